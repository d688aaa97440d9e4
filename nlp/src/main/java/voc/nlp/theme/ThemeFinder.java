package voc.nlp.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Discovers themes: takes the phrases that enough people said and that mean something by
 * themselves, groups them by what they and their sentences mean, and gives each sentence to the
 * group it is near. Same sentences, same themes, whatever their order. Thread-safe if the embedder
 * is.
 */
public final class ThemeFinder {
  /** Rounds of giving sentences to themes and finding the themes' middle anew. */
  private static final int ROUNDS = 3;

  private final Function<String, Vector> embedder;
  private final ThemeOptions options;

  /**
   * @param embedder gives a text its vector, of length 1
   */
  public ThemeFinder(Function<String, Vector> embedder, ThemeOptions options) {
    this.embedder = embedder;
    this.options = options;
  }

  /**
   * What was discovered.
   *
   * @param model says where a sentence belongs
   * @param themes by the model's index
   */
  public record Discovery(ThemeModel model, List<FoundTheme> themes) {
    public Discovery {
      themes = List.copyOf(themes);
    }
  }

  /** Discovers themes in {@code sentences}, or in a sample of them if they are too many. */
  public Discovery find(List<ThemeSentence> sentences) {
    List<ThemeSentence> sample = Sample.of(sentences, options.mostSentences());
    if (sample.isEmpty()) {
      return new Discovery(ThemeModel.NONE, List.of());
    }
    Background background = Background.of(sample, options.commonShare());
    List<Vector> centred = sample.stream().map(each -> background.without(each.vector())).toList();
    ThemeModel model = new ThemeModel(background, groups(sample, centred, background), options);
    for (int round = 0; round < ROUNDS; round++) {
      model = new ThemeModel(background, settled(model, sample, centred), options);
    }
    Members members = Members.of(model, sample, centred);
    return new Discovery(
        model, new ThemeDescriber(sample, centred, model, members, options).themes());
  }

  /** Groups of candidates, each with the middle of the sentences that say one of them. */
  private List<ThemeModel.Group> groups(
      List<ThemeSentence> sample, List<Vector> centred, Background background) {
    List<Candidates.Candidate> candidates =
        Candidates.of(sample, centred, background, embedder, options);
    List<ThemeModel.Group> groups = new ArrayList<>();
    for (List<Integer> cluster :
        AverageLink.clusters(
            candidates.stream().map(Candidates.Candidate::meaning).toList(),
            options.groupLikeness())) {
      Set<String> phrases = new TreeSet<>();
      Set<Integer> saying = new TreeSet<>();
      for (int i : cluster) {
        phrases.add(candidates.get(i).words());
        saying.addAll(candidates.get(i).sentences());
      }
      if (people(saying, sample) >= options.leastPeople()) {
        groups.add(new ThemeModel.Group(phrases, middle(saying, centred)));
      }
    }
    return groups;
  }

  /** The groups with the middle of the sentences that belong to them; small ones left out. */
  private List<ThemeModel.Group> settled(
      ThemeModel model, List<ThemeSentence> sample, List<Vector> centred) {
    Members members = Members.of(model, sample, centred);
    List<ThemeModel.Group> settled = new ArrayList<>();
    for (int i = 0; i < model.groups().size(); i++) {
      List<Integer> own = members.of(i);
      if (people(own, sample) >= options.leastPeople()) {
        settled.add(new ThemeModel.Group(model.groups().get(i).phrases(), middle(own, centred)));
      }
    }
    return settled;
  }

  private static Vector middle(Iterable<Integer> indexes, List<Vector> centred) {
    List<Vector> vectors = new ArrayList<>();
    indexes.forEach(i -> vectors.add(centred.get(i)));
    return Vector.mean(vectors).unit();
  }

  private static int people(Iterable<Integer> indexes, List<ThemeSentence> sample) {
    Set<String> people = new TreeSet<>();
    indexes.forEach(i -> people.add(sample.get(i).person()));
    return people.size();
  }
}
