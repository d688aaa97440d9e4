package voc.nlp.redact;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import voc.core.Span;
import voc.core.Utterance;
import voc.nlp.redact.pattern.CivicWords;
import voc.nlp.redact.pattern.DigitRun;
import voc.nlp.redact.pattern.Words;

/**
 * What was found once and is said again in the same record: "thank you miss goodwin", "that's 555
 * 0134". Names by each of their words that is no ordinary one, numbers by their digits, in figures
 * or spoken, and by their last four. "Mayor Goodwin" and "Goodwin Street" are the matter itself
 * ({@link CivicWords}), even if a Goodwin calls.
 */
final class Echoes {
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’-]*+");

  /** Shorter words and numbers stand for too much else. */
  private static final int SHORTEST_WORD = 3;

  private static final int SHORTEST_NUMBER = 4;

  private Echoes() {}

  static void claim(List<Utterance> conversation, List<Claims> claims) {
    Map<String, PiiType> words = new TreeMap<>();
    Map<String, PiiType> numbers = new TreeMap<>();
    for (int i = 0; i < conversation.size(); i++) {
      String text = conversation.get(i).text();
      for (Redaction.Mask mask : claims.get(i).masks()) {
        collect(mask, text, words, numbers);
      }
    }
    for (int i = 0; i < conversation.size(); i++) {
      claimWords(conversation.get(i).text(), words, claims.get(i));
      claimNumbers(conversation.get(i).text(), numbers, claims.get(i));
    }
  }

  private static void collect(
      Redaction.Mask mask, String text, Map<String, PiiType> words, Map<String, PiiType> numbers) {
    String value = mask.span().in(text);
    if (mask.type() == PiiType.NAME || mask.type() == PiiType.USER) {
      Matcher matcher = WORD.matcher(value);
      while (matcher.find()) {
        if (matcher.group().length() >= SHORTEST_WORD && !Words.isOrdinary(matcher.group())) {
          words.putIfAbsent(matcher.group().toLowerCase(Locale.ROOT), mask.type());
        }
      }
    } else if (mask.type() != PiiType.ADDRESS
        && mask.type() != PiiType.URL
        && mask.type() != PiiType.EMAIL) {
      collectNumber(mask.type(), value, numbers);
    }
  }

  private static void collectNumber(PiiType type, String value, Map<String, PiiType> numbers) {
    StringBuilder digits = new StringBuilder();
    DigitRun.of(value).forEach(run -> digits.append(run.digits()));
    for (DigitRun run : DigitRun.of(value)) {
      putNumber(type, run.digits(), numbers);
    }
    putNumber(type, digits.toString(), numbers);
    if (digits.length() > SHORTEST_NUMBER) {
      putNumber(type, digits.substring(digits.length() - SHORTEST_NUMBER), numbers);
    }
    if (type == PiiType.PHONE && digits.length() > LOCAL) {
      putNumber(type, digits.substring(digits.length() - LOCAL), numbers);
    }
  }

  /** Digits of a telephone number without its area code. */
  private static final int LOCAL = 7;

  private static void putNumber(PiiType type, String digits, Map<String, PiiType> numbers) {
    if (digits.length() >= SHORTEST_NUMBER) {
      numbers.putIfAbsent(digits, type);
    }
  }

  private static void claimWords(String text, Map<String, PiiType> words, Claims claims) {
    if (words.isEmpty()) {
      return;
    }
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      String word = matcher.group().toLowerCase(Locale.ROOT);
      int length = word.endsWith("'s") || word.endsWith("’s") ? word.length() - 2 : word.length();
      PiiType type = words.get(word.substring(0, length));
      Span said = new Span(matcher.start(), matcher.start() + length);
      if (type != null && !CivicWords.isPlaceOrOfficial(text, said)) {
        claims.claim(type, List.of(said));
      }
    }
  }

  private static void claimNumbers(String text, Map<String, PiiType> numbers, Claims claims) {
    if (numbers.isEmpty()) {
      return;
    }
    for (DigitRun run : DigitRun.of(text)) {
      PiiType type = numbers.get(run.digits());
      if (type != null) {
        claims.claim(type, List.of(run.span()));
      }
    }
  }
}
