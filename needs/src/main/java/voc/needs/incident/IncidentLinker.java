package voc.needs.incident;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds which reports of one service are reports of the same incident.
 *
 * <p>In order of time, then feedback id, each report joins the incident whose <em>first</em> report
 * is nearest, among those whose first report lies within the radius and not longer ago than the
 * window; of two at the same distance, the one that began first. If there is none, it begins an
 * incident of its own.
 *
 * <p>Distance and time count from the first report, not from the last: so no chain of reports can
 * run along a street or through a week, and no incident is wider than twice the radius or longer
 * than the window. A report never changes what became of those before it, so the ids of incidents
 * stay the same when more reports arrive.
 *
 * <p>Time for n reports is O(n log n) in {@link #link} and O(n) in {@link #incidentOf}; what is
 * kept in memory is the incidents of the last window. Not thread-safe.
 */
public final class IncidentLinker {
  private static final Comparator<Report> IN_ORDER =
      Comparator.comparing(Report::time).thenComparing(Report::feedbackId);

  private final IncidentRule rule;
  private final OpenIncidents open;
  private @Nullable Instant last;
  private long begun;

  public IncidentLinker(IncidentRule rule) {
    this.rule = rule;
    open = new OpenIncidents(rule.radiusMetres());
  }

  /**
   * The incident of each of a service's reports.
   *
   * @param reports in any order, which has no influence
   * @return id of the incident by feedback id
   * @throws IllegalArgumentException if two reports have the same feedback id
   */
  public static SortedMap<String, String> link(Collection<Report> reports, IncidentRule rule) {
    IncidentLinker linker = new IncidentLinker(rule);
    SortedMap<String, String> incidents = new TreeMap<>();
    List<Report> inOrder = reports.stream().sorted(IN_ORDER).toList();
    for (Report report : inOrder) {
      if (incidents.put(report.feedbackId(), linker.incidentOf(report)) != null) {
        throw new IllegalArgumentException(
            "feedback id "
                + report.feedbackId()
                + " must come once, got it twice; remove duplicates before linking");
      }
    }
    return incidents;
  }

  /**
   * The incident of the next report. Reports come in order of time; those of the same time in one
   * order that does not change from night to night, such as that of their feedback ids.
   *
   * @return feedback id of the incident's first report, which may be this report's own
   * @throws IllegalArgumentException if the report is earlier than the one before it
   */
  public String incidentOf(Report report) {
    requireOrder(report);
    forgetUntil(report.time());
    SpherePoint place = SpherePoint.of(report.latitude(), report.longitude());
    Nearest nearest = new Nearest(place, rule.radiusMetres());
    open.visitNear(place, nearest::offer);
    Incident found = nearest.found;
    return found != null ? found.id() : begin(report, place);
  }

  private void requireOrder(Report report) {
    if (last != null && report.time().isBefore(last)) {
      throw new IllegalArgumentException(
          "reports must come in order of time, got "
              + report.feedbackId()
              + " of "
              + report.time()
              + " after one of "
              + last
              + "; sort them first");
    }
    last = report.time();
  }

  /** Lets go of incidents that no report of {@code now} or later can join. */
  private void forgetUntil(Instant now) {
    for (Incident oldest = open.oldest();
        oldest != null && oldest.lastMoment().isBefore(now);
        oldest = open.oldest()) {
      open.removeOldest();
    }
  }

  private String begin(Report report, SpherePoint place) {
    open.add(new Incident(report.feedbackId(), begun++, place, report.time().plus(rule.window())));
    return report.feedbackId();
  }

  /** The incident nearest to a place; of two as near, the one that began first. */
  private static final class Nearest {
    private final SpherePoint place;
    private @Nullable Incident found;
    private double metres;

    Nearest(SpherePoint place, double radiusMetres) {
      this.place = place;
      metres = radiusMetres;
    }

    void offer(Incident incident) {
      double distance = incident.place().metresTo(place);
      boolean nearer = distance < metres || (distance == metres && isFirst(incident));
      if (nearer) {
        found = incident;
        metres = distance;
      }
    }

    private boolean isFirst(Incident incident) {
      return found == null || incident.number() < found.number();
    }
  }
}
