package voc.needs.hearing;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A group of people whom the organisation serves.
 *
 * @param name as feedback names it: a channel's code, a language's code (ISO 639-1), or an area's
 *     name
 * @param served how many people, at least 1
 * @param fields of an area: in which fields of feedback its name may stand, {@code address} or
 *     attributes; empty for other kinds
 */
public record ServedGroup(Kind kind, String name, long served, List<String> fields)
    implements Serializable {
  /** What people are divided by. */
  public enum Kind {
    CHANNEL,
    AREA,
    LANGUAGE;

    /** The word for it in files and tables. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** All codes. */
    public static List<String> codes() {
      return Arrays.stream(values()).map(Kind::code).toList();
    }
  }

  public ServedGroup {
    fields = List.copyOf(fields);
    if (served < 1 || name.isBlank()) {
      throw new IllegalArgumentException(
          "a group must have a name and serve at least 1 person, got \""
              + name
              + "\" with "
              + served
              + "; leave out who is not served");
    }
  }
}
