package voc.notebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs every cell of every notebook, without Jupyter, on a small warehouse. */
class NotebooksTest {
  private record Cell(String notebook, int number, JsonObject json) {
    static List<Cell> of(Path notebook) throws IOException {
      String json = Files.readString(notebook, StandardCharsets.UTF_8);
      List<Cell> cells = new ArrayList<>();
      for (JsonElement cell :
          JsonParser.parseString(json).getAsJsonObject().getAsJsonArray("cells")) {
        cells.add(
            new Cell(notebook.getFileName().toString(), cells.size() + 1, cell.getAsJsonObject()));
      }
      return cells;
    }

    boolean isCode() {
      return json.get("cell_type").getAsString().equals("code");
    }

    String source() {
      StringBuilder source = new StringBuilder();
      JsonArray lines = json.getAsJsonArray("source");
      lines.forEach(line -> source.append(line.getAsString()));
      return source.toString();
    }

    String name() {
      return notebook + ", cell " + number + " (" + json.get("id").getAsString() + ")";
    }
  }

  @BeforeAll
  static void writeWarehouse() throws Exception {
    String folder = System.getenv("VOC_WAREHOUSE");
    assertThat(folder).as("the environment variable VOC_WAREHOUSE, set by the build").isNotNull();
    TestWarehouse.write(Path.of(folder));
  }

  @TestFactory
  List<DynamicTest> everyCellOfEveryNotebookRuns() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path notebook : notebooks()) {
      List<Cell> cells = Cell.of(notebook);
      JavaKernel kernel = new JavaKernel();
      for (Cell cell : cells) {
        if (cell.isCode()) {
          tests.add(dynamicTest(cell.name(), () -> run(kernel, cell)));
        }
      }
      tests.add(dynamicTest(notebook.getFileName() + " ends", kernel::close));
    }
    assertThat(tests).hasSizeGreaterThan(5);
    return tests;
  }

  @TestFactory
  Stream<DynamicTest> notebooksAreKeptWithoutTheirOutputs() throws IOException {
    return notebooks().stream()
        .map(
            notebook ->
                dynamicTest(
                    notebook.getFileName().toString(),
                    () -> {
                      for (Cell cell : Cell.of(notebook)) {
                        if (cell.isCode()) {
                          assertThat(cell.json().getAsJsonArray("outputs"))
                              .as("outputs of %s: clear them before committing", cell.name())
                              .isEmpty();
                        }
                      }
                    }));
  }

  @Test
  void theChartIsShownAsSvgAndATableAsHtmlEachWithText() throws IOException {
    try (JavaKernel kernel = new JavaKernel()) {
      List<DisplayData> shown = new ArrayList<>();
      for (Cell cell : Cell.of(Path.of("01-first-look.ipynb"))) {
        if (cell.isCode()) {
          shown.add(run(kernel, cell));
        }
      }

      assertThat(data(shown.get(1), MIMEType.TEXT_HTML))
          .contains("<td>Missed &lt;pick-up&gt; &amp; bulk</td>")
          .contains("<td style=\"text-align:right\">0.654</td>");
      assertThat(data(shown.get(1), MIMEType.TEXT_PLAIN))
          .contains("Potholes\tstreets\t31\t52\t0.654");
      assertThat(data(shown.get(3), MIMEType.IMAGE_SVG))
          .startsWith("<svg ")
          .contains("Potholes, streets: 65 % (52 % to 77 %)");
      assertThat(data(shown.get(3), MIMEType.TEXT_HTML))
          .startsWith("<div class=\"tex2jax_ignore mathjax_ignore\"><svg ");
      assertThat(data(shown.get(3), MIMEType.TEXT_PLAIN))
          .startsWith("Negative share of the first needs");
      assertThat(data(shown.get(4), MIMEType.TEXT_HTML))
          .contains("The pothole broke my axle.", "a.csv")
          .doesNotContain("When does it open?");
    }
  }

  @Test
  void aBrokenCellFailsAndIsNamed() {
    JsonObject json =
        JsonParser.parseString(
                """
                {"cell_type": "code", "id": "broken", "source": ["int a = 1;\\n", "undefined(a)"]}
                """)
            .getAsJsonObject();
    Cell cell = new Cell("made-up.ipynb", 4, json);

    try (JavaKernel kernel = new JavaKernel()) {
      assertThatThrownBy(() -> run(kernel, cell))
          .isInstanceOf(AssertionError.class)
          .hasMessageStartingWith("made-up.ipynb, cell 4 (broken): does not compile:")
          .hasMessageContaining("undefined(a)\n  ^");
    }
  }

  private static @Nullable DisplayData run(JavaKernel kernel, Cell cell) {
    try {
      return kernel.eval(cell.source());
    } catch (CellException e) {
      throw new AssertionError(cell.name() + ": " + e.getMessage(), e);
    }
  }

  private static String data(DisplayData shown, MIMEType type) {
    return String.valueOf(shown.getData(type));
  }

  private static List<Path> notebooks() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(""))) {
      return files.filter(file -> file.toString().endsWith(".ipynb")).sorted().toList();
    }
  }
}
