package voc.jobs.cli;

import java.util.Arrays;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import voc.jobs.SerialFilter;

/** The command {@code voc}. */
@Command(
    name = "voc",
    description =
        "Voice-of-the-Customer text analytics for government customer-experience offices.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Exit codes: 0 done; 1 failed; 2 wrong usage or configuration; 3 published, but past a"
          + " data-quality limit.",
      "Without a configuration every command works on the sample city."
    },
    subcommands = {
      RunCommand.class,
      CheckCommand.class,
      FormatsCommand.class,
      TagCommand.class,
      NeedsCommand.class,
      RoadmapCommand.class,
      GapsCommand.class,
      CoverageCommand.class,
      FailuresCommand.class,
      ReportCommand.class,
      SynonymsCommand.class,
      KpisCommand.class,
      HeardCommand.class,
      ClosuresCommand.class,
      MaturityCommand.class,
      BoardCommand.class,
      ThemesCommand.class,
      SearchCommand.class,
      SimilarCommand.class,
      RunsCommand.class,
      VerifyCommand.class,
      TrainCommand.class,
      EvalCommand.class,
      ForgetCommand.class,
      BenchCommand.class,
      CompletionCommand.class
    })
public final class Voc implements Callable<Integer> {
  /** Lines of help beyond this are hard to read, and picocli refuses less than the least. */
  private static final int MOST_WIDTH = 100;

  private static final int LEAST_WIDTH = 60;

  @Option(
      names = "--debug",
      description = "Show the stack trace of an error.",
      scope = ScopeType.INHERIT)
  private boolean debug;

  /** Declared for the help and checked here; {@link Color#of} reads it before the parser does. */
  @Option(
      names = Color.OPTION,
      paramLabel = "WHEN",
      converter = Color.Converter.class,
      description = "Colours: auto (a terminal, and no NO_COLOR), always or never.",
      scope = ScopeType.INHERIT)
  @SuppressWarnings("UnusedVariable")
  private @Nullable Color color;

  @Spec private CommandSpec spec = CommandSpec.create();

  private Voc() {}

  /** Runs a command and ends the JVM with its exit code. */
  public static void main(String[] arguments) {
    // Read by log4j2.properties when the first library logs: what failed, voc says in its own
    // words.
    if (Arrays.asList(arguments).contains("--debug") && System.getProperty("voc.log") == null) {
      System.setProperty("voc.log", "warn");
    }
    SerialFilter.install();
    System.exit(run(Terminal.ofProcess(), arguments));
  }

  /**
   * Runs a command on the given streams.
   *
   * @return its exit code
   */
  static int run(Terminal terminal, String... arguments) {
    Terminal coloured = terminal.withColor(Color.of(arguments));
    Voc voc = new Voc();
    int exit;
    try {
      exit = voc.commandLine(coloured).execute(arguments);
    } catch (Error e) {
      // Such as no memory: the parser's handler sees exceptions only.
      exit = Failures.report(e, voc.debug, coloured);
    }
    coloured.flush();
    return exit;
  }

  /** {@code voc} alone: a job that forgot its command must not look done. */
  @Override
  public Integer call() {
    CommandLine line = spec.commandLine();
    line.usage(line.getErr(), line.getColorScheme());
    line.getErr().flush();
    return ExitCode.USAGE;
  }

  private CommandLine commandLine(Terminal terminal) {
    CommandLine line = new CommandLine(this, new CommandFactory(terminal));
    line.setOut(terminal.out());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setErr(terminal.err());
    line.setUsageHelpWidth(Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, terminal.columns())));
    line.setColorScheme(CommandLine.Help.defaultColorScheme(terminal.outAnsi()));
    line.setExecutionExceptionHandler(
        (problem, command, parsed) ->
            problem instanceof UsageException
                ? wrongUsage(command, problem, terminal)
                : Failures.report(problem, debug, terminal));
    line.setParameterExceptionHandler(
        (problem, ignored) -> wrongUsage(problem.getCommandLine(), problem, terminal));
    return line;
  }

  private static int wrongUsage(CommandLine command, Exception problem, Terminal terminal) {
    String name = command.getCommandSpec().qualifiedName();
    terminal.say(name + ": " + problem.getMessage());
    if (problem instanceof CommandLine.ParameterException wrong) {
      CommandLine.UnmatchedArgumentException.printSuggestions(wrong, terminal.err());
    }
    terminal.say("Try `" + name + " --help`.");
    return ExitCode.USAGE;
  }
}
