package voc.nlp.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import voc.core.Span;
import voc.nlp.redact.PiiType;
import voc.nlp.redact.Redaction;

/** One utterance: its labels beside its masks. For one thread. */
final class Compared {
  private static final Pattern TOKEN = Pattern.compile("\\S+");

  private final String text;
  private final List<Label> labels;
  private final List<Redaction.Mask> masks;
  private final @Nullable Label[] labelAt;
  private final boolean[] masked;

  Compared(String text, List<Label> labels, List<Redaction.Mask> masks) {
    this.text = text;
    this.labels = labels;
    this.masks = masks;
    this.labelAt = new @Nullable Label[text.length()];
    this.masked = new boolean[text.length()];
    for (Label label : labels) {
      for (int i = label.span().start(); i < label.span().end(); i++) {
        labelAt[i] = label;
      }
    }
    for (Redaction.Mask mask : masks) {
      for (int i = mask.span().start(); i < mask.span().end(); i++) {
        masked[i] = true;
      }
    }
  }

  void count(Tally tally) {
    countTokens(tally);
    countLabels(tally);
    countMasks(tally);
    countExact(tally);
  }

  private void countTokens(Tally tally) {
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      Span token = new Span(matcher.start(), matcher.end());
      Label label = label(token);
      boolean countsNeitherWay = label != null && label.truth() == Label.Truth.EITHER;
      if (telling(token) == 0 || countsNeitherWay) {
        continue;
      }
      if (label != null) {
        tally.personalToken(label.name(), isFound(token));
      }
      if (maskedTelling(token) > 0) {
        tally.maskedToken(label != null);
      }
    }
  }

  /** The label that makes a token personal, or else the one that makes it count neither way. */
  private @Nullable Label label(Span token) {
    Label either = null;
    for (int i = token.start(); i < token.end(); i++) {
      Label label = labelAt[i];
      if (label != null && label.truth() == Label.Truth.PERSONAL) {
        return label;
      }
      if (label != null && label.truth() == Label.Truth.EITHER) {
        either = label;
      }
    }
    return either;
  }

  private void countLabels(Tally tally) {
    for (Label label : labels) {
      if (telling(label.span()) > 0) {
        if (label.truth() == Label.Truth.PERSONAL) {
          tally.personalSpan(label.name(), isFound(label.span()));
        } else if (label.truth() == Label.Truth.PLACE) {
          tally.place(maskedTelling(label.span()) > 0);
        }
      }
    }
  }

  private void countMasks(Tally tally) {
    for (Redaction.Mask mask : masks) {
      int telling = telling(mask.span());
      if (telling > 0 && 2 * telling(mask.span(), Label.Truth.EITHER) <= telling) {
        boolean right = 2 * telling(mask.span(), Label.Truth.PERSONAL) > telling;
        tally.mask(mask.type().name(), right);
      }
    }
  }

  private void countExact(Tally tally) {
    List<Piece> personal = new ArrayList<>();
    for (Label label : labels) {
      PiiType type = label.type();
      if (type != null) {
        add(new Piece(type, label.span()), personal);
      }
    }
    List<Piece> found = new ArrayList<>();
    for (Redaction.Mask mask : masks) {
      int telling = telling(mask.span());
      if (telling > 0 && 2 * telling(mask.span(), Label.Truth.EITHER) <= telling) {
        add(new Piece(mask.type(), mask.span()), found);
      }
    }
    personal.forEach(piece -> tally.exactlyFound(found.contains(piece)));
    found.forEach(piece -> tally.exactMask(personal.contains(piece)));
  }

  /** With its outermost letters and digits as bounds. */
  private record Piece(PiiType type, Span span) {}

  /** Joins what has the same kind and no letter or digit between. */
  private void add(Piece piece, List<Piece> pieces) {
    if (telling(piece.span()) == 0) {
      return;
    }
    Piece next = new Piece(piece.type(), core(piece.span()));
    if (!pieces.isEmpty()) {
      Piece last = pieces.get(pieces.size() - 1);
      if (last.type() == next.type() && isEmpty(last.span().end(), next.span().start())) {
        next = new Piece(next.type(), new Span(last.span().start(), next.span().end()));
        pieces.remove(pieces.size() - 1);
      }
    }
    pieces.add(next);
  }

  private Span core(Span span) {
    int start = span.start();
    int end = span.end();
    while (!isTelling(start)) {
      start++;
    }
    while (!isTelling(end - 1)) {
      end--;
    }
    return new Span(start, end);
  }

  private boolean isEmpty(int from, int to) {
    return from >= to || telling(new Span(from, to)) == 0;
  }

  private boolean isFound(Span span) {
    return maskedTelling(span) == telling(span);
  }

  private int maskedTelling(Span span) {
    int count = 0;
    for (int i = span.start(); i < span.end(); i++) {
      count += isTelling(i) && masked[i] ? 1 : 0;
    }
    return count;
  }

  private int telling(Span span) {
    int count = 0;
    for (int i = span.start(); i < span.end(); i++) {
      count += isTelling(i) ? 1 : 0;
    }
    return count;
  }

  private int telling(Span span, Label.Truth truth) {
    int count = 0;
    for (int i = span.start(); i < span.end(); i++) {
      Label label = labelAt[i];
      count += isTelling(i) && label != null && label.truth() == truth ? 1 : 0;
    }
    return count;
  }

  private boolean isTelling(int at) {
    return Character.isLetterOrDigit(text.charAt(at));
  }
}
