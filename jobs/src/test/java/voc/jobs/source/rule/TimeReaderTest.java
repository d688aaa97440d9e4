package voc.jobs.source.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import voc.jobs.source.Reads;

class TimeReaderTest {
  private static Optional<String> read(String text, String... patterns) {
    return new TimeReader(List.of(patterns), ZoneId.of("America/Chicago"), Reads.LATEST)
        .read(text)
        .map(Instant::toString);
  }

  @Test
  void isoIsReadWithAndWithoutTimeAndOffset() {
    assertThat(read("2026-01-15T14:05:31Z", "ISO")).hasValue("2026-01-15T14:05:31Z");
    assertThat(read("2016-01-19T14:43:50.000Z", "ISO")).hasValue("2016-01-19T14:43:50Z");
    assertThat(read("2026-01-15T14:05:31+01:00", "ISO")).hasValue("2026-01-15T13:05:31Z");
    assertThat(read("2026-01-15T14:05:31+0100", "ISO")).hasValue("2026-01-15T13:05:31Z");
    assertThat(read("2026-01-15 14:05", "ISO")).hasValue("2026-01-15T20:05:00Z");
    assertThat(read("2026-01-15", "ISO")).hasValue("2026-01-15T06:00:00Z");
    assertThat(read("2026-02-30", "ISO")).isEmpty();
    assertThat(read("2026-01-15T", "ISO")).isEmpty();
  }

  @Test
  void patternsAreStrictAndTriedInOrder() {
    assertThat(read("03/04/2026", "dd/MM/uuuu", "M/d/uuuu")).hasValue("2026-04-03T05:00:00Z");
    assertThat(read("3/14/2026", "dd/MM/uuuu", "M/d/uuuu")).hasValue("2026-03-14T05:00:00Z");
    assertThat(read("31/02/2026", "dd/MM/yyyy")).isEmpty();
    assertThat(read("15-jan-2026 02:05 pm", "dd-MMM-yyyy hh:mm a"))
        .hasValue("2026-01-15T20:05:00Z");
  }

  @Test
  void theHourThatSpringSkipsMovesOnAndTheOneThatAutumnRepeatsIsTheFirst() {
    assertThat(read("2026-03-08T02:30", "ISO")).hasValue("2026-03-08T08:30:00Z");
    assertThat(read("2026-11-01T01:30", "ISO")).hasValue("2026-11-01T06:30:00Z");
    assertThat(read("20260308023000", "uuuuMMddHHmmss")).hasValue("2026-03-08T08:30:00Z");
    assertThat(read("11/01/2026 01:30:00 AM", "MM/dd/uuuu hh:mm:ss a"))
        .hasValue("2026-11-01T06:30:00Z");
    assertThat(read("2026-11-01T01:30-06:00", "ISO")).hasValue("2026-11-01T07:30:00Z");
  }

  @Test
  void aDateAloneIsTheStartOfItsDayWhereverThatIs() {
    assertThat(read("2026-07-01", "ISO")).hasValue("2026-07-01T05:00:00Z");
    assertThat(
            new TimeReader(List.of("ISO"), ZoneId.of("America/Sao_Paulo"), Reads.LATEST)
                .read("2018-11-04")
                .map(Instant::toString))
        .as("a day that begins at 01:00, since its first hour was skipped")
        .hasValue("2018-11-04T03:00:00Z");
  }

  @Test
  void digitsAloneAndTheNamesOfZonesAreReadByTheirPatterns() {
    assertThat(read("20260115140531", "uuuuMMddHHmmss")).hasValue("2026-01-15T20:05:31Z");
    assertThat(read("20261315140531", "uuuuMMddHHmmss")).isEmpty();
    assertThat(read("2026011514053", "uuuuMMddHHmmss")).isEmpty();
    assertThat(read("2020-01-01 05:00:00+00", "ISO")).hasValue("2020-01-01T05:00:00Z");
    assertThat(read("01/15/2026 02:05 PM PST", "MM/dd/uuuu hh:mm a z"))
        .hasValue("2026-01-15T22:05:00Z");
    assertThat(read("01/15/2026 02:05 PM CDT", "MM/dd/uuuu hh:mm a z"))
        .as("summer time in winter is read as the zone's own")
        .hasValue("2026-01-15T20:05:00Z");
  }

  @Test
  void anOffsetThatCannotBeIsNoTime() {
    assertThat(read("2026-01-03T11:27:58-76:00", "ISO")).isEmpty();
  }
}
