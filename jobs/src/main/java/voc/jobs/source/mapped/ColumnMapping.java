package voc.jobs.source.mapped;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import voc.core.Feedback;
import voc.core.Provenance;
import voc.core.RejectReason;
import voc.jobs.config.Addressee;
import voc.jobs.config.Columns;
import voc.jobs.config.Columns.PlaceColumns;
import voc.jobs.config.Columns.RatingColumn;
import voc.jobs.config.Columns.TextColumn;
import voc.jobs.config.Columns.UpdatedColumn;
import voc.jobs.config.DepartmentRule;
import voc.jobs.config.SourceConfig;
import voc.jobs.config.Suggestions;
import voc.jobs.config.TimeRule;
import voc.jobs.source.file.InputFile;
import voc.jobs.source.record.Fields;
import voc.jobs.source.record.RawRecord;
import voc.jobs.source.record.RecordFault;
import voc.jobs.source.rule.ContentIds;
import voc.jobs.source.rule.FeedbackDraft;
import voc.jobs.source.rule.FeedbackRules;
import voc.jobs.source.rule.PlaceReader;
import voc.jobs.source.rule.TimeReader;

/**
 * Makes feedback of records by the configuration's mapping, over what the format knows. In a
 * delimited file every column that the configuration names must be in the header; a JSON object may
 * lack what it has no value for. Thread-safe.
 */
public final class ColumnMapping {
  /** No real header's name is longer than a question. */
  private static final int LONGEST_NAME = 200;

  private static final int MOST_NAMES = 20;

  private final FeedbackRules rules;
  private final TimeReader times;
  private final TimeReader updateTimes;
  private final Columns columns;
  private final Preset preset;
  private final @Nullable PlaceReader places;
  private final List<RatingColumn> ratings;
  private final List<TextColumn> texts;
  private final Set<String> emptyValues;
  private final Set<String> required;

  /**
   * @param preset what the format knows
   * @param times reads the time of a record
   */
  public ColumnMapping(FeedbackRules rules, Preset preset, TimeReader times) {
    this.rules = rules;
    this.times = times;
    this.columns = rules.columns();
    this.preset = preset;
    PlaceColumns place = columns.place() == null ? preset.place() : columns.place();
    this.places = place == null ? null : rules.places(place);
    this.ratings = ratings(columns, preset);
    this.texts = columns.texts().isEmpty() ? preset.texts() : columns.texts();
    this.emptyValues =
        Stream.concat(columns.emptyValues().stream(), preset.emptyValues().stream())
            .map(ColumnMapping::folded)
            .collect(Collectors.toSet());
    this.required =
        rules.source().input().format().isDelimited() ? named(rules.source(), columns) : Set.of();
    UpdatedColumn updated = columns.updated();
    this.updateTimes =
        updated == null || updated.patterns().isEmpty()
            ? times
            : rules.ownTimes(updated.patterns());
  }

  /** Whether any column is known to hold words or ratings. */
  public boolean hasQuestions() {
    return !texts.isEmpty() || !ratings.isEmpty() || columns.turns() != null;
  }

  /**
   * The feedback that a record is.
   *
   * @param contentIds of the record's file
   * @throws RecordFault if it breaks a rule
   */
  public Feedback feedback(
      RawRecord record, InputFile file, Provenance provenance, ContentIds contentIds) {
    Map<String, String> values = record.values();
    checkHeader(values);
    if (values.values().stream().allMatch(String::isBlank)) {
      throw new RecordFault(RejectReason.EMPTY, "every field is empty; remove the row");
    }
    Fields fields = new Fields(values);
    Stream.concat(columns.ignored().stream(), preset.dropped().stream()).forEach(fields::take);
    FeedbackDraft draft = rules.draft(fields, file, provenance);
    draft
        .id(id(fields, values, contentIds))
        .channel(columns.channel())
        .customer(customer(fields))
        .time(times, preset.times().toArray(String[]::new))
        .addressee(addressee(fields));
    UpdatedColumn updated = columns.updated();
    if (updated != null) {
      draft.updated(updateTimes, updated.column());
    }
    if (places != null) {
      draft.place(places);
    }
    for (RatingColumn column : ratings) {
      RatingReader.rating(column, fields, rules.source().input().key()).ifPresent(draft::rating);
    }
    utterances(record, fields, draft);
    if (columns.turns() != null) {
      Turns.add(columns.turns(), record.object(), fields, draft);
    }
    return draft.feedback();
  }

  private String id(Fields fields, Map<String, String> values, ContentIds contentIds) {
    return columns.id() == null
        ? fields.take(preset.ids()).orElseGet(() -> contentIds.next(values))
        : fields.require(columns.id());
  }

  /** All columns of persons are taken: one that is not the key is no attribute either. */
  private @Nullable String customer(Fields fields) {
    List<String> known =
        preset.customers().stream().flatMap(name -> fields.take(name).stream()).toList();
    return columns.customer() == null
        ? known.stream().findFirst().orElse(null)
        : optional(fields, columns.customer());
  }

  private Addressee addressee(Fields fields) {
    return new Addressee(
        optional(fields, columns.agency()),
        optional(fields, columns.queue()),
        optional(fields, columns.service()),
        optional(fields, columns.survey()));
  }

  /** A misspelt column must not silently empty a whole source. */
  private void checkHeader(Map<String, String> values) {
    for (String column : required) {
      if (!values.containsKey(column)) {
        throw new RecordFault(
            RejectReason.MISSING_FIELD,
            "there is no column \""
                + column
                + "\" in the header; correct "
                + rules.source().input().key()
                + ", "
                + remedy(column, values.keySet()));
      }
    }
  }

  /**
   * A column whose name is near is named. The others are not listed: a file without a header has a
   * customer's data in their place.
   */
  private static String remedy(String column, Collection<String> names) {
    List<String> readable =
        names.stream().filter(name -> name.length() <= LONGEST_NAME).limit(MOST_NAMES).toList();
    return Suggestions.nearest(column, readable)
        .map(near -> "did you mean " + RecordFault.quotedName(near) + "?")
        .orElse("none of its " + names.size() + " columns is called like that");
  }

  private void utterances(RawRecord record, Fields fields, FeedbackDraft draft) {
    for (TextColumn column : texts) {
      String asked = optional(fields, column.promptColumn());
      String prompt =
          Stream.of(
                  Optional.ofNullable(asked),
                  Optional.ofNullable(column.prompt()),
                  Optional.ofNullable(record.header().labels().get(column.column())))
              .flatMap(Optional::stream)
              .findFirst()
              .orElse(null);
      fields
          .take(column.column())
          .filter(text -> !emptyValues.contains(folded(text)))
          .ifPresent(text -> draft.answered(columns.voice(), text, prompt));
    }
  }

  /** The format's ratings, but those of the configuration where it names the same column. */
  private static List<RatingColumn> ratings(Columns columns, Preset preset) {
    Set<String> own =
        columns.ratings().stream().map(RatingColumn::column).collect(Collectors.toSet());
    List<RatingColumn> ratings = new ArrayList<>(columns.ratings());
    preset.ratings().stream()
        .filter(rating -> !own.contains(rating.column()))
        .forEach(ratings::add);
    return List.copyOf(ratings);
  }

  private static @Nullable String optional(Fields fields, @Nullable String column) {
    return column == null ? null : fields.take(column).orElse(null);
  }

  static String folded(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  /** All columns that the configuration names, in order. */
  private static Set<String> named(SourceConfig source, Columns columns) {
    Stream<String> ratings = columns.ratings().stream().map(RatingColumn::column);
    Stream<String> texts =
        columns.texts().stream()
            .flatMap(text -> Stream.of(text.column(), orEmpty(text.promptColumn())));
    PlaceColumns place = columns.place();
    Stream<String> places =
        place == null
            ? Stream.of()
            : Stream.of(
                orEmpty(place.address()),
                orEmpty(place.latitude()),
                orEmpty(place.longitude()),
                orEmpty(place.x()),
                orEmpty(place.y()));
    UpdatedColumn updated = columns.updated();
    Stream<String> single =
        Stream.of(
            orEmpty(columns.id()),
            orEmpty(columns.customer()),
            orEmpty(columns.service()),
            orEmpty(columns.agency()),
            orEmpty(columns.queue()),
            orEmpty(columns.survey()),
            updated == null ? "" : updated.column(),
            source.time() instanceof TimeRule.Column time ? time.column() : "",
            source.department() instanceof DepartmentRule.Column department
                ? department.column()
                : "");
    return Stream.of(single, places, ratings, texts)
        .flatMap(stream -> stream)
        .filter(column -> !column.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String orEmpty(@Nullable String column) {
    return column == null ? "" : column;
  }
}
