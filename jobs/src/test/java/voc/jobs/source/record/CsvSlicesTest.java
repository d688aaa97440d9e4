package voc.jobs.source.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import voc.jobs.source.file.TextFeed;

class CsvSlicesTest {
  @Test
  void aBrokenQuoteCostsItsLineAloneWhateverFollows() {
    TextFeed feed =
        new TextFeed(
            new java.io.ByteArrayInputStream(
                "a,\"b\r\nc,d\r\ne,\"f\r\ng\"\r\nh".getBytes(StandardCharsets.UTF_8)),
            StandardCharsets.UTF_8,
            "f");
    CsvSlices slices = new CsvSlices(feed, ',', voc.jobs.config.Input.Quoting.DOUBLE_QUOTES);

    assertThat(slices)
        .toIterable()
        .containsExactly(
            new Slice(
                1,
                "a,\"b",
                "a quoted field goes on after its closing quote; double the quotes inside it"),
            new Slice(2, "c,d", null),
            new Slice(3, "e,\"f\r\ng\"", null),
            new Slice(5, "h", null));
  }
}
