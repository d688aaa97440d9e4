package voc.needs.kpi;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One KPI.
 *
 * @param id lower-case letters, digits and underscores, beginning with a letter
 * @param name readable
 * @param formula what is computed
 * @param better which direction is the better one
 * @param unit of the value: {@code share} is in [0, 1]
 * @param owner who answers for it, if anybody is named
 * @param fields names of ratings or attributes, the first that a feedback has counts; for {@link
 *     Formula#NAMED_POSITIVE} that of the good side and that of the bad side; none for requests
 * @param scale what is made of ratings and numbers
 */
public record Kpi(
    String id,
    String name,
    Formula formula,
    Better better,
    String unit,
    @Nullable String owner,
    List<String> fields,
    Scale scale)
    implements Serializable {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]*");

  /** Which direction is the better one. */
  public enum Better {
    HIGHER,
    LOWER;

    /** The word for it in a book and in table {@code kpis}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What is made of a rating in [0, 1], or of an attribute's number.
   *
   * @param worst what a rating of 0 is shown as
   * @param best what a rating of 1 is shown as
   * @param divisor what numbers are divided by, above 0: 60 for seconds shown as minutes
   */
  public record Scale(double worst, double best, double divisor) implements Serializable {
    /** Ratings from 0 to 1 and numbers as they are. */
    public static final Scale PLAIN = new Scale(0, 1, 1);

    public Scale {
      if (!(divisor > 0) || !Double.isFinite(worst) || !Double.isFinite(best) || worst == best) {
        throw new IllegalArgumentException(
            "a scale must have two different ends and a divisor above 0, got worst "
                + worst
                + ", best "
                + best
                + " and divisor "
                + divisor);
      }
    }
  }

  public Kpi {
    fields = List.copyOf(fields);
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "id of a KPI must be lower-case letters, digits and underscores, got \"" + id + "\"");
    }
    if (formula.field() == Formula.Field.CLOSING != fields.isEmpty()) {
      throw new IllegalArgumentException(
          "KPI "
              + id
              + (fields.isEmpty()
                  ? " must name the fields that it is computed from, got none; add fields"
                  : " is computed from requests' times and has no fields, got "
                      + fields
                      + "; take them out"));
    }
    if (formula == Formula.NAMED_POSITIVE && fields.size() != 2) {
      throw new IllegalArgumentException(
          "KPI "
              + id
              + " must name two fields, the good side and the bad side, got "
              + fields
              + "; write such as [positive_ease, negative_ease]");
    }
  }

  /** Which field of which records it is from, in words. */
  public String origin() {
    return switch (formula.field()) {
      case RATING -> "ratings named " + String.join(", ", fields);
      case ATTRIBUTE -> "attributes named " + String.join(", ", fields);
      case CLOSING -> "times and status of 311 requests";
    };
  }

  /** The form in which names of fields are compared: letter case, spaces and underscores apart. */
  public static String fold(String field) {
    return field.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", " ");
  }
}
