package voc.nlp.aspect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import voc.core.Span;

class AspectRowsTest {
  @TempDir Path folder;

  @Test
  void readsOurSentencesWithTheirTargets() throws IOException {
    AspectRow row = own("# ours\n\n[staff|+] lovely, [parking|-] awful\n").get(0);

    assertThat(row.text()).isEqualTo("staff lovely, parking awful");
    assertThat(row.labels())
        .containsExactly(
            new AspectRow.Label(null, new Span(0, 5), Stance.POSITIVE),
            new AspectRow.Label(null, new Span(14, 21), Stance.NEGATIVE));
  }

  @Test
  void namesTheLineThatHasNoTargetOrAnUnknownSign() {
    assertThatThrownBy(() -> own("staff lovely\n"))
        .hasMessage("line 1 must have a target such as [staff|+], got: staff lovely");
    assertThatThrownBy(() -> own("# a\n[staff|*] lovely\n"))
        .hasMessage("line 2: the sign of a target must be +, - or 0, got \"*\"");
  }

  @Test
  void theShippedSentencesHaveEnoughOfEachStance() {
    List<Stance> stances =
        OwnSentences.shipped().stream()
            .flatMap(row -> row.labels().stream())
            .map(AspectRow.Label::stance)
            .toList();

    for (Stance stance : Stance.values()) {
      assertThat(stances).filteredOn(stance::equals).hasSizeGreaterThan(30);
    }
  }

  @Test
  void readsCategoriesAndTermsOfMams() throws IOException {
    Path file = folder.resolve("some.xml");
    Files.writeString(
        file,
        """
        <sentences><sentence><text>The desk &amp; the form.</text><aspectCategories>
        <aspectCategory category="staff" polarity="neutral"/></aspectCategories></sentence>
        <sentence><text>No labels.</text></sentence>
        <sentence><text>The form.</text><aspectTerms>
        <aspectTerm from="4" polarity="positive" term="form" to="8"/></aspectTerms></sentence>
        </sentences>
        """);

    assertThat(MamsSentences.read(file))
        .containsExactly(
            new AspectRow(
                "The desk & the form.",
                List.of(new AspectRow.Label(Category.STAFF, null, Stance.NEUTRAL))),
            new AspectRow(
                "The form.", List.of(new AspectRow.Label(null, new Span(4, 8), Stance.POSITIVE))));
  }

  @Test
  void saysWhatIsWrongWithAFileThatIsNotMams() throws IOException {
    Path file = folder.resolve("other.xml");
    Files.writeString(file, "<sentences><aspectCategory category=\"food\"/></sentences>");

    assertThatThrownBy(() -> MamsSentences.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("other.xml must be MAMS's XML")
        .hasMessageContaining("must have the attribute polarity");
  }

  private static List<AspectRow> own(String text) throws IOException {
    return OwnSentences.read(new ByteArrayInputStream(text.getBytes(UTF_8)));
  }
}
