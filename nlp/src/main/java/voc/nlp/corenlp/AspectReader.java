package voc.nlp.corenlp;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.trees.TreeCoreAnnotations;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import voc.nlp.aspect.ReadSentence;
import voc.nlp.clause.Clause;
import voc.nlp.embedding.TextEncoder;

/** Reads sentences as the model of polarity by topic sees them. */
final class AspectReader {
  private AspectReader() {}

  /** Parses and encodes a text, which may be several sentences. */
  static ReadSentence read(String text) {
    List<Clause> clauses = new ArrayList<>();
    for (CoreMap sentence :
        Pipeline.annotate(text).get(CoreAnnotations.SentencesAnnotation.class)) {
      clauses.addAll(
          SentenceClauses.of(
              sentence.get(CoreAnnotations.TokensAnnotation.class),
              sentence.get(TreeCoreAnnotations.TreeAnnotation.class)));
    }
    return ReadSentence.of(TextEncoder.shared().encode(text), clauses);
  }
}
