package voc.jobs.stage;

import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import voc.nlp.Tagger;
import voc.nlp.taxonomy.Taxonomy;

/**
 * CoreNLP with the rules of a taxonomy and learned models. Tasks of one JVM share one tagger: its
 * models take gigabytes, and compiling a taxonomy's thousand rules takes longer than tagging a
 * small partition.
 */
public final class CoreNlpTaggers implements TaggerSource {
  private static final long serialVersionUID = 1L;

  private static final ConcurrentMap<String, Tagger> SHARED = new ConcurrentHashMap<>();

  private final Taxonomy taxonomy;
  private final TrainedModels models;

  /** Travels with the tasks, so that those of one run find each other's tagger. */
  private final String key = UUID.randomUUID().toString();

  /**
   * @param taxonomy for a night, with a place for every label of the models
   */
  public CoreNlpTaggers(Taxonomy taxonomy, TrainedModels models) {
    this.taxonomy = taxonomy;
    this.models = models;
  }

  @Override
  public Tagger tagger() {
    return SHARED.computeIfAbsent(key, first -> models.tagger(taxonomy));
  }
}
