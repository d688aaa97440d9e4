package voc.jobs.source.mapped;

import java.util.List;
import voc.jobs.config.TimeRule;
import voc.jobs.source.file.InputFile;
import voc.jobs.source.record.RawRecord;
import voc.jobs.source.rule.ContentIds;
import voc.jobs.source.rule.FeedbackFormat;
import voc.jobs.source.rule.FeedbackRules;

/**
 * Any delimited file, list of JSON objects or XML elements, by the configuration's mapping alone.
 * Thread-safe.
 */
public final class MappedFormat implements FeedbackFormat {
  private final ColumnMapping mapping;

  public MappedFormat(FeedbackRules rules) {
    this.mapping = new ColumnMapping(rules, Preset.NONE, rules.times(List.of(TimeRule.ISO)));
  }

  @Override
  public Adapter adapter(InputFile file, List<RawRecord> head) {
    ContentIds contentIds = new ContentIds();
    return (record, provenance) -> mapping.feedback(record, file, provenance, contentIds);
  }
}
