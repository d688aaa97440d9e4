package voc.jobs.source.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import voc.core.RejectReason;
import voc.jobs.config.Columns.RatingColumn;
import voc.jobs.config.Columns.TextColumn;
import voc.jobs.source.file.InputFile;
import voc.jobs.source.mapped.ColumnMapping;
import voc.jobs.source.mapped.Preset;
import voc.jobs.source.record.FieldNames;
import voc.jobs.source.record.RawRecord;
import voc.jobs.source.record.RecordFault;
import voc.jobs.source.rule.FeedbackFormat;
import voc.jobs.source.rule.FeedbackRules;
import voc.jobs.source.rule.Numbers;

/**
 * The export of Touchpoints for OMB Circular A-11 section 280, second version: the answer to one
 * question of trust, seven drivers of it on each side, and words. It has no column of time.
 *
 * <p>A driver is 1 or 0, or {@code null} where it was not offered, which is no rating. Which scale
 * the first question has only its values tell: see {@link Scale}. Thread-safe.
 */
public final class TouchpointsA11Format implements FeedbackFormat {
  private static final String QUESTION = "question_1";
  private static final String WORDS = "question_4";
  private static final String NOT_ASKED = "null";

  /** The text of the circular's free question is the agency's own; this says what it asks for. */
  private static final String PROMPT = "Anything else you want to tell us?";

  private static final List<String> DRIVERS =
      List.of(
          "effectiveness", "ease", "efficiency", "transparency", "humanity", "employee", "other");

  /** Enough to see a whole scale; a file of fewer kinds of answers has to be configured. */
  private static final int LOOK_AHEAD = 1000;

  private static final FieldNames NAMES = names(columns());

  private final FeedbackRules rules;

  public TouchpointsA11Format(FeedbackRules rules) {
    this.rules = rules;
  }

  /** What the values of a file say about the scale of its first question. */
  private enum Scale {
    /** A 0, and no 2 to 5: thumbs up is 1, thumbs down 0. */
    THUMBS,
    /** A 2 to 5, and no 0: 5 is best, 1 is worst. */
    FIVE_POINTS,
    /** Neither: 1 alone is the best of the one scale and the worst of the other. */
    UNDECIDED,
    /** Both. */
    CONTRADICTORY
  }

  @Override
  public FieldNames names() {
    return NAMES;
  }

  @Override
  public int lookAhead() {
    return LOOK_AHEAD;
  }

  @Override
  public Adapter adapter(InputFile file, List<RawRecord> head) {
    Scale scale = scale(head);
    boolean configured =
        rules.columns().ratings().stream().anyMatch(rating -> rating.column().equals(QUESTION));
    ColumnMapping mapping = new ColumnMapping(rules, preset(scale), rules.times(List.of("ISO")));
    return Surveys.adapter(
        mapping,
        file,
        record -> {
          requireQuestion(record);
          if (!configured) {
            refuseUnknownScale(scale, record);
          }
        });
  }

  private static Preset preset(Scale scale) {
    List<RatingColumn> ratings = new ArrayList<>();
    if (scale == Scale.THUMBS) {
      ratings.add(rating(QUESTION, 1, 0));
    } else if (scale == Scale.FIVE_POINTS) {
      ratings.add(rating(QUESTION, 5, 1));
    }
    DRIVERS.forEach(driver -> ratings.add(rating("positive_" + driver, 1, 0)));
    DRIVERS.forEach(driver -> ratings.add(rating("negative_" + driver, 0, 1)));
    return new Preset(
        List.of("external_id"),
        List.of(),
        List.of(),
        null,
        ratings,
        List.of(new TextColumn(WORDS, null, PROMPT)),
        List.of(NOT_ASKED),
        List.of());
  }

  private static RatingColumn rating(String column, double best, double worst) {
    return new RatingColumn(column, best, worst, List.of(NOT_ASKED), new TreeMap<>());
  }

  private static Scale scale(List<RawRecord> head) {
    Set<Double> values = new TreeSet<>();
    for (RawRecord record : head) {
      Numbers.parse(Surveys.value(record.values(), QUESTION)).ifPresent(values::add);
    }
    boolean thumbs = values.contains(0.0);
    boolean points = values.stream().anyMatch(value -> value >= 2 && value <= 5);
    if (thumbs && points) {
      return Scale.CONTRADICTORY;
    }
    if (thumbs) {
      return Scale.THUMBS;
    }
    return points ? Scale.FIVE_POINTS : Scale.UNDECIDED;
  }

  private void requireQuestion(RawRecord record) {
    if (!record.values().containsKey(QUESTION)) {
      throw new RecordFault(
          RejectReason.MISSING_FIELD,
          "there is no column \""
              + QUESTION
              + "\" in the header; export the file again, or use format csv with a mapping in "
              + rules.source().input().key());
    }
  }

  private void refuseUnknownScale(Scale scale, RawRecord record) {
    String value = Surveys.value(record.values(), QUESTION);
    boolean known = scale == Scale.THUMBS || scale == Scale.FIVE_POINTS;
    if (known || value.isEmpty() || value.equalsIgnoreCase(NOT_ASKED)) {
      return;
    }
    throw new RecordFault(
        RejectReason.BAD_RATING,
        "rating "
            + RecordFault.quoted(value)
            + " in field \""
            + QUESTION
            + "\" may be of thumbs (0, 1) or of five points (1 to 5): the first "
            + LOOK_AHEAD
            + " records of the file hold "
            + (scale == Scale.UNDECIDED ? "neither 0 nor 2 to 5" : "both 0 and 2 to 5")
            + "; say which in "
            + rules.source().input().key()
            + ".ratings, such as {column: question_1, best: 1, worst: 0}");
  }

  private static List<String> columns() {
    List<String> columns = new ArrayList<>(List.of("external_id", QUESTION, WORDS));
    DRIVERS.forEach(driver -> columns.add("positive_" + driver));
    DRIVERS.forEach(driver -> columns.add("negative_" + driver));
    return columns;
  }

  private static FieldNames names(List<String> columns) {
    return Surveys.names(columns.toArray(String[]::new));
  }
}
