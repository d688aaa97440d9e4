package voc.jobs.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
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

  @Test
  void stepsAreTheTasksOfWhatSparkIsDoing() {
    List<String> steps = new ArrayList<>();
    SparkConf conf =
        new SparkConf()
            .setMaster("local[1]")
            .setAppName("progress")
            .set("spark.ui.enabled", "false");
    try (JavaSparkContext spark = new JavaSparkContext(conf)) {
      spark.sc().addSparkListener(new SparkProgress(recording(steps)));
      spark.parallelize(List.of(1, 2, 3), 3).count();
      spark.parallelize(List.of(1, 2), 2).count();
    }

    assertThat(steps).containsExactly("0/3", "1/3", "2/3", "3/3", "0/2", "1/2", "2/2");
  }

  private static Progress recording(List<String> steps) {
    return new Progress() {
      @Override
      public void begin(String stage, String what) {}

      @Override
      public void step(long done, long total) {
        steps.add(done + "/" + total);
      }

      @Override
      public void end(String result) {}
    };
  }
}
