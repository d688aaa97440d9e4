package voc.nlp.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import voc.nlp.taxonomy.Description;
import voc.nlp.taxonomy.LabelTopics;
import voc.nlp.taxonomy.Rule;
import voc.nlp.taxonomy.Taxonomy;
import voc.nlp.taxonomy.TopTopic;
import voc.nlp.taxonomy.Topic;
import voc.nlp.taxonomy.WordSets;
import voc.nlp.topic.DescribedTopics;

/** Makes topics of accepted themes: their phrases become rules of the taxonomy. */
public final class ThemeTopics {
  private ThemeTopics() {}

  /**
   * A taxonomy with the topics of accepted themes. A topic that is there gets the theme's phrases
   * besides its own; a new one gets a place under its parent, which is made if it is not there.
   *
   * @throws IllegalArgumentException if an id is none or under {@code learned}, or a department is
   *     missing or unknown
   */
  public static Taxonomy added(Taxonomy taxonomy, ThemeDecisions decisions) {
    Taxonomy extended = taxonomy;
    for (ThemeDecision accepted : decisions.accepted()) {
      extended = added(extended, accepted, decisions.name(accepted.theme()));
    }
    return extended;
  }

  private static Taxonomy added(Taxonomy taxonomy, ThemeDecision accepted, @Nullable String name) {
    String id = Objects.requireNonNull(accepted.topic(), "an accepted theme has a topic");
    int slash = id.indexOf('/');
    if (slash <= 0 || slash == id.length() - 1) {
      throw new IllegalArgumentException(
          "a topic's id is its parent's id, \"/\" and its own word, such as parks/dog-parks, got \""
              + id
              + "\"");
    }
    String parent = id.substring(0, slash);
    if (parent.equals(LabelTopics.TOP)) {
      throw new IllegalArgumentException(
          "a theme's topic must stand outside \""
              + LabelTopics.TOP
              + "\", the branch of the labels of learned models, got \""
              + id
              + "\"; choose another parent");
    }
    List<Rule> rules = rules(accepted);
    List<TopTopic> tops = new ArrayList<>();
    for (TopTopic top : taxonomy.topTopics()) {
      tops.add(top.id().equals(parent) ? withTopic(top, id, rules, accepted, name) : top);
    }
    if (taxonomy.topTopic(parent).isEmpty()) {
      String owner = accepted.department();
      if (owner == null) {
        throw new IllegalArgumentException(
            "the taxonomy has no \""
                + parent
                + "\" to put \""
                + id
                + "\" under; name a department that shall own it, or a parent that exists");
      }
      tops.add(
          new TopTopic(parent, words(parent), List.of(topic(id, name, owner, rules, accepted))));
    }
    return new Taxonomy(taxonomy.departments(), tops);
  }

  private static TopTopic withTopic(
      TopTopic top, String id, List<Rule> rules, ThemeDecision accepted, @Nullable String name) {
    List<Topic> topics = new ArrayList<>();
    Optional<Topic> there =
        top.topics().stream().filter(topic -> topic.id().equals(id)).findFirst();
    for (Topic topic : top.topics()) {
      topics.add(topic.id().equals(id) ? withRules(topic, rules, accepted) : topic);
    }
    if (there.isEmpty()) {
      String owner = accepted.department();
      topics.add(
          topic(
              id, name, owner == null ? top.topics().get(0).department() : owner, rules, accepted));
    }
    return new TopTopic(top.id(), top.name(), topics);
  }

  /**
   * The topic as it is, with more rules. One found by labels or description alone may have no
   * example, which rules need: the theme's phrases are its first.
   */
  private static Topic withRules(Topic topic, List<Rule> more, ThemeDecision accepted) {
    List<Rule> rules = new ArrayList<>(topic.rules());
    rules.addAll(more);
    return new Topic(
        topic.id(),
        topic.name(),
        topic.department(),
        rules,
        topic.unless(),
        topic.notWhen(),
        topic.learned(),
        stillFinding(topic),
        topic.examples().isEmpty() ? accepted.terms() : topic.examples(),
        topic.notExamples());
  }

  /**
   * Its description, with the likeness that was meant: without one said, rules would put an end to
   * its being found by likeness.
   */
  private static @Nullable Description stillFinding(Topic topic) {
    Description description = topic.description();
    return description != null && topic.isFoundByDescription() && description.likeness() == null
        ? new Description(description.text(), DescribedTopics.CALIBRATED)
        : description;
  }

  /** Its phrases stand for its examples: no customer's sentence goes into a taxonomy. */
  private static Topic topic(
      String id, @Nullable String name, String owner, List<Rule> rules, ThemeDecision accepted) {
    return new Topic(
        id,
        name == null ? words(id.substring(id.indexOf('/') + 1)) : name,
        owner,
        rules,
        List.of(),
        accepted.terms(),
        List.of());
  }

  private static List<Rule> rules(ThemeDecision accepted) {
    return accepted.terms().stream()
        .map(term -> term.replaceAll("[^\\p{L}\\p{N}&]+", " ").strip())
        .filter(term -> !term.isEmpty())
        .map(term -> Rule.ofPhrase(term, WordSets.NONE))
        .toList();
  }

  /** An id's word as a name: "dog-parks" is "Dog parks". */
  private static String words(String id) {
    String words = id.replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
