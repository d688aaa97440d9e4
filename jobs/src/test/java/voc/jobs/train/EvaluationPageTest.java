package voc.jobs.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import voc.jobs.measure.Machine;

class EvaluationPageTest {
  private static final Machine MACHINE = new Machine(2, 3L << 30, "OpenJDK 17", "Linux amd64");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final String COMMAND = "voc eval sentiment --data a.csv --label L";

  @TempDir Path folder;

  @Test
  void aMeasurementIsAddedAsPrintedWithItsDateCommandAndMachine() throws IOException {
    Path page = Files.writeString(folder.resolve("evaluation.md"), "# Evaluation\n\nWords.\n");

    new EvaluationPage(page).put(COMMAND, "macro F1 0.5\n", DAY, MACHINE);

    assertThat(page)
        .hasContent(
            """
            # Evaluation

            Words.

            <!-- measured: voc eval sentiment data a.csv label L -->
            2026-03-01, 2 processors, 3.0 GB of heap, OpenJDK 17:

                voc eval sentiment --data a.csv --label L

            ```
            macro F1 0.5
            ```
            <!-- end of measured -->
            """);
  }

  @Test
  void measuredAgainItTakesThePlaceOfItsFormerFigures() throws IOException {
    Path page = folder.resolve("evaluation.md");
    EvaluationPage evaluation = new EvaluationPage(page);
    evaluation.put(COMMAND, "macro F1 0.5", DAY, MACHINE);
    Files.writeString(page, Files.readString(page) + "\nWhat it means.\n");
    evaluation.put("voc eval topics --data b.csv", "micro F1 0.7", DAY, MACHINE);

    evaluation.put(COMMAND, "macro F1 0.6", DAY.plusDays(1), MACHINE);

    assertThat(Files.readString(page))
        .containsOnlyOnce(COMMAND)
        .doesNotContain("0.5")
        .containsSubsequence("2026-03-02", "macro F1 0.6", "What it means.", "micro F1 0.7");
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void aPageWhosePlaceIsBrokenIsLeftAlone() throws IOException {
    Path page = folder.resolve("evaluation.md");
    EvaluationPage evaluation = new EvaluationPage(page);
    evaluation.put(COMMAND, "macro F1 0.5", DAY, MACHINE);
    String broken = Files.readString(page).replace("<!-- end of measured -->\n", "");
    Files.writeString(page, broken);

    assertThatThrownBy(() -> evaluation.put(COMMAND, "macro F1 0.6", DAY, MACHINE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "%s has lost the line \"<!-- end of measured -->\" of %s; put it back", page, COMMAND);
    assertThat(page).hasContent(broken);
  }
}
