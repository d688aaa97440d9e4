package voc.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The committed city is what the generator writes. */
class SampleCityTest {
  private static final Path COMMITTED = Path.of("city");

  @Test
  void generatingAgainWritesTheCommittedFilesToTheByte(@TempDir Path folder) throws IOException {
    SampleCity.writeTo(folder);

    SortedMap<String, byte[]> expected = files(COMMITTED);
    SortedMap<String, byte[]> actual = files(folder);

    assertThat(actual.keySet())
        .as("files; after a change of words, run voc.samples.Generate and commit the city")
        .isEqualTo(expected.keySet());
    actual.forEach((path, bytes) -> assertThat(bytes).as(path).isEqualTo(expected.get(path)));
  }

  @Test
  void writingOverAnOlderCityLeavesNoneOfItsCalls(@TempDir Path folder) throws IOException {
    Path stale = folder.resolve("calls/water/old_analysis_2026-01-01T00_00_00Z.json");
    Files.createDirectories(stale.getParent());
    Files.writeString(stale, "{}");

    SampleCity.writeTo(folder);

    assertThat(stale).doesNotExist();
  }

  @Test
  void theCityIsSmallEnoughToLiveInTheRepository() throws IOException {
    long bytes = files(COMMITTED).values().stream().mapToLong(file -> file.length).sum();

    assertThat(bytes).isLessThan(3_000_000);
  }

  private static SortedMap<String, byte[]> files(Path folder) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path file : tree.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
    return files;
  }
}
