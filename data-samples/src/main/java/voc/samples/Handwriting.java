package voc.samples;

import java.util.Locale;

/** From neat sentences to what people type: slips, capitals, no punctuation. */
final class Handwriting {
  /** A word shorter than this is rarely mistyped, and is hard to recognise when it is. */
  private static final int SLIPPERY = 5;

  private Handwriting() {}

  /** The text as one person types it. Most type it well. */
  static String typed(String text, Dice dice) {
    String typed = dice.chance(0.14) ? slip(text, dice) : text;
    double habit = dice.within(0, 1);
    if (habit < 0.05) {
      return typed.toUpperCase(Locale.ROOT);
    }
    if (habit < 0.12) {
      return Speech.withoutPunctuation(typed.toLowerCase(Locale.ROOT));
    }
    if (habit < 0.18 && typed.endsWith(".")) {
      return typed.substring(0, typed.length() - 1);
    }
    return habit < 0.21 && typed.endsWith(".")
        ? typed.substring(0, typed.length() - 1) + "!!!"
        : typed;
  }

  /** Swaps, drops or doubles a letter inside one plain lower-case word. */
  private static String slip(String text, Dice dice) {
    String[] words = text.split(" ", -1);
    int chosen = dice.between(0, words.length - 1);
    String word = words[chosen];
    if (word.length() < SLIPPERY || !word.matches("[a-z]+")) {
      return text;
    }
    int at = dice.between(1, word.length() - 3);
    words[chosen] =
        switch (dice.between(0, 2)) {
          case 0 ->
              word.substring(0, at)
                  + word.charAt(at + 1)
                  + word.charAt(at)
                  + word.substring(at + 2);
          case 1 -> word.substring(0, at) + word.substring(at + 1);
          default -> word.substring(0, at) + word.charAt(at) + word.substring(at);
        };
    return String.join(" ", words);
  }
}
