package voc.jobs.stage;

import java.util.concurrent.atomic.AtomicReference;
import voc.nlp.redact.ConversationRedactor;
import voc.nlp.redact.PatternRedactor;
import voc.nlp.redact.Redactor;
import voc.nlp.redact.RedactorSource;

/**
 * The redactor of real nights: patterns, context and models. Tasks of one JVM share one, which is
 * loaded when the first of them needs it.
 */
public final class CoreNlpRedactors implements RedactorSource {
  private static final long serialVersionUID = 1L;

  private static final AtomicReference<Redactor> SHARED = new AtomicReference<>();

  @Override
  public Redactor redactor() {
    Redactor loaded = SHARED.get();
    return loaded != null ? loaded : load();
  }

  private static Redactor load() {
    synchronized (SHARED) {
      Redactor loaded = SHARED.get();
      if (loaded == null) {
        loaded = ConversationRedactor.of(PatternRedactor.forUnitedStates());
        SHARED.set(loaded);
      }
      return loaded;
    }
  }
}
