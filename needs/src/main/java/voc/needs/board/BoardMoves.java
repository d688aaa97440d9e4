package voc.needs.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import voc.needs.board.BoardItem.Section;
import voc.needs.board.MovingFactor.Direction;
import voc.needs.board.NeedOnBoard.Factors;
import voc.needs.board.NeedOnBoard.Place;
import voc.needs.priority.RankRanges;
import voc.needs.priority.SteadyOrder;

/**
 * Which needs changed their rank between two nights, and why. A need whose range does not hold the
 * place any more that it would have if none had moved did so by one of its own factors ({@link
 * MovingFactor}); any other only gave way, which {@code moved_words} of table {@code priorities}
 * says by the same rule. Those that moved themselves come first, and of each kind the largest
 * moves.
 */
final class BoardMoves {
  /** How many of those that passed a need are named. */
  private static final int NAMED = 3;

  private final Map<String, NeedOnBoard> were;
  private final BoardNight before;
  private final BoardNight now;
  private final Map<String, Integer> unmoved;

  BoardMoves(BoardNight before, BoardNight now) {
    this.were = BoardAgenda.byId(before.needs(), NeedOnBoard::id);
    this.before = before;
    this.now = now;
    this.unmoved = unmoved();
  }

  private record Move(NeedOnBoard need, NeedOnBoard was, int places, Reason reason) {}

  /**
   * @param factor the word of the table
   */
  private record Reason(String factor, String words) {
    boolean isOwn() {
      return !factor.equals(OTHERS);
    }
  }

  private static final String OTHERS = "others";

  List<BoardItem> items() {
    List<Move> moves = new ArrayList<>();
    for (NeedOnBoard need : now.needs()) {
      NeedOnBoard was = were.get(need.id());
      if (was != null && need.rank() != null && was.rank() != null) {
        int places = was.rank() - need.rank();
        if (places != 0) {
          moves.add(new Move(need, was, places, reason(need, was, places)));
        }
      }
    }
    return moves.stream()
        .sorted(
            Comparator.comparing((Move move) -> !move.reason().isOwn())
                .thenComparingInt(move -> -Math.abs(move.places()))
                .thenComparing(Move::need, BoardAgenda.BY_RANK))
        .map(BoardMoves::item)
        .toList();
  }

  private static BoardItem item(Move move) {
    NeedOnBoard need = move.need();
    String words =
        String.format(
            Locale.ROOT,
            "%s %s from rank %d to %d: %s",
            need.title(),
            move.places() > 0 ? "rose" : "fell",
            move.was().rank(),
            need.rank(),
            move.reason().words());
    return new BoardItem(
        Section.MOVE,
        need.id(),
        need.department(),
        words,
        move.reason().factor(),
        BoardAgenda.text(move.was().rank()),
        BoardAgenda.text(need.rank()));
  }

  private Reason reason(NeedOnBoard need, NeedOnBoard was, int places) {
    Place then = was.place();
    Place place = need.place();
    if (then != null && place != null && !then.lane().equals(place.lane())) {
      return new Reason(
          "lane",
          place.lane().equals("open") ? "it is not mandated any more" : "it is mandated now");
    }
    if (then != null && place != null && !then.order().equals(place.order())) {
      return new Reason(
          "order",
          "the order follows "
              + (place.order().equals("blended") ? "both data and ballots" : place.order())
              + " now");
    }
    if (place != null && !isLeft(unmoved.getOrDefault(need.id(), place.raw()), place, places)) {
      return new Reason(OTHERS, others(need, was, places));
    }
    return factor(was.factors(), need.factors(), places)
        .map(name -> new Reason(name, because(name, was.factors(), need.factors())))
        .orElseGet(() -> new Reason(OTHERS, others(need, was, places)));
  }

  private static boolean isLeft(int stay, Place place, int places) {
    RankRanges.Range range = place.range();
    return places > 0 ? stay > range.high() : stay < range.low();
  }

  /** The place of each need if none had moved; empty where a night does not tell places. */
  private Map<String, Integer> unmoved() {
    Map<String, Integer> unmoved = new HashMap<>();
    for (String lane :
        now.needs().stream()
            .flatMap(need -> Optional.ofNullable(need.place()).stream())
            .map(Place::lane)
            .distinct()
            .toList()) {
      List<String> raw = inOrder(now, lane, Place::raw);
      int first =
          now.needs().stream()
              .flatMap(need -> Optional.ofNullable(need.place()).stream())
              .filter(place -> place.lane().equals(lane))
              .mapToInt(Place::raw)
              .min()
              .orElse(1);
      List<String> order = SteadyOrder.unmoved(raw, inOrder(before, lane, Place::steady));
      for (String need : order) {
        unmoved.put(need, first + unmoved.size());
      }
    }
    return unmoved;
  }

  private interface Rank {
    int of(Place place);
  }

  private static List<String> inOrder(BoardNight night, String lane, Rank rank) {
    record Ranked(String need, int rank) {}
    List<Ranked> ranked = new ArrayList<>();
    for (NeedOnBoard need : night.needs()) {
      Place place = need.place();
      if (place != null && place.lane().equals(lane)) {
        ranked.add(new Ranked(need.id(), rank.of(place)));
      }
    }
    return ranked.stream()
        .sorted(Comparator.comparingInt(Ranked::rank).thenComparing(Ranked::need))
        .map(Ranked::need)
        .toList();
  }

  private static Optional<String> factor(
      @Nullable Factors before, @Nullable Factors after, int places) {
    return before == null || after == null
        ? Optional.empty()
        : MovingFactor.between(before, after, places > 0 ? Direction.UP : Direction.DOWN);
  }

  private static String because(String name, @Nullable Factors before, @Nullable Factors after) {
    return String.format(
        Locale.ROOT,
        "its %s went from %s to %s%s",
        name,
        value(name, Objects.requireNonNull(before)),
        value(name, Objects.requireNonNull(after)),
        name.equals("effort") ? " of the median" : "");
  }

  private static String value(String name, Factors factors) {
    return switch (name) {
      case "reach" -> String.format(Locale.ROOT, "%,.0f people", factors.reach());
      case "impact" -> String.format(Locale.ROOT, "%.2f", factors.impact());
      case "confidence" -> String.format(Locale.ROOT, "%.2f", factors.confidence());
      default -> String.format(Locale.ROOT, "%.2f", factors.effort());
    };
  }

  /** Who passed a need that would have stayed, or fell behind it. */
  private String others(NeedOnBoard need, NeedOnBoard was, int places) {
    List<String> passed = new ArrayList<>();
    List<String> told = new ArrayList<>();
    for (NeedOnBoard other : now.needs().stream().sorted(BoardAgenda.BY_RANK).toList()) {
      Integer rank = other.rank();
      if (rank == null || other.id().equals(need.id())) {
        continue;
      }
      boolean isAhead = rank < Objects.requireNonNull(need.rank());
      NeedOnBoard theirs = were.get(other.id());
      Integer stood = theirs == null ? null : theirs.rank();
      if (stood == null) {
        if (isAhead) {
          told.add(other.title());
        }
      } else if (isAhead == places < 0
          && stood < Objects.requireNonNull(was.rank()) == places > 0) {
        passed.add(other.title());
      }
    }
    if (places > 0) {
      return passed.isEmpty() ? "others made way" : named(passed) + " fell behind it";
    }
    List<String> words = new ArrayList<>();
    if (!passed.isEmpty()) {
      words.add(named(passed) + " moved past it");
    }
    if (!told.isEmpty()) {
      words.add("above it there are figures now of " + named(told));
    }
    return words.isEmpty() ? "others moved past it" : String.join("; ", words);
  }

  private static String named(List<String> needs) {
    String names = String.join(", ", needs.subList(0, Math.min(NAMED, needs.size())));
    return needs.size() > NAMED ? names + " and " + (needs.size() - NAMED) + " more" : names;
  }
}
