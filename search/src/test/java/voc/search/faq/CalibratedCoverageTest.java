package voc.search.faq;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import voc.core.Diagnosis;
import voc.core.FaqEntry;
import voc.core.Provenance;
import voc.search.faq.CoverageTrainer.Example;
import voc.search.lucene.EnglishText;
import voc.search.lucene.LuceneFaqIndex;
import voc.search.lucene.LuceneFaqIndexer;

class CalibratedCoverageTest {
  private static final MadeUpReader READER = new MadeUpReader();
  private static final List<String> THINGS =
      List.of(
          "parking permit",
          "water bill",
          "trash day",
          "dog license",
          "marriage certificate",
          "pothole repair",
          "snow removal",
          "library card",
          "voter registration",
          "property tax");

  private static final List<FaqEntry> FAQ =
      THINGS.stream()
          .map(thing -> entry(thing.replace(' ', '-'), "How do I get a " + thing + "?", thing))
          .toList();

  @Test
  void theSameWordsAreCoveredForCertain() {
    Coverage coverage = shipped(FAQ).coverage("how do i get a WATER BILL");

    assertThat(coverage.best()).isEqualTo(FAQ.get(1));
    assertThat(coverage.value()).isEqualTo(1);
    assertThat(coverage.diagnosis()).isEqualTo(Diagnosis.Kind.COVERED);
    assertThat(coverage.missingTerms()).isEmpty();
  }

  @Test
  void valuesAreProbabilitiesAndRunnersUpFollow() {
    LuceneFaqIndex faq = shipped(FAQ);
    for (String text :
        List.of("permit", "a library for my dog", "\u0000", "😀 tax", "é", "x ( AND")) {
      Coverage coverage = faq.coverage(text);
      assertThat(coverage.value()).isBetween(0.0, 1.0);
      assertThat(coverage.runnersUp())
          .hasSizeLessThanOrEqualTo(3)
          .allSatisfy(each -> assertThat(each.coverage()).isBetween(0.0, coverage.value()));
    }
  }

  @Test
  void wordsThatTheBestEntryLacksAreTold() {
    assertThat(shipped(FAQ).coverage("water bill for my sauna").missingTerms())
        .containsExactly("sauna");
  }

  @Test
  void theOrderOfTheFaqDoesNotMatter() {
    String question = "tax on a dog in the library";
    Coverage expected = shipped(FAQ).coverage(question);
    List<FaqEntry> shuffled = new ArrayList<>(FAQ);
    for (int seed = 0; seed < 5; seed++) {
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(shipped(shuffled).coverage(question)).isEqualTo(expected);
    }
  }

  @Test
  void anEmptyFaqCoversNothing() {
    Coverage coverage = shipped(List.of()).coverage("parking permit");
    assertThat(coverage.best()).isNull();
    assertThat(coverage.value()).isZero();
    assertThat(coverage.diagnosis()).isEqualTo(Diagnosis.Kind.MISSING);
  }

  @Test
  void pastQuestionsTeachWhichEntryAnswersOtherWords() {
    CoverageModel model = trained();
    String asked = "my bin was not emptied again";

    assertThat(model.pastQuestions()).isEqualTo(50);
    assertThat(new LuceneFaqIndex(FAQ, READER, model).coverage(asked).best()).isEqualTo(FAQ.get(2));
  }

  @Test
  void aModelIsTheSameAfterItWasWrittenAndKeepsNoWordsOfThePast() {
    CoverageModel model = trained();
    byte[] file = model.bytes();

    assertThat(CoverageModel.read(file, "m").bytes()).isEqualTo(file);
    assertThat(trained().bytes()).isEqualTo(file);
    assertThat(new String(file, UTF_8)).startsWith("voc-coverage 1\nsha256 ").doesNotContain("bin");
  }

  @Test
  void aDamagedModelIsRefused() {
    byte[] file = CoverageModel.shipped().bytes();
    file[file.length - 2]++;

    assertThatThrownBy(() -> CoverageModel.read(file, "my.model"))
        .hasMessageContaining("my.model is damaged: it must have the SHA-256 ")
        .hasMessageEndingWith("; copy it again or train again");
    assertThatThrownBy(() -> CoverageModel.read("{}".getBytes(UTF_8), "my.model"))
        .hasMessage(
            "my.model must be a model that begins with \"voc-coverage 1\"; give a file that voc"
                + " train coverage wrote");
  }

  @Test
  void tooFewPairsTeachNothing() {
    assertThatThrownBy(() -> trainer().train(List.of(new Example("bin", "trash-day")), "few"))
        .hasMessageStartingWith(
            "learning needs at least 20 questions with an entry that answers them, got 1");
    assertThatThrownBy(() -> trainer().train(List.of(new Example("bin", "none")), "wrong"))
        .hasMessageStartingWith("an example names the entry \"none\", which the FAQ has not");
  }

  @Test
  void ofAFaqOfHardlyAnyAnswersNothingIsLearned() {
    List<FaqEntry> few = FAQ.subList(0, 3);
    CoverageTrainer trainer =
        new CoverageTrainer(few, READER, new LuceneFaqIndexer(READER, new EnglishText()));
    assertThatThrownBy(() -> trainer.train(List.of(), "few"))
        .hasMessage(
            "learning needs a FAQ of at least 4 different answers, got 3; use the model that comes"
                + " with voc");
  }

  /** Worked by hand: of two that held and two that did not, three of four pairs are in order. */
  @Test
  void figuresAreThoseOfTheirDefinitions() {
    CoverageFigures figures =
        new CoverageFigures(
            new double[] {0.9, 0.35, 0.8, 0.1}, new boolean[] {true, true, false, false});

    assertThat(figures.auroc()).isCloseTo(0.75, within(1e-12));
    // Each in a bin of its own: (0.1 + 0.65 + 0.8 + 0.1) / 4.
    assertThat(figures.calibrationError()).isCloseTo(0.4125, within(1e-12));
    assertThat(figures.share()).isEqualTo(0.5);
  }

  /** Of one column at −1 and 1, a quarter and three quarters yes: the log odds are ∓ln 3. */
  @Test
  void regressionFindsTheLogOdds() {
    List<double[]> rows = new ArrayList<>();
    boolean[] yes = new boolean[8];
    double[] ones = new double[8];
    for (int i = 0; i < 8; i++) {
      rows.add(new double[] {i < 4 ? -1 : 1, i % 2});
      yes[i] = i == 0 || i > 4;
      ones[i] = 1;
    }
    rows.forEach(row -> row[1] = 0);

    double[] weights = Ridge.fit(rows, yes, ones, 1e-9);
    assertThat(weights[0]).isCloseTo(Math.log(3), within(1e-6));
    assertThat(weights[1]).isZero();
    assertThat(weights[2]).isCloseTo(0, within(1e-6));
    rows.forEach(row -> row[0] = -row[0]);
    assertThat(Ridge.fitUpwards(rows, yes, ones, 1e-9)[0]).isZero();
  }

  private static CoverageModel trained() {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < THINGS.size(); i++) {
      for (String about : List.of("fee for", "lost my", "renew", "cost of")) {
        examples.add(new Example(about + " " + THINGS.get(i), FAQ.get(i).id()));
      }
      examples.add(new Example(THINGS.get(i) + " please", FAQ.get(i).id()));
    }
    examples.set(14, new Example("bin was not emptied", "trash-day"));
    return trainer().train(examples, "made up");
  }

  private static CoverageTrainer trainer() {
    return new CoverageTrainer(FAQ, READER, new LuceneFaqIndexer(READER, new EnglishText()));
  }

  private static LuceneFaqIndex shipped(List<FaqEntry> faq) {
    return new LuceneFaqIndex(faq, READER, CoverageModel.shipped());
  }

  private static FaqEntry entry(String id, String question, String answer) {
    return new FaqEntry(id, question, answer, null, new Provenance("faq", "faq.csv", 1, 1));
  }
}
