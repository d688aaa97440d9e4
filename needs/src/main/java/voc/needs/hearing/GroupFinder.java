package voc.needs.hearing;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import voc.needs.hearing.ServedGroup.Kind;

/**
 * Tells which groups of the served a feedback comes from: by its channel, by the language that most
 * of its words are in, and by the area that its fields name. What names no group of the file is of
 * none. Thread-safe.
 */
public final class GroupFinder implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The field of a place's address; all other names are of attributes. */
  public static final String ADDRESS = "address";

  /** Longer names first: "North Park" is not "Park". */
  private static final Comparator<ServedGroup> LONGEST_FIRST =
      Comparator.comparingInt((ServedGroup group) -> -group.name().length())
          .thenComparing(ServedGroup::name);

  private final ArrayList<ServedGroup> groups;

  /**
   * @param groups each name once within its kind
   */
  public GroupFinder(List<ServedGroup> groups) {
    this.groups = new ArrayList<>(groups);
    this.groups.sort(LONGEST_FIRST);
  }

  /**
   * What is known of where a feedback comes from.
   *
   * @param channel its code
   * @param language of most of the customer's words, ISO 639-1; null if there are no words, or it
   *     is unknown
   * @param address of its place
   * @param attributes by name
   */
  public record From(
      String channel,
      @Nullable String language,
      @Nullable String address,
      Map<String, String> attributes) {}

  /** The groups that it comes from: at most one of each kind. */
  public List<ServedGroup> groups(From from) {
    List<ServedGroup> found = new ArrayList<>();
    first(Kind.CHANNEL, group -> group.name().equals(from.channel())).ifPresent(found::add);
    first(Kind.LANGUAGE, group -> group.name().equals(from.language())).ifPresent(found::add);
    first(Kind.AREA, group -> isIn(group, from)).ifPresent(found::add);
    return found;
  }

  private Optional<ServedGroup> first(Kind kind, java.util.function.Predicate<ServedGroup> isIt) {
    return groups.stream().filter(group -> group.kind() == kind).filter(isIt).findFirst();
  }

  private static boolean isIn(ServedGroup area, From from) {
    String name = fold(area.name());
    for (String field : area.fields()) {
      if (field.equals(ADDRESS)) {
        String address = from.address();
        if (address != null && standsIn(name, fold(address))) {
          return true;
        }
      } else {
        for (Map.Entry<String, String> attribute : from.attributes().entrySet()) {
          if (fold(attribute.getKey()).equals(fold(field))
              && fold(attribute.getValue()).equals(name)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** As whole words: "District 1" does not stand in "District 12". */
  private static boolean standsIn(String name, String text) {
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      int end = at + name.length();
      boolean begins = at == 0 || !Character.isLetterOrDigit(text.codePointBefore(at));
      boolean ends = end == text.length() || !Character.isLetterOrDigit(text.codePointAt(end));
      if (begins && ends) {
        return true;
      }
    }
    return false;
  }

  private static String fold(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
