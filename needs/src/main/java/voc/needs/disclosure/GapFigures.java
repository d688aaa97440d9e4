package voc.needs.disclosure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import voc.core.Channel;
import voc.core.Feedback;
import voc.core.GapDemand;
import voc.core.GapDemand.Part;

/**
 * What may be told of how a gap's demand divides, beside the demand itself, which is of at least k.
 * The demand is people + searches; the searches are those without a result + those without a click
 * + those that were served.
 *
 * @param people null if they or the searches are few, as searches
 * @param searches demand − people
 * @param zeroResults null, as unclicked, if these, those or those served are few
 * @param unclicked searches with results that nobody clicked on
 * @param questions null with people
 * @param unmet the demand that counts in the score: of the sums that may be told the one nearest to
 *     the true one
 * @param channels names of those that asked; null where the demand is so small that their number
 *     bounds each of them below k − 1
 * @param byChannel sums to the demand; null if no part of it may be told
 * @param byDepartment of the people alone; searches are addressed to nobody
 * @param byWeek see {@link GapParts#toldWeeks}
 */
public record GapFigures(
    @Nullable Double people,
    @Nullable Double searches,
    @Nullable Double zeroResults,
    @Nullable Double unclicked,
    @Nullable Long questions,
    double unmet,
    @Nullable List<String> channels,
    @Nullable List<Part> byChannel,
    @Nullable List<Part> byDepartment,
    @Nullable List<Part> byWeek) {

  /** The figures of a demand that is not small itself. */
  static GapFigures of(GapDemand demand, SmallestCell smallest) {
    boolean divided = tells(smallest, demand.people(), demand.searches());
    boolean dividedFurther = divided && tellsSearches(demand, smallest);
    @Nullable List<Part> byChannel = byChannel(demand, divided, smallest);
    return new GapFigures(
        divided ? demand.people() : null,
        divided ? demand.searches() : null,
        dividedFurther ? demand.zeroResultSearches() : null,
        dividedFurther ? demand.unclickedSearches() : null,
        divided ? (long) demand.questions() : null,
        unmet(demand, divided, smallest),
        byChannel != null || canBeNamed(demand, divided, smallest)
            ? demand.byChannel().stream().map(Part::value).toList()
            : null,
        byChannel,
        divided ? GapParts.told(peopleByDepartment(demand), smallest) : null,
        GapParts.toldWeeks(demand.byWeek(), demand.total(), smallest));
  }

  private static boolean tellsSearches(GapDemand demand, SmallestCell smallest) {
    return tells(smallest, demand.zeroResultSearches(), demand.unclickedSearches(), served(demand));
  }

  private static double served(GapDemand demand) {
    return demand.searches() - demand.zeroResultSearches() - demand.unclickedSearches();
  }

  /**
   * The score tells the unmet demand to whoever knows the coverage. So the few served count as
   * unmet, and else the few in vain as served; a few unmet in all count as none.
   */
  private static double unmet(GapDemand demand, boolean divided, SmallestCell smallest) {
    if (!tells(smallest, served(demand))) {
      return demand.total();
    }
    double failed = demand.zeroResultSearches() + demand.unclickedSearches();
    if (divided && !tells(smallest, failed)) {
      return demand.people();
    }
    return tells(smallest, demand.unmet()) ? demand.unmet() : 0;
  }

  /** Where the searches are told, the other channels make up a sum of their own. */
  private static @Nullable List<Part> byChannel(
      GapDemand demand, boolean divided, SmallestCell smallest) {
    if (!divided) {
      return GapParts.told(demand.byChannel(), smallest);
    }
    List<Part> told = new ArrayList<>();
    List<Part> people = new ArrayList<>();
    for (Part part : demand.byChannel()) {
      (part.value().equals(Channel.SEARCH.code()) ? told : people).add(part);
    }
    List<Part> toldPeople = GapParts.told(people, smallest);
    if (toldPeople == null) {
      return null;
    }
    told.addAll(0, toldPeople);
    return told;
  }

  /** Whoever asked by a named channel is at least one, and the others are so much fewer. */
  private static boolean canBeNamed(GapDemand demand, boolean divided, SmallestCell smallest) {
    long named =
        demand.byChannel().stream()
            .filter(part -> !divided || !part.value().equals(Channel.SEARCH.code()))
            .count();
    double sum = divided ? demand.people() : demand.total();
    return GapParts.isEnough((int) named, sum, smallest);
  }

  private static List<Part> peopleByDepartment(GapDemand demand) {
    List<Part> people = new ArrayList<>();
    for (Part part : demand.byDepartment()) {
      double searched = part.value().equals(Feedback.UNASSIGNED) ? demand.searches() : 0;
      people.add(new Part(part.value(), part.demand() - searched));
    }
    return people;
  }

  private static boolean tells(SmallestCell smallest, double... parts) {
    for (double part : parts) {
      if (smallest.isSmall(Math.round(part))) {
        return false;
      }
    }
    return true;
  }
}
