package voc.nlp.corenlp;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.List;
import java.util.Properties;
import voc.nlp.ModelChecksums;

/**
 * The one CoreNLP pipeline of this JVM. Its models take seconds to load and over a gigabyte of
 * heap, so it is loaded on first use and shared; annotating is safe from many threads at once.
 */
final class Pipeline {
  private static final String MODELS = "edu/stanford/nlp/models/";
  private static final String PARSER = MODELS + "srparser/englishSR.ser.gz";
  private static final String TAGGER = MODELS + "pos-tagger/english-left3words-distsim.tagger";
  private static final String SENTIMENT = MODELS + "sentiment/sentiment.ser.gz";

  private Pipeline() {}

  /** Tokens, sentences, parts of speech, lemmas, trees and sentiment of {@code text}. */
  static Annotation annotate(String text) {
    Annotation document = new Annotation(text);
    Loaded.PIPELINE.annotate(document);
    return document;
  }

  /**
   * The tokens of each sentence of {@code text} with parts of speech and lemmas: all that topic
   * rules need, without the seconds and the memory that parser and sentiment take to load.
   */
  static List<List<CoreLabel>> taggedSentences(String text) {
    Annotation document = new Annotation(text);
    Light.PIPELINE.annotate(document);
    return document.get(CoreAnnotations.SentencesAnnotation.class).stream()
        .map(sentence -> sentence.get(CoreAnnotations.TokensAnnotation.class))
        .toList();
  }

  private static Properties properties() {
    Properties properties = lightProperties();
    properties.setProperty("annotators", "tokenize,ssplit,pieces,pos,lemma,parse,sentiment");
    // The shift-reduce parser is 10 to 40 times faster than the default and yields the binary trees
    // that sentiment needs (docs/methods.md).
    properties.setProperty("parse.model", PARSER);
    properties.setProperty("sentiment.model", SENTIMENT);
    properties.setProperty("parse.binaryTrees", "true");
    properties.setProperty("parse.buildgraphs", "false");
    return properties;
  }

  private static Properties lightProperties() {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,ssplit,pieces,pos,lemma");
    // A character that is no word, such as an unknown symbol, stays a token and is not reported.
    properties.setProperty("tokenize.options", "untokenizable=noneKeep");
    // People end lines where they like; only an empty line ends a sentence for certain.
    properties.setProperty("ssplit.newlineIsSentenceBreak", "two");
    properties.setProperty("customAnnotatorClass.pieces", LongSentenceSplitter.class.getName());
    properties.setProperty("pos.model", TAGGER);
    return properties;
  }

  /** Loads on first use: the class initialiser runs once, under the JVM's own lock. */
  private static final class Loaded {
    static final StanfordCoreNLP PIPELINE = load();
  }

  private static final class Light {
    static final StanfordCoreNLP PIPELINE = loadLight();
  }

  private static StanfordCoreNLP loadLight() {
    ModelChecksums.require(TAGGER);
    return new StanfordCoreNLP(lightProperties());
  }

  private static StanfordCoreNLP load() {
    ModelChecksums.require(PARSER, TAGGER, SENTIMENT);
    return new StanfordCoreNLP(properties());
  }

  /** How many sentences of the document were cut into pieces. */
  static int split(Annotation document) {
    Integer count = document.get(LongSentenceSplitter.SplitCount.class);
    return count == null ? 0 : count;
  }
}
