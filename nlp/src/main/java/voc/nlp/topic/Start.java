package voc.nlp.topic;

/**
 * The start of a text: a run of letters without end must not stop the night, and what a text is
 * about shows early.
 */
final class Start {
  /** About a thousand words. */
  private static final int LONGEST = 6_000;

  private Start() {}

  /** The text, or its first 6,000 characters; no character is cut in two. */
  static String of(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return text.substring(0, end);
  }
}
