package voc.nlp.corenlp;

/** Takes the features of a word, one by one. */
@FunctionalInterface
interface FeatureSink {
  /** The feature whose parts these are. */
  void add(FeaturePart... parts);
}
