package voc.search.vocabulary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import voc.core.FaqEntry;

/** The words of a FAQ: what it never says, and what it calls the things it is about. Immutable. */
final class FaqWords {
  /** Words of a name in an answer at most: answers are long, and name things shortly. */
  private static final int LONGEST_IN_ANSWER = 2;

  /**
   * A word in more than this share of the entries, and in more than {@link #FEW}, names nothing.
   */
  private static final double COMMON = 0.1;

  private static final int FEW = 4;

  /** After these stands what somebody does, not a thing: "how do I report", "ask to be". */
  private static final Set<String> BEFORE_VERBS = Set.of("i", "we", "you", "to", "who", "they");

  /** When something is, not what. */
  private static final Set<String> TIMES =
      Set.of(
          ("monday tuesday wednesday thursday friday saturday sunday weekday weekdays weekend january"
                  + " february march april may june july august september october november december"
                  + " minute minutes hour hours day days week weeks month months year years date time")
              .split(" "));

  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+");

  private final List<Entry> entries = new ArrayList<>();
  private final Set<String> forms = new HashSet<>();
  private final Set<List<String>> phrases = new HashSet<>();
  private final Map<String, Integer> frequencies = new HashMap<>();

  /**
   * One entry.
   *
   * @param entry of the FAQ
   * @param terms of its question, headings and answer
   * @param asked names of things in its question and headings, by terms
   * @param answered names that only its answer has, by terms
   * @param sentences terms of each sentence of its answer
   */
  record Entry(
      FaqEntry entry,
      Set<String> terms,
      Map<List<String>, String> asked,
      Map<List<String>, String> answered,
      List<Set<String>> sentences) {}

  FaqWords(List<FaqEntry> faq, Wordings wordings) {
    for (FaqEntry entry : faq) {
      Set<String> terms = new HashSet<>();
      Map<List<String>, String> asked = new LinkedHashMap<>();
      Map<List<String>, String> answered = new LinkedHashMap<>();
      List<Set<String>> sentences = new ArrayList<>();
      List<String> questions = new ArrayList<>(entry.headings());
      questions.add(0, entry.question());
      for (String text : questions) {
        read(wordings.of(text), Wording.LONGEST, asked, terms);
      }
      for (String sentence : SENTENCE_END.split(entry.answer())) {
        Wording wording = wordings.of(sentence);
        // Its first sentence names what it is about, the others what belongs to that.
        Map<List<String>, String> names = sentences.isEmpty() ? answered : new HashMap<>();
        read(wording, LONGEST_IN_ANSWER, names, terms);
        sentences.add(Set.copyOf(wording.terms()));
      }
      answered.keySet().removeAll(asked.keySet());
      terms.forEach(term -> frequencies.merge(term, 1, Integer::sum));
      entries.add(new Entry(entry, terms, asked, answered, sentences));
    }
    for (Entry entry : entries) {
      entry.asked().keySet().removeIf(this::isCommon);
      entry.answered().keySet().removeIf(this::isCommon);
    }
  }

  private void read(
      Wording wording, int longest, Map<List<String>, String> names, Set<String> terms) {
    for (Wording.Word word : wording.words()) {
      forms.add(word.form());
      terms.addAll(word.terms());
    }
    for (Wording.Phrase phrase : wording.phrases()) {
      phrases.add(phrase.terms());
      if (phrase.terms().size() <= longest && isName(wording, phrase)) {
        names.putIfAbsent(phrase.terms(), wording.form(phrase));
      }
    }
  }

  /** Content words alone, none of them something that is done, as far as its place tells. */
  private static boolean isName(Wording wording, Wording.Phrase phrase) {
    for (int i = phrase.first(); i <= phrase.last(); i++) {
      boolean verb = i == 0 || BEFORE_VERBS.contains(wording.words().get(i - 1).form());
      Wording.Word word = wording.words().get(i);
      if (verb || !word.hasContent() || TIMES.contains(word.form())) {
        return false;
      }
    }
    return true;
  }

  /**
   * The fuller name that a word is a part of, such as {@code garbage cart} for {@code cart}: with
   * the word before it, else with the one after it.
   *
   * @param unwanted terms that the fuller name must not have
   */
  static Optional<Map.Entry<List<String>, String>> fuller(
      Entry entry, List<String> name, Set<String> unwanted) {
    return Stream.of(1, 0)
        .flatMap(
            place ->
                entry.asked().entrySet().stream()
                    .filter(found -> found.getKey().size() == 2 && name.size() == 1)
                    .filter(found -> found.getKey().get(place).equals(name.get(0)))
                    .filter(found -> !unwanted.contains(found.getKey().get(1 - place))))
        .findFirst();
  }

  private boolean isCommon(List<String> name) {
    double most = Math.max(FEW, COMMON * entries.size());
    return name.stream().allMatch(term -> frequencies.getOrDefault(term, 0) > most);
  }

  List<Entry> entries() {
    return entries;
  }

  /** Words of names and of all else, lower case. */
  Set<String> forms() {
    return Collections.unmodifiableSet(forms);
  }

  /**
   * Whether the FAQ lacks the words of a phrase: one of them everywhere, or together in each entry.
   */
  boolean lacks(List<String> phrase) {
    return !phrases.contains(phrase)
        && (!frequencies.keySet().containsAll(phrase)
            || entries.stream().noneMatch(entry -> entry.terms().containsAll(phrase)));
  }
}
