package voc.samples;

import java.util.Arrays;
import java.util.stream.Collectors;

/** How somebody speaks; the mark opens a pattern's line in the word files. */
enum Tone {
  COMPLAINT('-'),
  NEUTRAL('='),
  MIXED('~'),
  PRAISE('+'),
  QUESTION('?');

  private final char mark;

  Tone(char mark) {
    this.mark = mark;
  }

  /**
   * The tone of a mark.
   *
   * @throws IllegalArgumentException if there is none, naming those that exist
   */
  static Tone ofMark(char mark) {
    for (Tone tone : values()) {
      if (tone.mark == mark) {
        return tone;
      }
    }
    throw new IllegalArgumentException("unknown mark '" + mark + "', use one of " + marks());
  }

  private static String marks() {
    return Arrays.stream(values())
        .map(tone -> String.valueOf(tone.mark))
        .collect(Collectors.joining(" "));
  }
}
