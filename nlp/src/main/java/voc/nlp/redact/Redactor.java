package voc.nlp.redact;

/**
 * Masks personal data. Implementations are deterministic, idempotent ({@code
 * redact(redact(x).text())} masks nothing more) and safe to share between threads.
 */
@FunctionalInterface
public interface Redactor {
  /** The text with a mark in place of each piece of personal data found. */
  Redaction redact(String text);
}
