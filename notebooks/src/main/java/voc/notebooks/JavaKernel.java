package voc.notebooks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import org.dflib.jjava.jupyter.channels.JupyterConnection;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.JupyterIO;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;
import org.dflib.jjava.jupyter.kernel.LanguageInfo;
import org.dflib.jjava.jupyter.kernel.ReplacementOptions;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.magic.MagicsRegistry;
import org.dflib.jjava.jupyter.kernel.util.StringStyler;
import org.jspecify.annotations.Nullable;

/**
 * The process that Jupyter sends cells to: {@link JavaCells} behind Jupyter's protocol. A cell that
 * does not compile or that throws fails, and with it a run by {@code nbconvert --execute}.
 */
public final class JavaKernel extends BaseKernel implements AutoCloseable {
  private final JavaCells cells = new JavaCells();

  /** A kernel that is not connected yet. */
  public JavaKernel() {
    super(
        "voc-java",
        "1",
        new LanguageInfo.Builder("java")
            .version(Runtime.version().toString())
            .mimetype("text/x-java-source")
            .fileExtension(".java")
            .pygments("java")
            .codemirror("java")
            .build(),
        List.of(),
        null,
        new JupyterIO(StandardCharsets.UTF_8),
        new CommManager(),
        new Renderer(),
        null,
        new MagicsRegistry(),
        false,
        new StringStyler("", "", "", line -> ""));
  }

  /** Serves the connection that the file in the one argument describes, until told to end. */
  public static void main(String[] arguments) throws IOException, GeneralSecurityException {
    if (arguments.length != 1) {
      throw new IllegalArgumentException(
          "the kernel takes one argument, Jupyter's connection file, got " + arguments.length);
    }
    String properties = Files.readString(Path.of(arguments[0]), StandardCharsets.UTF_8);
    JupyterConnection connection =
        new JupyterConnection(KernelConnectionProperties.parse(properties));
    try (JavaKernel kernel = new JavaKernel()) {
      kernel.becomeHandlerForConnection(connection);
      connection.connect();
      kernel.onStartup();
      connection.waitUntilClose();
    }
  }

  @Override
  public @Nullable Object evalRaw(String source) {
    return cells.run(source);
  }

  @Override
  public @Nullable DisplayData eval(String source) {
    Object value = evalRaw(source);
    if (value == null) {
      return null;
    }
    DisplayData shown = new DisplayData(value.toString());
    if (value instanceof Rich rich) {
      rich.forms().forEach(shown::putData);
    }
    return shown;
  }

  /** The message alone: the stack below a cell is the kernel's, not the reader's. */
  @Override
  public List<String> formatError(Throwable error) {
    return error instanceof CellException
        ? String.valueOf(error.getMessage()).lines().toList()
        : super.formatError(error);
  }

  @Override
  public @Nullable DisplayData inspect(String source, int cursor, boolean extraDetail) {
    String documentation = cells.documentation(source, cursor);
    return documentation.isEmpty() ? null : new DisplayData(documentation);
  }

  @Override
  public ReplacementOptions complete(String source, int cursor) {
    int[] anchor = {cursor};
    List<String> completions = cells.completions(source, cursor, anchor);
    return new ReplacementOptions(completions, anchor[0], cursor);
  }

  @Override
  public String isComplete(String source) {
    return switch (cells.completeness(source)) {
      case COMPLETE, COMPLETE_WITH_SEMI, CONSIDERED_INCOMPLETE -> IS_COMPLETE_YES;
      case DEFINITELY_INCOMPLETE -> "";
      case EMPTY, UNKNOWN -> IS_COMPLETE_MAYBE;
    };
  }

  @Override
  public void interrupt() {
    cells.interrupt();
  }

  @Override
  public void close() {
    cells.close();
  }
}
