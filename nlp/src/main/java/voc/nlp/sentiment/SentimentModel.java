package voc.nlp.sentiment;

import java.io.DataInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import voc.core.Sentiment;
import voc.core.SentimentClass;
import voc.nlp.learn.ModelException;
import voc.nlp.learn.ModelFile;
import voc.nlp.learn.Sample;
import voc.nlp.learn.Scorer;
import voc.nlp.learn.Softmax;

/**
 * Judges the sentiment of texts: {@link Scorer}s look at a text in ways of their own, a {@link
 * Softmax} makes one calibrated distribution of what they say, a {@link Decision} chooses the
 * class. Immutable and thread-safe.
 *
 * <p>What another model says of a text is one input: of the default model that is CoreNLP's
 * network, a <em>stock</em> model, of a trained one the default model.
 *
 * <p>A text may be one sentence or many. A sentence is scored as a text of its own with the same
 * context; a whole text is read at once, not averaged from its sentences.
 */
public final class SentimentModel {
  /** What model files call this kind. */
  public static final String KIND = "sentiment";

  static final int CLASSES = SentimentClass.values().length;
  private static final int VERSION = 2;
  private static final int MOST_SCORERS = 10;

  /** Probabilities below this say no more in a logarithm. */
  private static final double LEAST = 1e-4;

  private final List<Scorer> scorers;
  private final Softmax softmax;
  private final Decision decision;
  private final @Nullable SentimentModel base;

  /**
   * @param base the model whose view is an input; null if it is the stock model
   */
  SentimentModel(
      List<Scorer> scorers, Softmax softmax, Decision decision, @Nullable SentimentModel base) {
    this.scorers = List.copyOf(scorers);
    this.softmax = softmax;
    this.decision = decision;
    this.base = base;
  }

  /** The default model, read on first use. */
  public static SentimentModel shipped() {
    return Shipped.MODEL;
  }

  /**
   * The sentiment of a text: the class chosen, and the expected polarity of its distribution.
   *
   * @param context what the text answers, empty if that is not known
   * @param stock what the stock model says of the text: five probabilities, worst class first
   */
  public Sentiment sentiment(String text, String context, double[] stock) {
    return sentiment(distribution(text, context, stock));
  }

  /** The sentiment that a distribution of this model means. */
  public Sentiment sentiment(double[] distribution) {
    double polarity = Sentiment.ofDistribution(distribution).polarity();
    return new Sentiment(decision.choose(distribution), polarity);
  }

  /**
   * Five calibrated probabilities, worst class first; they sum to 1.
   *
   * @param context what the text answers, empty if that is not known
   * @param stock what the stock model says of the text: five probabilities, worst class first
   */
  public double[] distribution(String text, String context, double[] stock) {
    return distribution(
        new ReadText(new Sample(text, context, TextNumbers.shared().of(text)), stock));
  }

  double[] distribution(ReadText text) {
    List<double[]> scores = scorers.stream().map(scorer -> scorer.scores(text.sample())).toList();
    return softmax.probabilities(
        inputs(scores, base == null ? text.stock() : base.distribution(text)));
  }

  /** What the softmax gets: all scores, and another model's log-probabilities. */
  static double[] inputs(List<double[]> scores, double[] view) {
    List<Double> inputs = new ArrayList<>();
    for (double[] each : scores) {
      for (double score : each) {
        inputs.add(score);
      }
    }
    for (double probability : view) {
      inputs.add(StrictMath.log(Math.max(probability, LEAST)));
    }
    return inputs.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** The model as a file's bytes. A model that leans on the default one needs that one too. */
  public byte[] bytes() {
    return ModelFile.bytes(
        KIND,
        VERSION,
        out -> {
          out.writeBoolean(base != null);
          out.writeInt(scorers.size());
          for (Scorer scorer : scorers) {
            Scorer.write(scorer, out);
          }
          softmax.write(out);
          decision.write(out);
        });
  }

  /** Writes the model. */
  public void write(Path file) throws IOException {
    Files.write(file, bytes());
  }

  /**
   * Reads a model's file.
   *
   * @throws ModelException if it is no model of sentiment, or damaged
   * @throws IOException if it can't be read
   */
  public static SentimentModel read(Path file) throws IOException {
    return read(ModelFile.read(file), file.toString());
  }

  /**
   * Reads a model.
   *
   * @param place where it comes from, for messages
   * @throws ModelException if it is no model of sentiment, or damaged
   */
  public static SentimentModel read(ModelFile file, String place) {
    file.require(KIND, VERSION, place);
    try {
      return read(file.content());
    } catch (IOException | IllegalArgumentException e) {
      throw new ModelException(
          place + " is damaged: " + e.getMessage() + "; copy it again or train again");
    }
  }

  private static SentimentModel read(DataInput in) throws IOException {
    boolean hasBase = in.readBoolean();
    List<Scorer> scorers = new ArrayList<>();
    int inputs = CLASSES;
    for (int s = ModelFile.count(in.readInt(), MOST_SCORERS, "scorers"); s > 0; s--) {
      scorers.add(Scorer.read(in));
      inputs += scorers.get(scorers.size() - 1).classes();
    }
    Softmax softmax = Softmax.read(in);
    if (softmax.classes() != CLASSES || softmax.inputs() != inputs) {
      throw new IOException("its parts do not fit together");
    }
    return new SentimentModel(scorers, softmax, Decision.read(in), hasBase ? shipped() : null);
  }

  /** Reads on first use: the class initialiser runs once, under the JVM's own lock. */
  private static final class Shipped {
    static final SentimentModel MODEL = load();

    private static SentimentModel load() {
      try {
        return DefaultModelFile.read();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
