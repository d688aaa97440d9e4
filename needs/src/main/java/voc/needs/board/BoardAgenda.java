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
import voc.needs.priority.Cause;
import voc.needs.priority.Move;
import voc.needs.priority.Moves;
import voc.needs.priority.PublishedNight;

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
      items.addAll(moves(before));
      items.addAll(unheard(before));
    }
    items.addAll(alarms());
    if (before != null) {
      items.addAll(new BoardDecisions(before, now).items());
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
            null,
            words,
            null,
            were == null ? null : were.toString(),
            sentences == null ? null : sentences.toString()));
  }

  /** Needs that nobody spoke of, and those whose figures were withheld and are not now. */
  private List<BoardItem> newNeeds(BoardNight earlier) {
    Map<String, NeedOnBoard> were = byId(earlier.needs(), NeedOnBoard::id);
    List<BoardItem> items = new ArrayList<>();
    for (NeedOnBoard need : now.needs().stream().sorted(BY_RANK).toList()) {
      NeedOnBoard was = were.get(need.id());
      if (was == null || (was.rank() == null && need.rank() != null)) {
        items.add(
            new BoardItem(
                Section.NEW,
                need.id(),
                null,
                need.department(),
                need.title() + newness(was, need.rank()),
                null,
                null,
                text(need.rank())));
      }
    }
    return items;
  }

  private static String newness(@Nullable NeedOnBoard was, @Nullable Integer rank) {
    if (rank == null) {
      return " is new; too few people to tell more";
    }
    return was == null
        ? " is new, at rank " + rank
        : " has figures now, at rank " + rank + "; before they were withheld";
  }

  static final Comparator<NeedOnBoard> BY_RANK =
      Comparator.comparing(
              NeedOnBoard::rank, Comparator.nullsLast(Comparator.<Integer>naturalOrder()))
          .thenComparing(NeedOnBoard::id);

  static @Nullable String text(@Nullable Integer rank) {
    return rank == null ? null : rank.toString();
  }

  /** Those first that moved by a factor of their own, of these the largest moves. */
  private List<BoardItem> moves(BoardNight earlier) {
    Moves moves = new Moves(earlier.order(), now.order());
    record Moved(Move move, NeedOnBoard need, PublishedNight.Place was) {}
    Map<String, NeedOnBoard> were = byId(earlier.needs(), NeedOnBoard::id);
    List<Moved> moved = new ArrayList<>();
    for (NeedOnBoard need : now.needs()) {
      Move move = moves.of(need.id());
      NeedOnBoard was = were.get(need.id());
      PublishedNight.Place place = was == null ? null : was.place();
      if (move != null && place != null) {
        moved.add(new Moved(move, need, place));
      }
    }
    NeedTitles titles = new NeedTitles(earlier, now);
    return moved.stream()
        .sorted(
            Comparator.comparing((Moved each) -> !each.move().cause().isFactor())
                .thenComparing(each -> -Math.abs(each.move().to() - each.move().from()))
                .thenComparing(Moved::need, BY_RANK))
        .map(each -> move(each.move(), each.need(), each.was(), titles))
        .toList();
  }

  /** Those that had a place, and that nobody speaks of any more, or too few to tell. */
  private List<BoardItem> unheard(BoardNight earlier) {
    Map<String, NeedOnBoard> listed = byId(now.needs(), NeedOnBoard::id);
    List<BoardItem> items = new ArrayList<>();
    for (NeedOnBoard need : earlier.needs().stream().sorted(BY_RANK).toList()) {
      NeedOnBoard is = listed.get(need.id());
      if (need.rank() != null && (is == null || is.rank() == null)) {
        items.add(
            new BoardItem(
                Section.MOVE,
                need.id(),
                null,
                need.department(),
                need.title()
                    + " had rank "
                    + need.rank()
                    + (is == null
                        ? ", and nobody speaks of it any more"
                        : "; its figures are withheld now"),
                null,
                text(need.rank()),
                null));
      }
    }
    return items;
  }

  private static BoardItem move(
      Move move, NeedOnBoard need, PublishedNight.Place was, NeedTitles titles) {
    String words =
        String.format(
            Locale.ROOT,
            "%s %s from rank %d to %d: %s%s",
            need.title(),
            move.isUp() ? "rose" : "fell",
            move.from(),
            move.to(),
            move.reason(other -> Optional.of(titles.beside(need, other))),
            figures(move.cause(), was, Objects.requireNonNull(need.place())));
    return new BoardItem(
        Section.MOVE,
        need.id(),
        null,
        need.department(),
        words,
        move.cause().code(),
        String.valueOf(move.from()),
        String.valueOf(move.to()));
  }

  /** What the factor was and is; nothing where no factor moved it. */
  private static String figures(Cause cause, PublishedNight.Place was, PublishedNight.Place is) {
    return switch (cause) {
      case REACH ->
          String.format(
              Locale.ROOT, ", %,.0f people before and %,.0f now", was.reach(), is.reach());
      case IMPACT -> decimals(was.impact(), is.impact());
      case CONFIDENCE -> decimals(was.confidence(), is.confidence());
      case EFFORT -> decimals(was.relativeEffort(), is.relativeEffort());
      default -> "";
    };
  }

  private static String decimals(double was, double is) {
    return String.format(Locale.ROOT, ", %.2f before and %.2f now", was, is);
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
                    null,
                    alarm.department(),
                    named(needs.get(alarm.need()), alarm.words()),
                    null,
                    null,
                    alarm.kind()))
        .toList();
  }

  private static String named(@Nullable NeedOnBoard need, String words) {
    return need == null ? words : need.title() + ": " + words;
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
                    late.initiative().code(),
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
