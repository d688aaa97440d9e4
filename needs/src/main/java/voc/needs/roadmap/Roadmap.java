package voc.needs.roadmap;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Initiatives in the order of their dependencies, with what follows from their dates. */
public final class Roadmap {
  private Roadmap() {}

  /**
   * One initiative on the way.
   *
   * @param horizon null without a date or once it is done
   * @param step place in the order of dependencies, from 1
   * @param isCritical whether it is part of the critical chain
   * @param overdueDays days past due; null if it is not overdue
   * @param words where it stands, in a sentence
   */
  public record Step(
      Initiative initiative,
      @Nullable Horizon horizon,
      int step,
      boolean isCritical,
      @Nullable Integer overdueDays,
      String words) {}

  /**
   * The roadmap as of a day, in the order of dependencies.
   *
   * @param knownNeeds ids of tonight's needs: others are named in words
   * @throws IllegalStateException if initiatives depend on each other in a circle
   */
  public static List<Step> of(
      Collection<Initiative> initiatives, LocalDate asOf, Set<String> knownNeeds) {
    Dependencies dependencies = new Dependencies(initiatives);
    Map<String, Initiative> byCode = new TreeMap<>();
    initiatives.forEach(each -> byCode.put(each.code(), each));
    Set<String> critical = new HashSet<>(dependencies.criticalChain());
    List<Step> steps = new ArrayList<>();
    for (String code : dependencies.order()) {
      Initiative initiative = byCode.get(code);
      if (initiative != null) {
        Integer overdue = overdueDays(initiative, asOf);
        steps.add(
            new Step(
                initiative,
                Horizon.of(initiative, asOf).orElse(null),
                steps.size() + 1,
                critical.contains(code),
                overdue,
                words(initiative, overdue, critical.contains(code), byCode, knownNeeds)));
      }
    }
    return List.copyOf(steps);
  }

  private static @Nullable Integer overdueDays(Initiative initiative, LocalDate asOf) {
    LocalDate due = initiative.due();
    if (due == null || !initiative.status().isOpen() || !due.isBefore(asOf)) {
      return null;
    }
    return Math.toIntExact(ChronoUnit.DAYS.between(due, asOf));
  }

  private static String words(
      Initiative initiative,
      @Nullable Integer overdue,
      boolean isCritical,
      Map<String, Initiative> byCode,
      Set<String> knownNeeds) {
    List<String> parts = new ArrayList<>();
    parts.add(
        initiative.status() == Status.DONE
            ? "done on " + initiative.done()
            : initiative.status().word());
    if (overdue != null) {
      parts.add(
          String.format(Locale.ROOT, "%,d %s overdue", overdue, overdue == 1 ? "day" : "days"));
    } else if (initiative.status().isOpen() && initiative.due() != null) {
      parts.add("due on " + initiative.due());
    }
    List<String> waits = waitsFor(initiative, byCode);
    if (!waits.isEmpty()) {
      parts.add("waits for " + String.join(", ", waits));
    }
    if (isCritical) {
      parts.add("on the critical chain");
    }
    if (initiative.status().isOpen() && initiative.owner().isEmpty()) {
      parts.add("has no owner");
    }
    List<String> unknown =
        initiative.needs().stream().filter(need -> !knownNeeds.contains(need)).sorted().toList();
    if (!unknown.isEmpty()) {
      parts.add("not among tonight's needs: " + String.join(", ", unknown));
    }
    return String.join("; ", parts);
  }

  /** What has to be done first and is not; what was cancelled never will be, which is said. */
  private static List<String> waitsFor(Initiative initiative, Map<String, Initiative> byCode) {
    List<String> waits = new ArrayList<>();
    for (String code : initiative.dependsOn().stream().sorted().toList()) {
      Initiative earlier = byCode.get(code);
      if (earlier == null || !initiative.status().isOpen() || earlier.status() == Status.DONE) {
        continue;
      }
      waits.add(earlier.status() == Status.CANCELLED ? code + " (cancelled)" : code);
    }
    return waits;
  }
}
