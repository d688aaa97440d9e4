package voc.jobs.source.record;

import voc.core.RejectReason;
import voc.nlp.redact.PatternRedactor;
import voc.nlp.redact.Redactor;

/** A record breaks a rule. Caught where the record becomes a reject, and nowhere else. */
public final class RecordFault extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST_NAME = 40;
  private static final Redactor REDACTOR = PatternRedactor.forUnitedStates();

  private final RejectReason reason;

  /** The message is the reject's detail: rule, value and remedy, without personal data. */
  public RecordFault(RejectReason reason, String detail) {
    super(detail, null, false, false);
    this.reason = reason;
  }

  public RejectReason reason() {
    return reason;
  }

  /** The message: never null, as the constructor's was not. */
  public String detail() {
    String message = getMessage();
    return message == null ? "" : message;
  }

  /**
   * A column's name in quotes: without what patterns find, since a file without a header has a
   * customer's data in the place of names; and cut.
   */
  public static String quotedName(String name) {
    String line = REDACTOR.redact(name.strip().replaceAll("\\s+", " ")).text();
    return "\""
        + (line.length() <= LONGEST_NAME ? line : line.substring(0, LONGEST_NAME) + "…")
        + "\"";
  }

  /**
   * A value in quotes, or its shape where it could tell a person: see {@link Quoted}. No customer's
   * words come along.
   */
  public static String quoted(String value) {
    return "\"" + Quoted.safe(value) + "\"";
  }
}
