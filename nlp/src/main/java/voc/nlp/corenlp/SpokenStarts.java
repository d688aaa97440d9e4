package voc.nlp.corenlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where new sentences start in words without punctuation, as transcripts of calls and hasty typing
 * have them: "the staff were great | i waited an hour | they told me nothing". A start is a pronoun
 * with a verb after it, where the word before it cannot go on into a clause (no conjunction,
 * preposition, article, auxiliary, or verb that takes a clause), or a word that begins a sentence
 * of its own, such as "thanks". Precision first: a start that is missed leaves what was one
 * sentence, a wrong one tears a thought. Figures: docs/evaluation.md.
 */
final class SpokenStarts {
  /** Words that a piece has at least, so that a fragment does not stand alone. */
  private static final int SHORTEST = 4;

  private static final Set<String> PRONOUNS =
      Set.of("i", "we", "they", "he", "she", "it", "there", "everyone", "nobody", "you");

  private static final Set<String> VERBS =
      words(
          "am is are was were 'm 's 're 've 'd 'll have has had do does did can could will would"
              + " should may might need needs want wanted know knew think thought feel felt got get"
              + " went came called rang waited told said say asked tried took made gave found live"
              + " love like hope wish understand believe use used keep kept see saw received never"
              + " always just really still also only even ca wo ai");

  private static final Set<String> ALONE =
      words("thank thanks please overall also however unfortunately anyway");

  /** After these words a clause goes on, or a subject belongs to what came before. */
  private static final Set<String> GOING_ON =
      words(
          "and but or so because if when that which who what where why how while as than since"
              + " until unless before after though although whether the a an this these those my"
              + " your our their his her its of to in on at for with from by about into onto over"
              + " under between through during without near behind think know say said says feel"
              + " felt believe hope wish guess sure glad sorry told tell hear heard mean see saw"
              + " understand thought knew find found is are was were be been am 'm 's 're do does did"
              + " have has had can could will would should not n't no just only even never always"
              + " once whenever wherever all every any each some time times way thing things everything"
              + " anything something place day moment fact reason i we they he she it you there");

  private SpokenStarts() {}

  private static Set<String> words(String blankSeparated) {
    return Set.of(blankSeparated.split(" "));
  }

  /** Indexes at which sentences start, the first always 0, and no other where there are marks. */
  static List<Integer> in(List<String> words) {
    List<Integer> starts = new ArrayList<>();
    starts.add(0);
    if (words.size() < 2 * SHORTEST || isMarked(words)) {
      return starts;
    }
    int start = 0;
    for (int at = SHORTEST; at <= words.size() - SHORTEST; at++) {
      if (at - start >= SHORTEST && startsAt(words, at)) {
        start = at;
        starts.add(start);
      }
    }
    return starts;
  }

  /** Whether anything but its last token is punctuation: then the writer's own marks decide. */
  private static boolean isMarked(List<String> words) {
    return words.subList(0, words.size() - 1).stream()
        .anyMatch(word -> word.codePoints().noneMatch(Character::isLetterOrDigit));
  }

  private static boolean startsAt(List<String> words, int at) {
    String word = lower(words, at);
    if (GOING_ON.contains(lower(words, at - 1))) {
      return false;
    }
    return ALONE.contains(word) || PRONOUNS.contains(word) && VERBS.contains(lower(words, at + 1));
  }

  private static String lower(List<String> words, int at) {
    return words.get(at).toLowerCase(Locale.ROOT).replace('’', '\'');
  }
}
