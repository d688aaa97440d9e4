package voc.jobs.stage;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import voc.nlp.corenlp.CoreNlpPiiModel;
import voc.nlp.redact.Addresses;
import voc.nlp.redact.ConversationRedactor;
import voc.nlp.redact.PatternRedactor;
import voc.nlp.redact.Redactor;
import voc.nlp.redact.RedactorSource;

/**
 * The redactor of real nights: patterns, context and the shipped model. Tasks of one JVM share it;
 * the model is loaded when the first of them needs it.
 */
public final class CoreNlpRedactors implements RedactorSource {
  private static final long serialVersionUID = 1L;

  private static final ConcurrentMap<Addresses, Redactor> SHARED = new ConcurrentHashMap<>();

  @Override
  public Redactor redactor(Addresses masked) {
    return SHARED.computeIfAbsent(masked, CoreNlpRedactors::load);
  }

  private static Redactor load(Addresses masked) {
    return ConversationRedactor.of(
        PatternRedactor.forUnitedStates().with(masked), CoreNlpPiiModel.shipped());
  }
}
