package voc.jobs.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import voc.core.Feedback;
import voc.jobs.config.VocConfig;
import voc.jobs.source.file.InputFile;
import voc.jobs.source.file.LocalInputFiles;
import voc.jobs.source.record.LoadResult;

class BrokenPackageTest {
  private static final VocConfig CSV = config("csv");
  private static final VocConfig JSON = config("json");
  private static final String ROWS = "id,text\n1,one\n2,two\n";

  @TempDir Path folder;

  private static VocConfig config(String format) {
    return Reads.config(
        """
        sources:
          - {name: s, format: %s, path: s.gz, zone: UTC, channel: survey, id: id,
             time: {constant: 2026-01-01T00:00:00Z}, texts: [{column: text}]}
        """
            .formatted(format));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  private static byte[] zstd(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new ZstdOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      out.putNextEntry(new ZipEntry(name));
      out.write(content);
    }
    return bytes.toByteArray();
  }

  private List<LoadResult<Feedback>> read(VocConfig config, byte[] stored) throws IOException {
    Path path = Files.write(folder.resolve("s"), stored);
    SourceReader reader =
        SourceReader.of(config.sources().get(0), config.departments(), Reads.LATEST);
    LocalInputFiles files = new LocalInputFiles(folder);
    List<LoadResult<Feedback>> results = new ArrayList<>();
    for (InputFile file : files.list(path.toString())) {
      results.addAll(Reads.all(reader.read(files.open(file.path()), file)));
    }
    return results;
  }

  private List<String> rejects(byte[] stored) throws IOException {
    return Reads.rejects(read(CSV, stored));
  }

  private static void isOneRejectAfterWholeRecords(
      String container, List<LoadResult<Feedback>> results) {
    List<Feedback> accepted = Reads.accepted(results);
    assertThat(Reads.rejects(results)).hasSize(1);
    assertThat(Reads.rejects(results).get(0))
        .matches(
            "(\\d+) unread rest: file must be complete "
                + container
                + ", it ends early or is damaged in line \\1; deliver it again");
    assertThat(results).hasSize(accepted.size() + 1);
    assertThat(results.get(results.size() - 1)).isInstanceOf(LoadResult.Rejected.class);
    for (int i = 0; i < accepted.size(); i++) {
      assertThat(accepted.get(i).id()).isEqualTo("s:" + i);
      assertThat(accepted.get(i).utterances().get(0).text()).endsWith("end");
    }
  }

  private static String manyRows() {
    Random random = new Random(7);
    StringBuilder csv = new StringBuilder("id,text\n");
    for (int i = 0; i < 5000; i++) {
      csv.append(i).append(",word ").append(random.nextLong()).append(" end\n");
    }
    return csv.toString();
  }

  private static String manyObjects() {
    Random random = new Random(7);
    StringBuilder json = new StringBuilder("[");
    for (int i = 0; i < 5000; i++) {
      String text = "word " + random.nextLong() + " end";
      json.append(i == 0 ? "" : ",\n").append("{\"id\":" + i + ",\"text\":\"" + text + "\"}");
    }
    return json.append("]").toString();
  }

  @Test
  void aFileThatWasCutOffIsOneRejectAndTheRecordsBeforeItLoad() throws IOException {
    byte[] rows = gzip(bytes(manyRows()));
    byte[] objects = gzip(bytes(manyObjects()));
    assertThat(Reads.accepted(read(CSV, rows))).hasSize(5000);
    assertThat(Reads.accepted(read(JSON, objects))).hasSize(5000);
    for (int length : List.of(5, 15, rows.length / 3, rows.length / 2, rows.length - 3)) {
      isOneRejectAfterWholeRecords("gzip", read(CSV, Arrays.copyOf(rows, length)));
      isOneRejectAfterWholeRecords("gzip", read(JSON, Arrays.copyOf(objects, length)));
    }
    assertThat(Reads.accepted(read(CSV, Arrays.copyOf(rows, rows.length / 2))))
        .hasSizeBetween(2000, 3000);
    assertThat(Reads.accepted(read(CSV, Arrays.copyOf(rows, rows.length - 3)))).hasSize(5000);
  }

  @Test
  void aCutOffZstdLoadsUpToTheCutToo() throws IOException {
    byte[] rows = zstd(bytes(manyRows()));

    assertThat(Reads.accepted(read(CSV, rows))).hasSize(5000);
    for (int length : List.of(8, rows.length / 2, rows.length - 1)) {
      isOneRejectAfterWholeRecords("zstd", read(CSV, Arrays.copyOf(rows, length)));
    }
  }

  @Test
  void membersOneAfterAnotherAreOneFile() throws IOException {
    for (boolean first : new boolean[] {true, false}) {
      ByteArrayOutputStream both = new ByteArrayOutputStream();
      for (String part : List.of("id,text\n1,one\n", "2,two\n")) {
        both.write(first ? gzip(bytes(part)) : zstd(bytes(part)));
      }

      assertThat(Reads.accepted(read(CSV, both.toByteArray())))
          .extracting(Feedback::id)
          .containsExactly("s:1", "s:2");
    }
  }

  @Test
  void aZipThatCannotBeReadIsOneReject() throws IOException {
    byte[] zip = zip("a.csv", bytes(ROWS));
    assertThat(Reads.accepted(read(CSV, zip))).hasSize(2);

    assertThat(rejects(Arrays.copyOf(zip, zip.length / 2)))
        .containsExactly(
            "1 unread rest: file must be complete zip, it ends early or is damaged in line 1;"
                + " deliver it again");
    assertThat(rejects(zip("folder/", new byte[0])))
        .containsExactly(
            "1 unread rest: zip must hold a file, got none, reading stopped in line 1; deliver it"
                + " again");
  }

  @Test
  void anEncryptedFileInAZipIsOneReject() throws IOException {
    byte[] zip = zip("a.csv", bytes(ROWS));
    int directory = indexOf(zip, new byte[] {'P', 'K', 1, 2});
    zip[6] |= 1;
    zip[directory + 8] |= 1;

    assertThat(rejects(zip))
        .containsExactly(
            "1 unread rest: file must not be encrypted, reading stopped in line 1; deliver it without"
                + " a password");
  }

  private static int indexOf(byte[] bytes, byte[] part) {
    int at = 0;
    while (!Arrays.equals(bytes, at, at + part.length, part, 0, part.length)) {
      at++;
    }
    return at;
  }

  @Test
  void aPackageInAPackageIsOneReject() throws IOException {
    assertThat(rejects(gzip(zip("a.csv", bytes(ROWS)))))
        .containsExactly(
            "1 unread rest: file must hold no package in a package, got zip in gzip, reading stopped"
                + " in line 1; unpack the gzip");
    assertThat(rejects(zip("a.csv.gz", gzip(bytes(ROWS)))))
        .containsExactly(
            "1 unread rest: file must hold no package in a package, got gzip in zip, reading stopped"
                + " in line 1; unpack the zip");
    byte[] tar = new byte[512];
    System.arraycopy(bytes("ustar"), 0, tar, 257, 5);
    assertThat(rejects(gzip(tar)).get(0)).contains("got tar in gzip");
    assertThat(rejects(tar))
        .containsExactly(
            "1 unread rest: file must be text, gzip, zip or zstd, got tar, reading stopped in line 1;"
                + " unpack it");
  }

  @Test
  void aBombIsOneReject() throws IOException {
    byte[] blanks = new byte[64 << 20];
    Arrays.fill(blanks, (byte) '\n');
    String bomb =
        "unread rest: file must not unpack to more than 200 times its size, reading stopped in line"
            + " \\d+; if its content is right, deliver it unpacked";
    for (byte[] packed : List.of(gzip(blanks), zstd(blanks), zip("a.csv", blanks))) {
      assertThat(rejects(packed)).hasSize(1).allSatisfy(r -> assertThat(r).containsPattern(bomb));
    }
  }

  @Test
  void aFileThatUnpacksToMoreThanItsZipStatesIsOneReject() throws IOException {
    byte[] zip = zip("a.csv", bytes(ROWS.repeat(1000)));
    int directory = indexOf(zip, new byte[] {'P', 'K', 1, 2});
    zip[directory + 24] = 1;
    zip[directory + 25] = 0;

    assertThat(rejects(zip))
        .containsExactly(
            "1 unread rest: file must unpack to the size that its zip states, got more, reading"
                + " stopped in line 1; deliver it again");
  }

  @Test
  void aFileThatCannotBeReadIsNamed() {
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("disk gone");
          }
        };
    SourceReader format = SourceReader.of(CSV.sources().get(0), CSV.departments(), Reads.LATEST);

    assertThatThrownBy(() -> format.read(failing, Reads.file("s.csv")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("reading s.csv at line 1");
  }
}
