package voc.nlp.theme;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What all sentences have in common: their mean, and the directions of the phrases that many say,
 * such as the city's name. Without it a vector tells what is particular in a sentence.
 *
 * <p>Source: taking the mean and the dominating directions out of word vectors makes them tell
 * meanings apart better: Mu and Viswanath, All-but-the-Top, 2018; the directions here are those of
 * common phrases, so that each has a name.
 */
final class Background implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Share of the sentences in which a phrase is common that could mean anything. */
  private static final double VAGUE_SHARE = 0.03;

  /** A phrase whose sentences have less in common than this could mean anything. */
  private static final double VAGUE_FOCUS = 0.25;

  /** Among fewer sentences no share tells what all talk about. */
  private static final int FEW = 200;

  /** Of no sentence. */
  static final Background NONE = new Background(Vector.of(), new TreeSet<>(), new ArrayList<>());

  private final Vector mean;
  private final TreeSet<String> common;
  private final ArrayList<Vector> directions;

  private Background(Vector mean, TreeSet<String> common, ArrayList<Vector> directions) {
    this.mean = mean;
    this.common = common;
    this.directions = directions;
  }

  /**
   * @param sentences at least one
   * @param share of the sentences that say a phrase if it is common
   */
  static Background of(List<ThemeSentence> sentences, double share) {
    Vector mean = Vector.mean(sentences.stream().map(ThemeSentence::vector).toList());
    Background plain = new Background(mean, new TreeSet<>(), new ArrayList<>());
    if (sentences.size() < FEW) {
      return plain;
    }
    TreeMap<String, List<Vector>> saying = new TreeMap<>();
    for (ThemeSentence sentence : sentences) {
      Vector rest = plain.without(sentence.vector());
      for (String phrase : sentence.phrases().keySet()) {
        saying.computeIfAbsent(phrase, first -> new ArrayList<>()).add(rest);
      }
    }
    saying
        .values()
        .removeIf(vectors -> !isCommon(vectors, vectors.size() / (double) sentences.size(), share));
    ArrayList<Vector> directions = new ArrayList<>();
    for (Map.Entry<String, List<Vector>> each : saying.entrySet()) {
      directions.add(minus(Vector.mean(each.getValue()), directions).unit());
    }
    return new Background(mean, new TreeSet<>(saying.keySet()), directions);
  }

  /** Said by many; or by some in sentences that have little to do with each other. */
  private static boolean isCommon(List<Vector> saying, double itsShare, double share) {
    return itsShare > share || (itsShare > VAGUE_SHARE && Candidates.focus(saying) < VAGUE_FOCUS);
  }

  /** Whether too many say a phrase for it to tell anything. */
  boolean isCommon(String phrase) {
    return common.contains(phrase);
  }

  /** What is particular in a vector, of length 1. */
  Vector without(Vector vector) {
    return without(vector, mean);
  }

  /** The same for a vector of another kind of text, with a mean of its own. */
  Vector without(Vector vector, Vector itsMean) {
    return minus(vector.from(itsMean), directions).unit();
  }

  private static Vector minus(Vector vector, List<Vector> directions) {
    Vector rest = vector;
    for (Vector direction : directions) {
      rest = rest.plus(-rest.dot(direction), direction);
    }
    return rest;
  }
}
