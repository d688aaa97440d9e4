package voc.jobs.train;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import voc.core.Feedback;
import voc.core.Rating;
import voc.core.Speaker;
import voc.core.Utterance;
import voc.nlp.redact.Redactor;
import voc.nlp.sentiment.LabelledText;

/**
 * Texts with labels, redacted: a model learns words, and no name may be among them. Also what is
 * tagged later is redacted first, so that both look alike.
 */
public final class LabelledTexts {
  private LabelledTexts() {}

  /**
   * Which columns hold what.
   *
   * @param text what somebody wrote
   * @param context the question that it answers; null without
   * @param label a person's judgement, or the writer's rating
   * @param group who wrote; null if each row is somebody else's
   */
  public record Columns(
      String text, @Nullable String context, String label, @Nullable String group) {}

  /** The rows of a file, in its order. */
  public static List<LabelledText> of(LabelledFile file, Columns columns, Redactor redactor) {
    return file.rows().parallelStream()
        .map(
            row ->
                new LabelledText(
                    redacted(row.cell(columns.text()), redactor),
                    columns.context() == null
                        ? ""
                        : redacted(row.cell(columns.context()), redactor),
                    row.cell(columns.label()),
                    group(columns.group() == null ? "" : row.cell(columns.group()), row.line())))
        .toList();
  }

  /**
   * What customers said in redacted feedback that has a rating, each utterance by itself.
   *
   * @param rating name of the rating; null for the first one of each feedback
   * @return labels are the normalised ratings, from 0, the worst, to 1
   */
  public static List<LabelledText> ofRatings(List<Feedback> feedback, @Nullable String rating) {
    return feedback.stream()
        .flatMap(
            said ->
                said.ratings().stream()
                    .filter(given -> rating == null || given.name().equals(rating))
                    .limit(1)
                    .flatMap(given -> texts(said, given)))
        .toList();
  }

  private static Stream<LabelledText> texts(Feedback said, Rating given) {
    return said.utterances().stream()
        .filter(utterance -> utterance.speaker() == Speaker.CUSTOMER)
        .filter(Utterance::countsAsEnglish)
        .map(
            utterance ->
                new LabelledText(
                    utterance.text(),
                    utterance.prompt() == null ? "" : utterance.prompt(),
                    Double.toString(given.value()),
                    said.customer() == null ? said.id() : said.customer()));
  }

  private static String redacted(String text, Redactor redactor) {
    return text.isBlank() ? "" : redactor.redact(text).text();
  }

  /** Rows of nobody known are groups of their own. */
  private static String group(String name, long line) {
    return name.isEmpty() ? "line " + line : name;
  }
}
