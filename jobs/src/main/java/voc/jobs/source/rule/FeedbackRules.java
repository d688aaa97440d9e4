package voc.jobs.source.rule;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import voc.core.Provenance;
import voc.jobs.config.Columns;
import voc.jobs.config.Columns.PlaceColumns;
import voc.jobs.config.Departments;
import voc.jobs.config.Region;
import voc.jobs.config.SourceConfig;
import voc.jobs.config.TimeRule;
import voc.jobs.source.file.InputFile;
import voc.jobs.source.record.Fields;

/** What all formats of a source share: its configuration and departments. Thread-safe. */
public final class FeedbackRules {
  private final SourceConfig source;
  private final Departments departments;
  private final Instant latest;

  /**
   * @param latest no feedback can be of a later time
   */
  public FeedbackRules(SourceConfig source, Departments departments, Instant latest) {
    this.source = source;
    this.departments = departments;
    this.latest = latest;
  }

  /** The source. */
  public SourceConfig source() {
    return source;
  }

  /** The mapping of a source whose format has one. */
  public Columns columns() {
    return Objects.requireNonNull(source.columns(), "a source of a mapped format has columns");
  }

  Departments departments() {
    return departments;
  }

  /**
   * What reads the times of a format: by the patterns of the configuration if it gives some.
   *
   * @param ownPatterns the format's own, tried in order
   */
  public TimeReader times(List<String> ownPatterns) {
    return times(ownPatterns, source.zone());
  }

  /** The same, where a file names the zone of its times itself. */
  public TimeReader times(List<String> ownPatterns, ZoneId zone) {
    List<String> patterns =
        source.time() instanceof TimeRule.Column column ? column.patterns() : ownPatterns;
    return new TimeReader(patterns, zone, latest);
  }

  /** What reads the times of a format, by its own patterns alone. */
  public TimeReader ownTimes(List<String> patterns) {
    return new TimeReader(patterns, source.zone(), latest);
  }

  /** What reads the places of a format. */
  public PlaceReader places(PlaceColumns columns) {
    return new PlaceReader(columns, source.region());
  }

  /**
   * What reads the places of a format.
   *
   * @param ownRegion where they lie if the configuration does not say
   */
  public PlaceReader places(PlaceColumns columns, Region ownRegion) {
    Region configured = source.region();
    return new PlaceReader(columns, configured == null ? ownRegion : configured);
  }

  /** Begins to make feedback of a record's fields. */
  public FeedbackDraft draft(Fields fields, InputFile file, Provenance provenance) {
    return new FeedbackDraft(this, fields, file, provenance);
  }
}
