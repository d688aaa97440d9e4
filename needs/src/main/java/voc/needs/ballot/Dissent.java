package voc.needs.ballot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A result beside the figures and beside what all voters say.
 *
 * @param dataRank place by the figures among the needs that this department's voters rank; null if
 *     the need has no figures tonight
 * @param dissent {@code schulzeRank − dataRank}: above 0, the voters see it as less urgent than the
 *     figures; null without figures
 * @param words where they dissent, in a sentence
 */
public record Dissent(
    BallotResult result, @Nullable Integer dataRank, @Nullable Integer dissent, String words) {

  /** From so many places on, words call it dissent: one place is what a near tie does. */
  public static final int PLACES = 2;

  /**
   * Compares each result.
   *
   * @param dataOrder ids of the needs with figures, the most pressing first
   */
  public static List<Dissent> of(List<BallotResult> results, List<String> dataOrder) {
    SortedMap<String, List<BallotResult>> byDepartment = new TreeMap<>();
    results.forEach(
        result ->
            byDepartment
                .computeIfAbsent(result.department(), any -> new ArrayList<>())
                .add(result));
    Map<String, Integer> all = new TreeMap<>();
    byDepartment
        .getOrDefault(BallotResult.ALL, List.of())
        .forEach(result -> all.put(result.need(), result.schulzeRank()));
    List<Dissent> dissents = new ArrayList<>();
    byDepartment.values().forEach(theirs -> dissents.addAll(compare(theirs, dataOrder, all)));
    dissents.sort(
        Comparator.comparing((Dissent each) -> each.result().department())
            .thenComparing(each -> each.result().schulzeRank())
            .thenComparing(each -> each.result().need()));
    return List.copyOf(dissents);
  }

  private static List<Dissent> compare(
      List<BallotResult> theirs, List<String> dataOrder, Map<String, Integer> all) {
    List<String> voted = theirs.stream().map(BallotResult::need).toList();
    List<String> data = dataOrder.stream().filter(voted::contains).toList();
    List<Dissent> dissents = new ArrayList<>();
    for (BallotResult result : theirs) {
      int place = data.indexOf(result.need()) + 1;
      Integer dataRank = place == 0 ? null : place;
      Integer dissent = place == 0 ? null : result.schulzeRank() - place;
      dissents.add(
          new Dissent(result, dataRank, dissent, words(result, dataRank, all.get(result.need()))));
    }
    return dissents;
  }

  private static String words(
      BallotResult result, @Nullable Integer dataRank, @Nullable Integer ofAll) {
    StringBuilder words =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "place %d by %d of %d ballots",
                result.schulzeRank(),
                result.rankedBy(),
                result.voters()));
    if (dataRank == null) {
      words.append("; the figures don't rank it tonight");
    } else {
      words.append(apart(result.schulzeRank() - dataRank, "the figures", dataRank));
    }
    if (ofAll != null && !result.department().equals(BallotResult.ALL)) {
      words.append(apart(result.schulzeRank() - ofAll, "all voters together", ofAll));
    }
    return words.toString();
  }

  private static String apart(int places, String whom, int other) {
    if (Math.abs(places) < PLACES) {
      return "; agrees with " + whom + " (place " + other + ")";
    }
    return "; "
        + (places > 0 ? "less" : "more")
        + " urgent than "
        + whom
        + " say"
        + " (place "
        + other
        + ")";
  }
}
