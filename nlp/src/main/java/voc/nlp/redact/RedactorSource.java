package voc.nlp.redact;

import java.io.Serializable;

/** Where a task gets its redactor: the models are loaded once a JVM and do not travel. */
@FunctionalInterface
public interface RedactorSource extends Serializable {
  /** The redactor of this JVM that masks these addresses; quick after the first call. */
  Redactor redactor(Addresses masked);

  /** The redactor of this JVM that masks addresses where they are somebody's home. */
  default Redactor redactor() {
    return redactor(Addresses.HOMES);
  }
}
