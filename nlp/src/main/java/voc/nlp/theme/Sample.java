package voc.nlp.theme;

import java.util.Comparator;
import java.util.List;

/** A sample that is the same every time: by a hash of the mentions' ids, not by chance. */
public final class Sample {
  /** The order in which sentences are taken; serialisable. */
  public static final Comparator<ThemeSentence> ORDER =
      (Comparator<ThemeSentence> & java.io.Serializable)
          (one, other) -> {
            int byKey = Long.compare(key(one.mention()), key(other.mention()));
            return byKey != 0 ? byKey : one.mention().compareTo(other.mention());
          };

  private Sample() {}

  /** At most {@code most} of the sentences, in order of their mentions' ids. */
  static List<ThemeSentence> of(List<ThemeSentence> sentences, int most) {
    return sentences.stream()
        .sorted(ORDER)
        .limit(most)
        .sorted(Comparator.comparing(ThemeSentence::mention))
        .toList();
  }

  /**
   * Spreads ids evenly over all numbers, whatever their pattern: the finaliser of SplitMix64
   * (Steele, Lea and Flood 2014) over Java's own hash.
   */
  static long key(String mention) {
    long bits = mention.hashCode() * 0x9E3779B97F4A7C15L;
    bits = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
    bits = (bits ^ bits >>> 27) * 0x94D049BB133111EBL;
    return bits ^ bits >>> 31;
  }
}
