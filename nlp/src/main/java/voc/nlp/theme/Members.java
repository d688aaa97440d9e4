package voc.nlp.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which sentences of a sample belong to which theme. */
final class Members {
  private final List<Optional<ThemeModel.Place>> places;
  private final List<List<Integer>> byTheme;

  private Members(List<Optional<ThemeModel.Place>> places, List<List<Integer>> byTheme) {
    this.places = places;
    this.byTheme = byTheme;
  }

  static Members of(ThemeModel model, List<ThemeSentence> sample, List<Vector> centred) {
    List<Optional<ThemeModel.Place>> places = new ArrayList<>();
    List<List<Integer>> byTheme = new ArrayList<>();
    for (int i = 0; i < model.groups().size(); i++) {
      byTheme.add(new ArrayList<>());
    }
    for (int i = 0; i < sample.size(); i++) {
      Optional<ThemeModel.Place> place = model.place(sample.get(i), centred.get(i));
      places.add(place);
      if (place.isPresent()) {
        byTheme.get(place.orElseThrow().theme()).add(i);
      }
    }
    return new Members(places, byTheme);
  }

  /** Indexes of the sentences of a theme, in order. */
  List<Integer> of(int theme) {
    return byTheme.get(theme);
  }

  /** Whether a sentence belongs to a theme. */
  boolean isIn(int sentence, int theme) {
    return places.get(sentence).map(place -> place.theme() == theme).orElse(false);
  }
}
