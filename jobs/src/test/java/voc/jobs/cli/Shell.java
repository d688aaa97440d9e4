package voc.jobs.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Map;

/**
 * Runs commands in this process and catches what they print.
 *
 * @param stdout whether standard output is a terminal
 * @param stderr whether standard error is one
 * @param columns its width
 * @param environment environment variables
 */
public record Shell(boolean stdout, boolean stderr, int columns, Map<String, String> environment) {
  /** As cron runs it: no terminal, nothing in the environment. */
  public static final Shell CRON = new Shell(false, false, 100, Map.of());

  /** As a person sees it. */
  static final Shell PERSON = new Shell(true, true, 100, Map.of());

  Shell withColumns(int others) {
    return new Shell(stdout, stderr, others, environment);
  }

  Shell with(String name, String value) {
    return new Shell(stdout, stderr, columns, Map.of(name, value));
  }

  /** How a command ended, and what it printed. */
  public record Outcome(int exit, String out, String err) {}

  public Outcome run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream errStream = new PrintStream(err, true, UTF_8);
    Terminal terminal =
        new Terminal(
            new PrintWriter(out, false, UTF_8),
            new PrintWriter(err, true, UTF_8),
            errStream,
            stdout,
            stderr,
            columns,
            Color.AUTO,
            environment,
            Map.of("voc.home", ".."));
    int exit = Voc.run(terminal, arguments);
    return new Outcome(exit, out.toString(UTF_8), err.toString(UTF_8));
  }
}
