package voc.notebooks;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.UnresolvedReferenceException;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;
import org.jspecify.annotations.Nullable;

/**
 * Runs cells of Java in this process, one after the other, each seeing what those before it have
 * declared. {@link #interrupt} may be called from any thread, all else from one.
 */
public final class JavaCells implements AutoCloseable {
  /** What every cell may use without importing it. */
  private static final List<String> IMPORTS =
      List.of(
          "java.nio.file.*",
          "java.util.*",
          "java.util.stream.*",
          "voc.explorer.chart.*",
          "voc.notebooks.*");

  private final Control control = new Control();
  private final JShell shell;

  /** A session whose cells see the class path of this process. */
  public JavaCells() {
    shell = JShell.builder().executionEngine(new ControlProvider(control), Map.of()).build();
    shell.addToClasspath(classPath());
    for (String name : IMPORTS) {
      run("import " + name + ";");
    }
  }

  /** Surefire hides the class path of tests in a jar's manifest; this is where it tells. */
  private static String classPath() {
    String tests = System.getProperty("surefire.test.class.path");
    return tests != null ? tests : System.getProperty("java.class.path", "");
  }

  /**
   * Runs all statements of {@code source}.
   *
   * @return the value of the last one if that is an expression, else null
   * @throws CellException if the source does not compile or throws; the statements before the wrong
   *     one have run
   */
  public @Nullable Object run(String source) {
    List<Snippet> declared = new ArrayList<>();
    Object value = null;
    String rest = source;
    while (!rest.isBlank()) {
      CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
      if (next.completeness() == SourceCodeAnalysis.Completeness.DEFINITELY_INCOMPLETE) {
        throw new CellException("the cell ends within a statement: " + rest.strip(), null);
      }
      // A comment at the end has no source of its own.
      String statement = next.source() == null ? rest : next.source();
      value = runStatement(statement, declared);
      rest = next.source() == null ? "" : next.remaining();
    }
    rejectUnresolved(declared);
    return value;
  }

  private @Nullable Object runStatement(String statement, List<Snippet> declared) {
    control.forget();
    Object value = null;
    for (SnippetEvent event : shell.eval(statement)) {
      if (event.causeSnippet() != null) {
        continue; // an earlier snippet, updated because of this one
      }
      JShellException exception = event.exception();
      if (event.status() == Snippet.Status.REJECTED) {
        throw new CellException(errors(event.snippet(), statement), null);
      }
      if (exception != null) {
        throw thrown(exception, statement);
      }
      declared.add(event.snippet());
      value = hasValue(event.snippet()) ? control.value() : null;
    }
    return value;
  }

  /** JShell keeps the value of a plain expression in a variable that it names itself. */
  private static boolean hasValue(Snippet snippet) {
    return switch (snippet.subKind()) {
      case TEMP_VAR_EXPRESSION_SUBKIND, VAR_VALUE_SUBKIND, OTHER_EXPRESSION_SUBKIND -> true;
      default -> false;
    };
  }

  /** A declaration may use what is declared further down, but only within its cell. */
  private void rejectUnresolved(List<Snippet> declared) {
    for (Snippet snippet : declared) {
      if (snippet instanceof DeclarationSnippet declaration
          && shell.unresolvedDependencies(declaration).findAny().isPresent()) {
        throw new CellException(unresolved(declaration), null);
      }
    }
  }

  private String unresolved(DeclarationSnippet snippet) {
    return "does not compile: not declared: "
        + shell.unresolvedDependencies(snippet).sorted().collect(Collectors.joining(", "))
        + "\nin: "
        + snippet.source().strip();
  }

  private String errors(Snippet snippet, String source) {
    String messages =
        shell
            .diagnostics(snippet)
            .filter(Diag::isError)
            .map(diag -> message(diag) + marked(source, diag))
            .collect(Collectors.joining("\n"));
    return "does not compile: " + messages;
  }

  /** Without the class that JShell wraps a cell in: it has no name, and nobody wrote it. */
  private static String message(Diag diag) {
    return diag.getMessage(Locale.ROOT).replaceAll("\\R\\s*location: class\\s*$", "");
  }

  private static String marked(String source, Diag diag) {
    int position = (int) Math.max(0, Math.min(diag.getPosition(), source.length()));
    int start = source.lastIndexOf('\n', position - 1) + 1;
    int end = source.indexOf('\n', position);
    String line = source.substring(start, end < 0 ? source.length() : end);
    return "\n  " + line + "\n  " + " ".repeat(position - start) + "^";
  }

  private CellException thrown(JShellException exception, String statement) {
    if (exception instanceof EvalException eval) {
      return new CellException(
          eval.getExceptionClassName() + ": " + eval.getMessage() + "\nin: " + statement.strip(),
          eval);
    }
    if (exception instanceof UnresolvedReferenceException reference) {
      return new CellException(unresolved(reference.getSnippet()), reference);
    }
    return new CellException(String.valueOf(exception.getMessage()), exception);
  }

  /**
   * Completions of {@code source} at {@code cursor}, in JShell's order; the anchor is where they
   * start.
   */
  List<String> completions(String source, int cursor, int[] anchor) {
    return shell.sourceCodeAnalysis().completionSuggestions(source, cursor, anchor).stream()
        .map(SourceCodeAnalysis.Suggestion::continuation)
        .distinct()
        .toList();
  }

  /** Signatures of what stands at {@code cursor}; empty if nothing is known there. */
  String documentation(String source, int cursor) {
    return shell.sourceCodeAnalysis().documentation(source, cursor, false).stream()
        .map(SourceCodeAnalysis.Documentation::signature)
        .collect(Collectors.joining("\n"));
  }

  /** Whether {@code source} can be run, as far as it can be told without running it. */
  SourceCodeAnalysis.Completeness completeness(String source) {
    return shell.sourceCodeAnalysis().analyzeCompletion(source).completeness();
  }

  /** Interrupts the thread of the cell that is running, if one is. */
  public void interrupt() {
    control.stop();
  }

  @Override
  public void close() {
    shell.close();
  }

  /**
   * Runs compiled snippets here and keeps the last value itself; JShell only tells its text. Not a
   * LocalExecutionControl: later JDKs make that one add calls to each snippet (seen with 25) that
   * only its own way of running them can answer.
   */
  private static final class Control extends DirectExecutionControl {
    private volatile @Nullable Thread running;
    private @Nullable Object value;

    void forget() {
      value = null;
    }

    @Nullable Object value() {
      return value;
    }

    @Override
    protected String invoke(Method snippet) throws Exception {
      running = Thread.currentThread();
      try {
        value = snippet.invoke(null);
      } finally {
        running = null;
        Thread.interrupted(); // an interruption ends with its cell
      }
      return valueString(value);
    }

    @Override
    public void stop() {
      Thread thread = running;
      if (thread != null) {
        thread.interrupt();
      }
    }
  }

  private record ControlProvider(Control control) implements ExecutionControlProvider {
    @Override
    public String name() {
      return "voc";
    }

    @Override
    public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) {
      return control;
    }
  }
}
