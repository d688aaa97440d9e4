package voc.jobs.config;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import voc.core.Channel;
import voc.core.Speaker;

/**
 * The mapping of a {@code csv} or {@code json} source: which column means what. A column of a JSON
 * object's inner object is named with a dot, such as {@code reporter.role}.
 *
 * @param channel how the feedback arrived
 * @param voice whose words the texts are
 * @param id column of the id; without it records are told apart by their content
 * @param customer column that tells one person from another
 * @param service column of the service that the feedback is about
 * @param place columns of the place
 * @param ratings columns of numbers, in order
 * @param texts columns of words, in order
 * @param emptyValues texts that mean that nothing was answered, in any letter case
 * @param ignored columns that are not kept at all
 */
public record Columns(
    Channel channel,
    Speaker voice,
    @Nullable String id,
    @Nullable String customer,
    @Nullable String service,
    @Nullable PlaceColumns place,
    List<RatingColumn> ratings,
    List<TextColumn> texts,
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
   * @param none values that mean that nothing was answered
   */
  public record RatingColumn(String column, double best, double worst, List<String> none)
      implements Serializable {
    public RatingColumn {
      none = List.copyOf(none);
      if (best == worst) {
        throw new IllegalArgumentException("best and worst must differ, got " + best + " for both");
      }
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
