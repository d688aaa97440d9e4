package voc.jobs.source.record;

import voc.core.RejectReason;
import voc.nlp.redact.PatternRedactor;
import voc.nlp.redact.Redactor;

/** A record breaks a rule. Caught where the record becomes a reject, and nowhere else. */
public final class RecordFault extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST_VALUE = 40;

  /** Far more than is shown, so that nothing that is shown is cut before it is redacted. */
  private static final int MOST_REDACTED = 1000;

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
   * A value in quotes without personal data, cut so that no customer's words come along whole. It
   * is redacted before it is cut: half an address would no longer be recognised.
   */
  public static String quoted(String value) {
    return "\"" + redacted(value) + "\"";
  }

  private static String redacted(String text) {
    String beginning = text.length() <= MOST_REDACTED ? text : text.substring(0, MOST_REDACTED);
    String line = REDACTOR.redact(beginning.strip().replaceAll("\\s+", " ")).text();
    return line.length() <= LONGEST_VALUE ? line : line.substring(0, LONGEST_VALUE) + "…";
  }
}
