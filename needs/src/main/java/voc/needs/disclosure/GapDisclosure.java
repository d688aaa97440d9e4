package voc.needs.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import voc.core.FaqGap;

/**
 * What of a night's FAQ gaps is published. Demand counts people and searches alike here: behind a
 * search, too, sits somebody.
 *
 * <p>A gap whose demand is under k keeps its row and its redacted question, without which nobody
 * could write the missing answer, but no figure. It stands after all that are shown: between them
 * its place would bound its score. How many questions there are in all is known, so complements are
 * suppressed where they must. Of those that are shown {@link GapFigures} tells how the demand
 * divides. The reasons, and what the order among the suppressed tells, stand in decision 0012.
 */
public final class GapDisclosure {
  private static final String ALL = "all questions";

  private static final Comparator<PublishedGap> LARGEST_FIRST =
      Comparator.comparingDouble((PublishedGap each) -> each.gap().score())
          .reversed()
          .thenComparing(each -> each.gap().id());

  private GapDisclosure() {}

  /**
   * The gaps in the order in which they are published, with their ranks in it.
   *
   * @param ranked the largest gap first
   */
  public static List<PublishedGap> of(List<FaqGap> ranked, SmallestCell smallest) {
    Suppression rows = Suppression.of(tree(ranked), smallest);
    List<PublishedGap> shown = new ArrayList<>();
    List<PublishedGap> hidden = new ArrayList<>();
    for (FaqGap gap : ranked) {
      if (rows.hides(cellId(gap))) {
        hidden.add(new PublishedGap(gap, null));
      } else {
        shown.add(shown(gap, GapFigures.of(gap.demand(), smallest)));
      }
    }
    shown.sort(LARGEST_FIRST);
    return Stream.concat(shown.stream(), hidden.stream())
        .collect(
            ArrayList::new,
            (all, next) ->
                all.add(new PublishedGap(next.gap().withRank(all.size() + 1), next.figures())),
            List::addAll);
  }

  /** With the score of the unmet demand that may be told. */
  private static PublishedGap shown(FaqGap gap, GapFigures figures) {
    return figures.unmet() == gap.demand().unmet()
        ? new PublishedGap(gap, figures)
        : new PublishedGap(gap.withScore(figures.unmet() * (1 - gap.coverage())), figures);
  }

  private static String cellId(FaqGap gap) {
    return "gap " + gap.rank();
  }

  /** The questions of all gaps, whose sum the night's books name. */
  static SumTree tree(List<FaqGap> gaps) {
    List<Cell> cells = new ArrayList<>();
    long questions = gaps.stream().mapToLong(gap -> gap.demand().questions()).sum();
    cells.add(new Cell(ALL, null, questions, questions, Cell.Release.KNOWN));
    for (FaqGap gap : gaps) {
      long people = Math.max(1, Math.round(gap.demand().total()));
      cells.add(
          new Cell(cellId(gap), ALL, gap.demand().questions(), people, Cell.Release.PUBLISHED));
    }
    return new SumTree(cells, SumTree.Counting.SOMETHING);
  }
}
