package voc.nlp.topic;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import voc.core.Span;
import voc.core.TopicWay;
import voc.nlp.learn.LinearModel;
import voc.nlp.learn.ModelException;
import voc.nlp.learn.ModelFile;
import voc.nlp.learn.Sample;

/**
 * A model that gives texts the labels that people gave texts like them. {@link TopicLearning} makes
 * it.
 *
 * <p>It decides on a whole text, as it has learned, and then shows where: each label goes to the
 * sentence that has most of it by itself, with the few words of that sentence that speak most for
 * it. So a text has the same labels whether it is read in one piece or as sentences.
 *
 * <p>It holds weights of features, grams as hashes among them, and no text that it learned from.
 * Immutable and thread-safe.
 */
public final class LearnedTopics {
  /** What model files call this kind. */
  public static final String KIND = "topics";

  private static final int VERSION = 1;
  private static final int MOST_LABELS = 10_000;

  private final List<String> labels;
  private final TopicChoice choice;
  private final TopicFeatures features;
  private final LinearModel model;

  LearnedTopics(
      List<String> labels, TopicChoice choice, TopicFeatures features, LinearModel model) {
    this.labels = List.copyOf(labels);
    this.choice = choice;
    this.features = features;
    this.model = model;
  }

  /** The labels it can give, in alphabetical order. */
  public List<String> labels() {
    return labels;
  }

  /** Whether every text gets exactly one label, as every text had that it learned from. */
  public boolean isExclusive() {
    return choice.count() == TopicChoice.Count.EXACTLY_ONE;
  }

  /**
   * The labels of a text, in alphabetical order.
   *
   * @param text any text
   * @param context such as the question that it answers, or null
   */
  public List<String> labels(String text, @Nullable String context) {
    return labels(sample(text, context));
  }

  List<String> labels(Sample sample) {
    BitSet given = choice.labels(model.scores(features.vector(sample)));
    return given.stream().mapToObj(labels::get).toList();
  }

  private double[] scores(String text, @Nullable String context) {
    return model.scores(features.vector(sample(text, context)));
  }

  private static Sample sample(String text, @Nullable String context) {
    return new Sample(text, context == null ? "" : context, TopicNumbers.shared().of(text));
  }

  /**
   * The labels of a text, each in one of its sentences.
   *
   * @param text any text
   * @param context such as the question that it answers, or null
   * @param sentences where they stand in the text; none gives no topics
   * @return for each sentence its topics in order of label
   */
  public List<List<FoundTopic>> topics(
      String text, @Nullable String context, List<Span> sentences) {
    if (sentences.isEmpty()) {
      return List.of();
    }
    List<List<FoundTopic>> found = new ArrayList<>();
    sentences.forEach(sentence -> found.add(new ArrayList<>()));
    BitSet given = choice.labels(scores(text, context));
    List<double[]> alone =
        sentences.size() == 1 || given.isEmpty()
            ? Collections.nCopies(sentences.size(), new double[labels.size()])
            : sentences.stream().map(each -> scores(each.in(text), context)).toList();
    for (int c = given.nextSetBit(0); c >= 0; c = given.nextSetBit(c + 1)) {
      int best = 0;
      for (int s = 1; s < sentences.size(); s++) {
        if (alone.get(s)[c] > alone.get(best)[c]) {
          best = s;
        }
      }
      Span words = tellingWords(text, sentences.get(best), c);
      found.get(best).add(new FoundTopic(labels.get(c), words, TopicWay.LEARNED));
    }
    return found.stream().map(List::copyOf).toList();
  }

  /** The few words that have most of the label by themselves; the sentence where none has any. */
  private Span tellingWords(String text, Span sentence, int label) {
    Span best = sentence;
    double most = model.bias(label);
    for (Span window : WordWindows.of(text, sentence)) {
      double score = model.scores(features.words(window.in(text)))[label];
      if (score > most) {
        most = score;
        best = window;
      }
    }
    return best;
  }

  /** The model as the bytes of its file, always the same. */
  public byte[] bytes() {
    return ModelFile.bytes(KIND, VERSION, this::write);
  }

  private void write(DataOutput out) throws IOException {
    out.writeInt(labels.size());
    for (String label : labels) {
      ModelFile.writeText(out, label);
    }
    choice.write(out);
    features.write(out);
    model.write(out);
  }

  /**
   * Reads a model's file.
   *
   * @throws ModelException if it is no model of topics, or damaged
   * @throws IOException if it can't be read
   */
  public static LearnedTopics read(Path file) throws IOException {
    return read(Files.readAllBytes(file), file.toString());
  }

  /**
   * Reads a model.
   *
   * @param bytes of its file
   * @param place where they come from, for messages
   * @throws ModelException if they are no model of topics, or damaged
   */
  public static LearnedTopics read(byte[] bytes, String place) {
    ModelFile file = ModelFile.read(bytes, place).require(KIND, VERSION, place);
    try {
      return read(file.content());
    } catch (EOFException e) {
      throw new ModelException(place + " is damaged: it ends too early; train again");
    } catch (IOException | IllegalArgumentException e) {
      throw new ModelException(
          place + " is damaged: " + e.getMessage() + "; copy it again or train again");
    }
  }

  private static LearnedTopics read(DataInput in) throws IOException {
    List<String> labels = new ArrayList<>();
    for (int count = ModelFile.count(in.readInt(), MOST_LABELS, "labels"); count > 0; count--) {
      labels.add(ModelFile.readText(in));
    }
    TopicChoice choice = TopicChoice.read(in);
    TopicFeatures features = TopicFeatures.read(in);
    LinearModel model = LinearModel.read(in);
    if (model.features() != features.size()
        || model.classes() != labels.size()
        || choice.thresholds().length != labels.size()) {
      throw new IOException("its parts do not belong together");
    }
    return new LearnedTopics(labels, choice, features, model);
  }
}
