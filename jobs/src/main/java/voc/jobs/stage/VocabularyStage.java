package voc.jobs.stage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import voc.core.Question;
import voc.core.Speaker;
import voc.core.table.GapTables;
import voc.jobs.rows.VocabularyRows;
import voc.jobs.warehouse.TableStore;
import voc.needs.disclosure.SmallestCell;
import voc.search.lucene.EnglishText;
import voc.search.lucene.LuceneFaqIndex;
import voc.search.vocabulary.AgentWords;
import voc.search.vocabulary.SynonymFile;
import voc.search.vocabulary.SynonymProposal;
import voc.search.vocabulary.SynonymRules;
import voc.search.vocabulary.VocabularyAudit;

/** Finds the words that customers use and the FAQ never does, beside the FAQ's for the same. */
public final class VocabularyStage {
  /** Conversations whose agents are listened to: enough to tell what they call a thing. */
  private static final int MOST_CONVERSATIONS = 20_000;

  private final SparkSession spark;
  private final TableStore store;
  private final SmallestCell smallest;
  private final FaqIndexing indexing;

  /**
   * @param indexing how the FAQ is asked
   */
  public VocabularyStage(
      SparkSession spark, TableStore store, SmallestCell smallest, FaqIndexing indexing) {
    this.spark = spark;
    this.store = store;
    this.smallest = smallest;
    this.indexing = indexing;
  }

  /** The proposals and the rules in force, the one of most worth first. */
  public record Compared(List<SynonymProposal> proposals, StageReport report)
      implements StageResult {
    /** How many nobody has decided about. */
    public long proposed() {
      return of(SynonymProposal.State.PROPOSED).size();
    }

    /** How many rules in force were used often enough to be told. */
    public long accepted() {
      return of(SynonymProposal.State.ACCEPTED).size();
    }

    /** People and searches that used words of rules in force. */
    public double acceptedSupport() {
      return of(SynonymProposal.State.ACCEPTED).stream()
          .mapToDouble(SynonymProposal::support)
          .sum();
    }

    /** Coverage of their questions, in [0, 1]; 0 if there are none. */
    public double coverageWith() {
      return mean(SynonymProposal::coverageWith);
    }

    /** What it would be without the rules. */
    public double coverageWithout() {
      return mean(SynonymProposal::coverageWithout);
    }

    private double mean(ToDoubleFunction<SynonymProposal> coverage) {
      double sum =
          of(SynonymProposal.State.ACCEPTED).stream()
              .mapToDouble(rule -> rule.support() * coverage.applyAsDouble(rule))
              .sum();
      return acceptedSupport() == 0 ? 0 : sum / acceptedSupport();
    }

    private List<SynonymProposal> of(SynonymProposal.State state) {
      return proposals.stream().filter(proposal -> proposal.state() == state).toList();
    }
  }

  /**
   * @param feedback rows of table {@code feedback}: what agents said
   * @param mentions rows of table {@code mentions}: what customers asked
   * @param reference the FAQ and the searches
   * @param decided rules in force, and words that are not to be proposed
   * @param periods questions and searches within their window count
   */
  public Compared run(
      Dataset<Row> feedback,
      Dataset<Row> mentions,
      ReferenceInputs reference,
      SynonymFile.Content decided,
      NeedStage.Periods periods)
      throws IOException {
    Map<String, Turn> turns = new HashMap<>();
    List<Question> questions = new ArrayList<>();
    for (Row row : asked(mentions, periods)) {
      Question question = WindowQuestions.of(row);
      questions.add(question);
      turns.put(question.id(), new Turn(row.getAs("feedback_id"), row.getAs("utterance")));
    }
    questions.addAll(WindowQuestions.searched(reference.searches(), periods));
    List<SynonymProposal> proposals = List.of();
    if (!reference.faq().isEmpty()) {
      VocabularyAudit audit =
          new VocabularyAudit(
              new EnglishText(), indexing.vectors(SynonymRules.NONE), smallest.people());
      AgentWords agents = ids -> replies(feedback, turns, ids);
      try (LuceneFaqIndex words = new LuceneFaqIndex(reference.faq());
          LuceneFaqIndex plain = indexing.of(reference.faq(), SynonymRules.NONE)) {
        proposals =
            audit.proposals(
                new VocabularyAudit.Material(reference.faq(), questions, agents, decided),
                words,
                plain);
      }
    }
    List<Row> rows = new ArrayList<>();
    for (SynonymProposal proposal : proposals) {
      rows.add(VocabularyRows.of(rows.size() + 1, proposal, smallest));
    }
    store.write(GapTables.VOCABULARY_GAPS, rows);
    return new Compared(
        proposals,
        StageReport.of(
            "vocabulary",
            questions.size(),
            rows.size(),
            String.format(
                Locale.ROOT,
                "%,d synonyms proposed or in force for words of %,d questions and searches",
                rows.size(),
                questions.size())));
  }

  private static List<Row> asked(Dataset<Row> mentions, NeedStage.Periods periods) {
    return WindowQuestions.asked(mentions, periods)
        .select(
            "mention_id",
            "text",
            "channel",
            "department",
            "customer",
            "feedback_id",
            "time",
            "utterance")
        .collectAsList();
  }

  /** Where a question was asked: in which conversation, and in which of its utterances. */
  private record Turn(String conversation, int utterance) {}

  /** What agents answered, in all conversations of the questions or in the first by id. */
  private Map<String, String> replies(
      Dataset<Row> feedback, Map<String, Turn> turns, Set<String> questionIds) {
    Set<String> wanted = new TreeSet<>();
    for (String id : questionIds) {
      Turn turn = turns.get(id);
      if (turn != null) {
        wanted.add(turn.conversation());
      }
    }
    List<String> ids = wanted.stream().limit(MOST_CONVERSATIONS).toList();
    Map<String, List<Row>> utterances = new HashMap<>();
    Dataset<Row> conversations = spark.createDataset(ids, Encoders.STRING()).toDF("feedback_id");
    for (Row row :
        feedback
            .join(conversations, "feedback_id")
            .select("feedback_id", "utterances")
            .collectAsList()) {
      utterances.put(row.getString(0), row.getList(1));
    }
    Map<String, String> replies = new TreeMap<>();
    for (String id : questionIds) {
      Turn turn = turns.get(id);
      List<Row> said = turn == null ? null : utterances.get(turn.conversation());
      String reply = turn == null || said == null ? "" : reply(said, turn.utterance());
      if (!reply.isEmpty()) {
        replies.put(id, reply);
      }
    }
    return replies;
  }

  /** What agents say from an utterance to the customer's next. */
  private static String reply(List<Row> utterances, int asked) {
    StringJoiner words = new StringJoiner("\n");
    for (Row utterance :
        utterances.subList(Math.min(asked + 1, utterances.size()), utterances.size())) {
      String speaker = utterance.getAs("speaker");
      if (Speaker.CUSTOMER.name().equals(speaker)) {
        break;
      }
      if (Speaker.AGENT.name().equals(speaker)) {
        words.add(utterance.<String>getAs("text"));
      }
    }
    return words.toString();
  }
}
