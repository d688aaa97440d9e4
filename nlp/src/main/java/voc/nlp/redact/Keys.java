package voc.nlp.redact;

import java.util.regex.Pattern;

/** Which keys of records tell nobody: numbers, UUIDs, hexadecimal digits and codes as "SR-1013". */
final class Keys {
  /** RFC 9562; a group of its letters alone is no word. */
  private static final Pattern UUID =
      Pattern.compile("(?i)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /** Digests; a shorter one with few digits might be a name with a year of birth. */
  private static final Pattern HEX =
      Pattern.compile(
          "(?i)(?<![\\p{L}\\p{N}])(?=(?:\\p{L}*\\d){4})[0-9a-f]{12,}(?![\\p{L}\\p{N}])");

  /** What systems number, told by its whole word: no one is called so. */
  private static final Pattern NUMBERED_THING =
      Pattern.compile(
          "(?i)(?<!\\p{L})(?:requests?|tickets?|survey|response|record|calls?|chats?|session"
              + "|feedback|conversation|transcript|contact|message|question|answer|incident|review"
              + "|comment|report|visit|query|search|order|issue|inquiry|interaction|submission"
              + "|case|line|page|item|form)(?!\\p{L})");

  private static final Pattern WORD_LIKE = Pattern.compile("\\p{L}{5}");
  private static final Pattern LETTER = Pattern.compile("\\p{L}");
  private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");

  /** Two words of letters alone, however short: "li.wu", which no numbering makes. */
  private static final Pattern TWO_WORDS =
      Pattern.compile("(?<![\\p{L}\\p{N}])\\p{L}{2,}+[ ._+-]{1,2}\\p{L}{2,}+(?![\\p{L}\\p{N}])");

  private Keys() {}

  /**
   * Whether a key is made of codes alone: it has no letters, or digits and never five letters in a
   * row nor two words. What is no code may be somebody's name.
   */
  static boolean areCodes(String key) {
    String rest = HEX.matcher(UUID.matcher(key).replaceAll("0")).replaceAll("0");
    rest = NUMBERED_THING.matcher(rest).replaceAll("0");
    return !LETTER.matcher(rest).find()
        || DIGIT.matcher(rest).find()
            && !WORD_LIKE.matcher(rest).find()
            && !TWO_WORDS.matcher(rest).find();
  }
}
