package voc.search.gap;

import java.time.DayOfWeek;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import voc.core.Channel;
import voc.core.GapDemand;
import voc.core.Question;

/** Counts who asks the questions of a cluster, each asker once. */
public final class GapDemands {
  private GapDemands() {}

  /** The demand of questions, at least one. */
  public static GapDemand of(Collection<Question> questions) {
    Collection<Question> askers = Demand.ofAskers(questions);
    double people = 0;
    double searches = 0;
    double zeroResults = 0;
    double unclicked = 0;
    for (Question asked : askers) {
      if (asked.channel() == Channel.SEARCH) {
        searches += asked.demand();
        zeroResults += asked.zeroResults() ? asked.demand() : 0;
        unclicked += asked.zeroResults() ? 0 : asked.unmet();
      } else {
        people += asked.demand();
      }
    }
    return new GapDemand(
        people + searches,
        questions.size(),
        people,
        searches,
        zeroResults,
        unclicked,
        parts(askers, asked -> asked.channel().code()),
        parts(askers, Question::department),
        parts(askers, GapDemands::week));
  }

  private static List<GapDemand.Part> parts(
      Collection<Question> askers, Function<Question, @Nullable String> value) {
    Map<String, Double> demand = new TreeMap<>();
    for (Question asked : askers) {
      String part = value.apply(asked);
      if (part != null) {
        demand.merge(part, asked.demand(), Double::sum);
      }
    }
    return demand.entrySet().stream()
        .map(entry -> new GapDemand.Part(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static @Nullable String week(Question asked) {
    return asked.time() == null
        ? null
        : asked
            .time()
            .atZone(ZoneOffset.UTC)
            .toLocalDate()
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
            .toString();
  }
}
