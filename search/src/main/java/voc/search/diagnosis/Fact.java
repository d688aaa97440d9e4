package voc.search.diagnosis;

import java.util.Set;
import java.util.TreeSet;

/**
 * Something a text says that can be compared.
 *
 * @param kind what it is
 * @param unit what it is measured in; only facts of one kind and unit are compared
 * @param per what it is asked for each of, such as {@code year} in {@code 25 dollars a year}, or
 *     empty
 * @param value what it says
 * @param quote the words that say it, as they stand
 * @param about content terms of the words around it
 * @param conditions words that make it a special case, such as {@code residents} or {@code late}
 */
record Fact(
    FactKind kind,
    String unit,
    String per,
    FactValue value,
    String quote,
    Set<String> about,
    Set<String> conditions) {
  /** A business day and a day count differently. */
  static final String BUSINESS_DAY = "business day";

  /** Spans of time that have a fixed length, in minutes. */
  static final String MINUTE = "minute";

  /** Three weeks for a day is a contradiction, a month for ten minutes is another matter. */
  private static final int MOST_TIMES = 50;

  private static final int MINUTES_OF_DAY = 24 * 60;

  Fact {
    about = Set.copyOf(about);
    conditions = Set.copyOf(conditions);
  }

  /** The same fact, which holds under more conditions: those that its question names. */
  Fact under(Set<String> more) {
    Set<String> all = new TreeSet<>(conditions);
    all.addAll(more);
    return new Fact(kind, unit, per, value, quote, about, all);
  }

  /** Whether two facts measure in units that can be compared. */
  boolean isComparable(Fact other) {
    return kind == other.kind
        && (per.isEmpty() || other.per.isEmpty() || per.equals(other.per))
        && (unit.equals(other.unit) || areDays(this, other) || areDays(other, this));
  }

  /** Whether both can't hold, if they are about the same thing. */
  boolean contradicts(Fact other) {
    if (unit.equals(other.unit)) {
      return value.contradicts(other.value);
    }
    return isComparable(other) && inMinutes().contradicts(other.inMinutes()) && !sameNumber(other);
  }

  private static boolean areDays(Fact one, Fact other) {
    return one.unit.equals(BUSINESS_DAY) && other.unit.equals(MINUTE);
  }

  /**
   * Whether two spans of time could be of one thing: an agent's minute on hold is not the ten days
   * of an entry. Other facts always could.
   */
  boolean isOfLikeSize(Fact other) {
    return kind != FactKind.DURATION
        || !(inMinutes() instanceof FactValue.Amount mine)
        || !(other.inMinutes() instanceof FactValue.Amount theirs)
        || (mine.high() <= MOST_TIMES * theirs.high() && theirs.high() <= MOST_TIMES * mine.high());
  }

  /**
   * Five business days take a week, and a weekend more if they start before one: n to 7n/5 + 2
   * days.
   */
  private FactValue inMinutes() {
    return unit.equals(BUSINESS_DAY) && value instanceof FactValue.Amount amount
        ? new FactValue.Amount(
            MINUTES_OF_DAY * amount.low(),
            MINUTES_OF_DAY * (Math.ceil(amount.high() * 7 / 5) + 2),
            amount.bound())
        : value;
  }

  /** Speech says {@code ten days} for ten business days. */
  private boolean sameNumber(Fact other) {
    return value instanceof FactValue.Amount mine
        && other.value instanceof FactValue.Amount theirs
        && days(mine) == other.days(theirs);
  }

  private double days(FactValue.Amount amount) {
    return unit.equals(BUSINESS_DAY) ? amount.high() : amount.high() / MINUTES_OF_DAY;
  }
}
