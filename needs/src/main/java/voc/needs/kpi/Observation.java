package voc.needs.kpi;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one feedback says about one KPI.
 *
 * @param high 1 for a success or a promoter, else 0
 * @param low 1 for a detractor, else 0
 * @param value the number observed; 0 where the formula has none
 * @param unusable 1 where the field holds what the formula can't be computed from, else 0; then all
 *     else is 0
 */
public record Observation(int high, int low, double value, int unusable) {
  /** Where only who observed counts. */
  public static final Observation NOTHING = new Observation(0, 0, 0, 0);

  private static final Observation UNUSABLE = new Observation(0, 0, 0, 1);
  private static final Set<String> YES = Set.of("yes", "y", "true", "1");
  private static final Set<String> NO = Set.of("no", "n", "false", "0");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,9})?");
  private static final Pattern LEADING = Pattern.compile("([0-9]{1,2})(?![0-9.,])");
  private static final double UPPER_BOXES = 0.75;

  /** A rating as stored: its name, its value in [0, 1], and the source's own text. */
  public record Rated(String name, double value, String original) {}

  /**
   * What is known of a feedback.
   *
   * @param daysToClose from request to closing; null if it is no request, is open, or nobody knows
   * @param reopened whether a request that was ever closed was opened again; null if it is none,
   *     never was, or its source can't tell
   */
  public record Known(
      List<Rated> ratings,
      Map<String, String> attributes,
      @Nullable Double daysToClose,
      @Nullable Boolean reopened) {}

  /** What it says; nothing if it does not have the KPI's field. */
  public static Optional<Observation> of(Kpi kpi, Known known) {
    return switch (kpi.formula()) {
      case TOP_TWO_BOX -> rating(kpi, known).map(rated -> success(rated.value() >= UPPER_BOXES));
      case NET_PROMOTER -> rating(kpi, known).map(Observation::promoter);
      case NAMED_POSITIVE -> named(kpi, known);
      case MEAN_RATING -> rating(kpi, known).map(rated -> number(rated.value()));
      case YES_SHARE -> attribute(kpi, known).map(Observation::yes);
      case MEAN_NUMBER ->
          attribute(kpi, known)
              .map(
                  text ->
                      NUMBER.matcher(text).matches() ? number(Double.parseDouble(text)) : UNUSABLE);
      case DAYS_TO_CLOSE -> Optional.ofNullable(known.daysToClose()).map(Observation::number);
      case REOPENED_SHARE -> Optional.ofNullable(known.reopened()).map(Observation::success);
    };
  }

  private static Observation success(boolean is) {
    return new Observation(is ? 1 : 0, 0, 0, 0);
  }

  private static Observation number(double value) {
    return new Observation(0, 0, value, 0);
  }

  /** Only a whole number from 0 to 10 is one: other scales have no promoters. */
  private static Observation promoter(Rated rated) {
    Matcher leading = LEADING.matcher(rated.original().strip());
    long points = Math.round(10 * rated.value());
    if (Math.abs(10 * rated.value() - points) > 1e-6
        || !leading.lookingAt()
        || Long.parseLong(leading.group(1)) != points) {
      return UNUSABLE;
    }
    return new Observation(points >= 9 ? 1 : 0, points <= 6 ? 1 : 0, 0, 0);
  }

  /** A box ticked on the good side has the rating 1, one ticked on the bad side the rating 0. */
  private static Optional<Observation> named(Kpi kpi, Known known) {
    boolean good =
        first(List.of(kpi.fields().get(0)), known).filter(rated -> rated.value() > 0.5).isPresent();
    boolean bad =
        first(List.of(kpi.fields().get(1)), known).filter(rated -> rated.value() < 0.5).isPresent();
    return good || bad ? Optional.of(success(good)) : Optional.empty();
  }

  private static Optional<Rated> rating(Kpi kpi, Known known) {
    return first(kpi.fields(), known);
  }

  private static Optional<Rated> first(List<String> names, Known known) {
    for (String name : names) {
      for (Rated rated : known.ratings()) {
        if (Kpi.fold(rated.name()).equals(Kpi.fold(name))) {
          return Optional.of(rated);
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> attribute(Kpi kpi, Known known) {
    for (String name : kpi.fields()) {
      for (Map.Entry<String, String> attribute : known.attributes().entrySet()) {
        if (Kpi.fold(attribute.getKey()).equals(Kpi.fold(name))
            && !attribute.getValue().isBlank()) {
          return Optional.of(attribute.getValue().strip());
        }
      }
    }
    return Optional.empty();
  }

  private static Observation yes(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    if (YES.contains(word)) {
      return success(true);
    }
    return NO.contains(word) ? success(false) : UNUSABLE;
  }
}
