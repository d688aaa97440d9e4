package voc.nlp.redact;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import voc.core.Span;
import voc.core.Speaker;
import voc.core.Utterance;
import voc.nlp.redact.pattern.Dates;
import voc.nlp.redact.pattern.DigitRun;
import voc.nlp.redact.pattern.IdValues;
import voc.nlp.redact.pattern.NameAnswer;
import voc.nlp.redact.pattern.Spans;
import voc.nlp.redact.pattern.Words;

/** What in an answer is the value that was asked for. */
final class Answers {
  /** From the house number on, to the end of the sentence. */
  private static final Pattern FROM_NUMBER =
      Pattern.compile(
          "(?<![\\w$.])\\d{1,6}[A-Za-z]?,? [^.!?\\n]{2,80}+(?:\\.(?= [A-Z]{2}\\b)[^.!?\\n]{1,40})?");

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
    for (int i = 0; i < conversation.size(); i++) {
      Utterance utterance = conversation.get(i);
      if (utterance.speaker() != Speaker.CUSTOMER) {
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
        unanswered++;
      }
    }
  }

  private static void claim(Set<PiiType> asked, String answer, Claims claims) {
    if (asked.contains(PiiType.EMAIL)) {
      claims.claim(PiiType.EMAIL, userWords(answer));
    }
    if (asked.contains(PiiType.BIRTH_DATE)) {
      claims.claim(PiiType.BIRTH_DATE, Dates.all(answer));
      claims.claim(PiiType.BIRTH_DATE, numbers(answer, 6, 8));
    }
    if (asked.contains(PiiType.ADDRESS)) {
      Spans.of(FROM_NUMBER, answer).forEach(span -> claims.claimRest(PiiType.ADDRESS, span));
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
