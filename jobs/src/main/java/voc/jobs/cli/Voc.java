package voc.jobs.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

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
      "Exit codes: 0 done; 1 failed; 2 wrong usage or configuration; 3 published, but past a data-quality limit.",
      "Without a configuration every command works on the sample city."
    },
    subcommands = {
      RunCommand.class,
      CheckCommand.class,
      NeedsCommand.class,
      GapsCommand.class,
      SearchCommand.class,
      RunsCommand.class,
      VerifyCommand.class
    })
public final class Voc {
  @Option(
      names = "--debug",
      description = "Show the stack trace of an error.",
      scope = ScopeType.INHERIT)
  private boolean debug;

  private Voc() {}

  /** Runs a command and ends the JVM with its exit code. */
  public static void main(String[] arguments) {
    Terminal terminal = Terminal.ofProcess();
    int exit = commandLine(terminal).execute(arguments);
    terminal.flush();
    System.exit(exit);
  }

  /** The command line on the given streams; the caller ends the JVM. */
  static CommandLine commandLine(Terminal terminal) {
    Voc voc = new Voc();
    CommandLine line = new CommandLine(voc, new CommandFactory(terminal));
    line.setOut(terminal.out());
    line.setErr(terminal.err());
    line.setUsageHelpAutoWidth(true);
    line.setColorScheme(CommandLine.Help.defaultColorScheme(terminal.ansi()));
    line.setExecutionExceptionHandler(
        (problem, command, parsed) -> Failures.report(problem, voc.debug, terminal));
    line.setParameterExceptionHandler(Voc::wrongUsage);
    return line;
  }

  private static int wrongUsage(CommandLine.ParameterException problem, String[] arguments) {
    CommandLine command = problem.getCommandLine();
    PrintWriter err = command.getErr();
    String name = command.getCommandSpec().qualifiedName();
    err.println(name + ": " + problem.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(problem, err);
    err.println("Try `" + name + " --help`.");
    err.flush();
    return ExitCode.USAGE;
  }
}
