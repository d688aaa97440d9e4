package voc.jobs.source;

import voc.core.RejectReason;
import voc.nlp.redact.PatternRedactor;
import voc.nlp.redact.Redactor;

/** A record breaks a rule. Caught where the record becomes a reject, and nowhere else. */
final class RecordFault extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST_VALUE = 40;
  private static final Redactor REDACTOR = PatternRedactor.forUnitedStates();

  private final RejectReason reason;

  /** The message is the reject's detail: rule, value and remedy, without personal data. */
  RecordFault(RejectReason reason, String detail) {
    super(detail, null, false, false);
    this.reason = reason;
  }

  RejectReason reason() {
    return reason;
  }

  /** The message: never null, as the constructor's was not. */
  String detail() {
    String message = getMessage();
    return message == null ? "" : message;
  }

  /**
   * A value in quotes without personal data, cut so that no customer's words come along whole. It
   * is redacted before it is cut: half an address would no longer be recognised.
   */
  static String quoted(String value) {
    String line = REDACTOR.redact(value.strip().replaceAll("\\s+", " ")).text();
    return line.length() <= LONGEST_VALUE
        ? "\"" + line + "\""
        : "\"" + line.substring(0, LONGEST_VALUE) + "…\"";
  }
}
