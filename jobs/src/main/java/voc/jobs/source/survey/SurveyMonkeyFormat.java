package voc.jobs.source.survey;

import java.util.List;
import java.util.Map;
import voc.jobs.config.Columns.TextColumn;
import voc.jobs.source.file.InputFile;
import voc.jobs.source.mapped.ColumnMapping;
import voc.jobs.source.mapped.Preset;
import voc.jobs.source.record.FieldNames;
import voc.jobs.source.record.Header;
import voc.jobs.source.record.RawRecord;
import voc.jobs.source.rule.FeedbackFormat;
import voc.jobs.source.rule.FeedbackRules;

/**
 * SurveyMonkey's export of all responses. Words are the columns that the second row calls {@code
 * Open-Ended Response}, unless the configuration names others. Thread-safe.
 */
public final class SurveyMonkeyFormat implements FeedbackFormat {
  /** What the second row says below a question that is answered in words. */
  private static final String OPEN_ENDED = "Open-Ended Response";

  private static final List<String> PATTERNS =
      List.of(
          "MM/dd/uuuu hh:mm:ss a",
          "M/d/uuuu h:mm:ss a",
          "M/d/uuuu H:mm:ss",
          "M/d/uuuu H:mm",
          "ISO");
  private static final FieldNames NAMES =
      Surveys.names(
          "Respondent ID",
          "Collector ID",
          "Start Date",
          "End Date",
          "IP Address",
          "Email Address",
          "First Name",
          "Last Name");
  private static final Preset PRESET =
      new Preset(
          List.of("Respondent ID"),
          List.of("Email Address"),
          List.of("End Date", "Start Date"),
          null,
          List.of(),
          List.of(),
          List.of(),
          List.of("IP Address", "First Name", "Last Name"));

  private final FeedbackRules rules;

  public SurveyMonkeyFormat(FeedbackRules rules) {
    this.rules = rules;
  }

  @Override
  public FieldNames names() {
    return NAMES;
  }

  @Override
  public int lookAhead() {
    return 1;
  }

  @Override
  public Adapter adapter(InputFile file, List<RawRecord> head) {
    Header header = Surveys.header(head);
    List<TextColumn> texts =
        header.kinds().entrySet().stream()
            .filter(column -> column.getValue().equalsIgnoreCase(OPEN_ENDED))
            .map(Map.Entry::getKey)
            .map(column -> new TextColumn(column, null, null))
            .toList();
    ColumnMapping mapping =
        new ColumnMapping(rules, PRESET.withQuestions(List.of(), texts), rules.times(PATTERNS));
    return Surveys.adapter(
        mapping,
        file,
        record -> {
          if (!mapping.hasQuestions()) {
            throw Surveys.unknownQuestions(
                "second row that says " + OPEN_ENDED, rules.source().input().key());
          }
        });
  }
}
