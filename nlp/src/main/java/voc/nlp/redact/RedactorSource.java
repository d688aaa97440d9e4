package voc.nlp.redact;

import java.io.Serializable;

/** Where a task gets its redactor: the models are loaded once a JVM and do not travel. */
@FunctionalInterface
public interface RedactorSource extends Serializable {
  /** The redactor of this JVM; quick after the first call. */
  Redactor redactor();

  /** The redactor that masks these addresses; unless overridden, the same. */
  default Redactor redactor(Addresses masked) {
    return redactor();
  }
}
