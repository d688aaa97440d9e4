package voc.jobs;

import voc.nlp.redact.Addresses;
import voc.nlp.redact.ConversationRedactor;
import voc.nlp.redact.PatternRedactor;
import voc.nlp.redact.Redaction;
import voc.nlp.redact.Redactor;
import voc.nlp.redact.RedactorSource;

/**
 * What a night finds without its model. It breaks at a text with the word BREAK, and its message
 * quotes the text, as messages of libraries do.
 */
public final class PatternRedactors implements RedactorSource {
  private static final long serialVersionUID = 1L;

  @Override
  public Redactor redactor() {
    return redactor(Addresses.HOMES);
  }

  @Override
  public Redactor redactor(Addresses masked) {
    Redactor patterns = ConversationRedactor.of(PatternRedactor.forUnitedStates().with(masked));
    return text -> redacted(patterns, text);
  }

  private static Redaction redacted(Redactor patterns, String text) {
    if (text.contains("BREAK")) {
      throw new IllegalStateException("cannot redact \"" + text + "\"");
    }
    return patterns.redact(text);
  }
}
