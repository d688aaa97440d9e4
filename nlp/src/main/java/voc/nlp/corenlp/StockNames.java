package voc.nlp.corenlp;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import voc.nlp.ModelChecksums;

/**
 * What CoreNLP's own models and lists know of names: Finkel, Grenager and Manning's recognisers
 * (ACL 2005) as shipped, one for cased and one for caseless text, the words they know in lower
 * case, and the list of first names. Loaded once a JVM. Thread-safe.
 */
final class StockNames {
  private static final String FOLDER = "edu/stanford/nlp/models/";

  private final CRFClassifier<CoreLabel> cased;
  private final CRFClassifier<CoreLabel> caseless;
  private final Set<String> known;
  private final Set<String> firstNames;

  private StockNames() {
    cased = recogniser("ner/english.all.3class.distsim.crf.ser.gz");
    caseless = recogniser("ner/english.all.3class.caseless.distsim.crf.ser.gz");
    known = Set.copyOf(cased.getKnownLCWords());
    firstNames = firstNames();
  }

  private static final class Loaded {
    static final StockNames NAMES = new StockNames();
  }

  static StockNames loaded() {
    return Loaded.NAMES;
  }

  private static CRFClassifier<CoreLabel> recogniser(String name) {
    ModelChecksums.require(FOLDER + name);
    try {
      return CRFClassifier.getClassifier(FOLDER + name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("CoreNLP's models and its classes do not fit: " + name, e);
    }
  }

  private static Set<String> firstNames() {
    String list = FOLDER + "dcoref/namegender.combine.txt";
    ModelChecksums.require(list);
    try (InputStream in = StockNames.class.getResourceAsStream("/" + list);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in, list), StandardCharsets.UTF_8))) {
      Set<String> names = new HashSet<>();
      lines.lines().forEach(line -> names.add(line.split("\t", 2)[0]));
      return Set.copyOf(names);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> cased(List<PiiToken> tokens) {
    return classes(cased, tokens);
  }

  List<String> caseless(List<PiiToken> tokens) {
    return classes(caseless, tokens);
  }

  boolean isKnown(String lower) {
    return known.contains(lower);
  }

  boolean isFirstName(String lower) {
    return firstNames.contains(lower);
  }

  private static List<String> classes(CRFClassifier<CoreLabel> recogniser, List<PiiToken> tokens) {
    List<CoreLabel> labels = new ArrayList<>();
    for (PiiToken token : tokens) {
      CoreLabel label = new CoreLabel();
      label.setWord(token.text());
      label.setValue(token.text());
      labels.add(label);
    }
    List<String> classes = new ArrayList<>();
    for (CoreLabel label : recogniser.classify(labels)) {
      classes.add(label.get(CoreAnnotations.AnswerAnnotation.class));
    }
    return classes;
  }
}
