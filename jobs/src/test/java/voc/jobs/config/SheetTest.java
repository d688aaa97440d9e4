package voc.jobs.config;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetTest {
  @TempDir Path folder;
  private final List<String> problems = new ArrayList<>();

  private Sheet sheet(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("s.csv"), text);
    return new Sheet(
        file,
        List.of("code", "status", "cost", "due", "needs"),
        List.of("code"),
        words -> problems.add(words.replace(folder + "/", "")));
  }

  @Test
  void rowsAreReadByTheNamesOfTheirColumns() throws IOException {
    List<Sheet.Line> lines =
        sheet("\uFEFFneeds,code,cost,due,status\na|b ; c,X1, 1.5 ,2026-03-31,done\n,,,,\n,X2\n")
            .lines();

    assertThat(problems).isEmpty();
    assertThat(lines).hasSize(2);
    Sheet.Line line = lines.get(0);
    assertThat(line.place()).endsWith("s.csv:2");
    assertThat(line.list("needs")).containsExactly("a", "b", "c");
    assertThat(line.number("cost")).contains(1.5);
    assertThat(line.day("due")).contains(LocalDate.of(2026, 3, 31));
    assertThat(line.choice("status", List.of("done", "planned"))).contains("done");
    assertThat(lines.get(1).place()).endsWith("s.csv:4");
    assertThat(lines.get(1).list("needs")).isEmpty();
    assertThat(lines.get(1).number("cost")).isEmpty();
  }

  @Test
  void everyMistakeIsToldWithItsPlace() throws IOException {
    for (Sheet.Line line : sheet("code,cost,due,status\n,-1,31.3.2026,don\n").lines()) {
      line.required("code", "give it one");
      line.number("cost");
      line.day("due");
      line.choice("status", List.of("done", "planned"));
    }

    assertThat(problems)
        .containsExactly(
            "s.csv:2 must have code, got none; give it one",
            "s.csv:2 must have a number of at least 0 in cost, got \"-1\"; write it with digits and a point, as 1.35",
            "s.csv:2 must have a date in due, got \"31.3.2026\"; write it as 2026-03-31",
            "s.csv:2 has no status \"don\" to choose; did you mean \"done\"?");
  }

  @Test
  void aHeaderThatIsWrongIsToldOnceAndNoRowIsRead() throws IOException {
    assertThat(sheet("cod,cost\n,,\nX1,2\n").lines()).isEmpty();

    assertThat(problems)
        .containsExactly(
            "s.csv:1 has no meaning for column \"cod\"; did you mean \"code\"?",
            "s.csv:1 must have the columns code; add them");
  }

  @Test
  void aFileWithoutRowsIsToldOnlyWhereRowsAreWanted() throws IOException {
    assertThat(sheet("code\n").lines()).isEmpty();
    assertThat(problems).isEmpty();

    assertThat(sheet("code\n").linesOrTold("must have a row; add one")).isEmpty();
    assertThat(problems).containsExactly("s.csv must have a row; add one");
  }

  @Test
  void whatIsNotUtf8IsToldWithItsLineAndNeverGuessed() throws IOException {
    Path file =
        Files.write(
            folder.resolve("s.csv"), "code,status\nA,done\nB,Ni\u00f1o\n".getBytes(ISO_8859_1));
    Sheet sheet =
        new Sheet(
            file,
            List.of("code", "status"),
            List.of("code"),
            words -> problems.add(words.replace(folder + "/", "")));

    assertThat(sheet.lines()).isEmpty();
    assertThat(problems)
        .containsExactly(
            "s.csv:3 must be text in UTF-8, got the byte F1; save the file in UTF-8 (in a spreadsheet: CSV UTF-8)");
  }

  @Test
  void aColumnThatIsThereTwiceIsNamed() throws IOException {
    assertThat(sheet("code,status,code\nA,done,B\n").lines()).isEmpty();
    assertThat(problems)
        .containsExactly(
            "s.csv:1 must have each column once, got \"code\" twice; remove one of them");
  }

  @Test
  void aHeaderIsReadThoughNoRowFollows() throws IOException {
    assertThat(sheet("kode,status\n").lines()).isEmpty();
    assertThat(problems)
        .containsExactly(
            "s.csv:1 has no meaning for column \"kode\"; did you mean \"code\"?",
            "s.csv:1 must have the columns code; add them");
  }

  @Test
  void aRowThatIsTooLongIsToldWithItsLine() throws IOException {
    assertThat(sheet("code,status\nA,done,more\n").lines()).isEmpty();
    assertThat(problems)
        .singleElement()
        .asString()
        .startsWith("s.csv is not a readable CSV file: ")
        .contains("2", "3 fields")
        .endsWith("; correct that row, or save the file as CSV anew");
  }

  @Test
  void anEmptyFileHasNoRowsAndNothingWrong() throws IOException {
    assertThat(sheet("").lines()).isEmpty();
    assertThat(sheet("code,status\n").lines()).isEmpty();
    assertThat(problems).isEmpty();
  }
}
