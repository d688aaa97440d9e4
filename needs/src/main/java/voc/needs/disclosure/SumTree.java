package voc.needs.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Cells of which each is the sum of its parts, if it has any. */
public final class SumTree {
  private final Counting counting;
  private final Map<String, Cell> cells = new LinkedHashMap<>();
  private final Map<String, List<Cell>> parts = new LinkedHashMap<>();

  /** What a value says of the people behind it. */
  public enum Counting {
    /** Every person counts at least once: k people are a value of at least k. */
    EACH_PERSON,
    /** A value above 0 is all that is sure. */
    SOMETHING
  }

  /**
   * A tree, or several.
   *
   * @param cells wholes before their parts
   * @throws IllegalArgumentException if an id comes twice, a whole is not there, a sum is wrong, or
   *     a person did not count
   */
  public SumTree(List<Cell> cells, Counting counting) {
    this.counting = counting;
    for (Cell cell : cells) {
      add(cell);
    }
    parts.forEach((whole, of) -> requireSum(cell(whole), of));
  }

  private void add(Cell cell) {
    if (counting == Counting.EACH_PERSON && cell.value() < cell.people()) {
      throw new IllegalArgumentException(
          "cell "
              + cell.id()
              + " must count each of its "
              + cell.people()
              + " people, got "
              + cell.value()
              + "; count distinct people over the same records");
    }
    if (cells.putIfAbsent(cell.id(), cell) != null) {
      throw new IllegalArgumentException(
          "cell " + cell.id() + " must stand in a tree once, got it twice; give cells unique ids");
    }
    String whole = cell.whole();
    if (whole != null) {
      if (!cells.containsKey(whole)) {
        throw new IllegalArgumentException(
            "cell " + cell.id() + " is a part of " + whole + ", which must come before it");
      }
      parts.computeIfAbsent(whole, id -> new ArrayList<>()).add(cell);
    }
  }

  private static void requireSum(Cell whole, List<Cell> parts) {
    long sum = parts.stream().mapToLong(Cell::value).sum();
    if (sum != whole.value()) {
      throw new IllegalArgumentException(
          "cell "
              + whole.id()
              + " must be the sum of its parts, "
              + sum
              + ", got "
              + whole.value()
              + "; count both over the same records");
    }
  }

  /** All cells, wholes before their parts. */
  List<Cell> cells() {
    return List.copyOf(cells.values());
  }

  /** The cell of an id that is there. */
  Cell cell(String id) {
    @Nullable Cell cell = cells.get(id);
    if (cell == null) {
      throw new IllegalArgumentException("there is no cell " + id + " in this tree");
    }
    return cell;
  }

  /** What a cell is the sum of; nothing for one without parts. */
  List<Cell> parts(Cell whole) {
    return parts.getOrDefault(whole.id(), List.of());
  }

  Counting counting() {
    return counting;
  }
}
