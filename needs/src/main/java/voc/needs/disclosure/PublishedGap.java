package voc.needs.disclosure;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import voc.core.Channel;
import voc.core.FaqGap;
import voc.core.Feedback;
import voc.core.GapDemand;
import voc.core.GapDemand.Part;

/**
 * A gap as it is published.
 *
 * @param gap with its rank and score in the published order; its demand is the true one
 * @param figures what may be told of the demand; null if nothing may
 */
public record PublishedGap(FaqGap gap, @Nullable GapFigures figures) {

  /** Whether its figures are not published. */
  public boolean isSuppressed() {
    return figures == null;
  }

  /** Whether single questions of a channel may be told: one could count them. */
  public boolean tells(Channel channel) {
    if (figures == null) {
      return false;
    }
    if (channel == Channel.SEARCH) {
      return figures.searches() != null || tells(figures.byChannel(), channel.code());
    }
    return tells(figures.byChannel(), channel.code());
  }

  private static boolean tells(@Nullable List<Part> parts, String value) {
    return parts != null && parts.stream().anyMatch(part -> part.value().equals(value));
  }

  /**
   * The demand of the channels that may be told: what a published cost may be reckoned from. Null
   * if people asked, but none of their channels may be told.
   */
  public @Nullable GapDemand toldDemand() {
    if (figures == null) {
      return null;
    }
    List<Part> channels =
        gap.demand().byChannel().stream()
            .filter(part -> tells(Channel.ofCode(part.value())))
            .toList();
    double total = channels.stream().mapToDouble(Part::demand).sum();
    double searches =
        channels.stream()
            .filter(part -> part.value().equals(Channel.SEARCH.code()))
            .mapToDouble(Part::demand)
            .sum();
    return total - searches <= 0 && gap.demand().people() > 0
        ? null
        : new GapDemand(
            total, 0, total - searches, searches, 0, 0, channels, departments(searches), List.of());
  }

  /** Where it was asked, as far as that may be told; searches are nowhere. */
  private List<Part> departments(double searches) {
    List<Part> told = figures == null ? null : figures.byDepartment();
    Map<String, Double> demand = new TreeMap<>();
    demand.put(Feedback.UNASSIGNED, searches);
    if (told != null) {
      told.forEach(
          part ->
              demand.merge(
                  part.value().equals(GapParts.OTHER) ? Feedback.UNASSIGNED : part.value(),
                  part.demand(),
                  Double::sum));
    }
    return demand.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .map(entry -> new Part(entry.getKey(), entry.getValue()))
        .toList();
  }
}
