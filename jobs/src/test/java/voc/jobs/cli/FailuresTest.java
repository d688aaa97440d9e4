package voc.jobs.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;
import org.apache.spark.SparkException;
import org.junit.jupiter.api.Test;
import voc.jobs.config.ConfigException;

class FailuresTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int report(Throwable problem) {
    return report(problem, false);
  }

  private int report(Throwable problem, boolean debug) {
    PrintStream stream = new PrintStream(err, true, UTF_8);
    Terminal terminal =
        new Terminal(
            new PrintWriter(stream, true, UTF_8),
            new PrintWriter(err, true, UTF_8),
            stream,
            false,
            false,
            100,
            Color.AUTO,
            Map.of(),
            Map.of());
    return Failures.report(problem, debug, terminal);
  }

  private List<String> lines() {
    return err.toString(UTF_8).lines().toList();
  }

  @Test
  void everyProblemOfAConfigurationIsALineAndAWrongUse() {
    assertThat(report(new ConfigException(List.of("voc.yaml:1: a", "voc.yaml:2: b")))).isEqualTo(2);
    assertThat(lines()).containsExactly("voc: voc.yaml:1: a", "voc: voc.yaml:2: b");
  }

  @Test
  void aStackTraceThatQuotesACustomerSteersNoTerminal() {
    report(new IOException("cannot read \u001B[2J\u009B1mthis\u202E\u200B"), true);

    assertThat(lines().get(0)).isEqualTo("voc: cannot read  [2J 1mthis  ");
    assertThat(lines().get(1)).startsWith("java.io.IOException: cannot read  [2J 1mthis");
    assertThat(lines().get(2)).startsWith("    at voc.jobs.cli.FailuresTest");
  }

  @Test
  void aTaskThatFailedOnAConfigurationIsAWrongUseToo() {
    assertThat(
            report(
                new SparkException(
                    "Job aborted", new ConfigException(List.of("survey.csv has no column When")))))
        .isEqualTo(2);
    assertThat(lines()).containsExactly("voc: survey.csv has no column When");
  }

  @Test
  void whatSparkAndStreamsWrapIsSaidWithoutTheWrapping() {
    SparkException wrapped =
        new SparkException(
            "Job aborted due to stage failure: Task 0 in stage 1.0 failed 1 times",
            new UncheckedIOException(new IOException("No space left on device")));

    assertThat(report(wrapped)).isEqualTo(1);
    assertThat(lines())
        .containsExactly("voc: No space left on device", "     (--debug shows where it happened)");
  }

  @Test
  void namesOfJavaClassesAreNotForOperators() {
    report(new IllegalStateException("java.io.IOException: the disk is gone"));
    report(new RuntimeException(new IOException("the net is gone")));
    report(new NullPointerException());

    assertThat(err.toString(UTF_8))
        .contains("voc: the disk is gone")
        .contains("voc: the net is gone")
        .contains("voc: an error that says nothing about itself; run again with --debug")
        .doesNotContain("Exception");
  }

  @Test
  void filesThatAreMissingOrClosedAreNamed() {
    report(new NoSuchFileException("/data/survey.csv"));
    report(new AccessDeniedException("/warehouse/CURRENT"));

    assertThat(lines())
        .contains(
            "voc: no such file: /data/survey.csv",
            "voc: may not read or write /warehouse/CURRENT; check its owner and permissions");
  }

  @Test
  void aLackOfMemorySaysWhereToGetMore() {
    assertThat(report(new OutOfMemoryError("Java heap space"))).isEqualTo(1);
    assertThat(lines().get(0)).isEqualTo("voc: out of memory; give it more, such as VOC_HEAP=12g");
  }
}
