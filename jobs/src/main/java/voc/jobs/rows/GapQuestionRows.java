package voc.jobs.rows;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import voc.core.Channel;
import voc.core.Question;
import voc.needs.disclosure.PublishedGap;
import voc.search.gap.GapQuestion;

/** The questions of a {@link PublishedGap} as rows of table {@code faq_gap_questions}. */
public final class GapQuestionRows {
  private GapQuestionRows() {}

  /**
   * @param questions all of the gap, the central one first; those that may not be told are left out
   */
  public static List<Row> of(PublishedGap published, List<GapQuestion> questions) {
    List<Row> rows = new ArrayList<>();
    for (GapQuestion asked : questions) {
      if (published.tells(asked.question().channel())) {
        rows.add(row(published.gap().id(), rows.size() + 1, asked));
      }
    }
    return rows;
  }

  private static Row row(String gap, int place, GapQuestion asked) {
    Question question = asked.question();
    return RowFactory.create(
        gap,
        place,
        question.id(),
        feedbackId(question),
        question.text(),
        question.channel().code(),
        question.department(),
        day(question),
        question.demand(),
        asked.likeness(),
        asked.coverage(),
        asked.entryId());
  }

  /** A mention's id begins with that of its feedback, see {@link voc.core.Mention#id()}. */
  private static @Nullable String feedbackId(Question question) {
    return question.channel() == Channel.SEARCH
        ? null
        : question.id().substring(0, question.id().lastIndexOf('#'));
  }

  private static @Nullable LocalDate day(Question question) {
    return question.time() == null ? null : question.time().atZone(ZoneOffset.UTC).toLocalDate();
  }
}
