package voc.jobs.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;
import voc.jobs.progress.PlainProgress;
import voc.jobs.progress.Progress;
import voc.jobs.progress.TerminalProgress;

/**
 * The two streams of a command and what they are.
 *
 * @param out for programs
 * @param err for people
 * @param errStream the stream below {@code err}, where a bar can move
 * @param outIsTerminal whether a person is looking at {@code out}
 * @param errIsTerminal whether a person is looking at {@code err}
 * @param columns its width
 * @param color when colours are shown
 * @param environment environment variables
 * @param properties system properties that the launcher sets, all starting with {@code voc.}
 */
record Terminal(
    PrintWriter out,
    PrintWriter err,
    PrintStream errStream,
    boolean outIsTerminal,
    boolean errIsTerminal,
    int columns,
    Color color,
    Map<String, String> environment,
    Map<String, String> properties) {
  private static final int DEFAULT_COLUMNS = 100;

  /** The streams of this process, as the launcher found them. */
  static Terminal ofProcess() {
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8);
    return new Terminal(
        new PrintWriter(out, false, UTF_8),
        new PrintWriter(err, true, UTF_8),
        err,
        Boolean.getBoolean("voc.stdout.tty"),
        Boolean.getBoolean("voc.stderr.tty"),
        Integer.getInteger("voc.columns", DEFAULT_COLUMNS),
        Color.AUTO,
        System.getenv(),
        Map.of("voc.home", System.getProperty("voc.home", ".")));
  }

  /** The same terminal with another choice of colours. */
  Terminal withColor(Color choice) {
    return new Terminal(
        out,
        err,
        errStream,
        outIsTerminal,
        errIsTerminal,
        columns,
        choice,
        environment,
        properties);
  }

  private Ansi ansi() {
    return color.isShown(errIsTerminal, environment) ? Ansi.ON : Ansi.OFF;
  }

  /** Colours of what is printed on {@code out}, such as help. */
  Ansi outAnsi() {
    return color.isShown(outIsTerminal, environment) ? Ansi.ON : Ansi.OFF;
  }

  /** A moving bar where a person looks, else a line a stage. */
  Progress progress() {
    return errIsTerminal ? new TerminalProgress(err, errStream, columns) : new PlainProgress(err);
  }

  @Nullable String environmentVariable(String name) {
    return environment.get(name);
  }

  /** The folder of the product, where the sample city lies. */
  String home() {
    return properties.getOrDefault("voc.home", ".");
  }

  /** A line for people, after all that was printed for programs so far. */
  void say(String line) {
    say(line, List.of());
  }

  /** A line that matters most. */
  void stress(String line) {
    say(line, List.of(Ansi.Style.bold));
  }

  /** A line that asks for attention. */
  void warn(String line) {
    say(line, List.of(Ansi.Style.fg_yellow));
  }

  private void say(String line, List<Ansi.IStyle> styles) {
    out.flush();
    String safe = Printable.line(line);
    err.println(styles.isEmpty() ? safe : ansi().apply(safe, styles));
    err.flush();
  }

  void flush() {
    out.flush();
    err.flush();
  }
}
