package voc.core;

import java.util.Locale;

/** Counts in words: one thing is not "1 things". Stateless and thread-safe. */
public final class Plural {
  private Plural() {}

  /**
   * The count with the word for it, such as {@code 1 need} and {@code 1,204 needs}.
   *
   * @param one the word for exactly one
   * @param several the word for any other count, 0 among them
   */
  public static String count(long count, String one, String several) {
    return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? one : several);
  }
}
