package voc.nlp.redact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import voc.core.Span;
import voc.core.Speaker;
import voc.core.Utterance;
import voc.nlp.redact.pattern.DigitRun;
import voc.nlp.redact.pattern.NumberWords;
import voc.nlp.redact.pattern.Words;

/**
 * Numbers that a customer tells piece by piece, over several turns: "my number is five five five",
 * "go ahead", "oh one two three four". Each piece is masked, and so is the agent's repeating it.
 */
final class SplitNumbers {
  /** Together the pieces of fewer digits are no telephone number. */
  private static final int PHONE_DIGITS = 7;

  private static final int LONGEST = 19;

  /** "oh" and "one" alone are words of a sentence. */
  private static final int SHORTEST_PIECE = 2;

  private static final Set<String> ACKNOWLEDGING =
      Set.of(
          "ok",
          "okay",
          "go",
          "ahead",
          "yes",
          "yeah",
          "yep",
          "right",
          "alright",
          "all",
          "uh",
          "huh",
          "mm",
          "hmm",
          "mhm",
          "hm",
          "um",
          "got",
          "it",
          "i've",
          "that",
          "sure",
          "and",
          "then",
          "next",
          "continue",
          "please",
          "the",
          "rest",
          "thank",
          "you",
          "thanks",
          "ma'am",
          "sir",
          "perfect",
          "great",
          "good",
          "keep",
          "going");

  private static final Pattern WORD = Pattern.compile("\\p{L}++(?:['’]\\p{L}++)?");

  private static final Pattern ANNOUNCED =
      Pattern.compile(
          "(?i)\\b(?:number|phone|cell|mobile|social|ssn|card|account|routing|policy|claim|case|id)\\b[^.!?]{0,25}$");

  /**
   * Characters before a number in which its announcement stands, with some to spare: to search all
   * of the text before each number takes hours in a text of a million characters.
   */
  private static final int ANNOUNCEMENT = 48;

  private SplitNumbers() {}

  static void claim(List<Utterance> conversation, List<Claims> claims) {
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < conversation.size(); i++) {
      String text = conversation.get(i).text();
      boolean customer = conversation.get(i).speaker() == Speaker.CUSTOMER;
      List<Piece> here = piecesOf(text, i, customer);
      if (customer ? !goesOn(text, here, pieces) : !isAcknowledgement(text)) {
        claimPieces(pieces, claims);
        pieces.clear();
      }
      if (customer ? isPiece(text, here, pieces.isEmpty()) : !pieces.isEmpty()) {
        pieces.addAll(here);
      }
    }
    claimPieces(pieces, claims);
  }

  /** Turns of figures alone, one after the other, may answer different questions. */
  private static boolean goesOn(String text, List<Piece> here, List<Piece> sofar) {
    return isPiece(text, here, sofar.isEmpty())
        && (sofar.isEmpty()
            || here.get(0).turn() - lastCustomerTurn(sofar) > 1
            || here.get(0).words() > 1 && sofar.get(0).announced());
  }

  private static int lastCustomerTurn(List<Piece> pieces) {
    return pieces.stream().filter(Piece::customer).mapToInt(Piece::turn).max().orElse(0);
  }

  private static boolean isPiece(String text, List<Piece> here, boolean first) {
    return !here.isEmpty() && isMostlyNumber(text, first);
  }

  /** "go ahead", "okay five five five": no question, and no word but those and digits. */
  private static boolean isAcknowledgement(String text) {
    return !text.contains("?")
        && WORD.matcher(text)
            .results()
            .map(word -> word.group().toLowerCase(Locale.ROOT))
            .allMatch(word -> ACKNOWLEDGING.contains(word) || NumberWords.has(word));
  }

  private static List<Piece> piecesOf(String text, int turn, boolean customer) {
    List<Piece> pieces = new ArrayList<>();
    for (DigitRun run : DigitRun.of(text)) {
      if (run.length() < SHORTEST_PIECE) {
        continue;
      }
      int start = run.span().start();
      String before = text.substring(Math.max(0, start - ANNOUNCEMENT), start);
      boolean announced = ANNOUNCED.matcher(before).find();
      pieces.add(new Piece(turn, run.span(), run.digits(), customer, run.words(), announced));
    }
    return pieces;
  }

  /** The first piece may come with an announcement; those after it come alone. */
  private static boolean isMostlyNumber(String text, boolean first) {
    List<DigitRun> runs = DigitRun.of(text);
    int end = runs.get(runs.size() - 1).span().end();
    int start = runs.get(0).span().start();
    return onlyOrdinary(text.substring(end), 3)
        && (first
            ? ANNOUNCED.matcher(text.substring(0, start)).find()
                || onlyOrdinary(text.substring(0, start), 2)
            : onlyOrdinary(text.substring(0, start), 5));
  }

  private static boolean onlyOrdinary(String text, int most) {
    long words = WORD.matcher(text).results().count();
    return words <= most && WORD.matcher(text).results().allMatch(w -> Words.isOrdinary(w.group()));
  }

  private static void claimPieces(List<Piece> pieces, List<Claims> claims) {
    int digits = pieces.stream().filter(Piece::customer).mapToInt(p -> p.digits().length()).sum();
    long turns = pieces.stream().filter(Piece::customer).mapToInt(Piece::turn).distinct().count();
    if (turns < 2 || digits < PHONE_DIGITS) {
      return;
    }
    PiiType type =
        digits == 9
            ? PiiType.SSN
            : digits >= 13 && digits <= LONGEST ? PiiType.CARD : PiiType.PHONE;
    for (Piece piece : pieces) {
      if (piece.customer() || isRepeated(piece, pieces)) {
        claims.get(piece.turn()).claim(type, List.of(piece.span()));
      }
    }
  }

  private static boolean isRepeated(Piece said, List<Piece> pieces) {
    return pieces.stream().anyMatch(p -> p.customer() && p.digits().equals(said.digits()));
  }

  /**
   * Digits in a turn.
   *
   * @param turn the turn's number in the conversation
   * @param words how many of them are words
   * @param announced whether "my number is" or the like stands before them
   */
  private record Piece(
      int turn, Span span, String digits, boolean customer, int words, boolean announced) {}
}
