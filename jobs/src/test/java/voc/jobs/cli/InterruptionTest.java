package voc.jobs.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.VoidFunction;
import org.junit.jupiter.api.Test;

class InterruptionTest {
  private static final CountDownLatch WORKING = new CountDownLatch(1);

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Terminal terminal =
      new Terminal(
          new PrintWriter(err, true, UTF_8),
          new PrintWriter(err, true, UTF_8),
          new PrintStream(err, true, UTF_8),
          false,
          false,
          100,
          Color.AUTO,
          Map.of(),
          Map.of());

  @Test
  void anInterruptedRunStopsItsSparkJobAndCleansUpBeforeTheProcessEnds() throws Exception {
    try (JavaSparkContext spark = spark()) {
      Interruption interruption = Interruption.guard(spark.sc(), terminal);
      // What the JVM does with its shutdown hooks; it ends when the run has ended.
      Thread signal = new Thread(() -> interruptOnceAtWork(interruption));
      signal.start();
      boolean[] cleanedUp = new boolean[1];

      int exit =
          interruption.unlessInterrupted(
              () -> {
                try {
                  spark.parallelize(List.of(1, 2), 2).foreach(longWork());
                  return ExitCode.DONE;
                } finally {
                  cleanedUp[0] = signal.isAlive();
                }
              });
      interruption.close();
      signal.join();

      assertThat(exit).isEqualTo(130);
      assertThat(cleanedUp[0]).isTrue();
      assertThat(err.toString(UTF_8).lines())
          .containsExactly(
              "voc: interrupted, stopping",
              "voc: nothing was published; the warehouse is as it was");
    }
  }

  @Test
  void aFailureWithoutAnInterruptionIsAFailure() {
    try (JavaSparkContext spark = spark();
        Interruption interruption = Interruption.guard(spark.sc(), terminal)) {
      assertThatThrownBy(
              () ->
                  interruption.unlessInterrupted(
                      () -> {
                        throw new IllegalStateException("the books do not add up");
                      }))
          .hasMessage("the books do not add up");
      assertThat(err.toString(UTF_8)).isEmpty();
    }
  }

  /** A Spark of its own, since it is stopped: one that other tests left running makes way. */
  private static JavaSparkContext spark() {
    SparkConf conf =
        new SparkConf()
            .setMaster("local[1]")
            .setAppName("interruption")
            .set("spark.ui.enabled", "false");
    SparkContext.getOrCreate(conf).stop();
    return new JavaSparkContext(conf);
  }

  private static void interruptOnceAtWork(Interruption interruption) {
    try {
      WORKING.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    interruption.interrupt();
  }

  private static VoidFunction<Integer> longWork() {
    return number -> {
      WORKING.countDown();
      Thread.sleep(600);
    };
  }
}
