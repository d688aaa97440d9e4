package voc.jobs.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import voc.core.Channel;
import voc.core.Diagnosis.Kind;
import voc.core.FaqEntry;
import voc.core.FaqGap;
import voc.core.Feedback;
import voc.core.Provenance;
import voc.core.Question;
import voc.core.table.GapTables;
import voc.jobs.warehouse.TableSchemas;
import voc.needs.disclosure.SmallestCell;
import voc.nlp.embedding.TextEmbedder;
import voc.search.diagnosis.AgentAnswer;
import voc.search.faq.FaqIndex;
import voc.search.gap.GapFinder;
import voc.search.lucene.EnglishText;
import voc.search.lucene.LuceneFaqIndex;

/** Gaps and entries from questions on, without Spark. */
class GapDiagnosisTest {
  private static final NeedStage.Periods PERIODS =
      new NeedStage.Periods(LocalDate.parse("2026-03-31"), null, 30);
  private static final Instant NOW = Instant.parse("2026-03-20T12:00:00Z");
  private static final Instant BEFORE = Instant.parse("2026-02-18T12:00:00Z");

  private static final FaqEntry BULKY =
      entry(
          "bulky",
          "How do I schedule a bulky item pickup?",
          "Schedule a bulky item pickup online. You may put out up to three bulky items.");
  private static final FaqEntry PERMIT =
      entry(
          "permit",
          "How much is a resident parking permit?",
          "A resident parking permit is 25 dollars.");
  private static final FaqEntry LIBRARY =
      entry("library", "How do I get a library card?", "Bring a photo ID to any library.");

  private final List<Question> questions = new ArrayList<>();
  private final List<AgentAnswer> answers = new ArrayList<>();

  private static FaqEntry entry(String id, String question, String answer) {
    return new FaqEntry(id, question, answer, null, new Provenance("faq", "faq.json", 1, 1));
  }

  private void asked(int people, String text, Instant time, @Nullable String answer) {
    for (int i = 0; i < people; i++) {
      String call = "calls:" + questions.size();
      String id = call + "#1.0";
      questions.add(new Question(id, text, Channel.CALL, "parks", call, 1, false, time));
      if (answer != null) {
        answers.add(new AgentAnswer(call, id, 2, answer));
      }
    }
  }

  private void searched(String text, double times, double clicks) {
    questions.add(
        new Question(
            "log:" + questions.size(),
            text,
            Channel.SEARCH,
            Feedback.UNASSIGNED,
            "log:" + questions.size(),
            times,
            false,
            clicks,
            NOW));
  }

  private record Result(List<FaqGap> gaps, List<Row> entries) {
    Kind kindOf(String question) {
      return gaps.stream()
          .filter(gap -> gap.question().equals(question))
          .findFirst()
          .orElseThrow()
          .diagnosis()
          .kind();
    }

    Row entry(String id) {
      return entries.stream().filter(row -> row.getString(0).equals(id)).findFirst().orElseThrow();
    }

    @Nullable Object cell(String id, String column) {
      return entry(id).get(TableSchemas.of(GapTables.FAQ_ENTRIES).fieldIndex(column));
    }
  }

  private Result diagnosed(FaqEntry... faq) {
    List<FaqEntry> entries = List.of(faq);
    FaqIndex index = new LuceneFaqIndex(entries);
    EnglishText text = new EnglishText();
    GapDiagnosis diagnosis =
        new GapDiagnosis(entries, index, text, questions, answers, PERIODS, SmallestCell.DEFAULT);
    return new Result(
        diagnosis.diagnosed(
            new GapFinder(text, words -> TextEmbedder.shared().embed(words))
                .find(questions, index, List.of(), "night")
                .gaps()),
        diagnosis.entryRows());
  }

  @Test
  void eachGapGetsTheDiagnosisOfItsStory() {
    asked(12, "Who removes a dead tree?", NOW, null);
    asked(24, "Who removes a dead tree?", BEFORE, null);
    asked(12, "How much is a resident parking permit?", NOW, "That is 40 dollars.");
    asked(15, "How do I schedule a bulky item pickup?", NOW, null);
    asked(15, "How do I schedule a bulky item pickup?", BEFORE, null);
    searched("get a library card", 60, 12);

    Result result = diagnosed(BULKY, PERMIT, LIBRARY);

    assertThat(result.kindOf("Who removes a dead tree?")).isEqualTo(Kind.MISSING);
    assertThat(result.kindOf("How much is a resident parking permit?")).isEqualTo(Kind.CONFLICTING);
    assertThat(result.kindOf("How do I schedule a bulky item pickup?"))
        .isEqualTo(Kind.STILL_CALLED_ABOUT);
    assertThat(result.kindOf("get a library card")).isEqualTo(Kind.HARD_TO_FIND);
  }

  @Test
  void everyEntryIsARowOfTheTableWithTheDemandThatItMeets() {
    asked(15, "How do I schedule a bulky item pickup?", NOW, null);
    asked(25, "How do I schedule a bulky item pickup?", BEFORE, null);
    searched("get a library card", 60, 48);
    asked(4, "How much is a resident parking permit?", NOW, null);

    Result result = diagnosed(BULKY, PERMIT, LIBRARY);

    assertThat(result.entries())
        .allMatch(row -> row.size() == GapTables.FAQ_ENTRIES.columns().size())
        .extracting(row -> row.getString(0))
        .containsExactly("bulky", "library", "permit");
    assertThat(result.cell("bulky", "demand")).isEqualTo(40.0);
    assertThat(result.cell("bulky", "contacts")).isEqualTo(40.0);
    assertThat(result.cell("bulky", "current_demand")).isEqualTo(15.0);
    assertThat(result.cell("bulky", "previous_demand")).isEqualTo(25.0);
    assertThat(result.cell("library", "failed_searches")).isEqualTo(12.0);
    assertThat(result.cell("library", "verdict")).isEqualTo("earns its place");
  }

  @Test
  void anEntryThatFewAskForHasNoFigures() {
    asked(4, "How much is a resident parking permit?", NOW, null);

    Result result = diagnosed(PERMIT, LIBRARY);

    assertThat(result.cell("permit", "suppressed")).isEqualTo(true);
    assertThat(result.cell("permit", "verdict")).isEqualTo("seldom asked");
    for (String figure :
        List.of("demand", "answered", "coverage", "current_demand", "trend", "contacts")) {
      assertThat(result.cell("permit", figure)).as(figure).isNull();
    }
    assertThat(result.cell("library", "verdict")).isEqualTo("never asked");
    assertThat(result.cell("library", "demand")).isEqualTo(0.0);
  }

  @Test
  void withoutQuestionsEntriesAreNeverAskedAndThereIsNoGap() {
    Result result = diagnosed(PERMIT);

    assertThat(result.gaps()).isEmpty();
    assertThat(result.cell("permit", "verdict")).isEqualTo("never asked");
  }
}
