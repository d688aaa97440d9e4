package voc.search.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import voc.search.vocabulary.SynonymFile.Decision;

class SynonymFileTest {
  private static final LocalDate DAY = LocalDate.parse("2026-03-31");
  private static final Decision TOTER = new Decision("aa11", "toter", "garbage cart", 25);
  private static final Decision JUNK = new Decision("bb22", "junk", "bulky item", 23.4);

  @TempDir Path folder;
  private Path path = Path.of("");
  private SynonymFile file = SynonymFile.at(path);

  @BeforeEach
  void newFile() {
    path = folder.resolve("sub").resolve("synonyms.txt");
    file = SynonymFile.at(path);
  }

  private List<String> lines() throws IOException {
    return Files.readAllLines(path);
  }

  @Test
  void withoutAFileNothingHolds() throws IOException {
    assertThat(file.read()).isEqualTo(SynonymFile.Content.NONE);
  }

  @Test
  void whatIsAcceptedIsARuleUnderACommentThatTellsWhereItComesFrom() throws IOException {
    assertThat(file.accept(List.of(TOTER, JUNK), DAY)).isEqualTo(2);

    assertThat(lines())
        .endsWith(
            "# accepted bb22, support 23, 2026-03-31",
            "junk, bulky item",
            "# accepted aa11, support 25, 2026-03-31",
            "toter, garbage cart");
    assertThat(file.read().rules())
        .isEqualTo(SynonymRules.parse(List.of("junk, bulky item", "toter, garbage cart"), "f"));
    assertThat(folder.resolve("sub")).isDirectoryContaining(path::equals);
    try (var left = Files.list(folder.resolve("sub"))) {
      assertThat(left).containsExactly(path);
    }
  }

  @Test
  void acceptingTwiceChangesNothing() throws IOException {
    file.accept(List.of(TOTER), DAY);
    String before = Files.readString(path);

    assertThat(file.accept(List.of(TOTER, TOTER), DAY.plusDays(1))).isZero();

    assertThat(path).content().isEqualTo(before);
  }

  @Test
  void linesOfPeopleStayAsTheyAre() throws IOException {
    Files.createDirectories(folder.resolve("sub"));
    Files.writeString(path, "\uFEFF# ours\n\nEV,  electric vehicle\ntoter => cart\n");
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-rw----"));

    assertThat(file.accept(List.of(TOTER, JUNK), DAY)).isEqualTo(1);

    assertThat(lines())
        .startsWith("# ours", "", "EV,  electric vehicle", "toter => cart")
        .endsWith("junk, bulky item");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
        .isEqualTo("rw-rw----");
  }

  @Test
  void whatIsRejectedIsRememberedAndTakesARuleBack() throws IOException {
    file.accept(List.of(TOTER), DAY);

    assertThat(file.reject(List.of(TOTER), DAY)).isEqualTo(1);

    assertThat(file.read().rules().isEmpty()).isTrue();
    assertThat(file.read().rejected()).containsExactly("toter");
    assertThat(lines())
        .endsWith("# rejected aa11, support 25, 2026-03-31: toter, garbage cart")
        .doesNotContain("toter, garbage cart");

    assertThat(file.accept(List.of(TOTER), DAY)).isEqualTo(1);
    assertThat(file.read().rejected()).isEmpty();
  }

  @Test
  void theLinesThatARunKeepsSayTheSame() throws IOException {
    file.accept(List.of(TOTER), DAY);
    file.reject(List.of(JUNK), DAY);
    SynonymFile.Content content = file.read();

    assertThat(SynonymFile.Content.of(content.lines(), "kept")).isEqualTo(content);
    assertThat(SynonymFile.Content.NONE.lines()).isEmpty();
  }

  @Test
  void aFileThatIsNoTextIsNamed() throws IOException {
    Files.createDirectories(folder.resolve("sub"));
    Files.write(path, new byte[] {'t', (byte) 0xFF, '\n'});

    assertThatThrownBy(file::read)
        .isInstanceOf(SynonymException.class)
        .hasMessage(path + ": must be text in UTF-8, but has other bytes; save it as UTF-8");
  }

  @Test
  void aBrokenFileIsNotWrittenOver() throws IOException {
    Files.createDirectories(folder.resolve("sub"));
    Files.writeString(path, "toter\n");

    assertThatThrownBy(() -> file.accept(List.of(JUNK), DAY)).hasMessageStartingWith(path + ":1:");

    assertThat(path).content().isEqualTo("toter\n");
  }
}
