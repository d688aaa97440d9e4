package voc.jobs.source.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Files of this machine. Thread-safe. */
public final class LocalInputFiles implements InputFiles {
  private final Path base;

  /**
   * @param base folder that the names of files are relative to, where they lie below it
   */
  public LocalInputFiles(Path base) {
    this.base = base.toAbsolutePath().normalize();
  }

  @Override
  public List<InputFile> list(String pattern) throws IOException {
    Path literal = Path.of(pattern);
    if (Files.isRegularFile(literal)) {
      return expanded(List.of(file(literal)));
    }
    Path root = Path.of(InputFiles.rootOf(pattern));
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob(pattern));
    List<InputFile> files = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(root, depth(pattern), FileVisitOption.FOLLOW_LINKS)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        if (matcher.matches(path) && Files.isRegularFile(path)) {
          files.add(file(path));
        }
      }
    }
    files.sort(Comparator.comparing(InputFile::path));
    return expanded(files);
  }

  @Override
  public InputStream open(String path) throws IOException {
    Path file = Path.of(path);
    if (ZipPackage.isInZip(path) && !Files.exists(file)) {
      return ZipPackage.read(path, LocalInputFiles::bytes);
    }
    return isZip(file)
        ? ZipPackage.refused(path, LocalInputFiles::bytes)
        : Unpacked.of(Files.newInputStream(file));
  }

  private static List<InputFile> expanded(List<InputFile> files) throws IOException {
    List<InputFile> expanded = new ArrayList<>();
    for (InputFile file : files) {
      if (isZip(Path.of(file.path()))) {
        expanded.addAll(ZipPackage.expand(file, LocalInputFiles::bytes));
      } else {
        expanded.add(file);
      }
    }
    return List.copyOf(expanded);
  }

  private static boolean isZip(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Container.of(in.readNBytes(Container.HEAD)).isZip();
    }
  }

  private static StoredBytes bytes(String path) throws IOException {
    FileChannel channel = FileChannel.open(Path.of(path));
    return new StoredBytes(
        new StoredBytes.Reader() {
          @Override
          public int read(long at, byte[] bytes, int offset, int length) throws IOException {
            return channel.read(ByteBuffer.wrap(bytes, offset, length), at);
          }

          @Override
          public void close() throws IOException {
            channel.close();
          }
        },
        channel.size());
  }

  private InputFile file(Path path) throws IOException {
    Path absolute = path.toAbsolutePath().normalize();
    Path shown = absolute.startsWith(base) ? base.relativize(absolute) : absolute;
    return new InputFile(
        absolute.toString(),
        shown.toString(),
        Files.size(absolute),
        Files.getLastModifiedTime(absolute).toInstant());
  }

  /** Java's glob with {@code ** /} matching no folder too, as everywhere else. */
  private static String glob(String pattern) {
    return pattern.replace("/**/", "/{,**/}");
  }

  /** How deep below the root to look: no further than the pattern can match. */
  private static int depth(String pattern) {
    if (pattern.contains("**")) {
      return Integer.MAX_VALUE;
    }
    String below = pattern.substring(InputFiles.rootOf(pattern).length());
    return Math.max(1, (int) below.chars().filter(c -> c == '/').count());
  }
}
