package voc.jobs.source.search;

import java.io.InputStream;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
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
import voc.jobs.source.record.Fields;
import voc.jobs.source.record.LoadResults;
import voc.jobs.source.record.RawRecord;
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
  /** Of day and clock with a space between; how search.gov writes them could not be verified. */
  private static final List<String> OWN_PATTERNS =
      List.of(
          TimeRule.ISO,
          "uuuu-MM-dd HH:mm",
          "M/d/uuuu H:mm[:ss]",
          "M/d/uuuu h:mm[:ss] a",
          "uuuu-MM-dd h:mm[:ss] a");

  /** What search.gov writes where there is nothing. */
  private static final String NONE = "--";

  private final SearchConfig log;
  private final TimeReader times;
  private final SearchColumns columns;

  /**
   * @param latest no search can be of a later time: what claims so is rejected
   */
  public SearchLogReader(SearchConfig log, Instant latest) {
    this.log = log;
    this.columns = SearchColumns.of(log);
    this.times =
        new TimeReader(
            log.time() instanceof TimeRule.Column column ? column.patterns() : OWN_PATTERNS,
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
        withoutPersonalData(RawRecords.of(feed, log.input(), columns.names())),
        (record, provenance) -> question(record.values(), file, ids));
  }

  /** Takes out what may not even show in a reject; of a row that can't be parsed, everything. */
  private Iterator<RawRecord> withoutPersonalData(Iterator<RawRecord> records) {
    if (columns.dropped().isEmpty()) {
      return records;
    }
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return records.hasNext();
      }

      @Override
      public RawRecord next() {
        RawRecord record = records.next();
        String fault = record.fault();
        if (fault != null) {
          return RawRecord.broken(record.line(), "", record.pointer(), fault);
        }
        Map<String, String> values = new LinkedHashMap<>(record.values());
        values.keySet().removeAll(columns.dropped());
        return RawRecord.ofRow(
            record.line(), String.join(",", values.values()), record.header(), values);
      }
    };
  }

  /**
   * Identical rows with a date are one row exported twice. Without a date they are the searches of
   * two periods, and each file's count.
   */
  private boolean rowsAreDated() {
    return log.time() instanceof TimeRule.Column || (log.time() == null && columns.day() != null);
  }

  private Question question(Map<String, String> values, InputFile file, ContentIds ids) {
    String id = log.name() + ":" + ids.next(values);
    Fields fields = new Fields(values);
    String query = SearchWords.of(fields.require(columns.query()), columns.query());
    double demand = demand(fields);
    return new Question(
        id,
        query,
        Channel.SEARCH,
        Feedback.UNASSIGNED,
        id,
        demand,
        foundNothing(fields),
        clicks(fields, demand),
        time(fields, file));
  }

  /** How many searched; a log without that column has one search a row. */
  private double demand(Fields fields) {
    String column = columns.searches();
    if (column == null || (!columns.needsAll() && !fields.knows(column))) {
      return 1;
    }
    double demand = count(column, fields.require(column));
    if (demand == 0) {
      throw new RecordFault(
          RejectReason.EMPTY, "field \"" + column + "\" is 0: nobody searched; remove the row");
    }
    return demand;
  }

  /** Whether the search is known to have found nothing: an empty count is not known. */
  private boolean foundNothing(Fields fields) {
    String found = columns.found();
    if (found != null) {
      checkKnown(fields, found);
      return fields.take(found).filter(modules -> !modules.equals(NONE)).isEmpty();
    }
    String column = columns.results();
    if (column == null || (!columns.needsAll() && !fields.knows(column))) {
      return false;
    }
    checkKnown(fields, column);
    return fields.take(column).filter(text -> count(column, text) == 0).isPresent();
  }

  /**
   * How many searches ended in a click, if the log tells. Logs count clicks, and who reads two
   * results clicks twice: more clicks than searches mean that every search was clicked on.
   */
  private @Nullable Double clicks(Fields fields, double demand) {
    String column = columns.clicks();
    if (column == null) {
      return null;
    }
    if (log.clicks() != null) {
      checkKnown(fields, column);
    }
    return fields
        .take(column)
        .filter(text -> !text.equals(NONE))
        .map(text -> Math.min(demand, count(column, text)))
        .orElse(null);
  }

  /** A misspelt column must not look like searches that found all, or nothing. */
  private static void checkKnown(Fields fields, String column) {
    if (!fields.knows(column)) {
      fields.require(column);
    }
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
    return ownTime(fields);
  }

  private @Nullable Instant ownTime(Fields fields) {
    String day = columns.day();
    String clock = columns.clock();
    if (day == null || clock == null) {
      return null;
    }
    String text = fields.require(day) + fields.take(clock).map(time -> " " + time).orElse("");
    return times.read(text, day, "correct it or set " + log.input().key() + ".time");
  }
}
