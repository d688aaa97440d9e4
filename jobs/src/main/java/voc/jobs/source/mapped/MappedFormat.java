package voc.jobs.source.mapped;

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
import voc.core.Rating;
import voc.core.RejectReason;
import voc.jobs.config.Addressee;
import voc.jobs.config.Columns;
import voc.jobs.config.Columns.RatingColumn;
import voc.jobs.config.Columns.TextColumn;
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
import voc.jobs.source.rule.FeedbackFormat;
import voc.jobs.source.rule.FeedbackRules;
import voc.jobs.source.rule.Numbers;
import voc.jobs.source.rule.PlaceReader;
import voc.jobs.source.rule.TimeReader;

/**
 * Any delimited file or list of JSON objects, by the configuration's mapping of its columns. In a
 * delimited file every column that the mapping names must be in the header; a JSON object may lack
 * what it has no value for. Thread-safe.
 */
public final class MappedFormat implements FeedbackFormat {
  private final FeedbackRules rules;
  private final TimeReader times;
  private final Columns columns;
  private final @Nullable PlaceReader places;
  private final Set<String> emptyValues;
  private final Set<String> required;

  public MappedFormat(FeedbackRules rules) {
    this.rules = rules;
    this.times = rules.times(List.of(TimeRule.ISO));
    this.columns = rules.columns();
    this.places = columns.place() == null ? null : rules.places(columns.place());
    this.emptyValues =
        columns.emptyValues().stream().map(MappedFormat::folded).collect(Collectors.toSet());
    this.required =
        rules.source().input().format().isDelimited() ? named(rules.source(), columns) : Set.of();
  }

  @Override
  public Adapter adapter(InputFile file, List<RawRecord> head) {
    ContentIds contentIds = new ContentIds();
    return (record, provenance) -> feedback(record.values(), file, provenance, contentIds);
  }

  private Feedback feedback(
      Map<String, String> values, InputFile file, Provenance provenance, ContentIds contentIds) {
    checkHeader(values);
    if (values.values().stream().allMatch(String::isBlank)) {
      throw new RecordFault(RejectReason.EMPTY, "every field is empty; remove the row");
    }
    Fields fields = new Fields(values);
    columns.ignored().forEach(fields::take);
    FeedbackDraft draft = rules.draft(fields, file, provenance);
    draft
        .id(columns.id() == null ? contentIds.next(values) : fields.require(columns.id()))
        .channel(columns.channel())
        .customer(optional(fields, columns.customer()))
        .time(times)
        .addressee(Addressee.of(null, optional(fields, columns.service())));
    if (places != null) {
      draft.place(places);
    }
    ratings(fields, draft);
    utterances(fields, draft);
    return draft.feedback();
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
                + Suggestions.remedy(column, values.keySet()));
      }
    }
  }

  private void ratings(Fields fields, FeedbackDraft draft) {
    for (RatingColumn column : columns.ratings()) {
      fields
          .take(column.column())
          .filter(value -> !column.none().contains(value))
          .ifPresent(value -> draft.rating(rating(column, value)));
    }
  }

  private Rating rating(RatingColumn column, String value) {
    Optional<Double> number = Numbers.parse(value);
    double low = Math.min(column.best(), column.worst());
    double high = Math.max(column.best(), column.worst());
    if (number.isEmpty() || number.orElseThrow() < low || number.orElseThrow() > high) {
      throw new RecordFault(
          RejectReason.BAD_RATING,
          "rating "
              + RecordFault.quoted(value)
              + " in field \""
              + column.column()
              + "\" must be a number from "
              + low
              + " to "
              + high
              + "; correct it, or add it to none in "
              + rules.source().input().key()
              + ".ratings if it means no answer");
    }
    return Rating.onScale(
        column.column(), number.orElseThrow(), column.best(), column.worst(), value);
  }

  private void utterances(Fields fields, FeedbackDraft draft) {
    for (TextColumn column : columns.texts()) {
      String asked = optional(fields, column.promptColumn());
      String prompt = asked == null ? column.prompt() : asked;
      fields
          .take(column.column())
          .filter(text -> !emptyValues.contains(folded(text)))
          .ifPresent(text -> draft.answered(columns.voice(), text, prompt));
    }
  }

  private static @Nullable String optional(Fields fields, @Nullable String column) {
    return column == null ? null : fields.take(column).orElse(null);
  }

  private static String folded(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  /** All columns that the mapping names, in order. */
  private static Set<String> named(SourceConfig source, Columns columns) {
    Stream<String> ratings = columns.ratings().stream().map(RatingColumn::column);
    Stream<String> texts =
        columns.texts().stream()
            .flatMap(text -> Stream.of(text.column(), orEmpty(text.promptColumn())));
    Columns.PlaceColumns place = columns.place();
    Stream<String> places =
        place == null
            ? Stream.of()
            : Stream.of(
                orEmpty(place.address()),
                orEmpty(place.latitude()),
                orEmpty(place.longitude()),
                orEmpty(place.x()),
                orEmpty(place.y()));
    Stream<String> single =
        Stream.of(
            orEmpty(columns.id()),
            orEmpty(columns.customer()),
            orEmpty(columns.service()),
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
