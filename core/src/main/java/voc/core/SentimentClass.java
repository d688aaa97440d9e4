package voc.core;

/** CoreNLP's five classes of sentiment, worst first. */
public enum SentimentClass {
  VERY_NEGATIVE("very negative", -1.0),
  NEGATIVE("negative", -0.5),
  NEUTRAL("neutral", 0.0),
  POSITIVE("positive", 0.5),
  VERY_POSITIVE("very positive", 1.0);

  private final String label;
  private final double polarity;

  SentimentClass(String label, double polarity) {
    this.label = label;
    this.polarity = polarity;
  }

  /** The name in tables, filters and output, such as {@code very negative}. */
  public String label() {
    return label;
  }

  /** The class's place on the polarity scale, in [-1, 1]. */
  public double polarity() {
    return polarity;
  }

  /** Whether this is one of the two negative classes. */
  public boolean isNegative() {
    return polarity < 0;
  }

  /**
   * The class of a label.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static SentimentClass ofLabel(String label) {
    for (SentimentClass value : values()) {
      if (value.label.equals(label)) {
        return value;
      }
    }
    throw new IllegalArgumentException(
        "unknown sentiment \""
            + label
            + "\", use one of very negative, negative, neutral, positive, very positive");
  }
}
