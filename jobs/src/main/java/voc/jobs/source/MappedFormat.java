package voc.jobs.source;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import voc.core.Feedback;
import voc.core.Place;
import voc.core.Provenance;
import voc.core.Rating;
import voc.core.RejectReason;
import voc.core.Utterance;
import voc.jobs.config.Columns;
import voc.jobs.config.Columns.RatingColumn;
import voc.jobs.config.Columns.TextColumn;
import voc.jobs.config.DepartmentRule;
import voc.jobs.config.Departments;
import voc.jobs.config.Format;
import voc.jobs.config.SourceConfig;
import voc.jobs.config.Suggestions;
import voc.jobs.config.TimeRule;

/**
 * Any delimited file or list of JSON objects, by the configuration's mapping of its columns. In a
 * delimited file every column that the mapping names must be in the header; a JSON object may lack
 * what it has no value for. Thread-safe.
 */
final class MappedFormat implements SourceFormat {
  private final FeedbackRules rules;
  private final Columns columns;
  private final Set<String> emptyValues;
  private final Set<String> required;

  MappedFormat(SourceConfig source, Departments departments) {
    this.rules = new FeedbackRules(source, departments, List.of(TimeRule.ISO));
    this.columns =
        Objects.requireNonNull(source.columns(), "a source of a mapped format has columns");
    this.emptyValues =
        columns.emptyValues().stream().map(MappedFormat::folded).collect(Collectors.toSet());
    this.required = source.input().format() == Format.CSV ? named(source, columns) : Set.of();
  }

  @Override
  public LoadResults<Feedback> read(InputStream in, InputFile file) {
    ContentIds contentIds = new ContentIds();
    return Reading.ofRecords(
        rules.source().input(),
        in,
        file,
        (values, provenance) -> feedback(values, provenance, file, contentIds));
  }

  private Feedback feedback(
      Map<String, String> values, Provenance provenance, InputFile file, ContentIds contentIds) {
    checkHeader(values);
    if (values.values().stream().allMatch(String::isBlank)) {
      throw new RecordFault(RejectReason.EMPTY, "every field is empty; remove the row");
    }
    Fields fields = new Fields(values);
    columns.ignored().forEach(fields::take);
    String id = columns.id() == null ? contentIds.next(values) : fields.require(columns.id());
    String customer = optional(fields, columns.customer());
    String department = rules.department(fields, file, null);
    Place place = columns.place() == null ? null : rules.place(fields, columns.place());
    List<Rating> ratings = ratings(fields);
    List<Utterance> utterances = utterances(fields);
    String service = optional(fields, columns.service());
    return rules.feedback(
        id,
        columns.channel(),
        customer,
        rules.time(fields, file, null),
        department,
        service,
        place,
        ratings,
        utterances,
        fields.rest(),
        provenance);
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

  private List<Rating> ratings(Fields fields) {
    List<Rating> ratings = new ArrayList<>();
    for (RatingColumn column : columns.ratings()) {
      fields
          .take(column.column())
          .filter(value -> !column.none().contains(value))
          .ifPresent(value -> ratings.add(rating(column, value)));
    }
    return ratings;
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

  private List<Utterance> utterances(Fields fields) {
    List<Utterance> utterances = new ArrayList<>();
    for (TextColumn column : columns.texts()) {
      String asked = optional(fields, column.promptColumn());
      String prompt = asked == null ? column.prompt() : asked;
      fields
          .take(column.column())
          .filter(text -> !emptyValues.contains(folded(text)))
          .ifPresent(text -> utterances.add(new Utterance(columns.voice(), text, prompt)));
    }
    return utterances;
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
                orEmpty(place.address()), orEmpty(place.latitude()), orEmpty(place.longitude()));
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
