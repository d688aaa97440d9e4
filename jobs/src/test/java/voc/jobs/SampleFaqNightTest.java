package voc.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import voc.core.Diagnosis;
import voc.core.FaqGap;
import voc.core.table.GapTables;
import voc.needs.disclosure.PublishedGap;
import voc.needs.failure.FailureDemand;
import voc.search.vocabulary.SynonymProposal;

/**
 * What people ask and the FAQ of the sample city does not answer: what the night finds, compared
 * with what was planted.
 */
@TestInstance(Lifecycle.PER_CLASS)
class SampleFaqNightTest extends SparkSuite {
  private static final long serialVersionUID = 1L;

  /** Not planted as such, and yet other words for what the FAQ speaks of. */
  private static final Map<String, String> TRUE_SYNONYMS =
      Map.of("abandoned vehicle", "abandoned car");

  private transient SampleCityNight night;
  private transient JsonNode truth;

  /** By question of the entry. */
  private transient Map<String, String> verdicts;

  @BeforeAll
  void night() throws IOException, SQLException {
    startSpark();
    night = SampleCityNight.published(spark());
    truth = night.truth();
    verdicts = new TreeMap<>();
    try (Duck duck = new Duck()) {
      for (List<@Nullable Object> row :
          duck.rows(
              "select question, verdict from " + Duck.from(night.run(), GapTables.FAQ_ENTRIES))) {
        verdicts.put(String.valueOf(row.get(0)), String.valueOf(row.get(1)));
      }
    }
  }

  /** In the published order. */
  private Stream<FaqGap> gaps() {
    return night.summary().gaps().stream().map(PublishedGap::gap);
  }

  @Test
  void plantedGapsAreAmongTheFirstTwentyFive() {
    List<FaqGap> first = gaps().limit(25).toList();
    for (JsonNode planted : truth.path("faq_gaps")) {
      assertThat(first)
          .as(planted.path("question").textValue())
          .anyMatch(gap -> about(gap, planted));
    }
  }

  @Test
  void whatTheFaqAnswersScoresBelowEveryPlantedGap() {
    double least = largest("faq_gaps").stream().mapToDouble(FaqGap::score).min().orElseThrow();

    assertThat(largest("faq_covered"))
        .isNotEmpty()
        .allSatisfy(gap -> assertThat(gap.score()).as(gap.question()).isLessThan(least));
  }

  /** The largest found gap about each planted question. */
  private List<FaqGap> largest(String list) {
    List<FaqGap> found = new ArrayList<>();
    for (JsonNode planted : truth.path(list)) {
      gaps().filter(gap -> about(gap, planted)).findFirst().ifPresent(found::add);
    }
    return found;
  }

  /**
   * Whether a gap is about a planted question: two words of its terms occur in the central
   * question, or two of those who ask were made to ask it.
   */
  private boolean about(FaqGap gap, JsonNode planted) {
    String question = gap.question().toLowerCase(Locale.ROOT);
    Set<String> words = new TreeSet<>();
    texts(planted.path("terms")).forEach(term -> words.addAll(List.of(term.split(" ", -1))));
    return words.stream().filter(question::contains).count() >= 2 || isAskedBySome(gap, planted);
  }

  /** Stricter: two terms as they stand, for many ask "how long". */
  private boolean isOf(FaqGap gap, JsonNode planted) {
    String question = gap.question().toLowerCase(Locale.ROOT);
    return texts(planted.path("terms")).stream().filter(question::contains).count() >= 2
        || isAskedBySome(gap, planted);
  }

  private boolean isAskedBySome(FaqGap gap, JsonNode planted) {
    String id = planted.path("id").textValue();
    return gap.questionIds().stream()
            .map(mention -> truth.path("records").path(mention.split("#", 2)[0]).path("asks"))
            .filter(asks -> id.equals(asks.textValue()))
            .count()
        >= 2;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(node -> texts.add(node.textValue()));
    return texts;
  }

  @ParameterizedTest
  @CsvSource({
    "faq_hard_to_find, HARD_TO_FIND",
    "faq_still_called_about, STILL_CALLED_ABOUT",
    "faq_stale, STALE",
    "faq_weak, WEAK"
  })
  void whatIsWrongWithAnEntryIsToldOfItOrOfItsQuestion(String list, Diagnosis.Kind kind) {
    assertThat(truth.path(list)).isNotEmpty();
    for (JsonNode planted : truth.path(list)) {
      List<String> told = new ArrayList<>();
      told.add(verdicts.getOrDefault(planted.path("entry").textValue(), "no entry"));
      gaps()
          .filter(gap -> isOf(gap, planted))
          .forEach(gap -> told.add(gap.diagnosis().kind().label()));

      assertThat(told).as(planted.path("question").textValue()).contains(kind.label());
    }
  }

  @Test
  void plantedConflictsAreTheDiagnosisOfTheirQuestion() {
    assertThat(truth.path("faq_conflicts")).isNotEmpty();
    for (JsonNode planted : truth.path("faq_conflicts")) {
      assertThat(gaps())
          .as(planted.path("question").textValue())
          .anyMatch(gap -> isConflicting(gap) && isOf(gap, planted));
    }
  }

  @Test
  void noOtherConflictIsFound() {
    List<String> entries = new ArrayList<>();
    for (JsonNode planted : truth.path("faq_conflicts")) {
      entries.add(planted.path("entry").asText());
      entries.add(planted.path("against").asText());
    }

    assertThat(gaps().filter(SampleFaqNightTest::isConflicting))
        .allSatisfy(
            gap ->
                assertThat(truth.path("faq_conflicts"))
                    .as(gap.question())
                    .anyMatch(planted -> isOf(gap, planted)));
    assertThat(verdicts)
        .allSatisfy(
            (entry, verdict) -> {
              if (verdict.equals(Diagnosis.Kind.CONFLICTING.label())) {
                assertThat(entries).contains(entry);
              }
            });
  }

  private static boolean isConflicting(FaqGap gap) {
    return gap.diagnosis().kind() == Diagnosis.Kind.CONFLICTING;
  }

  @Test
  void plantedSynonymsAreProposedForTheirEntry() {
    List<SynonymProposal> proposals = night.summary().words().proposals();

    List<String> missed = new ArrayList<>();
    for (JsonNode planted : truth.path("synonyms")) {
      if (proposals.stream().noneMatch(proposal -> isPlanted(proposal, planted))) {
        missed.add(planted.path("word").textValue());
      }
    }
    assertThat(missed).isEmpty();
  }

  @Test
  void noFalseSynonymIsAmongTheFirstTen() {
    assertThat(night.summary().words().proposals().stream().limit(10))
        .allSatisfy(
            proposal ->
                assertThat(isTrue(proposal))
                    .as(proposal.words() + " = " + proposal.faqWords())
                    .isTrue());
  }

  private boolean isTrue(SynonymProposal proposal) {
    for (JsonNode planted : truth.path("synonyms")) {
      if (isPlanted(proposal, planted)) {
        return true;
      }
    }
    return proposal.faqWords().equals(TRUE_SYNONYMS.get(proposal.words()));
  }

  /** The FAQ's words may be a little more than the thing: a bulky item pickup is one, too. */
  private static boolean isPlanted(SynonymProposal proposal, JsonNode planted) {
    return proposal.words().equals(planted.path("word").textValue())
        && proposal.entryQuestion().equals(planted.path("entry").textValue())
        && proposal.faqWords().contains(planted.path("means").asText());
  }

  @Test
  void callsAreSaidToBeSparedWherePlantedSearchesFailAndNowhereElse() {
    List<String> planted = new ArrayList<>();
    truth.path("failure_demand").forEach(need -> planted.add(need.path("id").asText()));

    assertThat(night.summary().failures())
        .extracting(FailureDemand::id)
        .containsExactlyInAnyOrderElementsOf(planted);
  }
}
