package voc.jobs.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

class GuardedTest {
  private static final String WORDS = "my name is quilzek";

  @Test
  void aFailureNamesThePlaceAndTheStackAndNoWordOfTheRecord() {
    Throwable failure =
        org.assertj.core.api.Assertions.catchThrowable(() -> Guarded.at("a.csv:7", this::breaks));

    assertThat(failure)
        .isInstanceOf(Guarded.RawRecordFailure.class)
        .hasMessageStartingWith("a.csv:7: java.lang.IllegalStateException while this record")
        .hasNoCause();
    assertThat(failure.getStackTrace()[0].getMethodName()).isEqualTo("breaks");
    StringWriter printed = new StringWriter();
    failure.printStackTrace(new PrintWriter(printed));
    assertThat(printed.toString()).doesNotContain("quilzek");
  }

  private String breaks() {
    throw new IllegalStateException(WORDS, new IllegalArgumentException(WORDS));
  }

  @Test
  void aTextTooDeepIsAFailureOfThatRecordToo() {
    assertThatThrownBy(
            () ->
                Guarded.at(
                    "a.csv:8",
                    () -> {
                      throw new StackOverflowError(WORDS);
                    }))
        .hasMessageStartingWith("a.csv:8: java.lang.StackOverflowError")
        .hasMessageNotContaining("quilzek");
  }

  @Test
  void aDiskThatFailsSaysWhichFile() {
    assertThatThrownBy(
            () ->
                Guarded.at(
                    "a.csv:9",
                    () -> {
                      throw new UncheckedIOException(new IOException("a.csv: disk error"));
                    }))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("a.csv: disk error");
  }

  @Test
  void whatWorksIsHandedOn() {
    assertThat(Guarded.at("a.csv:1", () -> 7)).isEqualTo(7);
  }
}
