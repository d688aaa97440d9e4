package voc.nlp.redact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import voc.core.Span;
import voc.core.Speaker;
import voc.core.Utterance;
import voc.nlp.redact.pattern.Dates;
import voc.nlp.redact.pattern.DigitRun;
import voc.nlp.redact.pattern.IdValues;
import voc.nlp.redact.pattern.NameAnswer;
import voc.nlp.redact.pattern.NumberWords;
import voc.nlp.redact.pattern.Spans;
import voc.nlp.redact.pattern.StreetAddresses;
import voc.nlp.redact.pattern.Words;

/** What in an answer is the value that was asked for. */
final class Answers {
  /** From the house number on, to the end of the sentence. */
  private static final Pattern FROM_NUMBER =
      Pattern.compile(
          "(?<![\\w$.])\\d{1,6}[A-Za-z]?,? [^.!?\\n]{2,80}+(?:\\.(?= [A-Z]{2}\\b)[^.!?\\n]{1,40})?");

  private static final Pattern BEFORE_PIECE =
      Pattern.compile(
          "(?i)(?:\\W*\\b(?:it['’]?s|it is|its|that['’]?s|that is|yes|yeah|sure|okay|ok|um|uh|and|then|the last four(?: is| are)?)\\b)*+\\W*");

  private static final String UNITS = "(?:" + NumberWords.UNITS + ")";

  /** The second half of a year: "seventy two", "twelve", "oh five". */
  private static final String TENS =
      "(?:(?:"
          + NumberWords.TENS
          + ")(?:[ -]"
          + UNITS
          + ")?|"
          + NumberWords.TEENS
          + "|(?:oh|o|zero) "
          + UNITS
          + ")";

  /** A birth date is often told in two turns: "march third", then "nineteen seventy two". */
  private static final Pattern PART_OF_DATE =
      Pattern.compile(
          "(?i)\\b(?:(?:january|february|march|april|may|june|july|august|september|october|november|december)"
              + ",? (?:the )?(?:\\d{1,2}(?:st|nd|rd|th)?|(?:twenty|thirty)[ -](?:"
              + (NumberWords.ORDINAL_UNITS + "|" + NumberWords.UNITS)
              + (")|" + NumberWords.ORDINAL_UNITS + "|" + NumberWords.ORDINAL_TENS)
              + ("|" + NumberWords.UNITS + "|" + NumberWords.TEENS + "|twenty|thirty)")
              + "(?:,? (?:of )?(?:(?:nineteen|twenty) "
              + TENS
              + "|two thousand(?: and)?(?: "
              + TENS
              + "| "
              + UNITS
              + ")?|(?:19|20)\\d\\d))?"
              + "|(?:nineteen|twenty) "
              + TENS
              + "|two thousand(?: and)?(?: (?:"
              + NumberWords.UNITS
              + "|ten|eleven|twelve))?|(?:19\\d\\d|20[01]\\d))(?![\\p{L}\\p{N}])");

  /** "joe", "joe smith 1980 at example": one word that is no ordinary one is taken. */
  private static final Pattern USER_WORD = Pattern.compile("(?<!\\S)[\\w.+-]{3,40}(?!\\S)");

  /** A question holds for so many turns of the customer ("sure", "one moment", "it is goodwin"). */
  private static final int PATIENCE = 2;

  /** In a longer answer a word is not the value by itself. */
  private static final int SHORT_ANSWER = 4;

  private static final int FEWEST_DIGITS = 3;

  private static final Set<PiiType> NUMBERS =
      EnumSet.of(
          PiiType.SSN,
          PiiType.PHONE,
          PiiType.CARD,
          PiiType.ACCOUNT,
          PiiType.CASE,
          PiiType.PASSPORT,
          PiiType.DRIVER_LICENSE,
          PiiType.PLATE,
          PiiType.NATIONAL_ID);

  private Answers() {}

  /** Claims in each customer's turn what the turns before it, or its own prompt, ask for. */
  static void claim(List<Utterance> conversation, List<Claims> claims) {
    Set<PiiType> asked = EnumSet.noneOf(PiiType.class);
    int unanswered = 0;
    Set<String> addresses = new TreeSet<>();
    for (int i = 0; i < conversation.size(); i++) {
      Utterance utterance = conversation.get(i);
      if (utterance.speaker() != Speaker.CUSTOMER) {
        claimReadBack(addresses, utterance.text(), claims.get(i));
        Set<PiiType> now = Asked.byTurn(utterance.text());
        if (!now.isEmpty() || unanswered >= PATIENCE) {
          asked = now;
          unanswered = 0;
        }
        continue;
      }
      Set<PiiType> wanted = EnumSet.copyOf(asked);
      if (utterance.prompt() != null) {
        wanted.addAll(Asked.byPrompt(utterance.prompt()));
      }
      if (!wanted.isEmpty()) {
        claim(wanted, utterance.text(), claims.get(i));
        if (wanted.contains(PiiType.ADDRESS)) {
          StreetAddresses.all(utterance.text())
              .forEach(span -> addresses.add(street(span.in(utterance.text()))));
        }
        unanswered++;
      }
    }
  }

  /** The agent repeats the address, perhaps with figures for the words of its number. */
  private static void claimReadBack(Set<String> told, String turn, Claims claims) {
    if (!told.isEmpty()) {
      claims.claim(
          PiiType.ADDRESS,
          StreetAddresses.all(turn).stream()
              .filter(span -> told.contains(street(span.in(turn))))
              .toList());
    }
  }

  /** The last two words of an address in lower case: "tumbleweed court". */
  private static String street(String address) {
    String[] words = address.toLowerCase(Locale.ROOT).split("\\P{L}+");
    int from = Math.max(0, words.length - 2);
    return String.join(" ", Arrays.asList(words).subList(from, words.length));
  }

  private static void claim(Set<PiiType> asked, String answer, Claims claims) {
    if (asked.contains(PiiType.EMAIL)) {
      claims.claim(PiiType.EMAIL, userWords(answer));
    }
    if (asked.contains(PiiType.BIRTH_DATE)) {
      claims.claim(PiiType.BIRTH_DATE, Dates.all(answer));
      claims.claim(PiiType.BIRTH_DATE, numbers(answer, 6, 8));
      claims.claim(PiiType.BIRTH_DATE, Spans.of(PART_OF_DATE, answer));
    }
    if (asked.contains(PiiType.ADDRESS)) {
      claims.claim(PiiType.ADDRESS, StreetAddresses.all(answer));
      Spans.of(FROM_NUMBER, answer).forEach(span -> claims.claimRest(PiiType.ADDRESS, span));
    }
    if (asked.contains(PiiType.SSN)) {
      claims.claim(PiiType.SSN, lastPiece(answer));
    }
    claimNumbers(asked, answer, claims);
    if (asked.contains(PiiType.NAME)) {
      NameAnswer.spans(answer).forEach(span -> claims.claimRest(PiiType.NAME, span));
    }
    if (asked.contains(PiiType.USER)) {
      claims.claim(PiiType.USER, userWords(answer));
    }
  }

  private static void claimNumbers(Set<PiiType> asked, String answer, Claims claims) {
    if (asked.stream().noneMatch(NUMBERS::contains)) {
      return;
    }
    for (Span value : IdValues.in(answer)) {
      int digits = DigitRun.of(value.in(answer)).stream().mapToInt(DigitRun::length).sum();
      PiiType type = typeOf(asked, digits);
      if (type != null && (digits >= FEWEST_DIGITS || type == PiiType.PLATE)) {
        claims.claim(type, List.of(value));
      }
    }
  }

  /** Of several kinds asked for, the one whose usual length fits. */
  private static @Nullable PiiType typeOf(Set<PiiType> asked, int digits) {
    if (asked.contains(PiiType.SSN) && (digits == 4 || digits == 9)) {
      return PiiType.SSN;
    }
    if (asked.contains(PiiType.PHONE) && digits >= 7 && digits <= 13) {
      return PiiType.PHONE;
    }
    if (asked.contains(PiiType.CARD) && digits >= 12) {
      return PiiType.CARD;
    }
    for (PiiType type : PiiType.values()) {
      if (asked.contains(type)
          && NUMBERS.contains(type)
          && (type != PiiType.PHONE || digits >= 3)) {
        return type;
      }
    }
    return null;
  }

  /** A few digits that are all of an answer: "it is eight", then "four two one". */
  private static List<Span> lastPiece(String answer) {
    List<DigitRun> runs = DigitRun.of(answer);
    if (runs.size() != 1 || runs.get(0).length() > 4) {
      return List.of();
    }
    Span span = runs.get(0).span();
    return BEFORE_PIECE.matcher(answer.substring(0, span.start())).matches()
            && answer.substring(span.end()).chars().noneMatch(Character::isLetterOrDigit)
        ? List.of(span)
        : List.of();
  }

  private static List<Span> numbers(String answer, int shortest, int longest) {
    List<Span> numbers = new ArrayList<>();
    for (DigitRun run : DigitRun.of(answer)) {
      if (run.length() >= shortest && run.length() <= longest) {
        numbers.add(run.span());
      }
    }
    return numbers;
  }

  private static List<Span> userWords(String answer) {
    List<Span> words = new ArrayList<>();
    for (Span word : Spans.of(USER_WORD, answer)) {
      if (!Words.isOrdinary(word.in(answer)) && Character.isLetter(answer.charAt(word.start()))) {
        words.add(word);
      }
    }
    int said = answer.trim().split("\\s+").length;
    return said <= SHORT_ANSWER ? words : List.of();
  }
}
