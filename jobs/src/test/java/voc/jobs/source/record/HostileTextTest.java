package voc.jobs.source.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import voc.core.Feedback;
import voc.jobs.config.VocConfig;
import voc.jobs.source.Reads;

/**
 * Texts that are made to hang or to fill the memory. Each would take minutes or more if its cost
 * grew with the square of its length; the build ends what hangs.
 */
class HostileTextTest {
  private static final VocConfig CSV = config("csv");
  private static final VocConfig JSON = config("json");

  private static VocConfig config(String format) {
    return Reads.config(
        """
        sources:
          - {name: s, format: %s, path: x, zone: UTC, channel: survey,
             time: {constant: 2026-01-01T00:00:00Z}, texts: [{column: text}]}
        """
            .formatted(format));
  }

  private static List<LoadResult<Feedback>> read(VocConfig config, String text) {
    return Reads.feedback(config, "x", text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> rejects(VocConfig config, String text) {
    return Reads.rejects(read(config, text));
  }

  @Test
  void aHundredThousandQuotesThatAreNeverClosedCostALineEach() {
    List<String> rejects = rejects(CSV, "id,text\n" + "x\",\"\n".repeat(100_001));

    assertThat(rejects).hasSizeGreaterThan(50_000);
    assertThat(rejects.get(0))
        .isEqualTo("2 malformed: a quote that opens here is never closed; close it");
  }

  @Test
  void quotesThatRunToTheLongestRecordCostALineEach() {
    List<LoadResult<Feedback>> results =
        read(CSV, "id,text\n" + "x\",\"\n".repeat(400_000) + "\"\n1,sound\n");

    assertThat(results).hasSizeGreaterThan(1000);
    assertThat(Reads.rejects(results).get(0))
        .isEqualTo(
            "2 malformed: the record is longer than 1048576 characters; close its open quote");
  }

  @Test
  void aBreakFarAwayIsMetOnce() {
    List<LoadResult<Feedback>> results =
        read(CSV, "id,text\n" + "x\",\"\n".repeat(100_000) + "\"y\n1,sound\n");

    assertThat(Reads.accepted(results)).hasSize(1);
    assertThat(results).hasSize(100_002);
  }

  @Test
  void aLongLineIsOneReject() {
    assertThat(rejects(CSV, "id,text\n1," + "y".repeat(10_000_000) + "\n2,sound\n"))
        .containsExactly(
            "2 malformed: the record is longer than 1048576 characters; close its open quote");
    assertThat(Reads.accepted(read(JSON, "{\"text\":\"" + "y ".repeat(5_000_000) + "\"}")))
        .hasSize(1);
  }

  @Test
  void thousandsOfColumnsOfOneNameAreNumbered() {
    String header = "text" + ",text".repeat(10_000);

    List<Feedback> read = Reads.accepted(read(CSV, header + "\n" + header + "\n"));

    assertThat(read).hasSize(1);
    assertThat(read.get(0).attributes()).containsKey("text (10001)");
    assertThat(rejects(CSV, header.repeat(10) + "\n1\n"))
        .singleElement()
        .asString()
        .startsWith("1 unread rest: the header can't be read, nor the rows below it: ");
  }

  @Test
  void deepNestingIsOneReject() {
    String deep = "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000);

    assertThat(rejects(JSON, deep))
        .singleElement()
        .asString()
        .startsWith("1 malformed: the record is no JSON that an export writes: ")
        .contains("100")
        .endsWith("; correct it");
    assertThat(rejects(JSON, "[".repeat(10_000))).hasSize(1);
  }

  @Test
  void aHundredThousandObjectsThatAreNeverClosedEnd() {
    assertThat(read(JSON, "{\"a\":\n".repeat(300_000))).isNotEmpty();
    assertThat(read(JSON, "[" + "{\"a\":[1,".repeat(300_000))).isNotEmpty();
    assertThat(read(JSON, "[" + "{\"a\":\"x,".repeat(300_000))).isNotEmpty();
    assertThat(read(JSON, "[" + "\"".repeat(3_000_000))).isNotEmpty();
    assertThat(read(JSON, "[" + "{\"a\":1},\n{".repeat(100_000))).isNotEmpty();
  }

  @Test
  void hugeNumbersAreNotWrittenOut() {
    List<LoadResult<Feedback>> results =
        read(JSON, "{\"text\":\"x\",\"n\":1e999999999}\n{\"text\":\"y\",\"n\":1e99999999999}\n");

    assertThat(results).hasSize(2);
    assertThat(Reads.accepted(results).get(0).attributes()).containsEntry("n", "1E+999999999");
    assertThat(Reads.rejects(results))
        .containsExactly(
            "2 malformed: a number of the record is out of all bounds; correct or quote it");
  }

  @Test
  void namesAndValuesHaveAnEnd() {
    StringBuilder many = new StringBuilder("{\"text\":\"x\"");
    for (int i = 0; i < 10_001; i++) {
      many.append(",\"k").append(i).append("\":1");
    }
    String nested = ("{\"" + "k".repeat(600) + "\":").repeat(2) + "1}}";

    assertThat(rejects(JSON, many + "}"))
        .containsExactly(
            "1 malformed: a record must have at most 10000 values, got more; split it");
    assertThat(rejects(JSON, nested))
        .singleElement()
        .asString()
        .startsWith("1 malformed: names must have at most 1000 characters")
        .endsWith("with 1201; shorten it");
  }

  @Test
  void zerosLoneSurrogatesAndRepeatedKeysAreRead() {
    assertThat(read(CSV, "id,text\n1,\0\0a\n\0,\"\0\"\n")).hasSize(2);
    assertThat(read(JSON, "{\"text\":\"\\uD800 x\",\"text\":\"\\uDC00 y\"}\n\0\n")).hasSize(2);
    assertThat(read(CSV, "\0".repeat(3_000_000))).isNotEmpty();
    assertThat(read(JSON, "\0".repeat(3_000_000))).isNotEmpty();
    assertThat(read(CSV, "\"")).hasSize(1);
    assertThat(read(CSV, "\n\n\n")).hasSize(1);
  }
}
