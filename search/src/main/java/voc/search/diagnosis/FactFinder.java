package voc.search.diagnosis;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import voc.search.TextAnalysis;
import voc.search.diagnosis.FactPatterns.Found;

/** Reads the facts of a text, each with what its words say that it is about. */
final class FactFinder {
  /** Words beside an amount that belong to the saying of it, not to what it measures. */
  private static final String CARRIERS =
      "cost costs price prices charge charges charged fee fees pay paid rate total allow wait usual"
          + " usually typical typically average standard approximately around least maximum minimum"
          + " limit longer later expect expected arrive arrives deliver delivers delivered delivery"
          + " day days hour hours week weeks month months minute minutes business working year years"
          + " time times dollar dollars percent free receive processing process processed work"
          + " starting open opens opened close closes closed due deadline until valid"
          + " moment present january february march april june july august september october"
          + " november december online mail phone counter person website email reach hearing";

  /**
   * Words for the same act towards an office; the first stands for all. Only here: in questions
   * they are told apart ("a fight in the park").
   */
  private static final List<String> SAME_ACT = List.of("appeal contest dispute challenge fight");

  /** Words that make an amount that of a special case. */
  private static final Pattern CONDITIONS =
      Pattern.compile(
          "\\b(?:late|additional|extra|expedited?|rush|express|urgent|seniors?|non-?residents?|residents?|child(?:ren)?|kids?|adults?|students?|disabled|disability|disabilities|veterans?|military|first|second|third|next|deposit|discount(?:ed)?|reduced|commercial|residential|weekends?|holidays?|summer|winter|spring|fall|penalty|fines?|temporary|refund(?:ed|s)?|in advance|before|prior|ago|older|younger|under|over|without|except|unless|outside|emergency|if|puppy|puppies|income|other)\\b",
          Pattern.CASE_INSENSITIVE);

  /** What parts a sentence that says two amounts. */
  private static final Pattern PART = Pattern.compile("[;,:—–]\\s|\\s(?:and|or|but|while)\\s");

  private static final Pattern YES_NO =
      Pattern.compile(
          "^\\W*(?<word>yes|yep|yeah|no|nope)\\b(?! (?:one|longer|matter|problem))",
          Pattern.CASE_INSENSITIVE);

  /** {@code every two weeks} is how often, not how long. */
  private static final Pattern EVERY =
      Pattern.compile("\\b(?:every|each)\\s+$", Pattern.CASE_INSENSITIVE);

  private static final Pattern DENIED =
      Pattern.compile(
          "\\b(?:not|never|cannot|can't|don't|doesn't|isn't|aren't|won't|mustn't|no longer)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NUMBER_TERM = Pattern.compile(".*\\d.*|" + Numerals.NUMBER);

  private final TextAnalysis analysis;
  private final Set<String> carriers;
  private final Map<String, String> acts = new HashMap<>();

  FactFinder(TextAnalysis analysis) {
    this.analysis = analysis;
    this.carriers = Set.copyOf(new TreeSet<>(analysis.contentTerms(CARRIERS)));
    for (String words : SAME_ACT) {
      List<String> terms = analysis.contentTerms(words);
      terms.forEach(term -> acts.put(term, terms.get(0)));
    }
  }

  /**
   * All facts of an answer: those of its text, and what it says to be needed by answering yes or no
   * to a question that asks for it.
   */
  List<Fact> facts(String question, String answer) {
    List<Fact> facts = new ArrayList<>(facts(answer));
    Requirements.askedFor(question)
        .ifPresent(
            thing ->
                facts.stream()
                    .filter(fact -> fact.kind() == FactKind.YES_NO)
                    .findFirst()
                    .filter(fact -> fact.value() instanceof FactValue.Word)
                    .ifPresent(
                        fact ->
                            facts.add(
                                requirement(
                                    thing, ((FactValue.Word) fact.value()).word(), fact.quote()))));
    return List.copyOf(facts);
  }

  private Fact requirement(String thing, String needed, String quote) {
    return word(FactKind.REQUIREMENT, needed, quote, terms(thing));
  }

  /** All facts of a text, in the order of its sentences. */
  List<Fact> facts(String text) {
    List<Fact> facts = new ArrayList<>();
    String plain = text.replace('’', '\'');
    Matcher answer = YES_NO.matcher(plain);
    if (answer.find()) {
      boolean yes = answer.group("word").toLowerCase(Locale.ROOT).startsWith("y");
      facts.add(word(FactKind.YES_NO, yes ? "yes" : "no", firstSentence(plain), Set.of()));
    }
    for (String sentence : sentences(plain)) {
      List<Found> found = FactPatterns.in(sentence);
      for (Found each : found) {
        facts.add(fact(sentence, each, found));
      }
      for (Requirements.Requirement each : Requirements.in(sentence)) {
        facts.add(requirement(each.thing(), each.needed() ? "yes" : "no", each.quote()));
      }
      if (found.isEmpty()) {
        facts.add(denial(sentence));
      }
    }
    return List.copyOf(facts);
  }

  private Fact fact(String sentence, Found found, List<Found> all) {
    int start = 0;
    int end = sentence.length();
    for (Found other : all) {
      if (other.kind() == found.kind() && other.end() <= found.start()) {
        start = Math.max(start, lastPart(sentence, other.end(), found.start()));
      }
      if (other.kind() == found.kind() && other.start() >= found.end()) {
        end = Math.min(end, lastPart(sentence, found.end(), other.start()));
      }
    }
    StringBuilder around = new StringBuilder(sentence);
    all.forEach(each -> blank(around, each.start(), each.end()));
    String words = around.substring(start, end);
    boolean repeated = EVERY.matcher(sentence.substring(0, found.start())).find();
    return new Fact(
        found.kind(),
        found.unit(),
        found.per(),
        found.value(),
        sentence.substring(found.start(), found.end()).strip(),
        terms(words),
        repeated ? union(conditions(words), "every") : conditions(words));
  }

  private static Set<String> union(Set<String> some, String more) {
    Set<String> all = new TreeSet<>(some);
    all.add(more);
    return all;
  }

  private static int lastPart(String sentence, int from, int to) {
    Matcher part = PART.matcher(sentence).region(from, to);
    int last = to;
    while (part.find()) {
      last = part.start();
    }
    return last;
  }

  private static void blank(StringBuilder text, int start, int end) {
    for (int i = start; i < end; i++) {
      text.setCharAt(i, ' ');
    }
  }

  /** A sentence as a fact that its denial contradicts. */
  private Fact denial(String sentence) {
    boolean denied = DENIED.matcher(sentence).find();
    return word(FactKind.DENIAL, denied ? "no" : "yes", sentence, terms(sentence));
  }

  private static Fact word(FactKind kind, String word, String sentence, Set<String> about) {
    FactValue value = new FactValue.Word(word);
    return new Fact(kind, "", "", value, sentence.strip(), about, conditions(sentence));
  }

  /** What words are about: their content terms without amounts and the saying of them. */
  Set<String> terms(String words) {
    Set<String> terms = new TreeSet<>();
    analysis.contentTerms(words).forEach(term -> terms.add(acts.getOrDefault(term, term)));
    terms.removeAll(carriers);
    terms.removeIf(term -> NUMBER_TERM.matcher(term).matches());
    return terms;
  }

  /** The words that make what is said that of a special case. */
  static Set<String> conditions(String words) {
    Set<String> conditions = new TreeSet<>();
    Matcher matcher = CONDITIONS.matcher(words);
    while (matcher.find()) {
      conditions.add(matcher.group().toLowerCase(Locale.ROOT).replaceFirst("s$", ""));
    }
    return conditions;
  }

  private static String firstSentence(String text) {
    return sentences(text).get(0);
  }

  private static List<String> sentences(String text) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    breaks.setText(text);
    List<String> sentences = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
      if (!text.substring(start, end).isBlank()) {
        sentences.add(text.substring(start, end).strip());
      }
    }
    return sentences;
  }
}
