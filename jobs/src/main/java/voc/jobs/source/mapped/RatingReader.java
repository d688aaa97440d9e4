package voc.jobs.source.mapped;

import java.util.Optional;
import voc.core.Rating;
import voc.core.RejectReason;
import voc.jobs.config.Columns.RatingColumn;
import voc.jobs.source.record.Fields;
import voc.jobs.source.record.RecordFault;
import voc.jobs.source.rule.Numbers;

/** Reads the ratings of a record: a number on its column's scale, or a word that stands for one. */
final class RatingReader {
  private RatingReader() {}

  /**
   * The rating of a column, if the customer gave one.
   *
   * @param key where the source stands in the configuration
   */
  static Optional<Rating> rating(RatingColumn column, Fields fields, String key) {
    return fields
        .take(column.column())
        .filter(value -> column.none().stream().noneMatch(value::equalsIgnoreCase))
        .map(value -> rating(column, value, key));
  }

  private static Rating rating(RatingColumn column, String value, String key) {
    Optional<Double> number =
        Optional.ofNullable(column.values().get(ColumnMapping.folded(value)))
            .or(() -> Numbers.parse(value));
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
              + (column.values().isEmpty()
                  ? ""
                  : " or one of " + String.join(", ", column.values().keySet()))
              + "; correct it, or add it to none in "
              + key
              + ".ratings if it means no answer");
    }
    return Rating.onScale(
        column.column(), number.orElseThrow(), column.best(), column.worst(), value);
  }
}
