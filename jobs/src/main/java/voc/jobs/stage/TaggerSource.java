package voc.jobs.stage;

import java.io.Serializable;
import voc.nlp.Tagger;

/** Where a Spark task gets its tagger: the models are loaded once a JVM and do not travel. */
@FunctionalInterface
public interface TaggerSource extends Serializable {
  /** The tagger of this JVM; quick after the first call. */
  Tagger tagger();
}
