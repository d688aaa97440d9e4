package voc.needs.kpi;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/** What a KPI may be computed as: a closed set, so that the same word never has two formulas. */
public enum Formula implements Serializable {
  /**
   * Share of ratings in the upper two of five boxes, 0.75 and more of a scale from 0 to 1. The
   * usual reading of satisfaction and agreement: OMB Circular A-11, section 280 (2023), counts 4
   * and 5 of 5.
   */
  TOP_TWO_BOX("top_two_box", Field.RATING, "ratings of 4 or 5 of 5 / all ratings"),

  /**
   * F. F. Reichheld, "The one number you need to grow", Harvard Business Review 81 (2003) 46–54:
   * the share of 9 and 10 less that of 0 to 6, of ratings from 0 to 10, times 100.
   */
  NET_PROMOTER(
      "net_promoter",
      Field.RATING,
      "100 × (ratings of 9 and 10 - ratings of 0 to 6) / all ratings from 0 to 10"),

  /**
   * Of those who name a driver, as what went well ({@code positive_…}) or badly ({@code
   * negative_…}), the share who name it as what went well: OMB Circular A-11, section 280 (2023),
   * where a driver is a box to tick and not a scale.
   */
  NAMED_POSITIVE(
      "named_positive",
      Field.RATING,
      "responses that tick it as good / that tick it as good or bad"),

  /** Mean of ratings on a scale that the KPI names. */
  MEAN_RATING("mean_rating", Field.RATING, "sum of ratings / ratings"),

  /** Share of yes among yes and no of an attribute. */
  YES_SHARE("yes_share", Field.ATTRIBUTE, "records that say yes / that say yes or no"),

  /** Mean of an attribute that is a number of at least 0. */
  MEAN_NUMBER("mean_number", Field.ATTRIBUTE, "sum of the numbers / records with a number"),

  /** Mean time from a request to its closing, of those that are closed. */
  DAYS_TO_CLOSE(
      "days_to_close", Field.CLOSING, "days from request to closing, mean of closed requests"),

  /** Share of closed requests that were opened again, where the source can tell. */
  REOPENED_SHARE(
      "reopened_share", Field.CLOSING, "requests reopened / requests that were ever closed");

  /** What a formula reads. */
  public enum Field {
    /** Ratings of the names that the KPI lists. */
    RATING,
    /** Attributes of the names that the KPI lists. */
    ATTRIBUTE,
    /** Times and status of 311 requests; the KPI lists no names. */
    CLOSING
  }

  private final String code;
  private final Field field;
  private final String words;

  Formula(String code, Field field, String words) {
    this.code = code;
    this.field = field;
    this.words = words;
  }

  /** The word for it in a book. */
  public String code() {
    return code;
  }

  public Field field() {
    return field;
  }

  /** What is computed, in words. */
  public String words() {
    return words;
  }

  /** Whether it is a share, in [0, 1]. */
  public boolean isShare() {
    return switch (this) {
      case TOP_TWO_BOX, NAMED_POSITIVE, YES_SHARE, REOPENED_SHARE -> true;
      case NET_PROMOTER, MEAN_RATING, MEAN_NUMBER, DAYS_TO_CLOSE -> false;
    };
  }

  /** All codes, in the order of declaration. */
  public static List<String> codes() {
    return Arrays.stream(values()).map(Formula::code).toList();
  }

  /**
   * The formula of a code.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Formula ofCode(String code) {
    for (Formula formula : values()) {
      if (formula.code.equals(code)) {
        return formula;
      }
    }
    throw new IllegalArgumentException(
        "formula must be one of " + String.join(", ", codes()) + ", got \"" + code + "\"");
  }
}
