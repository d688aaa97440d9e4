package voc.search.diagnosis;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import voc.search.diagnosis.EntryVerdict.Kind;

/**
 * Says whether a FAQ entry earns its place. The same limits as {@link Diagnoser}'s, from the
 * entry's side. Of an entry that few people asked for, nothing is told but what its own text shows.
 * Immutable and thread-safe.
 */
public final class EntryJudge {
  private final Diagnoser diagnoser;
  private final Told told;

  /** A judge that knows the conflicts that {@code diagnoser} does. */
  public EntryJudge(Diagnoser diagnoser, Told told) {
    this.diagnoser = diagnoser;
    this.told = told;
  }

  /** The first verdict that holds. */
  public EntryVerdict judge(EntryWorth worth) {
    List<Conflict> conflicts = diagnoser.conflictsOf(worth.entry());
    List<String> with =
        conflicts.stream().map(each -> each.other().id()).distinct().sorted().toList();
    Verdict verdict =
        byItsText(worth, conflicts).or(() -> seldom(worth)).orElseGet(() -> byDemand(worth));
    return new EntryVerdict(verdict.kind(), verdict.evidence(), with);
  }

  private record Verdict(Kind kind, String evidence) {}

  private Optional<Verdict> byItsText(EntryWorth worth, List<Conflict> conflicts) {
    if (!conflicts.isEmpty()) {
      return found(Kind.CONFLICTING, diagnoser.between(conflicts.get(0)));
    }
    return diagnoser
        .passedDay(worth.entry())
        .flatMap(day -> found(Kind.STALE, "It names a day that has passed: “" + day + "”."));
  }

  private Optional<Verdict> seldom(EntryWorth worth) {
    long demand = Math.round(worth.demand());
    if (demand == 0) {
      return found(Kind.NEVER_ASKED, "Nobody asked what it answers within the window.");
    }
    return demand < told.smallestCell()
        ? found(Kind.SELDOM_ASKED, sentence("Asked by fewer than %d.", told.smallestCell()))
        : Optional.empty();
  }

  private Verdict byDemand(EntryWorth worth) {
    boolean divided = isDivided(worth);
    return stale(worth)
        .or(() -> contradicted(worth, divided))
        .or(() -> weak(worth))
        .or(() -> hardToFind(worth, divided))
        .or(() -> stillCalledAbout(worth))
        .orElseGet(
            () ->
                new Verdict(
                    Kind.EARNS_ITS_PLACE,
                    sentence(
                        "Asked %,d times; it covers %.2f.",
                        Math.round(worth.demand()), worth.coverage())));
  }

  private Optional<Verdict> contradicted(EntryWorth worth, boolean divided) {
    return told.tells(worth.contacts())
        ? diagnoser
            .contradiction(worth.entry(), worth.answers())
            .flatMap(each -> found(Kind.CONFLICTING, diagnoser.saidOtherwise(each, divided)))
        : Optional.empty();
  }

  private Optional<Verdict> stale(EntryWorth worth) {
    return worth
        .rise()
        .filter(rise -> diagnoser.isOlder(worth.entry(), rise))
        .flatMap(
            rise ->
                found(
                    Kind.STALE,
                    sentence(
                        "Last changed on %s; since the week of %s it is asked for %s as often as before.",
                        worth.entry().updated(), rise.from(), diagnoser.times(rise))));
  }

  private static Optional<Verdict> weak(EntryWorth worth) {
    return worth.coverage() >= Diagnoser.WEAK_BELOW
        ? Optional.empty()
        : found(
            Kind.WEAK,
            sentence("It covers %.2f of what is asked of it on average.", worth.coverage()));
  }

  private Optional<Verdict> hardToFind(EntryWorth worth, boolean divided) {
    if (!Diagnoser.isHardToFind(worth.failedSearches(), worth.searches())) {
      return Optional.empty();
    }
    String share =
        divided
            ? told.part(worth.failedSearches(), worth.searches())
            : Told.share(worth.failedSearches(), worth.searches()) + " of the";
    return found(
        Kind.HARD_TO_FIND,
        sentence(
            "It covers %.2f, but %s searches for it ended without a result or a click.",
            worth.coverage(), share));
  }

  private Optional<Verdict> stillCalledAbout(EntryWorth worth) {
    return diagnoser.isStillCalledAbout(worth.contactTrend())
        ? found(
            Kind.STILL_CALLED_ABOUT,
            sentence(
                "It covers %.2f, and yet %s.",
                worth.coverage(), Diagnoser.calls(worth.contactTrend())))
        : Optional.empty();
  }

  /** Whether it may be told how demand divides into contacts, searches and what is left. */
  private boolean isDivided(EntryWorth worth) {
    double rest = worth.demand() - worth.contacts() - worth.searches();
    return told.tells(worth.contacts()) && told.tells(worth.searches()) && told.tells(rest);
  }

  private static Optional<Verdict> found(Kind kind, String evidence) {
    return Optional.of(new Verdict(kind, evidence));
  }

  private static String sentence(String pattern, @Nullable Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
