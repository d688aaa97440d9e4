package voc.search.gap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import voc.core.Channel;
import voc.core.FaqGap;
import voc.core.Feedback;
import voc.core.Question;
import voc.search.TextAnalysis;

/**
 * What is left of a night's gaps when some of their questions are forgotten. The night's FAQ and
 * search log are not there any more, so groups are not formed anew: each keeps its other questions,
 * its searches and its coverage, and counts the persons who are left. Immutable and thread-safe.
 */
public final class GapRevision {
  private final TextAnalysis analysis;
  private final Map<String, Question> before;
  private final Map<String, Question> left;

  /**
   * @param analysis the one that the gaps were found with
   * @param before all that customers asked that night, as mentions
   * @param left those of them that stay
   */
  public GapRevision(
      TextAnalysis analysis, Collection<Question> before, Collection<Question> left) {
    this.analysis = analysis;
    this.before = byId(before);
    this.left = byId(left);
  }

  private static Map<String, Question> byId(Collection<Question> questions) {
    return questions.stream().collect(Collectors.toMap(Question::id, Function.identity()));
  }

  /** The gaps that are left, largest first and ranked anew. */
  public List<FaqGap> of(List<FaqGap> gaps) {
    List<FaqGap> revised = new ArrayList<>();
    gaps.forEach(gap -> revised(gap).ifPresent(revised::add));
    revised.sort(Comparator.comparingDouble(FaqGap::score).reversed().thenComparing(FaqGap::id));
    List<FaqGap> ranked = new ArrayList<>();
    revised.forEach(gap -> ranked.add(GapFinder.withRank(gap, ranked.size() + 1)));
    return ranked;
  }

  /**
   * Nothing is left of a gap whose central question goes and that nobody else asked in words of
   * their own: what was searched for has no words beside the central question's.
   */
  private Optional<FaqGap> revised(FaqGap gap) {
    List<String> ids = gap.questionIds().stream().filter(id -> !isGone(id)).toList();
    if (ids.size() == gap.questionIds().size()) {
      return Optional.of(gap);
    }
    List<Question> asked = ids.stream().filter(left::containsKey).map(left::get).toList();
    boolean isCentralGone = isGone(gap.questionIds().get(0));
    if (ids.isEmpty() || (isCentralGone && asked.isEmpty())) {
      return Optional.empty();
    }
    String question = isCentralGone ? asked.get(0).text() : gap.question();
    boolean hasSearches = asked.size() < ids.size();
    double demand = gap.demand() - (askers(gap.questionIds(), before) - askers(ids, left));
    return Optional.of(
        new FaqGap(
            isCentralGone ? id(question) : gap.id(),
            gap.rank(),
            question,
            department(asked),
            demand,
            ids.size(),
            gap.zeroResultSearches(),
            gap.coverage(),
            demand * (1 - gap.coverage()),
            channels(asked, hasSearches),
            gap.bestEntryId(),
            gap.bestEntryQuestion(),
            ids));
  }

  private boolean isGone(String id) {
    return before.containsKey(id) && !left.containsKey(id);
  }

  /** The id is made of the central words: of other words, it is another. */
  private String id(String question) {
    return GapFinder.id(analysis.contentTerms(question).stream().distinct().sorted().toList());
  }

  private static double askers(List<String> ids, Map<String, Question> questions) {
    return Demand.sum(ids.stream().filter(questions::containsKey).map(questions::get).toList());
  }

  private static String department(List<Question> asked) {
    Collection<Question> askers = Demand.ofAskers(asked);
    return askers.isEmpty() ? Feedback.UNASSIGNED : GapFinder.department(askers);
  }

  private static List<String> channels(List<Question> asked, boolean hasSearches) {
    SortedSet<String> channels = new TreeSet<>();
    asked.forEach(question -> channels.add(question.channel().code()));
    if (hasSearches) {
      channels.add(Channel.SEARCH.code());
    }
    return List.copyOf(channels);
  }
}
