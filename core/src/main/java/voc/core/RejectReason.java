package voc.core;

/** Why a record was not accepted: a closed list, so that reasons can be counted. */
public enum RejectReason {
  /** The file or record could not be parsed in its format. */
  MALFORMED("malformed"),
  /** The file can't be read on from here: how many records lie below is not known. */
  UNREAD("unread rest"),
  /** A field that the format or mapping needs is absent. */
  MISSING_FIELD("missing field"),
  /** The time can't be read with the given patterns, or lies before 1990 or in the future. */
  BAD_TIME("bad time"),
  /** A rating is not a number or lies outside its scale. */
  BAD_RATING("bad rating"),
  /** Neither words nor rating nor service: the record says nothing. */
  EMPTY("empty"),
  /** A survey's preview or test, or a response that its owner deleted: no customer's answer. */
  PREVIEW("preview"),
  /** Another record of the same id is kept: the same one, or a later update of it. */
  DUPLICATE("duplicate"),
  /** It lies after the run's as-of date. */
  AFTER_AS_OF("after as-of");

  private final String label;

  RejectReason(String label) {
    this.label = label;
  }

  /** The name in tables and output. */
  public String label() {
    return label;
  }
}
