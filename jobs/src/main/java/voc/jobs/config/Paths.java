package voc.jobs.config;

import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;

/** Resolves the paths of one configuration file against the folder in which it lies. */
final class Paths {
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*");

  private final Path folder;

  Paths(Path file) {
    this.folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file has a folder");
  }

  Path folder() {
    return folder;
  }

  /** The absolute path; a URI of some file system stays as it is. Wildcards stay too. */
  String resolve(String path) {
    if (SCHEME.matcher(path).matches() || path.isEmpty()) {
      return path;
    }
    return folder.resolve(path).normalize().toString();
  }
}
