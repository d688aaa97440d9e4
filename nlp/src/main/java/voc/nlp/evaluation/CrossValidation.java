package voc.nlp.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import voc.nlp.redact.Redactor;

/**
 * Figures on text that the redactor was not trained on: each fold is measured by a redactor trained
 * on the others. What is of one group stays together.
 */
public final class CrossValidation {
  private CrossValidation() {}

  /** Makes a redactor of labelled text; the same from the same. */
  @FunctionalInterface
  public interface Training {
    /** A redactor that has learned from these conversations and no others. */
    Redactor of(List<LabelledConversation> conversations);
  }

  /** One part to test on, the rest to train on. */
  public record Fold(List<LabelledConversation> training, List<LabelledConversation> test) {
    public Fold {
      training = List.copyOf(training);
      test = List.copyOf(test);
    }
  }

  /**
   * Deals the groups of each set into folds at random.
   *
   * @param folds at least 2
   * @param seed of the dealing
   */
  public static List<Fold> folds(List<LabelledConversation> conversations, int folds, long seed) {
    if (folds < 2) {
      throw new IllegalArgumentException("there must be at least 2 folds, got " + folds);
    }
    Map<String, Integer> foldOfGroup = deal(conversations, folds, seed);
    List<Fold> dealt = new ArrayList<>();
    for (int f = 0; f < folds; f++) {
      List<LabelledConversation> training = new ArrayList<>();
      List<LabelledConversation> test = new ArrayList<>();
      for (LabelledConversation conversation : conversations) {
        boolean isTest = Integer.valueOf(f).equals(foldOfGroup.get(key(conversation)));
        (isTest ? test : training).add(conversation);
      }
      dealt.add(new Fold(training, test));
    }
    return dealt;
  }

  /** The scores of each set, over all folds. */
  public static Map<String, RedactionScores> scores(List<Fold> folds, Training training) {
    Map<String, RedactionScores> scores = new LinkedHashMap<>();
    for (Fold fold : folds) {
      Redactor redactor = training.of(fold.training());
      bySet(fold.test())
          .forEach(
              (set, test) ->
                  scores.merge(set, RedactionEvaluation.of(redactor, test), RedactionScores::plus));
    }
    return scores;
  }

  /** The conversations of each set, in their order. */
  public static Map<String, List<LabelledConversation>> bySet(
      List<LabelledConversation> conversations) {
    Map<String, List<LabelledConversation>> sets = new LinkedHashMap<>();
    for (LabelledConversation conversation : conversations) {
      sets.computeIfAbsent(conversation.set(), set -> new ArrayList<>()).add(conversation);
    }
    return sets;
  }

  private static Map<String, Integer> deal(
      List<LabelledConversation> conversations, int folds, long seed) {
    Map<String, Integer> foldOfGroup = new LinkedHashMap<>();
    Random random = new Random(seed);
    for (List<LabelledConversation> set : bySet(conversations).values()) {
      Set<String> keys = new LinkedHashSet<>();
      set.forEach(conversation -> keys.add(key(conversation)));
      List<String> shuffled = new ArrayList<>(keys);
      Collections.shuffle(shuffled, random);
      for (int g = 0; g < shuffled.size(); g++) {
        foldOfGroup.put(shuffled.get(g), g % folds);
      }
    }
    return foldOfGroup;
  }

  private static String key(LabelledConversation conversation) {
    return conversation.set() + "\n" + conversation.group();
  }
}
