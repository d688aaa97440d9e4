package voc.jobs.source.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecordFaultTest {
  @Test
  void aQuotedValueIsRedactedBeforeItIsCut() {
    assertThat(RecordFault.quoted(" call 217-555-0134 \n or ann.lee@example.com, please do"))
        .isEqualTo("\"call [PHONE] or [EMAIL], please do\"");
    assertThat(RecordFault.quoted("it was I who wrote, so write ann.lee@example.com"))
        .doesNotContain("ann.lee")
        .isEqualTo("\"it was I who wrote, so write [EMAIL]\"");
    assertThat(RecordFault.quoted("x".repeat(41))).isEqualTo("\"" + "x".repeat(40) + "…\"");
    assertThat(RecordFault.quoted("31.01.2026")).isEqualTo("\"31.01.2026\"");
  }
}
