package voc.nlp.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import voc.core.Span;

/**
 * Cuts a sentence into clauses: at coordinated and adverbial clauses of its parse, and, since
 * people write without verbs and without points and parsers stumble over that, at contrasting words
 * and where a new subject gets its predicate.
 *
 * <p>The clauses of a sentence lie side by side and hold each of its words once. A conjunction
 * belongs to the clause that it opens, a comma to the one that it ends. Complement clauses ("they
 * said that …") and relative ones ("the clerk who …") stay where they are: what they say is said
 * with the words around them.
 *
 * <p>Source of the idea: S. Wang and others, Sentence segmentation for aspect opinion mining, and
 * RST's elementary units (Carlson and Marcu, Discourse Tagging Reference Manual, 2001), of which
 * these are the ones that carry an opinion. Immutable; thread-safe.
 */
public final class ClauseSplitter {
  private static final Set<String> SENTENCES =
      Set.of("S", "SINV", "SQ", "SBARQ", "FRAG", "PRN", "X");

  /** What a sentence may follow as its equal; the parser takes a first clause for its verb. */
  private static final Set<String> STATEMENTS =
      Set.of("S", "SINV", "SQ", "SBARQ", "FRAG", "PRN", "X", "VP");

  private static final Set<String> BETWEEN_SISTERS =
      Set.of("CC", ",", ":", ".", "``", "''", "ADVP", "RB", "INTJ");

  /** Words that open a clause about time, cause, condition or contrast. */
  private static final Set<String> ADVERBIAL =
      Set.of(
          "after",
          "although",
          "as",
          "because",
          "before",
          "cause",
          "considering",
          "despite",
          "even",
          "if",
          "once",
          "since",
          "so",
          "though",
          "tho",
          "unless",
          "until",
          "till",
          "when",
          "whenever",
          "whereas",
          "while",
          "whilst");

  /** Contrast enough to cut whatever the parse says. */
  private static final Set<String> CONTRASTING =
      Set.of(
          "but", "yet", "however", "although", "though", "tho", "whereas", "except", "otherwise");

  /** Before "but" these don't contrast: nothing but, all but, not only but also. */
  private static final Set<String> NOT_BEFORE_BUT =
      Set.of("nothing", "anything", "everything", "all", "none", "no", "nobody", "anyone", "last");

  private static final Set<String> SEPARATORS =
      Set.of(",", ";", ":", "--", "-", "–", "—", "...", "/");

  /** Subjects that can't be the second of two things before "and". */
  private static final Set<String> SUBJECT_PRONOUNS =
      Set.of(
          "i",
          "he",
          "she",
          "we",
          "they",
          "it",
          "nobody",
          "noone",
          "everybody",
          "everyone",
          "somebody",
          "someone");

  /** Adjectives that take a clause as their complement: sure the line was long. */
  private static final Set<String> TAKES_A_CLAUSE =
      Set.of(
          "sure",
          "glad",
          "happy",
          "sorry",
          "afraid",
          "aware",
          "certain",
          "hopeful",
          "surprised",
          "so",
          "such",
          "like",
          "that",
          "than",
          "as",
          "only",
          "not",
          "just",
          "even",
          "also",
          "well");

  /** What opens a clause: where, and whether it goes on about the subject before. */
  private final TreeMap<Integer, Boolean> openings = new TreeMap<>();

  private final List<Word> words;

  private ClauseSplitter(List<Word> words) {
    this.words = words;
  }

  /**
   * The clauses of a sentence in order, at least one.
   *
   * @param words the sentence's, at least one
   * @param parse its tree over the same words
   * @throws IllegalArgumentException if the tree has another number of words
   */
  public static List<Clause> split(List<Word> words, Phrase parse) {
    if (words.isEmpty() || parse.first() != 0 || parse.end() != words.size()) {
      throw new IllegalArgumentException(
          "a parse must cover its sentence's words, got "
              + parse.end()
              + " for "
              + words.size()
              + " words");
    }
    ClauseSplitter splitter = new ClauseSplitter(words);
    splitter.openAtPhrases(parse);
    splitter.openAtContrasts();
    splitter.openAtVerblessPredicates();
    splitter.openAtNewSubjects();
    splitter.openAtNewNouns();
    return splitter.clauses();
  }

  private void openAtPhrases(Phrase phrase) {
    List<Phrase> children = phrase.children();
    for (int i = 0; i < children.size(); i++) {
      Phrase child = children.get(i);
      if (isAdverbial(child)) {
        open(child.first(), false);
        open(child.end(), false);
      } else if (i > 0 && isSentence(child) && follows(children, i, STATEMENTS)) {
        open(withConjunction(child.first()), !hasSubject(child));
      } else if (i > 0 && isPredicate(child) && follows(children, i, Set.of("VP"))) {
        open(withConjunction(child.first()), true);
      }
      openAtPhrases(child);
    }
  }

  private boolean isAdverbial(Phrase phrase) {
    return phrase.label().equals("SBAR")
        && phrase.size() > 2
        && words.get(phrase.first()).isOneOf(ADVERBIAL)
        && has(phrase.first(), phrase.end(), Word::isVerb);
  }

  private static boolean isSentence(Phrase phrase) {
    return phrase.isOneOf(SENTENCES) && phrase.size() > 1;
  }

  /** A predicate of its own, with something beside the verb; not one of "came and went". */
  private boolean isPredicate(Phrase phrase) {
    return phrase.label().equals("VP")
        && phrase.size() > 1
        && has(
            phrase.first(), phrase.end(), word -> word.isFiniteVerb() || word.tag().equals("VBN"));
  }

  /** Whether a sister of the same kind comes before, with at most a conjunction between. */
  private static boolean follows(List<Phrase> sisters, int i, Set<String> kind) {
    for (int before = i - 1; before >= 0; before--) {
      Phrase sister = sisters.get(before);
      if (sister.isOneOf(kind)) {
        return true;
      }
      if (!sister.isOneOf(BETWEEN_SISTERS)) {
        return false;
      }
    }
    return false;
  }

  private static boolean hasSubject(Phrase sentence) {
    for (Phrase child : sentence.children()) {
      if (child.label().equals("NP") || child.isOneOf(SENTENCES) || child.label().equals("EX")) {
        return true;
      }
      if (child.label().equals("VP")) {
        return false;
      }
    }
    return true;
  }

  /** Where the conjunction and the adverbs before a clause start: and then, but. */
  private int withConjunction(int first) {
    int start = first;
    while (start > 0
        && (words.get(start - 1).tag().equals("CC")
            || (words.get(start - 1).tag().equals("RB")
                && start > 1
                && words.get(start - 2).tag().equals("CC")))) {
      start--;
    }
    return start;
  }

  private void openAtContrasts() {
    for (int i = 1; i < words.size() - 1; i++) {
      Word word = words.get(i);
      boolean isNotThis = word.isOneOf(Set.of("not")) && words.get(i - 1).text().equals(",");
      if (isNotThis || (word.isOneOf(CONTRASTING) && contrasts(i))) {
        open(i, !startsWithSubject(i + 1));
      }
    }
  }

  private boolean contrasts(int i) {
    boolean isAside = words.get(i + 1).text().equals(",") && !words.get(i).isOneOf(Set.of("but"));
    return !isAside
        && !words.get(i - 1).isOneOf(NOT_BEFORE_BUT)
        && !words.get(i + 1).isOneOf(Set.of("also", "for"));
  }

  /** "staff lovely, parking awful": on both sides of the comma a noun and what is said of it. */
  private void openAtVerblessPredicates() {
    int from = 0;
    for (int i = 0; i < words.size(); i++) {
      from = openings.containsKey(i) ? i : from;
      if (isSeparator(i)) {
        int to = nextSeparator(i + 1);
        boolean isList = isVerblessStatement(from, i) && isVerblessStatement(i + 1, to);
        if (isList || (has(from, i, Word::isFiniteVerb) && isNounAndPredicate(i + 1, to))) {
          open(i + 1, false);
          from = i + 1;
        }
      }
    }
  }

  private boolean isSeparator(int i) {
    return words.get(i).isOneOf(SEPARATORS) || words.get(i).tag().equals("CC");
  }

  private int nextSeparator(int from) {
    int i = from;
    while (i < words.size() && !isSeparator(i) && !openings.containsKey(i)) {
      i++;
    }
    return i;
  }

  /** A noun and then its predicate, or an adjective and its noun; no finite verb. */
  private boolean isVerblessStatement(int from, int to) {
    return has(from, to, Word::isNoun)
        && has(from, to, Word::isPredicate)
        && !has(from, to, Word::isFiniteVerb);
  }

  /** "sidewalk still broken", which can't be one of the things that a verb before speaks of. */
  private boolean isNounAndPredicate(int from, int to) {
    int last = to - 1;
    while (last > from && words.get(last).isPunctuation()) {
      last--;
    }
    return from < last
        && words.get(last - 1).tag().equals("RB")
        && words.get(last).isPredicate()
        && isVerblessStatement(from, to)
        && isInSubject(words.get(from));
  }

  /**
   * "the clerk was kind the line was endless": a second subject and verb without a mark between.
   */
  private void openAtNewSubjects() {
    boolean isSaid = false;
    for (int i = 0; i < words.size(); i++) {
      isSaid &= !openings.containsKey(i);
      if (isSaid && isNewSubject(i)) {
        open(i, false);
        isSaid = false;
      }
      isSaid |= words.get(i).isFiniteVerb();
    }
  }

  private boolean isNewSubject(int i) {
    Word word = words.get(i);
    return word.tag().equals("CC")
        ? i + 1 < words.size()
            && words.get(i + 1).isOneOf(SUBJECT_PRONOUNS)
            && startsSubjectAndVerb(i + 1)
        : !word.isNoun()
            && !word.isAdjective()
            && endsAStatement(words.get(i - 1))
            && startsSubjectAndVerb(i);
  }

  private static boolean endsAStatement(Word word) {
    return (word.isAdjective() || word.tag().equals("VBN") || word.tag().equals("RB"))
        && !word.isOneOf(TAKES_A_CLAUSE);
  }

  private boolean startsSubjectAndVerb(int i) {
    int at = i;
    while (at < words.size() && at < i + 4 && isInSubject(words.get(at))) {
      at++;
    }
    boolean hasSubject =
        at > i && (words.get(at - 1).isNoun() || words.get(at - 1).tag().equals("PRP"));
    while (at < words.size() && words.get(at).tag().equals("RB")) {
      at++;
    }
    return hasSubject && at < words.size() && words.get(at).isFiniteVerb();
  }

  private boolean startsWithSubject(int i) {
    return startsSubjectAndVerb(i) || isVerblessStatement(i, nextSeparator(i));
  }

  private static boolean isInSubject(Word word) {
    return word.isNoun()
        || word.isAdjective()
        || Set.of("DT", "PRP", "PRP$", "CD", "POS").contains(word.tag());
  }

  /** "staff lovely parking awful": nouns and adjectives in turn, an adjective last. */
  private void openAtNewNouns() {
    int end = words.size();
    while (end > 0 && words.get(end - 1).isPunctuation()) {
      end--;
    }
    if (end < 4
        || has(0, end, Word::isVerb)
        || !words.get(0).isNoun()
        || !words.get(end - 1).isAdjective()) {
      return;
    }
    for (int i = 2; i < end - 1; i++) {
      if (words.get(i).isNoun() && words.get(i - 1).isAdjective()) {
        open(i, false);
      }
    }
  }

  private boolean has(int from, int to, Predicate<Word> kind) {
    return words.subList(from, Math.max(from, to)).stream().anyMatch(kind);
  }

  private void open(int at, boolean isContinuing) {
    int first = at;
    while (first < words.size() && words.get(first).isPunctuation()) {
      first++;
    }
    if (first > 0 && first < words.size()) {
      openings.merge(first, isContinuing, Boolean::logicalAnd);
    }
  }

  /** What has no word that tells anything stays with its neighbour: "and so", "well". */
  private List<Clause> clauses() {
    List<Clause> clauses = new ArrayList<>();
    List<Integer> starts = new ArrayList<>(List.of(0));
    for (int at : openings.keySet()) {
      int start = starts.get(starts.size() - 1);
      if (tells(start, at) && tells(at, nextOpening(at))) {
        starts.add(at);
      }
    }
    for (int i = 0; i < starts.size(); i++) {
      int first = starts.get(i);
      int end = i + 1 < starts.size() ? starts.get(i + 1) : words.size();
      Span span = new Span(words.get(first).span().start(), words.get(end - 1).span().end());
      clauses.add(new Clause(first, end, span, openings.getOrDefault(first, false)));
    }
    return List.copyOf(clauses);
  }

  private int nextOpening(int at) {
    Integer next = openings.higherKey(at);
    return next == null ? words.size() : next;
  }

  private boolean tells(int from, int to) {
    return has(from, to, word -> word.isNoun() || word.isVerb() || word.isAdjective());
  }
}
