package voc.nlp.sentiment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import voc.core.SentimentClass;
import voc.nlp.learn.FeatureRecipe;
import voc.nlp.learn.FeatureRecipe.Numbers;
import voc.nlp.learn.LinearTrainer;
import voc.nlp.learn.Sample;

/**
 * Trains the default model of sentiment.
 *
 * <p>It learns from sets whose licences let weights ship, and from text of our own: snippets of
 * reviews, editorials and tweets with the mean valence of 20 raters (C. J. Hutto, E. Gilbert,
 * "VADER", ICWSM 2014; MIT), and restaurant sentences (Q. Jiang et al., "A challenge dataset and
 * effective models for aspect-based sentiment analysis", EMNLP 2019; Apache-2.0, the training split
 * alone). It takes minutes and 6 GB of heap, and gives the same model from the same data.
 */
public final class DefaultModelTrainer {
  private static final List<String> VALENCE =
      List.of("amazonReviewSnippets", "movieReviewSnippets", "nytEditorialSnippets", "tweets");

  /** Valence runs from -4 to 4: each class gets a fifth. */
  private static final double[] BOUNDS = {-2.4, -0.8, 0.8, 2.4};

  /** Of each class; about as many in all as one of the sets. */
  private static final int OWN_OF_EACH_CLASS = 500;

  private static final long SEED = 1;

  private static final FeatureRecipe RECIPE =
      new FeatureRecipe(List.of(), Numbers.EVERYWHERE, Integer.MAX_VALUE);

  private static final LinearTrainer.Settings SETTINGS = new LinearTrainer.Settings(1, 0);

  private final List<ReadText> texts = new ArrayList<>();
  private final List<double[]> targets = new ArrayList<>();
  private final Function<String, float[]> numbers;
  private final Distributions stock;

  /**
   * @param numbers those of {@link TextNumbers}, perhaps remembered
   * @param stock what the model shall lean on
   */
  DefaultModelTrainer(Function<String, float[]> numbers, Distributions stock) {
    this.numbers = numbers;
    this.stock = stock;
  }

  /**
   * Trains and writes the model.
   *
   * @param data the folder with the labelled sets
   * @param file where the model goes
   * @param stock what the model shall lean on
   * @return bytes in the file
   * @throws IOException if the sets can't be read or the model can't be written
   */
  public static int train(Path data, Path file, Distributions stock) throws IOException {
    SentimentModel model = new DefaultModelTrainer(TextNumbers.shared()::of, stock).trained(data);
    model.write(file);
    return model.bytes().length;
  }

  /** A model that has learned from the sets in a folder and our own text. */
  SentimentModel trained(Path data) throws IOException {
    for (String set : VALENCE) {
      addValence(data.resolve("valence").resolve(set + "_GroundTruth.txt"));
    }
    addMams(data.resolve("mams-absa").resolve("acsa_train.xml"));
    OwnSentences.of(OWN_OF_EACH_CLASS, SEED).forEach(own -> add(own.text(), own.label().ordinal()));
    List<String> groups = texts.stream().map(text -> text.sample().text()).toList();
    return SentimentLearning.base(
        texts, targets.toArray(new double[0][]), groups, RECIPE, SETTINGS);
  }

  private void addValence(Path file) throws IOException {
    for (String line : Files.readAllLines(file, UTF_8)) {
      String[] columns = line.split("\t", 3);
      double valence = Double.parseDouble(columns[1]);
      int index = 0;
      while (index < BOUNDS.length && valence > BOUNDS[index]) {
        index++;
      }
      add(columns[2], index);
    }
  }

  /** A sentence is as its aspects are on average; opposite ones make it neutral. */
  private void addMams(Path file) throws IOException {
    NodeList sentences = sentences(file);
    for (int s = 0; s < sentences.getLength(); s++) {
      Element sentence = (Element) sentences.item(s);
      NodeList aspects = sentence.getElementsByTagName("aspectCategory");
      int sum = 0;
      for (int a = 0; a < aspects.getLength(); a++) {
        sum +=
            switch (((Element) aspects.item(a)).getAttribute("polarity")) {
              case "positive" -> 1;
              case "negative" -> -1;
              default -> 0;
            };
      }
      SentimentClass label =
          3 * sum > aspects.getLength()
              ? SentimentClass.POSITIVE
              : -3 * sum > aspects.getLength() ? SentimentClass.NEGATIVE : SentimentClass.NEUTRAL;
      add(sentence.getElementsByTagName("text").item(0).getTextContent(), label.ordinal());
    }
  }

  private static NodeList sentences(Path file) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(file.toFile()).getElementsByTagName("sentence");
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(file + " must be MAMS' XML: " + e.getMessage(), e);
    }
  }

  private void add(String text, int label) {
    double[] target = new double[SentimentModel.CLASSES];
    target[label] = 1;
    texts.add(new ReadText(new Sample(text, "", numbers.apply(text)), stock.of(text, "")));
    targets.add(target);
  }
}
