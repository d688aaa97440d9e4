package voc.jobs.config;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import voc.core.Channel;
import voc.core.Speaker;

/**
 * The mapping of a source: which column means what. A column of a JSON object's inner object is
 * named with a dot, such as {@code reporter.role}.
 *
 * @param channel how the feedback arrived
 * @param voice whose words the texts are
 * @param id column of the id; without it records are told apart by their content
 * @param customer column that tells one person from another
 * @param service column of the service that the feedback is about
 * @param agency column of the agency that it is addressed to
 * @param queue column of the line or team that took the call
 * @param survey column of the survey or form
 * @param updated column of the time at which the source last changed the record
 * @param place columns of the place
 * @param ratings columns of numbers, in order
 * @param texts columns of words, in order
 * @param turns where the turns of a conversation stand, if it is one
 * @param emptyValues texts that mean that nothing was answered, in any letter case
 * @param ignored columns that are not kept at all
 */
public record Columns(
    Channel channel,
    Speaker voice,
    @Nullable String id,
    @Nullable String customer,
    @Nullable String service,
    @Nullable String agency,
    @Nullable String queue,
    @Nullable String survey,
    @Nullable UpdatedColumn updated,
    @Nullable PlaceColumns place,
    List<RatingColumn> ratings,
    List<TextColumn> texts,
    @Nullable TurnKeys turns,
    List<String> emptyValues,
    List<String> ignored)
    implements Serializable {
  public Columns {
    ratings = List.copyOf(ratings);
    texts = List.copyOf(texts);
    emptyValues = List.copyOf(emptyValues);
    ignored = List.copyOf(ignored);
  }

  /**
   * Columns of a place; at least one is given.
   *
   * @param address address, district or site
   * @param latitude degrees north, WGS 84
   * @param longitude degrees east, WGS 84
   * @param x easting in {@code projection}, for records without latitude and longitude
   * @param y northing in {@code projection}
   * @param projection what {@link Projections} knows; present if x and y are
   */
  public record PlaceColumns(
      @Nullable String address,
      @Nullable String latitude,
      @Nullable String longitude,
      @Nullable String x,
      @Nullable String y,
      @Nullable String projection)
      implements Serializable {
    /** Columns of a place without projected coordinates. */
    public PlaceColumns(
        @Nullable String address, @Nullable String latitude, @Nullable String longitude) {
      this(address, latitude, longitude, null, null, null);
    }
  }

  /**
   * A column of numbers that customers gave.
   *
   * @param column its name
   * @param best the number that means the best, which may be the smaller
   * @param worst the number that means the worst, not equal to {@code best}
   * @param none values that mean that nothing was answered, in any letter case
   * @param values the number that a word stands for, by that word in lower case
   */
  public record RatingColumn(
      String column, double best, double worst, List<String> none, SortedMap<String, Double> values)
      implements Serializable {
    public RatingColumn {
      none = List.copyOf(none);
      values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
      if (best == worst) {
        throw new IllegalArgumentException("best and worst must differ, got " + best + " for both");
      }
    }
  }

  /**
   * The time of a change.
   *
   * @param column its column
   * @param patterns as {@link TimeRule.Column}'s; empty for those of the record's own time
   */
  public record UpdatedColumn(String column, List<String> patterns) implements Serializable {
    public UpdatedColumn {
      patterns = List.copyOf(patterns);
    }
  }

  /**
   * Where the turns of a conversation stand in an object. Inner objects are named with dots.
   *
   * @param path the list of turns
   * @param text the words of a turn, or a list of sentences
   * @param speaker who speaks the turn
   * @param customers speakers that are the customer
   * @param systems speakers that are a system; all others are agents
   */
  public record TurnKeys(
      String path, String text, String speaker, List<String> customers, List<String> systems)
      implements Serializable {
    public TurnKeys {
      customers = List.copyOf(customers);
      systems = List.copyOf(systems);
    }
  }

  /**
   * A column of words.
   *
   * @param column its name
   * @param promptColumn column of the question that the words answer
   * @param prompt that question itself, the same in every record
   */
  public record TextColumn(String column, @Nullable String promptColumn, @Nullable String prompt)
      implements Serializable {}
}
