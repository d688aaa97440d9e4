package voc.nlp.evaluation;

import java.util.SortedMap;
import java.util.TreeMap;

/** Counts up {@link RedactionScores}. For one thread. */
final class Tally {
  private final SortedMap<String, Share> tokensByLabel = new TreeMap<>();
  private final SortedMap<String, Share> spansByLabel = new TreeMap<>();
  private final SortedMap<String, Share> masksByType = new TreeMap<>();
  private Share maskedTokens = Share.NONE;
  private Share exactlyFound = Share.NONE;
  private Share exactMasks = Share.NONE;
  private Share places = Share.NONE;

  void personalToken(String label, boolean found) {
    tokensByLabel.merge(label, Share.NONE.plus(found), Share::plus);
  }

  void maskedToken(boolean personal) {
    maskedTokens = maskedTokens.plus(personal);
  }

  void personalSpan(String label, boolean found) {
    spansByLabel.merge(label, Share.NONE.plus(found), Share::plus);
  }

  void mask(String type, boolean right) {
    masksByType.merge(type, Share.NONE.plus(right), Share::plus);
  }

  void exactlyFound(boolean found) {
    exactlyFound = exactlyFound.plus(found);
  }

  void exactMask(boolean exact) {
    exactMasks = exactMasks.plus(exact);
  }

  void place(boolean masked) {
    places = places.plus(masked);
  }

  RedactionScores scores() {
    return new RedactionScores(
        sum(tokensByLabel),
        maskedTokens,
        sum(spansByLabel),
        sum(masksByType),
        exactlyFound,
        exactMasks,
        places,
        tokensByLabel,
        spansByLabel,
        masksByType);
  }

  private static Share sum(SortedMap<String, Share> shares) {
    return shares.values().stream().reduce(Share.NONE, Share::plus);
  }
}
