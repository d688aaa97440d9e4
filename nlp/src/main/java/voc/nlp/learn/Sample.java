package voc.nlp.learn;

import java.util.Arrays;

/**
 * What a model sees of one text.
 *
 * @param text the words
 * @param context what the words answer, such as a survey question; empty if there is none
 * @param numbers what others have computed of the text; as many for each sample of a model, perhaps
 *     none, each finite. Not copied: leave it alone afterwards
 */
public record Sample(String text, String context, float[] numbers) {
  private static final float[] NONE = {};

  public Sample {
    for (float number : numbers) {
      if (!Float.isFinite(number)) {
        throw new IllegalArgumentException(
            "the numbers of a sample must be finite, got " + number + " for \"" + text + "\"");
      }
    }
  }

  /** A text without context or numbers. */
  public static Sample of(String text) {
    return new Sample(text, "", NONE);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sample sample
        && text.equals(sample.text)
        && context.equals(sample.context)
        && Arrays.equals(numbers, sample.numbers);
  }

  @Override
  public int hashCode() {
    return (text.hashCode() * 31 + context.hashCode()) * 31 + Arrays.hashCode(numbers);
  }

  @Override
  public String toString() {
    return "\"" + text + "\" in \"" + context + "\" with " + numbers.length + " numbers";
  }
}
