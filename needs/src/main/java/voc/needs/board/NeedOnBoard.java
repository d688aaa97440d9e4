package voc.needs.board;

import org.jspecify.annotations.Nullable;
import voc.needs.priority.PublishedNight;

/**
 * A need on one night, as the tables {@code needs} and {@code priorities} show it.
 *
 * @param id stays the same from night to night
 * @param name as the register calls it, else as its topic is called
 * @param place where it stands and by which factors; null where it is suppressed
 * @param status of the register, if the run has one
 * @param owner of the register, if anybody
 */
public record NeedOnBoard(
    String id,
    String name,
    String department,
    PublishedNight.@Nullable Place place,
    @Nullable String status,
    @Nullable String owner) {

  /** Published place from 1; null where it is suppressed. */
  @Nullable Integer rank() {
    return place == null ? null : place.rank();
  }

  /** The same under another id. */
  NeedOnBoard withId(String other) {
    return new NeedOnBoard(
        other, name, department, place == null ? null : place.withNeed(other), status, owner);
  }

  /** Its name with its department. */
  public String title() {
    return name + " of " + department;
  }
}
