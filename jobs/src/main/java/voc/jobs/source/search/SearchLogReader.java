package voc.jobs.source.search;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import voc.core.Channel;
import voc.core.Feedback;
import voc.core.Question;
import voc.core.RejectReason;
import voc.jobs.config.SearchConfig;
import voc.jobs.config.TimeRule;
import voc.jobs.source.file.InputFile;
import voc.jobs.source.file.TextFeed;
import voc.jobs.source.record.FieldNames;
import voc.jobs.source.record.Fields;
import voc.jobs.source.record.LoadResults;
import voc.jobs.source.record.RawRecords;
import voc.jobs.source.record.Reading;
import voc.jobs.source.record.RecordFault;
import voc.jobs.source.rule.ContentIds;
import voc.jobs.source.rule.Numbers;
import voc.jobs.source.rule.TimeReader;

/**
 * Reads the files of one search log: each row is a question that stands for as many people as
 * searched. The words are as typed, not yet redacted. Ids are {@code name:hash}. Thread-safe.
 */
public final class SearchLogReader {
  private final SearchConfig log;
  private final TimeReader times;

  /**
   * @param latest no search can be of a later time: what claims so is rejected
   */
  public SearchLogReader(SearchConfig log, Instant latest) {
    this.log = log;
    this.times =
        new TimeReader(
            log.time() instanceof TimeRule.Column column
                ? column.patterns()
                : List.of(TimeRule.ISO),
            log.zone(),
            latest);
  }

  /**
   * What became of each row of a file. Closing the results closes {@code in}.
   *
   * @param in the file's content, unpacked
   * @param file which file it is
   */
  public LoadResults<Question> read(InputStream in, InputFile file) {
    ContentIds ids = rowsAreDated() ? new ContentIds() : new ContentIds(file.name());
    TextFeed feed = new TextFeed(in, log.input().charset(), file.name());
    return new Reading<>(
        log.input(),
        file,
        feed,
        RawRecords.of(feed, log.input(), FieldNames.AS_WRITTEN),
        (record, provenance) -> question(record.values(), file, ids));
  }

  /**
   * Identical rows with a date are one row exported twice. Without a date they are the searches of
   * two periods, and each file's count.
   */
  private boolean rowsAreDated() {
    return log.time() instanceof TimeRule.Column;
  }

  private Question question(Map<String, String> values, InputFile file, ContentIds ids) {
    String id = log.name() + ":" + ids.next(values);
    Fields fields = new Fields(values);
    String query = fields.require(log.query());
    double demand =
        log.searches() == null ? 1 : count(log.searches(), fields.require(log.searches()));
    if (demand == 0) {
      throw new RecordFault(
          RejectReason.EMPTY,
          "field \"" + log.searches() + "\" is 0: nobody searched; remove the row");
    }
    return new Question(
        id,
        query,
        Channel.SEARCH,
        Feedback.UNASSIGNED,
        id,
        demand,
        foundNothing(fields),
        time(fields, file));
  }

  /** Whether the search is known to have found nothing: an empty cell is not known. */
  private boolean foundNothing(Fields fields) {
    String column = log.results();
    if (column == null) {
      return false;
    }
    if (!fields.knows(column)) {
      fields.require(column);
    }
    return fields.take(column).filter(text -> count(column, text) == 0).isPresent();
  }

  /** A count, with or without separators of thousands. */
  private static double count(String column, String text) {
    Optional<Double> count =
        Numbers.parse(text.matches("[0-9]{1,3}(,[0-9]{3})+") ? text.replace(",", "") : text);
    return count
        .filter(number -> number >= 0)
        .orElseThrow(
            () ->
                new RecordFault(
                    RejectReason.MALFORMED,
                    "field \""
                        + column
                        + "\" must be a count of 0 or more, got "
                        + RecordFault.quoted(text)
                        + "; correct it"));
  }

  private @Nullable Instant time(Fields fields, InputFile file) {
    TimeRule rule = log.time();
    if (rule instanceof TimeRule.Constant constant) {
      return constant.time();
    }
    if (rule instanceof TimeRule.FileModified) {
      return file.modified();
    }
    if (rule instanceof TimeRule.Column column) {
      return times.read(
          fields.require(column.column()),
          column.column(),
          "correct it or add its pattern to " + log.input().key() + ".time.patterns");
    }
    return null;
  }
}
