package voc.nlp.theme;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Says which theme a sentence belongs to: the one whose middle it is nearest to, if it is near
 * enough. A sentence that says one of a theme's phrases need not be as near. Immutable and
 * serialisable, so that it can travel to where the sentences are.
 */
public final class ThemeModel implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Knows no theme. */
  static final ThemeModel NONE =
      new ThemeModel(Background.NONE, List.of(), ThemeOptions.ofAtLeast(1));

  /** How much nearer one of its phrases puts a sentence to a theme. */
  private static final double SAYING = 0.15;

  private final Background background;
  private final ArrayList<Group> groups;
  private final double sayingLikeness;
  private final double silentLikeness;

  /**
   * A theme's content.
   *
   * @param phrases the grouped phrases
   * @param middle mean of what is particular in its sentences, of length 1
   */
  record Group(Set<String> phrases, Vector middle) implements Serializable {
    Group {
      phrases = new TreeSet<>(phrases);
    }
  }

  /**
   * Where a sentence belongs.
   *
   * @param theme index of the theme, from 0
   * @param likeness cosine to its middle, in [-1, 1]
   */
  public record Place(int theme, double likeness) {}

  /**
   * @param background what all sentences have in common
   */
  ThemeModel(Background background, List<Group> groups, ThemeOptions options) {
    this.background = background;
    this.groups = new ArrayList<>(groups);
    this.sayingLikeness = options.sayingLikeness();
    this.silentLikeness = options.silentLikeness();
  }

  /** The themes' content. */
  List<Group> groups() {
    return List.copyOf(groups);
  }

  /** The theme that a sentence belongs to; empty if it is near none. */
  public Optional<Place> place(ThemeSentence sentence) {
    return groups.isEmpty() ? Optional.empty() : place(sentence, centred(sentence));
  }

  /** What is particular in a sentence. */
  Vector centred(ThemeSentence sentence) {
    return background.without(sentence.vector());
  }

  Optional<Place> place(ThemeSentence sentence, Vector centred) {
    Place best = null;
    double bestRank = 0;
    for (int i = 0; i < groups.size(); i++) {
      Group group = groups.get(i);
      double likeness = centred.dot(group.middle());
      boolean says = says(sentence, group);
      double rank = says ? likeness + SAYING : likeness;
      if (likeness >= (says ? sayingLikeness : silentLikeness) && isBetter(best, rank, bestRank)) {
        best = new Place(i, likeness);
        bestRank = rank;
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean isBetter(@Nullable Place best, double rank, double bestRank) {
    return best == null || rank > bestRank;
  }

  static boolean says(ThemeSentence sentence, Group group) {
    return sentence.phrases().keySet().stream().anyMatch(group.phrases()::contains);
  }
}
