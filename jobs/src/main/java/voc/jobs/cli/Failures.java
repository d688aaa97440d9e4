package voc.jobs.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.FileNotFoundException;
import java.io.InvalidClassException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import org.apache.spark.SparkException;
import voc.jobs.config.ConfigException;
import voc.jobs.warehouse.WarehouseException;
import voc.nlp.taxonomy.TaxonomyException;
import voc.nlp.theme.ThemeDecisionException;
import voc.search.vocabulary.SynonymException;

/** Says what went wrong in words, and with which exit code the command ends. */
final class Failures {
  /** Names of Java classes before a message, as exceptions that wrap others put them. */
  private static final Pattern CLASS_NAMES =
      Pattern.compile("^(?:(?:[a-z][\\w]*\\.)+[A-Z][\\w$]*(?:Exception|Error): )+");

  private Failures() {}

  /**
   * Reports a failure; each problem is a line of its own. What says itself where it lies and what
   * to do gets no hint at the stack trace.
   */
  static int report(Throwable problem, boolean debug, Terminal terminal) {
    Throwable cause = telling(problem);
    words(cause).lines().forEach(line -> terminal.say("voc: " + line));
    if (debug) {
      trace(problem, terminal);
    } else if (!isConfiguration(cause) && !(cause instanceof WarehouseException)) {
      terminal.say("     (--debug shows where it happened)");
    }
    terminal.flush();
    return isConfiguration(cause) ? ExitCode.USAGE : ExitCode.FAILED;
  }

  /** Line by line: a message in the trace may quote a customer's words. */
  private static void trace(Throwable problem, Terminal terminal) {
    StringWriter trace = new StringWriter();
    problem.printStackTrace(new PrintWriter(trace));
    trace.toString().lines().forEach(line -> terminal.say(line.replaceFirst("^\t", "    ")));
  }

  private static boolean isConfiguration(Throwable cause) {
    return cause instanceof ConfigException
        || cause instanceof TaxonomyException
        || cause instanceof ThemeDecisionException
        || cause instanceof SynonymException;
  }

  /** Spark wraps a task's exception, streams wrap I/O: the innermost one tells what happened. */
  private static Throwable telling(Throwable problem) {
    Throwable telling = problem;
    while (telling.getCause() != null && isWrapper(telling, telling.getCause())) {
      telling = telling.getCause();
    }
    return telling;
  }

  /** Wrappers say nothing of their own: some by their kind, others by repeating their cause. */
  private static boolean isWrapper(Throwable problem, Throwable cause) {
    return problem instanceof SparkException
        || problem instanceof UncheckedIOException
        || problem instanceof ExecutionException
        || problem instanceof InvalidClassException
        || problem.getMessage() == null
        || cause.toString().equals(problem.getMessage());
  }

  private static String words(Throwable cause) {
    if (cause instanceof OutOfMemoryError) {
      return "out of memory; give it more, such as VOC_HEAP=12g";
    }
    if (cause instanceof JsonProcessingException json) {
      return "damaged JSON, line "
          + (json.getLocation() == null ? 1 : json.getLocation().getLineNr())
          + ": "
          + json.getOriginalMessage();
    }
    String message = cause.getMessage();
    if (message == null || message.isBlank()) {
      return "an error that says nothing about itself; run again with --debug";
    }
    String plain = CLASS_NAMES.matcher(message).replaceFirst("");
    if (cause instanceof NoSuchFileException || cause instanceof FileNotFoundException) {
      return "no such file: " + plain;
    }
    if (cause instanceof AccessDeniedException) {
      return "may not read or write " + plain + "; check its owner and permissions";
    }
    if (cause instanceof NotDirectoryException) {
      return "not a folder: " + plain;
    }
    return cause instanceof FileSystemException ? "disk: " + plain : plain;
  }
}
