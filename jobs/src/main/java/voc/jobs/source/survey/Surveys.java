package voc.jobs.source.survey;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import voc.core.RejectReason;
import voc.jobs.source.file.InputFile;
import voc.jobs.source.mapped.ColumnMapping;
import voc.jobs.source.record.FieldNames;
import voc.jobs.source.record.Header;
import voc.jobs.source.record.RawRecord;
import voc.jobs.source.record.RecordFault;
import voc.jobs.source.rule.ContentIds;
import voc.jobs.source.rule.FeedbackFormat;

/** What the exports of survey services have in common. */
final class Surveys {
  private Surveys() {}

  /**
   * Reads the responses of one file.
   *
   * @param refusal throws a {@link RecordFault} for what is no customer's answer
   */
  static FeedbackFormat.Adapter adapter(
      ColumnMapping mapping, InputFile file, Consumer<RawRecord> refusal) {
    ContentIds contentIds = new ContentIds();
    return (record, provenance) -> {
      refusal.accept(record);
      return mapping.feedback(record, file, provenance, contentIds);
    };
  }

  /** What a file says about its columns: every record knows it. */
  static Header header(List<RawRecord> head) {
    return head.isEmpty() ? Header.NONE : head.get(0).header();
  }

  /** Names that may be written in any letter case, with spaces or underscores. */
  static FieldNames names(String... names) {
    return FieldNames.of(
        Arrays.stream(names).collect(Collectors.toMap(Function.identity(), name -> List.of())));
  }

  /** The value of a column without space around it; empty where there is none. */
  static String value(Map<String, String> values, String column) {
    return values.getOrDefault(column, "").strip();
  }

  /** Whether a column holds one of these values, in any letter case. */
  static boolean holds(Map<String, String> values, String column, Set<String> wanted) {
    return wanted.stream().anyMatch(value(values, column)::equalsIgnoreCase);
  }

  /** Refuses a response that no customer gave. */
  static RecordFault preview(String column, String value) {
    return new RecordFault(
        RejectReason.PREVIEW,
        "response has "
            + RecordFault.quoted(value)
            + " in field \""
            + column
            + "\": a preview or test of the survey's owner, no customer's answer; nothing to do");
  }

  /** Refuses all records of a file whose questions nobody has named. */
  static RecordFault unknownQuestions(String expected, String key) {
    return new RecordFault(
        RejectReason.MISSING_FIELD,
        "no column is known to hold words: the file has no "
            + expected
            + "; name the questions in "
            + key
            + ".texts or "
            + key
            + ".ratings");
  }
}
