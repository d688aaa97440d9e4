package voc.samples;

import java.util.ArrayList;
import java.util.List;

/**
 * What people say about one topic.
 *
 * @param id of the taxonomy's leaf, such as {@code streets/potholes}
 * @param department id of the department that owns it
 * @param service its 311 service name
 * @param code its 311 service code
 * @param reason the visit reason in the survey
 * @param mood what tones prevail
 * @param plan how much is said, without the {@link AskedQuestion} records
 * @param patterns the words
 */
record TopicVoice(
    String id,
    String department,
    String service,
    String code,
    String reason,
    Mood mood,
    Plan plan,
    List<Pattern> patterns) {
  TopicVoice {
    patterns = List.copyOf(patterns);
  }

  /** Which tones prevail: weights of complaint, neutral, mixed, praise, question. */
  enum Mood {
    /** A planted need: nearly all is trouble. */
    TROUBLED(80, 7, 8, 2, 3),
    /** The long tail. */
    USUAL(60, 14, 8, 12, 6),
    /** What people like. */
    PRAISED(22, 3, 12, 60, 3);

    private final int[] weights;

    Mood(int... weights) {
      this.weights = weights;
    }

    /** A tone by weight, among the tones that {@code patterns} have. */
    Tone tone(Dice dice, List<Pattern> patterns) {
      List<Tone> bag = new ArrayList<>();
      for (Tone tone : Tone.values()) {
        if (patterns.stream().anyMatch(pattern -> pattern.tone() == tone)) {
          for (int i = 0; i < weights[tone.ordinal()]; i++) {
            bag.add(tone);
          }
        }
      }
      return dice.pick(bag);
    }
  }
}
