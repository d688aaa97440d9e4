package voc.jobs.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledFileTest {
  @TempDir Path folder;

  @Test
  void rowsHaveTheirLineAndTheirCells() throws IOException {
    LabelledFile file =
        read("a.csv", "Comment,Score (1-5)\n\"two\nlines\", 5 \n,1\n\"a \"\"quote\"\"\",\n");

    assertThat(file.columns()).containsExactly("Comment", "Score (1-5)");
    assertThat(file.rows()).extracting(LabelledFile.Row::line).containsExactly(2L, 4L, 5L);
    assertThat(file.rows().get(0).cell("Comment")).isEqualTo("two\nlines");
    assertThat(file.rows().get(0).cell("Score (1-5)")).isEqualTo("5");
    assertThat(file.rows().get(1).cell("Comment")).isEmpty();
    assertThat(file.broken()).isEmpty();
  }

  @Test
  void aRowThatCannotBeReadIsCountedWithItsLine() throws IOException {
    LabelledFile file = read("a.csv", "text,label\ngood,1\nonly one\nbad,2\n");

    assertThat(file.rows()).hasSize(2);
    assertThat(file.broken())
        .containsExactly(
            new LabelledFile.Broken(
                3, "the row has 1 fields, the header has 2; check its quotes and delimiters"));
  }

  @Test
  void otherDelimitersAndJsonLinesAreTablesToo() throws IOException {
    assertThat(read("a.tsv", "text\tlabel\nfine\tgood\n").rows().get(0).cell("label"))
        .isEqualTo("good");
    assertThat(read("b.csv", "text;label\nfine;good\n").rows().get(0).cell("label"))
        .isEqualTo("good");
    LabelledFile json =
        read("c.jsonl", "{\"text\":\"fine\",\"label\":1}\n{\"text\":\"bad\",\"label\":-1}\n");
    assertThat(json.rows()).extracting(row -> row.cell("label")).containsExactly("1", "-1");
  }

  @Test
  void theCharacterSetShowsInTheFile() throws IOException {
    Path path = folder.resolve("latin.csv");
    Files.write(path, "text,label\ncafé,1\n".getBytes(Charset.forName("windows-1252")));

    assertThat(LabelledFile.read(path).rows().get(0).cell("text")).isEqualTo("café");
  }

  @Test
  void aColumnThatIsNotThereIsNamedWithTheNearest() throws IOException {
    LabelledFile file = read("a.csv", "Comment,Score\ngood,1\n");

    assertThat(file.require("--text", "Comment")).isEqualTo("Comment");
    assertThatThrownBy(() -> file.require("--text", "comments"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "--text: %s has no column \"comments\", did you mean \"Comment\"?",
            folder.resolve("a.csv"));
  }

  @Test
  void whatIsNoTableIsRefused() throws IOException {
    Path missing = folder.resolve("none.csv");
    assertThatThrownBy(() -> LabelledFile.read(missing))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no file %s; correct the path", missing);
    assertThatThrownBy(() -> read("empty.csv", ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("%s is empty; deliver it again", folder.resolve("empty.csv"));
    assertThatThrownBy(() -> read("a.vtt", "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nHello\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "%s looks like webvtt; export it as CSV, TSV, JSON or JSON lines",
            folder.resolve("a.vtt"));
  }

  private LabelledFile read(String name, String content) throws IOException {
    return LabelledFile.read(Files.writeString(folder.resolve(name), content));
  }
}
