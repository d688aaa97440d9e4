package voc.needs.failure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import voc.needs.RateRatio;

/** Says what a need's failure demand means, from its published figures alone. */
final class FailureWords {
  private final Baseline baseline;

  FailureWords(Baseline baseline) {
    this.baseline = baseline;
  }

  /** The same with its finding. */
  FailureDemand on(FailureDemand demand) {
    return new FailureDemand(
        demand.id(),
        demand.topic(),
        demand.department(),
        demand.searches(),
        demand.failed(),
        demand.failedShare(),
        demand.calls(),
        demand.requests(),
        demand.callsPerSearch(),
        demand.requestsPerCall(),
        demand.avoidable(),
        demand.costs(),
        finding(demand));
  }

  private String finding(FailureDemand demand) {
    if (demand.isSuppressed()) {
      return "too few to tell";
    }
    List<String> parts = new ArrayList<>();
    addSearches(parts, demand);
    addCalls(parts, demand);
    addRequests(parts, demand);
    Double searches = demand.searches();
    if (searches == null || searches > 0) {
      parts.add(conclusion(demand));
    }
    return String.join("; ", parts);
  }

  private static void addSearches(List<String> parts, FailureDemand demand) {
    Double searches = demand.searches();
    Double failed = demand.failed();
    if (searches == null) {
      parts.add("too few searches to tell");
    } else if (searches == 0) {
      parts.add("nobody searched for it");
    } else if (failed == null) {
      parts.add(line("few of %,.0f searches failed", searches));
    } else {
      parts.add(line("%,.0f of %,.0f searches failed", failed, searches));
    }
  }

  private void addCalls(List<String> parts, FailureDemand demand) {
    Long calls = demand.calls();
    RateRatio rate = demand.callsPerSearch();
    if (calls == null) {
      parts.add("too few calls to tell");
    } else if (rate == null) {
      parts.add(line("%,d calls", calls));
    } else {
      parts.add(
          line("%.1f calls for each search", rate.ratio()) + comparison(demand, rate.ratio()));
    }
  }

  /** Only where it says more than chance: a multiple of hardly any calls would impress wrongly. */
  private String comparison(FailureDemand demand, double rate) {
    if (demand.avoidable() == null || !(baseline.calls() > 0)) {
      return "";
    }
    return line(", %.1f times the rate where searches succeed", rate / baseline.callsPerSearch());
  }

  private static void addRequests(List<String> parts, FailureDemand demand) {
    Long requests = demand.requests();
    if (requests != null && requests > 0) {
      parts.add(line("%,d requests", requests));
    }
  }

  private String conclusion(FailureDemand demand) {
    AvoidableCalls avoidable = demand.avoidable();
    if (avoidable != null) {
      return line(
          "about %,.0f calls (%,.0f to %,.0f)%s could have been spared",
          avoidable.calls(),
          avoidable.range().low(),
          avoidable.range().high(),
          money(demand.costs().avoidable(), demand.costs().currency()));
    }
    if (demand.searches() == null || demand.calls() == null) {
      return "whether calls could be spared can't be told";
    }
    if (demand.failed() == null) {
      return "few calls, if any, could have been spared";
    }
    if (!baseline.isTelling()) {
      return "too few other matters are searched for to compare with";
    }
    return "no calls beyond chance that a search could have spared";
  }

  private static String money(@Nullable Double cost, @Nullable String currency) {
    return cost == null || currency == null ? "" : line(", %,.0f %s,", cost, currency);
  }

  private static String line(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
