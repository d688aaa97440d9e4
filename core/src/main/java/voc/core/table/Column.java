package voc.core.table;

/**
 * One column of a published table.
 *
 * @param name lower case with underscores
 * @param type its type
 * @param presence whether every row has a value
 * @param unit unit or range of the value, empty where the meaning says all
 * @param meaning one sentence for the person who reads the table
 */
public record Column(String name, ColumnType type, Presence presence, String unit, String meaning) {

  /** Whether a value may be absent. */
  public enum Presence {
    REQUIRED,
    OPTIONAL
  }

  /** A column that every row fills. */
  public static Column required(String name, ColumnType type, String unit, String meaning) {
    return new Column(name, type, Presence.REQUIRED, unit, meaning);
  }

  /** A column that may be null. */
  public static Column optional(String name, ColumnType type, String unit, String meaning) {
    return new Column(name, type, Presence.OPTIONAL, unit, meaning);
  }

  /** Whether null may stand in it. */
  public boolean isOptional() {
    return presence == Presence.OPTIONAL;
  }
}
