package voc.jobs.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressTest {
  @Test
  void offATerminalAStageIsOneLineWhenItIsDone() {
    StringWriter out = new StringWriter();
    PlainProgress progress = new PlainProgress(new PrintWriter(out));

    progress.begin("tag", "redacting and tagging");
    progress.step(1, 2);
    assertThat(out.toString()).isEmpty();
    progress.end("12 mentions");

    assertThat(out.toString().lines())
        .singleElement()
        .asString()
        .matches("tag +[0-9]+\\.[0-9] s  12 mentions");
  }

  @Test
  void theBarIsFilledByWhatIsDone() {
    assertThat(BarLine.of("tag      tagging", 3, 12, Duration.ofSeconds(75), 48))
        .isEqualTo("tag      tagging [===>               ] 3/12 1:15");
    assertThat(BarLine.of("tag      tagging", 12, 12, Duration.ofSeconds(75), 48))
        .endsWith("=] 12/12 1:15")
        .hasSize(48);
  }

  @Test
  void aNarrowTerminalGetsNoBarAndNeverASecondLine() {
    assertThat(BarLine.of("tag      tagging", 3, 12, Duration.ofSeconds(75), 30))
        .isEqualTo("tag      tagging 3/12 1:15");
    assertThat(BarLine.of("tag      tagging", 3, 12, Duration.ofSeconds(75), 10)).hasSize(10);
  }

  @Test
  void beforeThereIsAnythingToCountTheTimeMoves() {
    assertThat(BarLine.of("load     reading", 0, 0, Duration.ofSeconds(5), 40))
        .isEqualTo("load     reading [                ] 0:05");
  }
}
