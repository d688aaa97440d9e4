package voc.nlp.redact;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells apart the people whom redactions of one record mask: {@code [NAME-1]}, {@code [NAME-2]} in
 * place of {@code [NAME]}, one number for one person, as a nightly run does ({@link
 * FeedbackRedactor}).
 */
public final class NumberedPersons {
  private NumberedPersons() {}

  /**
   * The same redactions with the same masks, but that persons' marks are numbered from 1 in the
   * order of the texts, or from after the highest number that a mark in them has already.
   *
   * @param originals the texts of one record
   * @param redactions of each text its redaction, in the same order
   * @throws IllegalArgumentException if there is not one redaction for each text
   */
  public static List<Redaction> of(List<String> originals, List<Redaction> redactions) {
    if (originals.size() != redactions.size()) {
      throw new IllegalArgumentException(
          "each text needs its redaction, got "
              + originals.size()
              + " texts and "
              + redactions.size()
              + " redactions");
    }
    Persons persons =
        new Persons(originals.stream().mapToInt(Marks::highestPerson).max().orElse(0));
    List<Redaction> numbered = new ArrayList<>();
    for (int i = 0; i < originals.size(); i++) {
      String original = originals.get(i);
      List<Redaction.Mask> masks =
          redactions.get(i).masks().stream()
              .map(mask -> numbered(mask, original, persons))
              .toList();
      numbered.add(Redaction.of(original, masks));
    }
    return numbered;
  }

  private static Redaction.Mask numbered(Redaction.Mask mask, String text, Persons persons) {
    return mask.type() == PiiType.NAME
        ? new Redaction.Mask(
            mask.type(), mask.span(), Marks.person(persons.number(mask.span().in(text))))
        : mask;
  }
}
