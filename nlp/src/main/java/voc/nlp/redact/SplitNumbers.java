package voc.nlp.redact;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import voc.core.Span;
import voc.core.Speaker;
import voc.core.Utterance;
import voc.nlp.redact.pattern.DigitRun;
import voc.nlp.redact.pattern.Words;

/**
 * Numbers that a customer tells piece by piece, over several turns: "my number is five five five",
 * "go ahead", "oh one two three four". Each piece is masked, and so is the agent's repeating it.
 */
final class SplitNumbers {
  /** Together the pieces of fewer digits are no telephone number. */
  private static final int PHONE_DIGITS = 7;

  private static final int LONGEST = 19;

  /** What an agent says between two pieces is short. */
  private static final int ACKNOWLEDGEMENT_WORDS = 12;

  private static final Pattern WORD = Pattern.compile("\\p{L}++(?:['’]\\p{L}++)?");

  private SplitNumbers() {}

  static void claim(List<Utterance> conversation, List<Claims> claims) {
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < conversation.size(); i++) {
      Utterance utterance = conversation.get(i);
      boolean customer = utterance.speaker() == Speaker.CUSTOMER;
      List<Piece> here = piecesOf(utterance.text(), i, customer);
      boolean goesOn =
          customer
              ? !here.isEmpty() && isMostlyNumber(utterance.text(), pieces.isEmpty())
              : !pieces.isEmpty() && wordsIn(utterance.text()) <= ACKNOWLEDGEMENT_WORDS;
      if (goesOn) {
        pieces.addAll(here);
      } else {
        claimPieces(pieces, claims);
        pieces.clear();
      }
    }
    claimPieces(pieces, claims);
  }

  private static List<Piece> piecesOf(String text, int turn, boolean customer) {
    List<Piece> pieces = new ArrayList<>();
    for (DigitRun run : DigitRun.of(text)) {
      pieces.add(new Piece(turn, run.span(), run.digits(), customer));
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

  private static final Pattern ANNOUNCED =
      Pattern.compile(
          "(?i)\\b(?:number|phone|cell|mobile|social|ssn|card|account|routing|policy|claim|case|id)\\b[^.!?]{0,25}$");

  private static boolean onlyOrdinary(String text, int most) {
    long words = WORD.matcher(text).results().count();
    return words <= most && WORD.matcher(text).results().allMatch(w -> Words.isOrdinary(w.group()));
  }

  private static long wordsIn(String text) {
    return WORD.matcher(text).results().count();
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

  private record Piece(int turn, Span span, String digits, boolean customer) {}
}
