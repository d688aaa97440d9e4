package voc.jobs.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * The folder that a pack is written to. A list of what was written stands in it, so that the next
 * pack replaces exactly these files and touches nothing else.
 */
final class PackFolder {
  private static final String LIST = ".voc-pack";

  private final Path folder;

  PackFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Replaces the pack.
   *
   * @param files text by name
   * @throws PackException if the folder holds other things and is refused
   */
  void write(SortedMap<String, String> files, GapPack.Others others) throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new PackException(folder + " must be a folder, got a file; name another");
    }
    Files.createDirectories(folder);
    Path list = folder.resolve(LIST);
    if (Files.exists(list)) {
      removeWritten(list);
    } else if (others == GapPack.Others.REFUSED && !isEmpty()) {
      throw new PackException(
          folder
              + " must be empty or hold a pack of voc, got other files;"
              + " name another folder, or add --force to write among them");
    }
    // First the list: what is cut short is known to be voc's too.
    Files.writeString(list, String.join("\n", files.keySet()) + "\n", UTF_8);
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue(), UTF_8);
    }
  }

  private void removeWritten(Path list) throws IOException {
    for (String name : Files.readAllLines(list, UTF_8)) {
      Path file = folder.resolve(name).normalize();
      // Whatever the list says, nothing outside of the folder is removed.
      if (!name.isBlank() && folder.normalize().equals(file.getParent())) {
        Files.deleteIfExists(file);
      }
    }
  }

  private boolean isEmpty() throws IOException {
    try (Stream<Path> found = Files.list(folder)) {
      return found.findAny().isEmpty();
    }
  }
}
