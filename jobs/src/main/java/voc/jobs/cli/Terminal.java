package voc.jobs.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
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
 * @param errIsTerminal whether a person is looking at {@code err}
 * @param columns its width
 * @param environment environment variables
 * @param properties system properties that the launcher sets, all starting with {@code voc.}
 */
record Terminal(
    PrintWriter out,
    PrintWriter err,
    PrintStream errStream,
    boolean errIsTerminal,
    int columns,
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
        Boolean.getBoolean("voc.stderr.tty"),
        Integer.getInteger("voc.columns", DEFAULT_COLUMNS),
        System.getenv(),
        Map.of("voc.home", System.getProperty("voc.home", ".")));
  }

  /** Colours where a person looks and has not declined them ({@code NO_COLOR}). */
  Ansi ansi() {
    return errIsTerminal && !environment.containsKey("NO_COLOR") ? Ansi.ON : Ansi.OFF;
  }

  Progress progress() {
    return errIsTerminal ? new TerminalProgress(err, errStream) : new PlainProgress(err);
  }

  @Nullable String environmentVariable(String name) {
    return environment.get(name);
  }

  /** The folder of the product, where the sample city lies. */
  String home() {
    return properties.getOrDefault("voc.home", ".");
  }

  /** A line for people, with picocli's colour marks such as {@code @|bold text|@}. */
  void say(String line) {
    err.println(ansi().string(line));
  }

  void flush() {
    out.flush();
    err.flush();
  }
}
