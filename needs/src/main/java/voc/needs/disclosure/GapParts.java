package voc.needs.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import voc.core.GapDemand.Part;

/**
 * Parts of a demand that may be told beside their sum. Small ones are summed up with each other or
 * with the smallest of the rest, as far as it takes for each of those within a sum to be anything
 * from 1 to k − 1: m parts of a sum s can each be up to s − (m − 1).
 */
final class GapParts {
  /** What parts that are summed up are told as; a channel is called other. */
  static final String OTHER = "others";

  private static final Comparator<Part> SMALLEST_FIRST =
      Comparator.comparingDouble(Part::demand).thenComparing(Part::value);

  private GapParts() {}

  /**
   * Parts by value, those summed up as {@link #OTHER} at the end; null if nothing is left to be
   * told.
   *
   * @param parts that make up a published sum
   */
  static @Nullable List<Part> told(List<Part> parts, SmallestCell smallest) {
    List<Part> smallestFirst = new ArrayList<>(parts);
    smallestFirst.removeIf(part -> part.demand() <= 0);
    smallestFirst.sort(SMALLEST_FIRST);
    int merged = 0;
    double sum = 0;
    while (merged < smallestFirst.size()
        && (isSmall(smallestFirst.get(merged).demand(), smallest)
            || !isEnough(merged, sum, smallest))) {
      sum += smallestFirst.get(merged).demand();
      merged++;
    }
    List<Part> told = new ArrayList<>(smallestFirst.subList(merged, smallestFirst.size()));
    told.sort(Comparator.comparing(Part::value));
    if (merged > 0) {
      told.add(new Part(OTHER, sum));
    }
    return merged > 0 && merged == smallestFirst.size() ? null : told;
  }

  /**
   * Weeks in their order; neighbours that are summed up are told as {@code first/last}. Null if
   * nothing is left to be told, or the rest, which has no time, is small.
   *
   * @param weeks the earliest first
   * @param total published, of which the weeks are a part
   */
  static @Nullable List<Part> toldWeeks(List<Part> weeks, double total, SmallestCell smallest) {
    double dated = weeks.stream().mapToDouble(Part::demand).sum();
    if (isSmall(total - dated, smallest)) {
      return null;
    }
    List<List<Part>> spans = new ArrayList<>();
    List<Part> open = new ArrayList<>();
    for (Part week : weeks) {
      open.add(week);
      if (isEnough(open.size(), sum(open), smallest)) {
        spans.add(open);
        open = new ArrayList<>();
      }
    }
    while (!open.isEmpty() && !spans.isEmpty()) {
      List<Part> last = spans.remove(spans.size() - 1);
      last.addAll(open);
      open = last;
      if (isEnough(open.size(), sum(open), smallest)) {
        spans.add(open);
        open = new ArrayList<>();
      }
    }
    return open.isEmpty() ? spans.stream().map(GapParts::span).toList() : null;
  }

  private static Part span(List<Part> weeks) {
    String first = weeks.get(0).value();
    String last = weeks.get(weeks.size() - 1).value();
    return new Part(weeks.size() == 1 ? first : first + "/" + last, sum(weeks));
  }

  private static double sum(List<Part> parts) {
    return parts.stream().mapToDouble(Part::demand).sum();
  }

  /** Whether so many parts may be told as one sum; none at all may. */
  static boolean isEnough(int parts, double sum, SmallestCell smallest) {
    return parts == 0 || Math.round(sum) >= smallest.people() + Math.max(0, parts - 2);
  }

  private static boolean isSmall(double demand, SmallestCell smallest) {
    return smallest.isSmall(Math.round(demand));
  }
}
