package voc.nlp.learn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Deals rows into folds at random, so that what is of one group, such as the answers of one person,
 * is never in two.
 */
public final class GroupFolds {
  private GroupFolds() {}

  /**
   * The fold of each row.
   *
   * @param groups the group of each row; an empty one is a group by itself
   * @param folds at least 2
   * @param seed of the dealing
   * @return for each row a number from 0 to {@code folds} - 1
   * @throws IllegalArgumentException if there are fewer groups than folds
   */
  public static int[] of(List<String> groups, int folds, long seed) {
    if (folds < 2) {
      throw new IllegalArgumentException("there must be at least 2 folds, got " + folds);
    }
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      keys.add(groups.get(i).isEmpty() ? "row " + i : "group " + groups.get(i));
    }
    List<String> dealt = new ArrayList<>(new LinkedHashSet<>(keys));
    if (dealt.size() < folds) {
      if (!groups.stream().allMatch(String::isEmpty)) {
        throw new IllegalArgumentException(
            "--group must name at least "
                + folds
                + " people, got "
                + dealt.size()
                + "; or leave it out");
      }
      throw new IllegalArgumentException(
          "there must be at least as many rows as folds, got "
              + dealt.size()
              + " rows for "
              + folds
              + " folds");
    }
    Collections.shuffle(dealt, new Random(seed));
    Map<String, Integer> foldOf = new HashMap<>();
    for (int g = 0; g < dealt.size(); g++) {
      foldOf.put(dealt.get(g), g % folds);
    }
    return keys.stream().mapToInt(foldOf::get).toArray();
  }
}
