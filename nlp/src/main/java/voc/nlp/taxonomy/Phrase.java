package voc.nlp.taxonomy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A rule in everyday spelling. Words match a token's lemma or the token itself, so that {@code pot
 * hole} finds "pot holes" and {@code missed} only "missed".
 *
 * <ul>
 *   <li>{@code trash|garbage}: either word
 *   <li>{@code $trash}: any word of a {@link WordSets named set}
 *   <li>{@code the?}: may be absent
 *   <li>{@code ...}: up to {@value #GAP} other words, within the clause
 *   <li>{@code don't} is {@code do not}, which also finds "dont"; hyphens are blanks
 * </ul>
 */
final class Phrase {
  /** How many words {@code ...} may skip: enough for "miss my trash and yard waste pickup". */
  static final int GAP = 4;

  private static final String GAP_PATTERN = "[!{word:/[.;:!?()]+/}]{0," + GAP + "}";
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}&]+|'[a-z]+");

  private final List<Part> parts;

  private Phrase(List<Part> parts) {
    this.parts = parts;
  }

  /** A set of words of which one stands here; empty for a gap. */
  private record Part(Set<String> words, Need need) {
    String tokensRegex() {
      if (need == Need.GAP) {
        return GAP_PATTERN;
      }
      String any = String.join("|", words);
      String token = "[{lemma:/" + any + "/}|{word:/" + any + "/}]";
      return need == Need.OPTIONAL ? token + "?" : token;
    }
  }

  private enum Need {
    REQUIRED,
    OPTIONAL,
    GAP
  }

  static Phrase parse(String text, WordSets sets) {
    List<Part> parts = new ArrayList<>();
    for (String piece : pieces(text)) {
      parts.add(part(piece, text, sets));
    }
    if (parts.isEmpty() || !isRequired(parts.get(0)) || !isRequired(parts.get(parts.size() - 1))) {
      throw new IllegalArgumentException(
          "a phrase must start and end with a word that is not optional, got \"" + text + "\"");
    }
    return new Phrase(List.copyOf(parts));
  }

  /** The TokensRegex pattern that finds this phrase. */
  String tokensRegex() {
    List<String> tokens = new ArrayList<>();
    for (Part part : parts) {
      tokens.add(part.tokensRegex());
    }
    return String.join(" ", tokens);
  }

  /** The words of each required part, the rarest part first. */
  List<Set<String>> anchors() {
    return parts.stream()
        .filter(Phrase::isRequired)
        .sorted(Comparator.comparingDouble(Phrase::rarity).reversed())
        .map(Part::words)
        .toList();
  }

  /** Rarer words are longer (Zipf's law of abbreviation); a part is as rare as its shortest. */
  private static double rarity(Part part) {
    int shortest = part.words().stream().mapToInt(String::length).min().orElse(0);
    return shortest / (double) part.words().size();
  }

  private static boolean isRequired(Part part) {
    return part.need() == Need.REQUIRED;
  }

  /** Splits at blanks and hyphens, and contractions as the tokenizer does. */
  private static List<String> pieces(String text) {
    String spaced =
        text.toLowerCase(Locale.ROOT)
            .replace("can't", "can not")
            .replace("won't", "will not")
            .replace("n't", " not")
            .replace("'s", " 's")
            .replace('-', ' ')
            .strip();
    return spaced.isEmpty() ? List.of() : List.of(spaced.split("\\s+"));
  }

  private static Part part(String piece, String text, WordSets sets) {
    if (piece.equals("...")) {
      return new Part(Set.of(), Need.GAP);
    }
    boolean optional = piece.endsWith("?");
    String words = optional ? piece.substring(0, piece.length() - 1) : piece;
    Set<String> all = new LinkedHashSet<>();
    for (String word : words.split("\\|", -1)) {
      if (word.startsWith("$")) {
        all.addAll(sets.words(word.substring(1)));
      } else {
        all.add(checked(word, text));
      }
    }
    return new Part(all, optional ? Need.OPTIONAL : Need.REQUIRED);
  }

  private static String checked(String word, String text) {
    if (!WORD.matcher(word).matches()) {
      throw new IllegalArgumentException(
          "\""
              + word
              + "\" in the phrase \""
              + text
              + "\" is not a word; use letters and digits, a|b, $set, word? and ..., or write a"
              + " TokensRegex pattern under \"rules\"");
    }
    return word;
  }
}
