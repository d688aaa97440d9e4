package voc.needs.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import voc.needs.board.BoardItem.Section;

/**
 * Makes the agenda: what is new, moved, decided, alarming and overdue since an earlier night.
 *
 * <p>Of the first night nothing is new and nothing has moved: there is nothing to compare it with.
 */
public final class BoardAgenda {
  private final @Nullable BoardNight before;
  private final BoardNight now;

  /**
   * @param before the night to compare with; null for the first
   */
  public BoardAgenda(@Nullable BoardNight before, BoardNight now) {
    this.before = before;
    this.now = now;
  }

  /** The items, section by section in the order of the agenda. */
  public List<BoardItem> items() {
    List<BoardItem> items = new ArrayList<>(urgent());
    if (before != null) {
      items.addAll(newNeeds(before));
      items.addAll(new BoardMoves(before, now).items());
    }
    items.addAll(alarms());
    if (before != null) {
      items.addAll(decisions(before));
    }
    items.addAll(overdue());
    return List.copyOf(items);
  }

  /** The sentences themselves are for who is on duty: here stands only that there are some. */
  private List<BoardItem> urgent() {
    Long sentences = now.urgent();
    if (sentences != null && sentences == 0) {
      return List.of();
    }
    Long were = before == null ? null : before.urgent();
    String words =
        (sentences == null
                ? "A few sentences tell"
                : String.format(Locale.ROOT, "%,d sentences tell", sentences))
            + " of danger to life or body: who is on duty reads them in table urgent";
    return List.of(
        new BoardItem(
            Section.URGENT,
            null,
            null,
            words,
            null,
            were == null ? null : were.toString(),
            sentences == null ? null : sentences.toString()));
  }

  /** Needs that nobody spoke of, and those whose figures were withheld: they have a rank now. */
  private List<BoardItem> newNeeds(BoardNight earlier) {
    Map<String, NeedOnBoard> were = byId(earlier.needs(), NeedOnBoard::id);
    List<BoardItem> items = new ArrayList<>();
    for (NeedOnBoard need : now.needs().stream().sorted(BY_RANK).toList()) {
      NeedOnBoard was = were.get(need.id());
      if (was == null || (was.rank() == null && need.rank() != null)) {
        String words =
            need.title()
                + (was == null
                    ? " is new"
                        + (need.rank() == null
                            ? "; too few people to tell more"
                            : ", at rank " + need.rank())
                    : " has figures now, at rank " + need.rank() + "; before they were withheld");
        items.add(
            new BoardItem(
                Section.NEW, need.id(), need.department(), words, null, null, text(need.rank())));
      }
    }
    return items;
  }

  static final Comparator<NeedOnBoard> BY_RANK =
      Comparator.comparing(
              NeedOnBoard::rank, Comparator.nullsLast(Comparator.<Integer>naturalOrder()))
          .thenComparing(NeedOnBoard::id);

  static @Nullable String text(@Nullable Integer rank) {
    return rank == null ? null : rank.toString();
  }

  /** Those that did not stand before. */
  private List<BoardItem> alarms() {
    Set<String> known =
        before == null
            ? Set.of()
            : before.alarms().stream().map(BoardNight.Alarm::key).collect(Collectors.toSet());
    Map<String, NeedOnBoard> needs = byId(now.needs(), NeedOnBoard::id);
    return now.alarms().stream()
        .filter(alarm -> !known.contains(alarm.key()))
        .sorted(
            Comparator.comparing(BoardNight.Alarm::raised)
                .reversed()
                .thenComparing(BoardNight.Alarm::key))
        .map(
            alarm ->
                new BoardItem(
                    Section.ALARM,
                    alarm.need(),
                    alarm.department(),
                    title(needs.get(alarm.need()), alarm) + ": " + alarm.words(),
                    null,
                    null,
                    alarm.kind()))
        .toList();
  }

  private static String title(@Nullable NeedOnBoard need, BoardNight.Alarm alarm) {
    return need == null ? alarm.need() : need.title();
  }

  /** What was decided about needs and initiatives since, and what became of it. */
  private List<BoardItem> decisions(BoardNight earlier) {
    List<BoardItem> items = new ArrayList<>();
    Map<String, InitiativeOnBoard> were = byId(earlier.initiatives(), InitiativeOnBoard::code);
    now.initiatives().stream()
        .sorted(Comparator.comparing(InitiativeOnBoard::code))
        .forEach(
            initiative -> {
              InitiativeOnBoard was = were.get(initiative.code());
              if (was == null
                  || !was.status().equals(initiative.status())
                  || !was.verdicts().equals(initiative.verdicts())) {
                items.add(decision(initiative, was));
              }
            });
    Map<String, NeedOnBoard> needs = byId(earlier.needs(), NeedOnBoard::id);
    for (NeedOnBoard need : now.needs().stream().sorted(BY_RANK).toList()) {
      NeedOnBoard was = needs.get(need.id());
      if (was != null && isDecided(was, need)) {
        items.add(decision(need, was));
      }
    }
    return items;
  }

  private static boolean isDecided(NeedOnBoard was, NeedOnBoard need) {
    return (need.status() != null && !need.status().equals(was.status()))
        || (need.owner() != null && !need.owner().equals(was.owner()));
  }

  private static BoardItem decision(InitiativeOnBoard initiative, @Nullable InitiativeOnBoard was) {
    String outcome = initiative.outcome();
    boolean sameStatus = was != null && was.status().equals(initiative.status());
    String words =
        initiative.code()
            + " "
            + initiative.name()
            + (was == null
                ? " was added, " + initiative.status()
                : sameStatus
                    ? " is " + initiative.status()
                    : " went from " + was.status() + " to " + initiative.status())
            + (outcome == null ? "" : "; " + outcome);
    return new BoardItem(
        Section.DECISION,
        initiative.firstNeed(),
        initiative.department(),
        words,
        null,
        was == null ? null : was.status(),
        initiative.status());
  }

  private static BoardItem decision(NeedOnBoard need, NeedOnBoard was) {
    boolean ofStatus = !Objects.equals(need.status(), was.status());
    String words =
        need.title()
            + (ofStatus
                ? " went from " + said(was.status()) + " to " + said(need.status())
                : " is now owned by " + said(need.owner()));
    return new BoardItem(
        Section.DECISION,
        need.id(),
        need.department(),
        words,
        null,
        ofStatus ? was.status() : was.owner(),
        ofStatus ? need.status() : need.owner());
  }

  private static String said(@Nullable String word) {
    return word == null ? "nothing" : word;
  }

  /** The longest overdue first. */
  private List<BoardItem> overdue() {
    record Late(int days, InitiativeOnBoard initiative) {}
    return now.initiatives().stream()
        .flatMap(
            initiative ->
                Optional.ofNullable(initiative.overdueDays())
                    .map(days -> new Late(days, initiative))
                    .stream())
        .sorted(
            Comparator.comparingInt((Late late) -> -late.days())
                .thenComparing(late -> late.initiative().code()))
        .map(
            late ->
                new BoardItem(
                    Section.OVERDUE,
                    late.initiative().firstNeed(),
                    late.initiative().department(),
                    String.format(
                        Locale.ROOT,
                        "%s %s is %,d days overdue (%s)",
                        late.initiative().code(),
                        late.initiative().name(),
                        late.days(),
                        late.initiative().status()),
                    null,
                    null,
                    late.initiative().status()))
        .toList();
  }

  static <T> Map<String, T> byId(List<T> items, Function<T, String> id) {
    Map<String, T> byId = new TreeMap<>();
    items.forEach(item -> byId.put(id.apply(item), item));
    return byId;
  }
}
