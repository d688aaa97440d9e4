package voc.nlp.redact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownValuesTest {
  private final KnownValues known = new KnownValues();

  private String masked(String text) {
    return Redaction.of(text, known.claimed(text, List.of())).text();
  }

  @Test
  void aValueIsKnownHoweverItIsWritten() {
    known.add(PiiType.NAME, "Ärne O'Tolvarez");
    known.add(PiiType.PHONE, "617-284-9153");
    known.add(PiiType.EMAIL, "a.b@c.org");
    known.add(PiiType.ADDRESS, "12  Zorlee\nCourt");

    assertThat(masked("ÄRNE o’tolvarez, tolvarez; (617) 284 9153; A.B@c.org; 12 zorlee court!"))
        .isEqualTo("[NAME], [NAME]; ([PHONE]; [EMAIL]; [ADDRESS]!");
    assertThat(masked("Tolvarezes, 16172849153, aXb@c.org"))
        .isEqualTo("Tolvarezes, 16172849153, aXb@c.org");
  }

  /** Each value is made a pattern once and not for each text: that took longer than redaction. */
  @Test
  void aLongCallWithManyValuesIsSearchedAtOnce() {
    for (int i = 0; i < 200; i++) {
      known.add(PiiType.CASE, "ZQ" + (100_000_000 + 7919L * i));
    }

    assertTimeoutPreemptively(Duration.ofSeconds(5), this::searchTenThousandTurns);
  }

  private void searchTenThousandTurns() {
    for (int turn = 0; turn < 10_000; turn++) {
      String text = "the bus on route " + turn + " was late again and nobody told us about it";
      assertThat(known.claimed(text, List.of())).isEmpty();
    }
  }
}
