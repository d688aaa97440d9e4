package voc.jobs.source;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import voc.core.Channel;
import voc.core.Feedback;
import voc.core.Place;
import voc.core.Provenance;
import voc.core.Rating;
import voc.core.RejectReason;
import voc.core.Utterance;
import voc.jobs.config.Columns.PlaceColumns;
import voc.jobs.config.DepartmentRule;
import voc.jobs.config.Departments;
import voc.jobs.config.SourceConfig;
import voc.jobs.config.TimeRule;

/**
 * What all formats of a source share: how its id, time, department and place are found.
 * Thread-safe.
 */
final class FeedbackRules {
  /** Longer than any system's ids; a longer one is a text in the wrong column. */
  private static final int LONGEST_ID = 512;

  private final SourceConfig source;
  private final Departments departments;
  private final TimeReader times;

  FeedbackRules(SourceConfig source, Departments departments, List<String> defaultPatterns) {
    this.source = source;
    this.departments = departments;
    this.times =
        new TimeReader(
            source.time() instanceof TimeRule.Column column ? column.patterns() : defaultPatterns,
            source.zone());
  }

  SourceConfig source() {
    return source;
  }

  TimeReader times() {
    return times;
  }

  /** The id that is unique over all sources. */
  String id(String nativeId) {
    if (nativeId.length() > LONGEST_ID) {
      throw new RecordFault(
          RejectReason.MALFORMED,
          "id must have at most "
              + LONGEST_ID
              + " characters, got "
              + nativeId.length()
              + ": "
              + RecordFault.quoted(nativeId)
              + "; shorten it or read the id from another field");
    }
    return source.name() + ":" + nativeId;
  }

  /** The time by the configuration's rule, else from the format's own field. */
  Instant time(Fields fields, InputFile file, @Nullable String ownField) {
    TimeRule rule = source.time();
    if (rule instanceof TimeRule.Constant constant) {
      return constant.time();
    }
    if (rule instanceof TimeRule.FileModified) {
      return file.modified();
    }
    String field = rule instanceof TimeRule.Column column ? column.column() : ownField;
    if (field == null) {
      throw new RecordFault(
          RejectReason.BAD_TIME, "the record has no time; set " + source.input().key() + ".time");
    }
    if (fields.knows(field) && fields.peek(field).isEmpty()) {
      throw new RecordFault(
          RejectReason.BAD_TIME, "field \"" + field + "\" is empty; every record needs a time");
    }
    return times.read(
        fields.require(field),
        field,
        "correct it or add its pattern to " + source.input().key() + ".time.patterns");
  }

  /** The department by the configuration's rule, else from the format's own field. */
  String department(Fields fields, InputFile file, @Nullable String ownField) {
    DepartmentRule rule = source.department();
    if (rule instanceof DepartmentRule.Constant constant) {
      return constant.id();
    }
    if (rule instanceof DepartmentRule.Folder folder) {
      return departments.resolve(file.folder(folder.level()), source.aliases());
    }
    String field = rule instanceof DepartmentRule.Column column ? column.column() : ownField;
    if (field == null) {
      return Feedback.UNASSIGNED;
    }
    String text = fields.peek(field).orElse(null);
    String id = departments.resolve(text, source.aliases());
    if (!id.equals(Feedback.UNASSIGNED)) {
      fields.take(field);
    }
    return id;
  }

  /** The place, if the record has one; coordinates that can't be stay attributes. */
  @Nullable Place place(Fields fields, PlaceColumns columns) {
    Optional<Double> latitude = coordinate(fields, columns.latitude(), 90);
    Optional<Double> longitude = coordinate(fields, columns.longitude(), 180);
    boolean onMap = latitude.isPresent() && longitude.isPresent();
    if (onMap) {
      fields.take(named(columns.latitude()));
      fields.take(named(columns.longitude()));
    }
    Optional<String> address =
        columns.address() == null ? Optional.empty() : fields.take(columns.address());
    return onMap || address.isPresent()
        ? new Place(
            address.orElse(null),
            onMap ? latitude.orElseThrow() : null,
            onMap ? longitude.orElseThrow() : null)
        : null;
  }

  /** The feedback, if it says anything. */
  Feedback feedback(
      String nativeId,
      Channel channel,
      @Nullable String customer,
      Instant time,
      String department,
      @Nullable String service,
      @Nullable Place place,
      List<Rating> ratings,
      List<Utterance> utterances,
      Map<String, String> attributes,
      Provenance provenance) {
    if (utterances.isEmpty() && ratings.isEmpty() && service == null) {
      throw new RecordFault(
          RejectReason.EMPTY, "the record has no words, no rating and no service; nothing to read");
    }
    return new Feedback(
        id(nativeId),
        channel,
        customer,
        time,
        source.zone(),
        department,
        service,
        place,
        ratings,
        utterances,
        new TreeMap<>(attributes),
        provenance);
  }

  private static Optional<Double> coordinate(Fields fields, @Nullable String column, double most) {
    if (column == null) {
      return Optional.empty();
    }
    return fields.peek(column).flatMap(Numbers::parse).filter(degrees -> Math.abs(degrees) <= most);
  }

  private static String named(@Nullable String column) {
    return column == null ? "" : column;
  }
}
