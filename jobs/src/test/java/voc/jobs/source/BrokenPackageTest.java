package voc.jobs.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import voc.core.Feedback;
import voc.jobs.config.VocConfig;
import voc.jobs.source.file.InputFiles;
import voc.jobs.source.record.LoadResult;

class BrokenPackageTest {
  private static final VocConfig CSV = config("csv");
  private static final VocConfig JSON = config("json");

  private static VocConfig config(String format) {
    return Reads.config(
        """
        sources:
          - {name: s, format: %s, path: s.gz, zone: UTC, channel: survey, id: id,
             time: {constant: 2026-01-01T00:00:00Z}, texts: [{column: text}]}
        """
            .formatted(format));
  }

  private static byte[] packed(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static List<LoadResult<Feedback>> read(VocConfig config, byte[] packed) {
    SourceReader format =
        SourceReader.of(config.sources().get(0), config.departments(), Reads.LATEST);
    InputStream in = InputFiles.unpacked("s.gz", new ByteArrayInputStream(packed));
    return Reads.all(format.read(in, Reads.file("s.gz")));
  }

  private static void isOneRejectAfterWholeRecords(List<LoadResult<Feedback>> results) {
    List<Feedback> accepted = Reads.accepted(results);
    assertThat(Reads.rejects(results)).hasSize(1);
    assertThat(Reads.rejects(results).get(0))
        .matches(
            "(\\d+) malformed: file must be complete gzip, it ends early or is damaged in line \\1;"
                + " deliver it again");
    assertThat(results).hasSize(accepted.size() + 1);
    assertThat(results.get(results.size() - 1)).isInstanceOf(LoadResult.Rejected.class);
    for (int i = 0; i < accepted.size(); i++) {
      assertThat(accepted.get(i).id()).isEqualTo("s:" + i);
      assertThat(accepted.get(i).utterances().get(0).text()).endsWith("end");
    }
  }

  @Test
  void aFileThatWasCutOffIsOneRejectAndTheRecordsBeforeItLoad() throws IOException {
    Random random = new Random(7);
    StringBuilder csv = new StringBuilder("id,text\n");
    StringBuilder json = new StringBuilder("[");
    for (int i = 0; i < 5000; i++) {
      String text = "word " + random.nextLong() + " end";
      csv.append(i).append(',').append(text).append('\n');
      json.append(i == 0 ? "" : ",\n").append("{\"id\":" + i + ",\"text\":\"" + text + "\"}");
    }
    byte[] rows = packed(csv.toString());
    byte[] objects = packed(json.append("]").toString());
    assertThat(Reads.accepted(read(CSV, rows))).hasSize(5000);
    assertThat(Reads.accepted(read(JSON, objects))).hasSize(5000);
    for (int length : List.of(0, 5, 15, rows.length / 3, rows.length / 2, rows.length - 3)) {
      isOneRejectAfterWholeRecords(read(CSV, Arrays.copyOf(rows, length)));
      isOneRejectAfterWholeRecords(read(JSON, Arrays.copyOf(objects, length)));
    }
    assertThat(Reads.accepted(read(CSV, Arrays.copyOf(rows, rows.length / 2))))
        .hasSizeBetween(2000, 3000);
    assertThat(Reads.accepted(read(CSV, Arrays.copyOf(rows, rows.length - 3)))).hasSize(5000);
    isOneRejectAfterWholeRecords(read(CSV, "no gzip at all".getBytes(StandardCharsets.UTF_8)));
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
