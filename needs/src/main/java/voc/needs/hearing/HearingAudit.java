package voc.needs.hearing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import voc.needs.BenjaminiHochberg;
import voc.needs.WilsonInterval;
import voc.needs.disclosure.GroupDisclosure;
import voc.needs.disclosure.SmallestCell;
import voc.needs.hearing.HeardGroup.Heard;
import voc.needs.hearing.HeardGroup.Verdict;
import voc.needs.hearing.ServedGroup.Kind;

/**
 * Holds who is heard against who is served.
 *
 * <p>If feedback came from the served at random, a group's people among the heard would be binomial
 * with its share of the served: W. J. Conover, Practical Nonparametric Statistics, third edition
 * 1999, 3.1 (the two-sided test adds up all outcomes that are no likelier than the one observed).
 * P-values are adjusted over all groups shown ({@link BenjaminiHochberg}, at 5 %). In large cities
 * the slightest difference is no chance, so a finding must matter as well: a share below four
 * fifths of what is expected, or above five fourths (the four-fifths rule of the Uniform Guidelines
 * on Employee Selection Procedures, 29 CFR 1607.4 D, 1978, read both ways).
 *
 * <p>Of a group of few people it may be told that they are few (a small cell is safe when it could
 * be anything from 1 to k - 1). So if even k - 1 people would be too few for a group, it is not
 * heard, and everybody can know. Of one that is suppressed to protect another nothing is told.
 */
public final class HearingAudit {
  private static final double FALSE_DISCOVERY_RATE = 0.05;
  private static final double TOO_LITTLE = 0.8;
  private static final double MUCH = 1.25;

  private final SmallestCell smallest;

  public HearingAudit(SmallestCell smallest) {
    this.smallest = smallest;
  }

  /** A group with its people and whether they may be told. */
  private record Counted(ServedGroup group, long people, long heard, long served, boolean hidden) {
    double servedShare() {
      return (double) group.served() / served;
    }

    double share() {
      return (double) people / heard;
    }

    double ratio() {
      return share() / servedShare();
    }
  }

  /**
   * The groups, in the order given.
   *
   * @param groups each name once within its kind
   * @param people distinct persons heard by group; none for groups that are not in it
   */
  public List<HeardGroup> audit(List<ServedGroup> groups, Map<ServedGroup, Long> people) {
    List<Counted> counted = counted(groups, people);
    double[] pValues =
        counted.stream().filter(HearingAudit::isTold).mapToDouble(HearingAudit::pValue).toArray();
    double[] adjusted = BenjaminiHochberg.adjust(pValues);
    List<HeardGroup> heard = new ArrayList<>();
    int next = 0;
    for (Counted group : counted) {
      if (isTold(group)) {
        heard.add(told(group, pValues[next], adjusted[next]));
        next++;
      } else {
        heard.add(untold(group, counted.size()));
      }
    }
    return heard;
  }

  private static boolean isTold(Counted group) {
    return !group.hidden() && group.heard() > 0;
  }

  private List<Counted> counted(List<ServedGroup> groups, Map<ServedGroup, Long> people) {
    Map<Kind, Set<String>> disclosed = new TreeMap<>();
    Map<Kind, Long> heard = new TreeMap<>();
    Map<Kind, Long> served = new TreeMap<>();
    for (Kind kind : Kind.values()) {
      SortedMap<String, Long> byName = new TreeMap<>();
      groups.stream()
          .filter(group -> group.kind() == kind)
          .forEach(group -> byName.put(group.name(), people.getOrDefault(group, 0L)));
      disclosed.put(kind, GroupDisclosure.hidden(byName, smallest));
      heard.put(kind, byName.values().stream().mapToLong(Long::longValue).sum());
      served.put(
          kind,
          groups.stream()
              .filter(group -> group.kind() == kind)
              .mapToLong(ServedGroup::served)
              .sum());
    }
    return groups.stream()
        .map(
            group -> {
              Set<String> hidden = disclosed.getOrDefault(group.kind(), Set.of());
              return new Counted(
                  group,
                  people.getOrDefault(group, 0L),
                  heard.getOrDefault(group.kind(), 0L),
                  served.getOrDefault(group.kind(), 1L),
                  hidden.contains(group.name()));
            })
        .toList();
  }

  private static double pValue(Counted group) {
    return test(group.heard(), group.people(), group.servedShare());
  }

  private static double test(long trials, long successes, double probability) {
    return TwoSidedBinomial.pValue(
        Math.toIntExact(trials), Math.toIntExact(successes), probability);
  }

  private static HeardGroup told(Counted group, double pValue, double adjusted) {
    Heard heard =
        new Heard(
            group.people(),
            group.share(),
            WilsonInterval.of(group.people(), group.heard()),
            group.ratio(),
            pValue,
            adjusted);
    Verdict verdict = verdict(group, adjusted);
    return new HeardGroup(
        group.group(), group.servedShare(), heard, false, verdict, words(group, heard, verdict));
  }

  private static Verdict verdict(Counted group, double adjusted) {
    if (adjusted <= FALSE_DISCOVERY_RATE && group.ratio() < TOO_LITTLE) {
      return Verdict.NOT_HEARD;
    }
    if (adjusted <= FALSE_DISCOVERY_RATE && group.ratio() > MUCH) {
      return Verdict.MORE_THAN_EXPECTED;
    }
    boolean couldTell = test(group.heard(), 0, group.servedShare()) <= FALSE_DISCOVERY_RATE;
    return couldTell || group.servedShare() >= 1 ? Verdict.AS_EXPECTED : Verdict.TOO_FEW_TO_TELL;
  }

  /**
   * What may be told of a group that is not shown. The error is divided among all groups as C. E.
   * Bonferroni did: a step-up would have to use figures that are not told.
   */
  private HeardGroup untold(Counted group, int tests) {
    long atMost = smallest.people() - 1L;
    boolean knownTooFew =
        group.hidden()
            && smallest.isSmall(group.people())
            && atMost < TOO_LITTLE * group.servedShare() * group.heard()
            && test(group.heard(), atMost, group.servedShare()) <= FALSE_DISCOVERY_RATE / tests;
    Verdict verdict = knownTooFew ? Verdict.NOT_HEARD : Verdict.TOO_FEW_TO_TELL;
    return new HeardGroup(
        group.group(),
        group.servedShare(),
        null,
        group.hidden(),
        verdict,
        words(group, null, verdict));
  }

  private static String words(Counted group, @Nullable Heard heard, Verdict verdict) {
    String served =
        String.format(
            Locale.ROOT,
            "%s %s has %.1f %% of the served",
            group.group().kind().code(),
            group.group().name(),
            100 * group.servedShare());
    if (heard == null) {
      return served
          + (verdict == Verdict.NOT_HEARD
              ? " and is hardly heard: fewer people than may be told, and far fewer than expected"
              : group.hidden()
                  ? "; how many are heard is not told, to protect the few of a group"
                  : "; nobody is heard whose " + group.group().kind().code() + " is known");
    }
    String people =
        String.format(
            Locale.ROOT, " and %.1f %% of the heard (%,d)", 100 * heard.share(), heard.people());
    return served
        + people
        + switch (verdict) {
          case NOT_HEARD -> ": it is not heard";
          case AS_EXPECTED -> ": as expected";
          case MORE_THAN_EXPECTED ->
              String.format(Locale.ROOT, ": %.1f times what is expected", heard.ratio());
          case TOO_FEW_TO_TELL -> ": too few are heard to tell";
        };
  }
}
