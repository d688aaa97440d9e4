package voc.jobs.stage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import voc.core.Channel;
import voc.core.FaqEntry;
import voc.core.FaqGap;
import voc.core.GapDemand;
import voc.core.Question;
import voc.jobs.rows.EntryRows;
import voc.needs.disclosure.SmallestCell;
import voc.search.TextAnalysis;
import voc.search.diagnosis.AgentAnswer;
import voc.search.diagnosis.AnsweredQuestion;
import voc.search.diagnosis.Conflicts;
import voc.search.diagnosis.Diagnoser;
import voc.search.diagnosis.EntryJudge;
import voc.search.diagnosis.EntryWorth;
import voc.search.diagnosis.GapCase;
import voc.search.diagnosis.Rise;
import voc.search.diagnosis.Told;
import voc.search.faq.Coverage;
import voc.search.faq.FaqIndex;
import voc.search.gap.Demand;
import voc.search.gap.GapDemands;

/**
 * Says why each gap is one, and what each FAQ entry is worth: brings together what {@link
 * Diagnoser} and {@link EntryJudge} need to know.
 */
final class GapDiagnosis {
  private final List<FaqEntry> faq;
  private final FaqIndex index;
  private final SmallestCell smallest;
  private final Map<String, Question> questions = new LinkedHashMap<>();
  private final Map<String, AgentAnswer> answers = new HashMap<>();
  private final Map<String, Double> weeks = new TreeMap<>();
  private final PeriodCounts periods;
  private final Diagnoser diagnoser;
  private final EntryJudge judge;

  /**
   * @param faq all entries
   * @param index of them; each wording is asked several times
   * @param questions of the window, with distinct ids
   * @param answers what agents said to them
   */
  GapDiagnosis(
      List<FaqEntry> faq,
      FaqIndex index,
      TextAnalysis analysis,
      Collection<Question> questions,
      List<AgentAnswer> answers,
      NeedStage.Periods periods,
      SmallestCell smallest) {
    this.faq = faq;
    this.index = index;
    this.smallest = smallest;
    questions.forEach(asked -> this.questions.put(asked.id(), asked));
    answers.forEach(answer -> this.answers.put(answer.questionId(), answer));
    if (!questions.isEmpty()) {
      GapDemands.of(questions).byWeek().forEach(week -> weeks.put(week.value(), week.demand()));
    }
    this.periods = new PeriodCounts(questions, periods);
    Told told = new Told(smallest.people());
    this.diagnoser =
        new Diagnoser(faq, analysis, new Conflicts(faq, analysis), told, periods.asOf());
    this.judge = new EntryJudge(diagnoser, told);
  }

  /** The same gaps with their diagnosis. */
  List<FaqGap> diagnosed(List<FaqGap> gaps) {
    return gaps.stream().map(gap -> gap.withDiagnosis(diagnoser.diagnose(caseOf(gap)))).toList();
  }

  private GapCase caseOf(FaqGap gap) {
    List<Question> asked =
        gap.questionIds().stream().map(questions::get).filter(Objects::nonNull).toList();
    return new GapCase(
        gap.question(),
        gap.demand(),
        gap.coverage(),
        index.coverage(gap.question()),
        periods.contacts(asked),
        Rise.of(gap.demand().byWeek(), weeks),
        answered(asked),
        List.copyOf(Demand.ofAskers(asked)));
  }

  private List<AnsweredQuestion> answered(Collection<Question> asked) {
    List<AnsweredQuestion> answered = new ArrayList<>();
    for (Question question : asked) {
      AgentAnswer answer = answers.get(question.id());
      if (answer != null) {
        answered.add(new AnsweredQuestion(question, answer));
      }
    }
    return answered;
  }

  /** The rows of table {@code faq_entries}, in order of entry id. */
  List<Row> entryRows() {
    Map<String, List<Question>> byEntry = new TreeMap<>();
    for (Question asked : questions.values()) {
      FaqEntry best = answering(asked);
      if (best != null) {
        byEntry.computeIfAbsent(best.id(), key -> new ArrayList<>()).add(asked);
      }
    }
    return faq.stream()
        .sorted(Comparator.comparing(FaqEntry::id))
        .map(entry -> worth(entry, byEntry.getOrDefault(entry.id(), List.of())))
        .map(worth -> EntryRows.of(worth, judge.judge(worth), smallest))
        .toList();
  }

  /** The entry that answers a question, if one does more likely than not. */
  private @Nullable FaqEntry answering(Question asked) {
    Coverage coverage = index.coverage(asked.text());
    return coverage.value() >= Diagnoser.ANSWERS_FROM ? coverage.best() : null;
  }

  private EntryWorth worth(FaqEntry entry, List<Question> asked) {
    Collection<Question> askers = Demand.ofAskers(asked);
    double demand = 0;
    double answered = 0;
    double contacts = 0;
    double searches = 0;
    double failed = 0;
    for (Question asker : askers) {
      demand += asker.demand();
      answered += asker.demand() * index.coverage(asker.text()).value();
      contacts += PeriodCounts.isContact(asker) ? asker.demand() : 0;
      searches += asker.channel() == Channel.SEARCH ? asker.demand() : 0;
      failed += asker.channel() == Channel.SEARCH ? asker.unmet() : 0;
    }
    PeriodCounts.Of byPeriod = periods.demand(asked);
    List<GapDemand.Part> byWeek = asked.isEmpty() ? List.of() : GapDemands.of(asked).byWeek();
    return new EntryWorth(
        entry,
        demand,
        Math.min(demand, answered),
        byPeriod.current(),
        byPeriod.previous(),
        periods.demandTrend(byPeriod),
        contacts,
        searches,
        failed,
        periods.contacts(asked),
        asked.isEmpty() ? Optional.empty() : Rise.of(byWeek, weeks),
        answered(asked));
  }
}
