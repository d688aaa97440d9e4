package voc.jobs.source.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import voc.jobs.config.ConfigException;
import voc.jobs.source.Reads;

class LocalInputFilesTest {
  @TempDir Path folder;

  private List<String> names(String pattern) throws IOException {
    return new LocalInputFiles(folder)
        .list(folder + "/" + pattern).stream().map(InputFile::name).toList();
  }

  @Test
  void wildcardsFindFilesInOrderOfTheirPaths() throws IOException {
    for (String name : List.of("b.csv", "a.csv", "c.txt", "in/a.csv", "in/deep/b.csv", "[x].csv")) {
      Files.createDirectories(folder.resolve(name).getParent());
      Files.writeString(folder.resolve(name), "x");
    }

    assertThat(names("*.csv")).containsExactly("[x].csv", "a.csv", "b.csv");
    assertThat(names("[ab].csv")).containsExactly("a.csv", "b.csv");
    assertThat(names("*/*.csv")).containsExactly("in/a.csv");
    assertThat(names("**/b.csv")).containsExactly("b.csv", "in/deep/b.csv");
    assertThat(names("[x].csv")).containsExactly("[x].csv");
    assertThat(names("nowhere/*.csv")).isEmpty();
    InputFile file = new LocalInputFiles(folder).list(folder + "/in/deep/*").get(0);
    assertThat(file.folder(1)).isEqualTo("deep");
    assertThat(file.folder(2)).isEqualTo("in");
    assertThat(file.size()).isEqualTo(1);
  }

  @Test
  void packedFilesAreUnpacked() throws IOException {
    Path file = folder.resolve("a.csv");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("hello".getBytes(StandardCharsets.UTF_8));
    }

    try (InputStream in = new LocalInputFiles(folder).open(file.toString())) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("hello");
    }
  }

  @Test
  void eachFileInAZipIsAFileOfItsOwnWhateverTheZipsName() throws IOException {
    Path zip = folder.resolve("exports.zip");
    try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(Files.newOutputStream(zip))) {
      for (String name : List.of("in/", "in/a.csv", "__MACOSX/a.csv", "b\n.csv", "in/a.csv")) {
        out.putArchiveEntry(new ZipArchiveEntry(name));
        out.write((name.endsWith("/") ? "" : "content").getBytes(StandardCharsets.UTF_8));
        out.closeArchiveEntry();
      }
    }
    Files.copy(zip, folder.resolve("exports.dat"));

    assertThat(names("exports.dat"))
        .containsExactly(
            "exports.dat!/in/a.csv", "exports.dat!/b_.csv", "exports.dat!/in/a.csv (copy 2)");
    HadoopInputFiles far = new HadoopInputFiles(folder, new Configuration());
    for (InputFiles files : List.of(new LocalInputFiles(folder), far)) {
      String scheme = files == far ? "file://" : "";
      List<InputFile> found = files.list(scheme + zip);
      assertThat(found).hasSize(3);
      for (InputFile file : found) {
        try (InputStream in = files.open(file.path())) {
          assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("content");
        }
      }
    }
  }

  @Test
  void anInputWithoutFilesIsAConfigurationErrorThatNamesTheFolder() {
    var input =
        Reads.config(
                """
                sources:
                  - {name: o, format: open311-json, path: /no/such/place/311/*.json, zone: UTC}
                """)
            .sources()
            .get(0)
            .input();

    assertThatThrownBy(() -> new LocalInputFiles(folder).list(input))
        .isInstanceOf(ConfigException.class)
        .hasMessage(
            "sources[0].path: no file of o matches \"/no/such/place/311/*.json\"; looked in"
                + " /no/such/place/311; put the files there or correct the path");
  }
}
