package voc.jobs.stage;

import org.jspecify.annotations.Nullable;
import voc.nlp.Tagger;
import voc.nlp.corenlp.CoreNlpTagger;
import voc.nlp.taxonomy.Taxonomy;

/**
 * CoreNLP with the rules of a taxonomy. The models are shared by the JVM; each task compiles the
 * rules once.
 */
public final class CoreNlpTaggers implements TaggerSource {
  private static final long serialVersionUID = 1L;

  private final Taxonomy taxonomy;
  private transient @Nullable Tagger tagger;

  public CoreNlpTaggers(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
  }

  @Override
  public synchronized Tagger tagger() {
    Tagger known = tagger;
    if (known == null) {
      known = CoreNlpTagger.withTopics(taxonomy);
      tagger = known;
    }
    return known;
  }
}
