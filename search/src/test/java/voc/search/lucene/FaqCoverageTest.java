package voc.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import voc.core.FaqEntry;
import voc.core.Provenance;
import voc.search.faq.Coverage;
import voc.search.faq.Coverage.Candidate;

class FaqCoverageTest {
  private static final List<FaqEntry> CITY =
      List.of(
          entry("permit", "How do I get a parking permit?", "Apply online with proof of address."),
          entry("water", "How do I pay my water bill?", "Pay online or at the cashier's office."),
          entry("trash", "When is trash collected?", "Trash is collected weekly. Use our map."),
          entry("dog", "Do I have to license my dog?", "Dogs need a license from four months."));

  /** The example in docs/methods.md, by hand. */
  @Test
  void theWorkedExample() {
    List<FaqEntry> faq =
        List.of(
            entry("permit", "How do I get a parking permit?", "Apply online."),
            entry("trash", "When is trash collected?", "Trash collected."));
    double rare = Math.log(1 + 1.5 / 1.5); // "park", "permit": df = 1 of 2, ln 2
    double unknown = Math.log(1 + 2.5 / 0.5); // "visitor": df = 0, ln 6
    double kind = 0.15 * unknown;

    Coverage covered = coverage(faq, "How can I get a parking permit?");
    assertThat(covered.value()).isEqualTo(1.0);

    // Asked: park, permit, visitor, where. Published: park, permit, how.
    Coverage partly = coverage(faq, "Where do I get a parking permit for a visitor?");
    double asked = 2 * rare + unknown + kind;
    double published = 2 * rare + kind;
    double found = 2 * rare / asked;
    double alike = 2 * rare / Math.sqrt(asked * published);
    assertThat(partly.contentTerms()).containsExactly("park", "permit", "visitor");
    assertThat(partly.value()).isCloseTo((found + alike) / 2, within(1e-12));
    assertThat(partly.value()).isCloseTo(0.491, within(5e-4));

    // "online" stands in the answer alone, once, in an entry of mean length (3·2 + 2 = 8 terms):
    // (2.2·1) / (1 + 1.2·(0.25 + 0.75·8/8)) = 1, a quarter of which counts. The published question
    // has nothing of it.
    Coverage answerOnly = coverage(faq, "online");
    assertThat(answerOnly.value()).isCloseTo(0.25 / 2, within(1e-12));
  }

  @Test
  void aQuestionInOtherFormsOfTheSameWordsIsCovered() {
    Coverage coverage = coverage(CITY, "hi, where can i pay water bills??");

    assertThat(bestId(coverage)).isEqualTo("water");
    assertThat(coverage.value()).isGreaterThan(0.85);
  }

  @Test
  void anUnknownSubjectPullsCoverageDown() {
    double known = coverage(CITY, "how do I get a parking permit").value();
    double half = coverage(CITY, "how do I get a permit for a block party").value();
    double unknown = coverage(CITY, "how do I get a marriage certificate").value();

    assertThat(known).isEqualTo(1.0);
    assertThat(half).isBetween(0.1, 0.5);
    assertThat(unknown).isZero();
    assertThat(coverage(CITY, "how do I get a marriage certificate").best()).isNull();
  }

  @Test
  void questionWordsCountForNothing() {
    Coverage coverage = coverage(CITY, "Hello? Can you help me with what I need to do?");

    assertThat(coverage.hasContent()).isFalse();
    assertThat(coverage.best()).isNull();
    assertThat(coverage.value()).isZero();
  }

  @Test
  void wordsThatMeanTheSameAreReadAsOne() {
    assertThat(coverage(CITY, "when is garbage collected").value()).isEqualTo(1.0);
    assertThat(coverage(CITY, "dog licence?").contentTerms()).containsExactly("dog", "licens");
    assertThat(new EnglishText().contentTerms("Is COVID-19 the same as the corona virus?"))
        .containsExactly("coronaviru", "coronaviru");
  }

  @Test
  void redactionMarksAndLongNumbersCountForNothing() {
    assertThat(coverage(CITY, "my number is 5550142345, is 311 open?").contentTerms())
        .containsExactly("number", "311", "open");
    assertThat(coverage(CITY, "can you mail it to [ADDRESS]?").contentTerms())
        .containsExactly("mail");
  }

  @Test
  void runnersUpFollowWithoutTheBest() {
    Coverage coverage = coverage(CITY, "pay online for a permit or a license");

    assertThat(coverage.runnersUp()).isNotEmpty().hasSizeLessThanOrEqualTo(3);
    assertThat(coverage.runnersUp().stream().map(Candidate::entry)).doesNotContain(coverage.best());
    assertThat(coverage.runnersUp().stream().map(Candidate::coverage))
        .isSortedAccordingTo(Collections.reverseOrder())
        .allSatisfy(value -> assertThat(value).isLessThanOrEqualTo(coverage.value()));
  }

  @Test
  void theOrderOfTheFaqDoesNotMatter() {
    List<FaqEntry> shuffled = new ArrayList<>(CITY);
    Coverage expected = coverage(CITY, "online office for a dog permit");
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(coverage(shuffled, "online office for a dog permit")).isEqualTo(expected);
    }
  }

  @Test
  void anEmptyFaqCoversNothing() {
    assertThat(coverage(List.of(), "when is trash collected?").value()).isZero();
  }

  @Test
  void anyTextHasACoverage() {
    for (String text : List.of("", "\u0000", "permit ".repeat(5000), "😀", "\" -( AND *")) {
      assertThat(coverage(CITY, text).value()).isBetween(0.0, 1.0);
    }
  }

  @Test
  void twoEntriesMayNotShareAnId() {
    List<FaqEntry> twice = List.of(CITY.get(0), CITY.get(0));

    assertThatThrownBy(() -> new LuceneFaqIndex(twice))
        .hasMessage(
            "FAQ entry id \"permit\" must be unique, got it at faq.csv:1 and at faq.csv:1; rename"
                + " one");
  }

  private static Coverage coverage(List<FaqEntry> faq, String question) {
    return new LuceneFaqIndex(faq).coverage(question);
  }

  private static String bestId(Coverage coverage) {
    return coverage.best() == null ? "none" : coverage.best().id();
  }

  private static FaqEntry entry(String id, String question, String answer) {
    return new FaqEntry(id, question, answer, null, new Provenance("faq", "faq.csv", 1, 1));
  }
}
