package voc.search.diagnosis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import voc.core.Diagnosis;
import voc.core.Diagnosis.Kind;
import voc.core.FaqEntry;
import voc.core.GapDemand;
import voc.search.TextAnalysis;
import voc.search.faq.Coverage;

/**
 * Says why people keep asking: the first of {@link Kind} that holds, with the figures that show it;
 * but agents who say otherwise than an entry count after a rise that the entry is older than, since
 * then what they say is why it is stale. No figure of few people stands in the evidence, and none
 * of what an entry says is made up: facts are quoted. Immutable and thread-safe.
 */
public final class Diagnoser {
  /** Below this coverage, a probability, no entry answers: as of one question. */
  public static final double MISSING_BELOW = Coverage.MISSING;

  /** Below this coverage an entry answers only a part: as of one question. */
  public static final double WEAK_BELOW = Coverage.COVERED;

  /** From this coverage on a question is one for its nearest entry: more likely so than not. */
  public static final double ANSWERS_FROM = 0.5;

  /** Least searches to judge whether an entry is found. */
  public static final int LEAST_SEARCHES = 20;

  /** An entry is hard to find if more than this share of searches fails, by its lower bound. */
  public static final double FAILED_SHARE = 0.5;

  /** An entry that was changed within half a year before a rise is presumed to be current. */
  static final int STALE_DAYS = 180;

  private static final int DAYS_OF_A_WEEK = 7;

  /** Most words that are told to be missing. */
  static final int MOST_TERMS = 8;

  private final Told told;
  private final MissingTerms missing;
  private final Unanswered unanswered;
  private final Contradictions contradictions;
  private final Map<String, List<Conflict>> byEntry = new TreeMap<>();
  private final Map<String, FaqEntry> entries = new TreeMap<>();
  private final PassedDates dates;
  private final LocalDate asOf;

  /**
   * A diagnoser for a FAQ.
   *
   * @param faq all entries
   * @param conflicts of this FAQ
   * @param told which figures may be told
   * @param asOf the last day that counts
   */
  public Diagnoser(
      List<FaqEntry> faq, TextAnalysis analysis, Conflicts conflicts, Told told, LocalDate asOf) {
    this.told = told;
    this.missing = new MissingTerms(faq, analysis);
    this.unanswered = new Unanswered(missing, analysis);
    this.contradictions = new Contradictions(conflicts);
    this.dates = new PassedDates(asOf);
    this.asOf = asOf;
    faq.forEach(entry -> entries.put(entry.id(), entry));
    for (Conflict conflict : conflicts.betweenEntries()) {
      add(conflict);
      add(conflict.reversed());
    }
  }

  private void add(Conflict conflict) {
    byEntry.computeIfAbsent(conflict.entry().id(), key -> new ArrayList<>()).add(conflict);
  }

  /** Why the questions of a cluster are asked. */
  public Diagnosis diagnose(GapCase gap) {
    FaqEntry best = gap.nearest().best();
    List<String> terms = missing.of(gap.question(), best).stream().limit(MOST_TERMS).toList();
    if (best == null || gap.coverage() < MISSING_BELOW) {
      return new Diagnosis(Kind.MISSING, missing(gap, best), terms);
    }
    return entriesDisagree(gap, best)
        .or(() -> stale(gap, best))
        .or(() -> agentsDisagree(gap, best))
        .or(() -> weak(gap, best, terms))
        .or(() -> hardToFind(gap))
        .or(() -> stillCalledAbout(gap))
        .orElseGet(() -> covered(gap, best));
  }

  private static String missing(GapCase gap, @Nullable FaqEntry best) {
    return best == null
        ? "No FAQ entry shares a word with it."
        : sentence(
            "No FAQ entry answers it, and none comes near: coverage is %.2f.", gap.coverage());
  }

  private Optional<Diagnosis> entriesDisagree(GapCase gap, FaqEntry best) {
    return relevant(gap, best).flatMap(conflict -> found(Kind.CONFLICTING, between(conflict)));
  }

  private Optional<Diagnosis> agentsDisagree(GapCase gap, FaqEntry best) {
    return contradicted(gap, best)
        .flatMap(each -> found(Kind.CONFLICTING, saidOtherwise(each, isDivided(gap.demand()))));
  }

  private Optional<Contradiction> contradicted(GapCase gap, FaqEntry best) {
    // That some were told otherwise tells that there are so many: not where they are few.
    return told.tells(gap.demand().people())
        ? contradictions.of(best, gap.answers())
        : Optional.empty();
  }

  /** A conflict of the entry on what is asked, with an entry that might be read in its place. */
  private Optional<Conflict> relevant(GapCase gap, FaqEntry best) {
    Set<String> asked = new TreeSet<>(gap.nearest().contentTerms());
    return byEntry.getOrDefault(best.id(), List.of()).stream()
        .filter(conflict -> conflict.terms().stream().anyMatch(asked::contains))
        .findFirst();
  }

  /** Conflicts of an entry with others, in order. */
  List<Conflict> conflictsOf(FaqEntry entry) {
    return byEntry.getOrDefault(entry.id(), List.of());
  }

  /** What agents say otherwise than an entry. */
  Optional<Contradiction> contradiction(FaqEntry entry, List<AnsweredQuestion> answers) {
    return contradictions.of(entry, answers);
  }

  /** A day that an entry names and that has passed. */
  Optional<String> passedDay(FaqEntry entry) {
    return dates.in(entry);
  }

  /** Two entries in words. */
  String between(Conflict conflict) {
    return sentence(
        "Two entries disagree: %s says “%s”, %s says “%s”.",
        entry(conflict.entry().id()),
        conflict.entry().quote(),
        entry(conflict.other().id()),
        conflict.other().quote());
  }

  private String entry(String id) {
    FaqEntry entry = entries.get(id);
    return entry == null ? id : quoted(entry.question());
  }

  /** What agents said in words; how often only if that may be told at all. */
  String saidOtherwise(Contradiction contradiction, boolean tellsPeople) {
    Conflict conflict = contradiction.conflict();
    String often =
        tellsPeople && told.tells(contradiction.people(), contradiction.told())
            ? "in "
                + told.part(contradiction.people(), contradiction.told())
                + " calls that name it"
            : "in several calls";
    return sentence(
        "The entry says “%s”, and agents say otherwise %s, such as “%s”.",
        conflict.entry().quote(), often, conflict.other().quote());
  }

  private Optional<Diagnosis> stale(GapCase gap, FaqEntry best) {
    Optional<String> passed = dates.in(best);
    if (passed.isPresent()) {
      return found(
          Kind.STALE, sentence("The entry names a day that has passed: “%s”.", passed.get()));
    }
    return gap.rise()
        .filter(rise -> isOlder(best, rise))
        .flatMap(
            rise ->
                found(
                    Kind.STALE,
                    sentence(
                        "The entry was last changed on %s; since the week of %s it is asked %s as"
                            + " often as before.%s",
                        best.updated(),
                        rise.from(),
                        times(rise),
                        contradicted(gap, best)
                            .map(each -> " " + saidOtherwise(each, isDivided(gap.demand())))
                            .orElse(""))));
  }

  /**
   * Whether an entry is so much older than a rise that it can't know what made it. A rise within
   * the last week alone, while that is not over, may be a burst that ends with it.
   */
  boolean isOlder(FaqEntry entry, Rise rise) {
    LocalDate updated = entry.updated();
    return updated != null
        && updated.isBefore(rise.from().minusDays(STALE_DAYS))
        && !asOf.isBefore(rise.from().plusDays(DAYS_OF_A_WEEK - 1));
  }

  /** How many times as often in words. */
  String times(Rise rise) {
    return told.tells(rise.before()) && told.tells(rise.since()) && Double.isFinite(rise.factor())
        ? sentence("%.1f times", rise.factor())
        : "more than twice";
  }

  private Optional<Diagnosis> weak(GapCase gap, FaqEntry best, List<String> terms) {
    if (gap.coverage() >= WEAK_BELOW) {
      return unanswered.of(gap, best).map(lack -> weak(gap, best, lack));
    }
    String without =
        terms.isEmpty() ? "" : " It does not mention " + String.join(", ", terms) + ".";
    String evidence =
        sentence(
            "The entry %s answers a part: coverage is %.2f.%s",
            quoted(best.question()), gap.coverage(), without);
    return Optional.of(new Diagnosis(Kind.WEAK, evidence, terms));
  }

  private static Diagnosis weak(GapCase gap, FaqEntry best, Unanswered.Lack lack) {
    String evidence =
        sentence(
            "The entry %s is near, coverage is %.2f, and yet it answers only a part. %s",
            quoted(best.question()), gap.coverage(), lack.evidence());
    return new Diagnosis(Kind.WEAK, evidence, lack.terms().stream().limit(MOST_TERMS).toList());
  }

  private Optional<Diagnosis> hardToFind(GapCase gap) {
    GapDemand demand = gap.demand();
    double failed = demand.zeroResultSearches() + demand.unclickedSearches();
    if (!isHardToFind(failed, demand.searches())) {
      return Optional.empty();
    }
    String evidence =
        isDivided(demand)
            ? failed(demand)
            : Told.share(failed, demand.searches())
                + " of the searches for it ended without a result or a click";
    return found(
        Kind.HARD_TO_FIND,
        sentence("%s; the entry covers %.2f.", capitalised(evidence), gap.coverage()));
  }

  private String failed(GapDemand demand) {
    double failed = demand.zeroResultSearches() + demand.unclickedSearches();
    return told.part(failed, demand.searches())
        + (demand.unclickedSearches() == 0
            ? " searches for it found nothing"
            : demand.zeroResultSearches() == 0
                ? " searches for it ended without a click"
                : " searches for it ended without a result or a click");
  }

  /** Whether so many failed searches say that an entry is not found. */
  static boolean isHardToFind(double failed, double searches) {
    return searches >= LEAST_SEARCHES && Binomial.wilsonLow(failed, searches) > FAILED_SHARE;
  }

  private Optional<Diagnosis> stillCalledAbout(GapCase gap) {
    Contacts contacts = gap.contacts();
    if (!isStillCalledAbout(contacts)) {
      return Optional.empty();
    }
    return found(
        Kind.STILL_CALLED_ABOUT,
        sentence(
            "The entry covers %.2f and is found, and yet %s.", gap.coverage(), calls(contacts)));
  }

  /** Whether enough people still ask somebody, and no fewer than before. */
  boolean isStillCalledAbout(Contacts contacts) {
    return contacts.current() > 0
        && contacts.current() + contacts.previous() >= told.smallestCell()
        && (contacts.trend() == Contacts.Trend.STEADY || contacts.trend() == Contacts.Trend.RISING);
  }

  /**
   * Calls in words. No figures: beside the demand of the same weeks or periods, which is told, they
   * would tell how few searched.
   */
  static String calls(Contacts contacts) {
    return contacts.trend() == Contacts.Trend.RISING
        ? "more people than before ask somebody"
        : "no fewer people than before ask somebody";
  }

  private Diagnosis covered(GapCase gap, FaqEntry best) {
    return new Diagnosis(
        Kind.COVERED,
        sentence("The entry %s covers %.2f of it.", quoted(best.question()), gap.coverage()),
        List.of());
  }

  /** Whether it may be told how demand divides into people and searches. */
  private boolean isDivided(GapDemand demand) {
    return told.tells(demand.people()) && told.tells(demand.searches());
  }

  private static Optional<Diagnosis> found(Kind kind, String evidence) {
    return Optional.of(new Diagnosis(kind, evidence, List.of()));
  }

  private static String quoted(String words) {
    return "“" + words.strip() + "”";
  }

  private static String capitalised(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static String sentence(String pattern, @Nullable Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
