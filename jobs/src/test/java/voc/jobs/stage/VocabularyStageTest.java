package voc.jobs.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import voc.core.Channel;
import voc.core.FaqEntry;
import voc.core.Feedback;
import voc.core.Provenance;
import voc.core.Question;
import voc.core.table.GapTables;
import voc.jobs.SparkSuite;
import voc.jobs.warehouse.TableStore;
import voc.jobs.warehouse.Warehouse;
import voc.needs.disclosure.SmallestCell;
import voc.search.vocabulary.SynonymFile;
import voc.search.vocabulary.SynonymProposal;

/** Words of customers, answered by agents from the FAQ, out of a night's tables. */
class VocabularyStageTest extends SparkSuite {
  private static final long serialVersionUID = 1L;

  private static final Instant TIME = Instant.parse("2026-03-01T12:00:00Z");
  private static final Instant LONG_AGO = Instant.parse("2024-03-01T12:00:00Z");
  private static final String ANSWER =
      "Use the cart request form or call our counter. A replacement garbage cart comes soon.";
  private static final List<FaqEntry> FAQ =
      List.of(
          entry("cart", "How do I replace a garbage cart?", ANSWER),
          entry("poll", "Where is my polling place?", "Enter your address in the finder."),
          entry("shot", "Where can I get a flu shot?", "Every clinic gives them on weekdays."),
          entry("pothole", "How do I report a pothole?", "Tell us the nearest address."));

  @TempDir transient Path folder;
  private transient TableStore store;

  @BeforeEach
  void newRun() throws IOException {
    Warehouse warehouse = Warehouse.at(folder.toString(), sc().hadoopConfiguration());
    store = new TableStore(spark(), warehouse.create("night"));
  }

  @Test
  void aWordThatAgentsAnswerFromTheFaqIsProposedAndWritten() throws IOException {
    VocabularyStage.Compared found = run(askedForToters(TIME), FAQ);

    assertThat(found.proposed()).isEqualTo(1);
    SynonymProposal proposal = found.proposals().get(0);
    assertThat(proposal.words()).contains("toter");
    assertThat(proposal.entryId()).isEqualTo("cart");
    assertThat(proposal.support()).isBetween(10.0, 21.0);
    List<Row> rows = store.read(GapTables.VOCABULARY_GAPS).collectAsList();
    assertThat(rows)
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.<Integer>getAs("rank")).isEqualTo(1);
              assertThat(row.<String>getAs("words")).isEqualTo(proposal.words());
              assertThat(row.<String>getAs("faq_words")).isEqualTo(proposal.faqWords());
            });
    assertThat(found.report().words())
        .isEqualTo("1 synonyms proposed or in force for words of 13 questions and searches");
  }

  @Test
  void whatWasAskedBeforeTheWindowProposesNothing() throws IOException {
    VocabularyStage.Compared found = run(askedForToters(LONG_AGO), FAQ);

    assertThat(found.proposals()).isEmpty();
    assertThat(store.read(GapTables.VOCABULARY_GAPS).count()).isZero();
  }

  @Test
  void withoutAFaqTheTableIsEmptyAndThere() throws IOException {
    assertThat(run(askedForToters(TIME), List.of()).proposals()).isEmpty();
    assertThat(store.read(GapTables.VOCABULARY_GAPS).count()).isZero();
  }

  private static Said askedForToters(Instant time) {
    Said said = new Said();
    for (int i = 0; i < 12; i++) {
      String asked =
          List.of(
                  "How do I get a new toter?",
                  "My toter was stolen, what now?",
                  "Who brings a new toter?")
              .get(i % 3);
      said.by("person" + i, Channel.CALL, "sanitation", time)
          .question(asked)
          .answered("Let me read it to you. " + ANSWER);
    }
    return said;
  }

  private VocabularyStage.Compared run(Said said, List<FaqEntry> faq) throws IOException {
    // 9 searches alone are too few to be told: what was asked long ago must not be counted.
    Question search =
        new Question("s1", "new toter", Channel.SEARCH, Feedback.UNASSIGNED, "s1", 9, true, TIME);
    return new VocabularyStage(spark(), store, new SmallestCell(10), FaqIndexing.shipped())
        .run(
            said.feedback(spark()),
            said.mentions(spark()),
            new ReferenceInputs(faq, List.of(search), List.of(), List.of()),
            SynonymFile.Content.NONE,
            new NeedStage.Periods(LocalDate.parse("2026-03-31"), 90, 30));
  }

  private static FaqEntry entry(String id, String question, String answer) {
    return new FaqEntry(id, question, answer, null, new Provenance("faq", "faq.json", 1, 1));
  }
}
