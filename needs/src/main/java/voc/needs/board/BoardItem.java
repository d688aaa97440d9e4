package voc.needs.board;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of the agenda.
 *
 * @param need id; null where it is of none
 * @param initiative its code; null where it is of none
 * @param department null where it is of none
 * @param words the item in a sentence
 * @param factor for a move: what moved it most, by its code
 * @param before what it was
 * @param after what it is
 */
public record BoardItem(
    Section section,
    @Nullable String need,
    @Nullable String initiative,
    @Nullable String department,
    String words,
    @Nullable String factor,
    @Nullable String before,
    @Nullable String after) {

  /** The sections, in the order of the agenda. */
  public enum Section {
    URGENT,
    NEW,
    MOVE,
    ALARM,
    DECISION,
    OVERDUE;

    /** The word for it in table {@code board}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The codes in the order of the agenda. */
    public static List<String> codes() {
      return Arrays.stream(values()).map(Section::code).toList();
    }
  }
}
