package voc.search.diagnosis;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a sentence says to be needed, or not to be: {@code No appointment is needed}. */
final class Requirements {
  /** At most three words up to one that begins another part of the sentence. */
  private static final String THING =
      "(?<thing>(?:(?!(?:for|to|at|in|on|of|when|if|before|or|and|with|is|are|by|from|unless|as)\\b)[a-z]+[ ]?){1,3})";

  private static final String NEEDED = "(?:needed|required|necessary|mandatory)\\b";
  private static final String ARTICLE = "(?:(?:an?|any|the|your|my) )?";

  private static final Pattern NOT_NEEDED =
      Pattern.compile(
          "\\bno "
              + THING
              + "(?:is|are) "
              + NEEDED
              + "|\\b(?:do not|don't|does not|doesn't) (?:need|require|have to (?:have|make|bring))"
              + "(?: to (?:have|make|bring))? "
              + ARTICLE
              + THING.replace("<thing>", "<thing2>"),
          CASE_INSENSITIVE);

  private static final Pattern IS_NEEDED =
      Pattern.compile(
          "(?<!\\bno )\\b"
              + ARTICLE
              + THING
              + "(?:is|are) "
              + NEEDED
              + "|\\b(?:you|they|we|i) (?:will |also )?(?:need|must (?:have|make|bring)|(?:need|have) to (?:have|make|bring)) "
              + ARTICLE
              + THING.replace("<thing>", "<thing2>"),
          CASE_INSENSITIVE);

  private static final Pattern ASKED =
      Pattern.compile(
          "^(?:do|does|will|must) (?:i|we|you|they|people)\\b.*?\\b(?:need|have|require|make|bring)(?: to (?:have|make|bring))? "
              + ARTICLE
              + THING,
          CASE_INSENSITIVE);

  private Requirements() {}

  /** Something that is needed, or is not. */
  record Requirement(String thing, boolean needed, String quote) {}

  /** What a sentence says. */
  static List<Requirement> in(String sentence) {
    List<Requirement> found = new ArrayList<>();
    Matcher not = NOT_NEEDED.matcher(sentence);
    while (not.find()) {
      found.add(new Requirement(thing(not), false, not.group().strip()));
    }
    Matcher is = IS_NEEDED.matcher(sentence);
    while (found.isEmpty() && is.find()) {
      found.add(new Requirement(thing(is), true, is.group().strip()));
    }
    return found;
  }

  /** What a question asks whether it is needed. */
  static Optional<String> askedFor(String question) {
    Matcher asked = ASKED.matcher(question.strip());
    return asked.find() ? Optional.of(asked.group("thing").strip()) : Optional.empty();
  }

  private static String thing(Matcher matcher) {
    String thing = matcher.group("thing");
    return (thing == null ? matcher.group("thing2") : thing).strip();
  }
}
