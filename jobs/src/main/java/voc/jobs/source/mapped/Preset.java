package voc.jobs.source.mapped;

import java.util.List;
import org.jspecify.annotations.Nullable;
import voc.jobs.config.Columns.PlaceColumns;
import voc.jobs.config.Columns.RatingColumn;
import voc.jobs.config.Columns.TextColumn;

/**
 * What a format knows of the columns of its files. What the configuration maps comes first. A file
 * may lack any of them. Immutable.
 *
 * @param ids columns of the id: the first that holds a value; where none does, records are told
 *     apart by their content
 * @param customers columns that tell one person from another: the first that holds a value
 * @param times columns of the time: the first that holds a value
 * @param place columns of the place
 * @param ratings columns of numbers
 * @param texts columns of words; those of the configuration stand in their place
 * @param emptyValues texts that mean that nothing was answered, in any letter case
 * @param dropped columns that are not kept, such as names of persons
 */
public record Preset(
    List<String> ids,
    List<String> customers,
    List<String> times,
    @Nullable PlaceColumns place,
    List<RatingColumn> ratings,
    List<TextColumn> texts,
    List<String> emptyValues,
    List<String> dropped) {
  /** Of a format that knows nothing. */
  public static final Preset NONE =
      new Preset(List.of(), List.of(), List.of(), null, List.of(), List.of(), List.of(), List.of());

  public Preset {
    ids = List.copyOf(ids);
    customers = List.copyOf(customers);
    times = List.copyOf(times);
    ratings = List.copyOf(ratings);
    texts = List.copyOf(texts);
    emptyValues = List.copyOf(emptyValues);
    dropped = List.copyOf(dropped);
  }

  /** The same with these ratings and texts. */
  public Preset withQuestions(List<RatingColumn> otherRatings, List<TextColumn> otherTexts) {
    return new Preset(ids, customers, times, place, otherRatings, otherTexts, emptyValues, dropped);
  }
}
