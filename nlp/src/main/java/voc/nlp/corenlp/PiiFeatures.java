package voc.nlp.corenlp;

import java.util.ArrayList;
import java.util.List;
import voc.core.Utterance;

/**
 * What a word looks like to the model: itself and its neighbours, its form, what CoreNLP's own
 * recognisers take it for, its place in the turn, and the conversation around it. Thread-safe.
 */
final class PiiFeatures {
  static final int SHORT_TURN = 6;
  private final StockNames names;

  PiiFeatures(StockNames names) {
    this.names = names;
  }

  /**
   * An utterance ready for the model: no words at all give no places.
   *
   * @param steps kind of the transition to each place
   * @param turn which tells their features
   */
  record Described(List<PiiToken> tokens, int[] steps, PiiTurn turn) {
    /** Tells the features of the word at a place. */
    void addFeatures(int place, FeatureSink features) {
      turn.addFeatures(place, features);
    }

    /** Whether CoreNLP's recogniser for cased text sees a person there. */
    boolean isPerson(int place) {
      return turn.isPerson(place);
    }
  }

  /** How many kinds of transition {@link Described#steps} may hold. */
  static final int STEP_KINDS = 7;

  List<Described> describe(List<Utterance> conversation) {
    List<List<PiiToken>> tokens = new ArrayList<>();
    List<String> outlines = new ArrayList<>();
    for (Utterance utterance : conversation) {
      List<PiiToken> of = PiiToken.of(utterance.text());
      tokens.add(of);
      outlines.add(outline(of));
    }
    List<PiiContext> contexts = PiiContext.of(conversation, outlines);
    List<Described> described = new ArrayList<>();
    for (int u = 0; u < tokens.size(); u++) {
      described.add(describe(tokens.get(u), contexts.get(u), outlines.get(u)));
    }
    return described;
  }

  private Described describe(List<PiiToken> tokens, PiiContext context, String outline) {
    return new Described(
        tokens, steps(tokens), new PiiTurn(tokens, types(tokens), context, outline, names));
  }

  boolean isFirstName(PiiToken token) {
    return names.isFirstName(token.lower());
  }

  private static int[] steps(List<PiiToken> tokens) {
    int[] steps = new int[tokens.size()];
    for (int t = 1; t < steps.length; t++) {
      PiiToken before = tokens.get(t - 1);
      PiiToken token = tokens.get(t);
      if (token.startsLine()) {
        steps[t] = 1;
      } else if (!before.isTelling() || !token.isTelling()) {
        steps[t] = 2;
      } else if (before.digits() > 0) {
        steps[t] = token.digits() > 0 ? 3 : 4;
      } else {
        steps[t] = token.digits() > 0 ? 5 : 6;
      }
    }
    return steps;
  }

  /**
   * A short turn's words by type, such as {@code u u} or {@code 3 d9}; of a long one its length.
   */
  private String outline(List<PiiToken> tokens) {
    if (tokens.size() > SHORT_TURN) {
      return tokens.size() > 12 ? "very long" : "long";
    }
    StringBuilder outline = new StringBuilder();
    for (PiiToken token : tokens) {
      outline.append(outline.isEmpty() ? "" : " ").append(typeOf(token));
    }
    return outline.toString();
  }

  private List<String> types(List<PiiToken> tokens) {
    return tokens.stream().map(this::typeOf).toList();
  }

  private String typeOf(PiiToken token) {
    String lower = token.lower();
    int digits = token.digits();
    if (digits == lower.length()) {
      return "d" + digits;
    }
    if (lower.indexOf('@') >= 0 || (lower.endsWith("com") && lower.length() > 6)) {
      return "@";
    }
    if (digits > 0) {
      return "m" + (digits > 6 ? "7" : String.valueOf(digits));
    }
    if (!token.isTelling()) {
      return "p";
    }
    if (lower.length() == 1) {
      return "l";
    }
    String known = names.isKnown(lower) ? "k" : lower.length() == 3 ? "3" : "u";
    return names.isFirstName(lower) ? known + "n" : known;
  }
}
