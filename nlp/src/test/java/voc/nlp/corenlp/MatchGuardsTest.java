package voc.nlp.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import voc.nlp.taxonomy.Department;
import voc.nlp.taxonomy.Guard;
import voc.nlp.taxonomy.Rule;
import voc.nlp.taxonomy.Taxonomy;
import voc.nlp.taxonomy.TopTopic;
import voc.nlp.taxonomy.Topic;
import voc.nlp.taxonomy.WordSets;

class MatchGuardsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "There are no potholes here.",
        "No potholes on our street, thank you!",
        "The new road is without any potholes.",
        "I have never seen a pothole around here.",
        "I didn't see any big potholes.",
        "There isn't a single pothole left.",
        "We have no cracks or potholes.",
        "The avenue is free of potholes.",
        "There is no sign of potholes."
      })
  void whatIsDeniedIsNotThere(String text) {
    assertThat(found(text, Set.of(Guard.NEGATED))).isEmpty();
    assertThat(found(text, Set.of())).containsExactly("pothole");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "They do not fill the potholes.",
        "No, potholes are everywhere.",
        "Not only potholes but also cracks.",
        "No doubt potholes are the problem.",
        "I can't believe the potholes on Main Street.",
        "No one cares about the potholes.",
        "The potholes are not my fault.",
        "It is not fair, potholes all over."
      })
  void whatIsOnlyNearADenialStays(String text) {
    assertThat(found(text, Set.of(Guard.NEGATED, Guard.HYPOTHETICAL))).containsExactly("pothole");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "If there were a pothole I would call you.",
        "Whom do I call if I see potholes?",
        "Here is a number in case of potholes.",
        "Imagine deep potholes on the runway.",
        "Should there be potholes, we will tell you."
      })
  void whatIsOnlyThoughtOfIsNotThere(String text) {
    assertThat(found(text, Set.of(Guard.HYPOTHETICAL))).isEmpty();
    assertThat(found(text, Set.of(Guard.NEGATED))).containsExactly("pothole");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "If the pothole is not filled I will sue.",
        "I wonder if potholes will ever be filled.",
        "If you drive here, potholes wreck your car.",
        "It looks as if potholes have opened again."
      })
  void aConditionAboutARealThingStays(String text) {
    assertThat(found(text, Set.of(Guard.HYPOTHETICAL))).containsExactly("pothole");
  }

  @ParameterizedTest
  @ValueSource(strings = {"They never speed here.", "We did not have to wait.", "Nobody waits."})
  void aDeniedVerbIsNotDone(String text) {
    List<String> found = found(text, Set.of(Guard.NEGATED));
    assertThat(found).hasSize(text.startsWith("Nobody") ? 1 : 0);
  }

  /** Lemmas of what remains. */
  private static List<String> found(String text, Set<Guard> guards) {
    Topic topic =
        new Topic(
            "streets/things",
            "Things",
            "works",
            List.of(Rule.ofPhrase("pothole|speed|wait", WordSets.NONE)),
            List.of(),
            guards,
            List.of(),
            null,
            List.of("A pothole."),
            List.of());
    TopicMatcher matcher =
        new TopicMatcher(
            new Taxonomy(
                List.of(new Department("works", "Works")),
                List.of(new TopTopic("streets", "Streets", List.of(topic)))));
    List<CoreLabel> tokens = Pipeline.taggedSentences(text).stream().flatMap(List::stream).toList();
    return matcher.topics(tokens).stream()
        .map(found -> found.span().in(text).toLowerCase(java.util.Locale.ROOT))
        .map(word -> word.replaceAll("s$", ""))
        .toList();
  }
}
