package voc.nlp.corenlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import voc.core.Span;
import voc.core.Utterance;
import voc.nlp.redact.PiiModel;
import voc.nlp.redact.PiiType;
import voc.nlp.redact.Redaction;

/**
 * Finds personal data with a conditional random field of our own (Lafferty, McCallum and Pereira,
 * ICML 2001), trained with CoreNLP on text whose licence lets the weights ship. It sees the words,
 * what CoreNLP's own recognisers of names take them for, and the conversation around them.
 *
 * <p>What is the matter itself or no one's (streets, officials, numbers of requests, words of other
 * languages) stays, as far as {@code FindGate} can tell. The first use in a JVM loads the models
 * (seconds, 0.5 GB of heap). Immutable and thread-safe; the same utterances give the same masks.
 */
public final class CoreNlpPiiModel implements PiiModel {
  /**
   * From this probability of any personal data on a word is masked: a name that leaves does more
   * harm than a word that is missing. Chosen on training folds (docs/methods.md).
   */
  static final double THRESHOLD = 0.25;

  /** Where CoreNLP's recogniser for cased text sees a person. */
  private static final double THRESHOLD_OF_PERSONS = 0.1;

  private static final double THRESHOLD_BESIDE_ADDRESS = 0.05;

  /** Ends of places' names that the recogniser takes into a person's. */
  private static final Set<String> PLACES =
      Set.of(
          "st", "str", "street", "ave", "av", "rd", "road", "blvd", "park", "sq", "square", "dr",
          "way", "school");

  /** After these words of place people stand at least as often as streets. */
  private static final Set<String> BEFORE_PEOPLE =
      Set.of("near", "between", "by", "the", "behind", "beside", "with", "for");

  private final PiiFeatures features;
  private final PiiWeights weights;
  private final double threshold;
  private final FindGate gate = FindGate.shared();

  CoreNlpPiiModel(PiiFeatures features, PiiWeights weights, double threshold) {
    this.features = features;
    this.weights = weights;
    this.threshold = threshold;
  }

  private static final class Shipped {
    static final CoreNlpPiiModel MODEL =
        new CoreNlpPiiModel(
            new PiiFeatures(StockNames.loaded()), PiiModelFile.shipped(), THRESHOLD);
  }

  /**
   * The model that ships with voc, loaded once a JVM.
   *
   * @throws IllegalStateException if its file is missing or is not the one its checksum speaks of
   */
  public static CoreNlpPiiModel shipped() {
    return Shipped.MODEL;
  }

  @Override
  public List<List<Redaction.Mask>> find(List<Utterance> conversation) {
    List<PiiFeatures.Described> described = features.describe(conversation);
    List<List<Redaction.Mask>> found = new ArrayList<>();
    for (int u = 0; u < described.size(); u++) {
      found.add(
          described.get(u).tokens().isEmpty()
              ? List.of()
              : masks(described.get(u), conversation.get(u).text()));
    }
    return found;
  }

  private List<Redaction.Mask> masks(PiiFeatures.Described utterance, String text) {
    List<PiiToken> tokens = utterance.tokens();
    @Nullable PiiType[] types = types(weights.chain(utterance), utterance);
    List<Redaction.Mask> masks = new ArrayList<>();
    int from = 0;
    while (from < types.length) {
      PiiType type = types[from];
      int to = from + 1;
      while (to < types.length && type == types[to]) {
        to++;
      }
      if (type != null) {
        add(tokens.subList(from, to), type, text, masks);
      }
      from = to;
    }
    return masks;
  }

  private @Nullable PiiType[] types(Chain chain, PiiFeatures.Described utterance) {
    @Nullable PiiType[] types = new @Nullable PiiType[utterance.tokens().size()];
    for (int t = 0; t < types.length; t++) {
      types[t] = type(chain, t, utterance.isPerson(t) ? THRESHOLD_OF_PERSONS : threshold);
    }
    for (int t = 1; t < types.length; t++) {
      extendAddress(chain, types, t, types[t - 1]);
    }
    for (int t = types.length - 2; t >= 0; t--) {
      extendAddress(chain, types, t, types[t + 1]);
    }
    for (int t = 0; t + 1 < types.length; t++) {
      if (types[t] == null && types[t + 1] == null && isFirstAndLastName(utterance, t)) {
        types[t] = PiiType.NAME;
        types[t + 1] = PiiType.NAME;
      }
    }
    return types;
  }

  /** What the recogniser and the list of first names agree on needs no field to confirm it. */
  private static boolean isFirstAndLastName(PiiFeatures.Described utterance, int place) {
    PiiToken first = utterance.tokens().get(place);
    return utterance.isPerson(place)
        && utterance.isPerson(place + 1)
        && Character.isUpperCase(first.text().codePointAt(0))
        && Character.isUpperCase(utterance.tokens().get(place + 1).text().codePointAt(0))
        && StockNames.loaded().isFirstName(first.lower())
        && (place + 2 == utterance.tokens().size() || !utterance.isPerson(place + 2))
        && !PLACES.contains(utterance.tokens().get(place + 1).lower().replace(".", ""))
        && place > 0
        && BEFORE_PEOPLE.contains(utterance.tokens().get(place - 1).lower());
  }

  /** Beside an address less is needed: its last line has a town that nobody has heard of. */
  private void extendAddress(
      Chain chain, @Nullable PiiType[] types, int place, @Nullable PiiType beside) {
    int label = weights.labels().indexOf(PiiType.ADDRESS.name());
    if (types[place] == null
        && beside == PiiType.ADDRESS
        && chain.probability(place, label) >= THRESHOLD_BESIDE_ADDRESS) {
      types[place] = PiiType.ADDRESS;
    }
  }

  private void add(List<PiiToken> tokens, PiiType type, String text, List<Redaction.Mask> masks) {
    int first = 0;
    int last = tokens.size() - 1;
    while (first <= last && !tokens.get(first).isTelling()) {
      first++;
    }
    while (last >= first && !tokens.get(last).isTelling()) {
      last--;
    }
    if (first <= last) {
      Span span = new Span(tokens.get(first).span().start(), tokens.get(last).span().end());
      if (!gate.keeps(text, span, type)) {
        masks.add(new Redaction.Mask(type, span));
      }
    }
  }

  /** The likeliest kind of personal data, or null if none is likely enough. */
  private @Nullable PiiType type(Chain chain, int place, double threshold) {
    double personal = 0;
    double best = 0;
    PiiType likeliest = null;
    for (int l = 0; l < weights.labels().size(); l++) {
      PiiType type = PiiWeights.type(weights.labels().get(l));
      if (type != null) {
        double probability = chain.probability(place, l);
        personal += probability;
        if (probability > best) {
          best = probability;
          likeliest = type;
        }
      }
    }
    return personal >= threshold ? likeliest : null;
  }
}
