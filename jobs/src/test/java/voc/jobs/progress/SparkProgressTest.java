package voc.jobs.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import voc.jobs.SparkSuite;

class SparkProgressTest extends SparkSuite {
  private static final long serialVersionUID = 1L;

  @Test
  void stepsAreTheTasksOfWhatSparkIsDoing() throws TimeoutException {
    List<String> steps = Collections.synchronizedList(new ArrayList<>());
    SparkProgress progress = new SparkProgress(recording(steps));
    sc().listenerBus().waitUntilEmpty();
    sc().addSparkListener(progress);
    jsc().parallelize(List.of(1, 2, 3), 3).count();
    jsc().parallelize(List.of(1, 2), 2).count();
    sc().listenerBus().waitUntilEmpty();
    sc().removeSparkListener(progress);

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
