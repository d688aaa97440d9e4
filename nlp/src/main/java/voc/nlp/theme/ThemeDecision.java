package voc.nlp.theme;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a person said about a theme: one line of the file of decisions.
 *
 * @param time when
 * @param who the person
 * @param kind what was decided
 * @param theme id of the theme
 * @param name its name from now on, for {@link Kind#RENAME} and, if wanted, {@link Kind#ACCEPT}
 * @param topic the topic that it becomes, for {@link Kind#ACCEPT}
 * @param department who owns that topic; null for its parent's owner
 * @param terms phrases that give a sentence the topic, as lemmas, for {@link Kind#ACCEPT}; else
 *     empty
 * @param into id of the theme that it becomes a part of, for {@link Kind#MERGE}
 */
public record ThemeDecision(
    Instant time,
    String who,
    Kind kind,
    String theme,
    @Nullable String name,
    @Nullable String topic,
    @Nullable String department,
    List<String> terms,
    @Nullable String into) {

  /** What can be decided. */
  public enum Kind {
    /** It becomes a topic. */
    ACCEPT,
    /** It is called otherwise. */
    RENAME,
    /** It is a part of another. */
    MERGE,
    /** It is of no interest. */
    REJECT,
    /** Its last decision does not hold any more. */
    UNDO;

    /** What the file says. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public ThemeDecision {
    terms = List.copyOf(terms);
    require(kind == Kind.ACCEPT, topic != null, kind, "topic");
    require(kind == Kind.ACCEPT, !terms.isEmpty(), kind, "terms");
    require(kind == Kind.MERGE, into != null, kind, "into");
    if (kind == Kind.RENAME && (name == null || name.isBlank())) {
      throw new IllegalArgumentException("rename needs \"name\"; add it");
    }
    if (theme.equals(into)) {
      throw new IllegalArgumentException(
          "\"" + theme + "\" can't be merged into itself; name another theme under \"into\"");
    }
  }

  /** One kind needs the key and the others have none. */
  private static void require(boolean needed, boolean there, Kind kind, String key) {
    if (needed && !there) {
      throw new IllegalArgumentException(kind.label() + " needs \"" + key + "\"; add it");
    }
    if (!needed && there) {
      throw new IllegalArgumentException(kind.label() + " has no \"" + key + "\"; remove it");
    }
  }

  /** A decision that says no more than what and about which theme. */
  public static ThemeDecision plain(Instant time, String who, Kind kind, String theme) {
    return new ThemeDecision(time, who, kind, theme, null, null, null, List.of(), null);
  }
}
