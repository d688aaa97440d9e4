package voc.jobs.cli;

import java.io.FileNotFoundException;
import java.nio.file.NoSuchFileException;
import org.apache.spark.SparkException;
import voc.jobs.config.ConfigException;

/** Says what went wrong in words, and with which exit code the command ends. */
final class Failures {
  private Failures() {}

  static int report(Throwable problem, boolean debug, Terminal terminal) {
    Throwable cause = telling(problem);
    terminal.err().println("voc: " + words(cause));
    if (debug) {
      problem.printStackTrace(terminal.err());
    } else if (!(cause instanceof ConfigException)) {
      terminal.err().println("     (--debug shows where it happened)");
    }
    terminal.flush();
    return cause instanceof ConfigException ? ExitCode.USAGE : ExitCode.FAILED;
  }

  /** Spark wraps a task's exception, streams wrap I/O: the innermost one tells what happened. */
  private static Throwable telling(Throwable problem) {
    Throwable telling = problem;
    while (telling.getCause() != null
        && telling.getCause() != telling
        && (telling instanceof SparkException || telling instanceof java.io.UncheckedIOException)) {
      telling = telling.getCause();
    }
    return telling;
  }

  private static String words(Throwable cause) {
    String message = cause.getMessage();
    if (cause instanceof NoSuchFileException || cause instanceof FileNotFoundException) {
      return "no such file: " + message;
    }
    return message == null || message.isBlank() ? cause.getClass().getSimpleName() : message;
  }
}
