package voc.nlp.redact;

import java.io.Serializable;

/**
 * Masks personal data. Implementations are deterministic, idempotent ({@code
 * redact(redact(x).text())} masks nothing more) and safe to share between threads.
 */
@FunctionalInterface
public interface Redactor extends Serializable {
  /** The text with a mark in place of each piece of personal data found. */
  Redaction redact(String text);
}
