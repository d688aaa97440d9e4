package voc.jobs.source.survey;

import java.util.List;
import java.util.Map;
import java.util.Set;
import voc.core.RejectReason;
import voc.jobs.source.file.InputFile;
import voc.jobs.source.mapped.ColumnMapping;
import voc.jobs.source.mapped.Preset;
import voc.jobs.source.record.FieldNames;
import voc.jobs.source.record.RawRecord;
import voc.jobs.source.record.RecordFault;
import voc.jobs.source.rule.FeedbackFormat;
import voc.jobs.source.rule.FeedbackRules;

/**
 * Touchpoints' full export of a form: its questions are headers, which may repeat and are numbered
 * then; the configuration says which of them are ratings and which are words. Thread-safe.
 */
public final class TouchpointsFormFormat implements FeedbackFormat {
  /** As Ruby on Rails writes times, then as spreadsheets rewrite them. */
  private static final List<String> PATTERNS =
      List.of(
          "ISO",
          "uuuu-MM-dd HH:mm:ss z",
          "uuuu-MM-dd HH:mm:ss Z",
          "M/d/uuuu H:mm:ss",
          "M/d/uuuu H:mm");

  private static final FieldNames NAMES =
      Surveys.names(
          "ID",
          "UUID",
          "Location Code",
          "User Agent",
          "Status",
          "Archived",
          "Flagged",
          "Deleted",
          "Deleted at",
          "Created at",
          "IP Address",
          "Tags");
  private static final Preset PRESET =
      new Preset(
          List.of("UUID", "ID"),
          List.of(),
          List.of("Created at"),
          null,
          List.of(),
          List.of(),
          List.of(),
          List.of("IP Address", "User Agent"));
  private static final Set<String> YES = Set.of("true", "t", "yes", "1");

  private final ColumnMapping mapping;

  public TouchpointsFormFormat(FeedbackRules rules) {
    this.mapping = new ColumnMapping(rules, PRESET, rules.times(PATTERNS));
  }

  @Override
  public FieldNames names() {
    return NAMES;
  }

  @Override
  public Adapter adapter(InputFile file, List<RawRecord> head) {
    return Surveys.adapter(mapping, file, record -> refuseDeleted(record.values()));
  }

  private static void refuseDeleted(Map<String, String> values) {
    if (Surveys.holds(values, "Deleted", YES) || !Surveys.value(values, "Deleted at").isEmpty()) {
      throw new RecordFault(
          RejectReason.PREVIEW,
          "response was deleted by its owner; export without deleted responses, or leave it so");
    }
  }
}
