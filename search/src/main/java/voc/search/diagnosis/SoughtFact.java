package voc.search.diagnosis;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import voc.core.FaqEntry;

/**
 * A kind of fact that a question asks for in so many words, and whether an entry names one.
 * Narrower than {@link FactKind#isAskedBy}, which only tells what two facts might be compared for:
 * here a question that means something else makes a good entry weak. What a person owes, and when
 * their own bus comes, no entry can name.
 */
enum SoughtFact {
  /** What something costs. */
  PRICE(
      "how much",
      "amount",
      "\\bhow much (?:is|are|was|do|does|did|will|would|should|for|to|it)\\b"
          + "|\\b(?:costs?|prices?|pricing|fees?|fares?)\\b",
      "\\b(?:owe|left|pay(?:ing)? (?:my|the|an?)|paid|waived?|waiver|refund\\w*|reduced?|why|late)\\b",
      "\\b(?:how much|costs?|prices?|fees?|fares?)\\b",
      EnumSet.of(FactKind.MONEY, FactKind.PERCENT),
      "\\b(?:no|any|without) (?:charge|fee|cost)|\\bcosts? nothing\\b"),

  /** How long something takes or lasts. */
  SPAN(
      "how long",
      "span of time",
      "\\bhow (?:long|soon|fast|quickly|many (?:business |working )?(?:minutes|hours|days|weeks|months|years))\\b",
      "\\bhow long (?:ago|have|has|had)\\b|\\b(?:a|per|each) (?:day|week|month|year)\\b",
      "\\b(?:how (?:long|soon|fast|quickly|many)|when)\\b",
      EnumSet.of(FactKind.DURATION, FactKind.DATE, FactKind.WEEKDAYS, FactKind.TIME),
      "\\b(?:same day|immediately|right away|at once|instantly|overnight|never expires?|until|by the end of|(?:next|every|each) (?:day|week|month|year|season))\\b"),

  /** From when to when. */
  HOURS(
      "what time",
      "time of day",
      "\\bwhat times?\\b|\\bhow (?:late|early)\\b|(?<!\\bmany |\\bfor |\\bafter |\\d )\\bhours\\b(?! (?:a|per|of|ago)\\b)",
      "",
      "\\b(?:when|hours|times?)\\b",
      EnumSet.of(FactKind.TIME),
      "\\b(?:24/7|24 hours|around the clock|any (?:time|hour)|sunrise|sunset|dusk|dawn)\\b"),

  /** When something opens or closes, be it of the day or of the year. */
  OPENING(
      "when it is open",
      "time",
      "\\bwhen\\b.*\\b(?:opens?|closes?|closed)\\b",
      "",
      "\\b(?:when|hours|times?)\\b",
      EnumSet.of(FactKind.TIME, FactKind.WEEKDAYS, FactKind.DATE, FactKind.DURATION),
      "\\b(?:24/7|around the clock|any (?:time|hour)|daily|sunrise|sunset|dusk|dawn)\\b"),

  /** A number to call. */
  PHONE(
      "for a phone number",
      "phone number",
      "\\b(?:phone|telephone|contact) number\\b|\\bnumber to call\\b|\\b(?:what|which) number (?:do|can|should)\\b",
      "\\b(?:my|your|change|update)\\b",
      "\\b(?:number|phone)\\b",
      EnumSet.of(FactKind.PHONE),
      "\\b[2-9]11\\b|\\b3-1-1\\b");

  /** Asked of one's own case. */
  private static final Pattern OWN =
      Pattern.compile("\\b(?:is|are|was|do|does|will|can) (?:my|mine|our)\\b", CASE_INSENSITIVE);

  private final String asked;
  private final String thing;
  private final Pattern asking;
  private final Optional<Pattern> notAsking;
  private final Pattern dealtWith;
  private final Set<FactKind> kinds;
  private final Pattern inWords;

  /**
   * @param asked as in {@code It asks how much}
   * @param thing as in {@code and the entry names no amount}
   * @param asking what a question says that asks for it
   * @param notAsking what it says if it means something else; empty for nothing
   * @param dealtWith what an entry's question says that deals with it, if it names it in other ways
   * @param kinds of facts of which one is enough
   * @param inWords what else names it
   */
  SoughtFact(
      String asked,
      String thing,
      String asking,
      String notAsking,
      String dealtWith,
      Set<FactKind> kinds,
      String inWords) {
    this.asked = asked;
    this.thing = thing;
    this.asking = Pattern.compile(asking, CASE_INSENSITIVE);
    this.notAsking =
        notAsking.isEmpty()
            ? Optional.empty()
            : Optional.of(Pattern.compile(notAsking, CASE_INSENSITIVE));
    this.dealtWith = Pattern.compile(dealtWith, CASE_INSENSITIVE);
    this.kinds = kinds;
    this.inWords = Pattern.compile(inWords, CASE_INSENSITIVE);
  }

  boolean isAskedBy(String question) {
    return asking.matcher(question).find()
        && !OWN.matcher(question).find()
        && notAsking.filter(pattern -> pattern.matcher(question).find()).isEmpty();
  }

  /** Whether an entry names such a fact, or says in its question that it deals with it. */
  boolean isNamedBy(FaqEntry entry) {
    String text = entry.question() + "\n" + entry.answer();
    return dealtWith.matcher(entry.question()).find()
        || inWords.matcher(text).find()
        || FactPatterns.in(text).stream().anyMatch(found -> kinds.contains(found.kind()));
  }

  /** {@code It asks how much, and the entry names no amount.} */
  String evidence() {
    return "It asks " + asked + ", and the entry names no " + thing + ".";
  }
}
