package voc.search.diagnosis;

import java.util.regex.Pattern;

/** What can be compared. Facts of different kinds never disagree. */
public enum FactKind {
  /** An amount of money. */
  MONEY("money", "how much|costs?|prices?|fees?|charges?|pay"),
  /** A share. */
  PERCENT("percent", "how much|percent(?:age)?|rate|share"),
  /** How long something takes or lasts. */
  DURATION("time span", "how (?:long|soon|fast|quick(?:ly)?|many)|when|wait|deadline"),
  /** How many of something. */
  COUNT("number", "how (?:many|much|often|big|large|high|tall|far)|limit|size"),
  /** A time of day, or hours. */
  TIME("time of day", "when|what times?|hours|open|close|how (?:late|early)"),
  /** Days of the week. */
  WEEKDAYS("weekday", "when|(?:what|which) days?|hours|open|closed?"),
  /** A day of the calendar. */
  DATE("date", "when|what (?:date|day)|deadline|due|until"),
  /** A telephone number. */
  PHONE("phone number", "number|phone"),
  /** A web address. */
  URL("web address", "website|web|online|link|site"),
  /** Yes or no, where an answer begins with it. */
  YES_NO("yes or no", "^(?:is|are|can|could|may|do|does|will|must|should|am)"),
  /** Whether something is needed. */
  REQUIREMENT("whether it is needed", "^(?:do|does|will|must)\\b.*\\b(?:need|have|require|bring)"),
  /** Whether something holds: a sentence and its denial. */
  DENIAL("yes or no", "^(?:is|are|can|could|may|do|does|will|must|should|am)");

  private final String label;
  private final Pattern asking;

  FactKind(String label, String asking) {
    this.label = label;
    this.asking = Pattern.compile("\\b(?:" + asking + ")\\b", Pattern.CASE_INSENSITIVE);
  }

  /** In words. */
  public String label() {
    return label;
  }

  /** Whether a question asks for a fact of this kind, by its words. */
  boolean isAskedBy(String question) {
    return asking.matcher(question.strip()).find();
  }
}
