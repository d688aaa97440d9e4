package voc.core.table;

import java.util.List;

/**
 * One published table.
 *
 * @param name its folder below the run
 * @param meaning what it is for
 * @param grain what one row is
 * @param order the columns that order the rows within a file
 * @param columns in the order in which they are written
 */
public record Table(
    String name, String meaning, String grain, List<String> order, List<Column> columns) {
  public Table {
    order = List.copyOf(order);
    columns = List.copyOf(columns);
    for (String key : order) {
      if (columns.stream().noneMatch(column -> column.name().equals(key))) {
        throw new IllegalArgumentException(
            "table " + name + " is ordered by \"" + key + "\", which is not a column of it");
      }
    }
  }
}
