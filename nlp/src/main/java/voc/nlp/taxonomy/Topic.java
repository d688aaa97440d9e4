package voc.nlp.taxonomy;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A leaf of the taxonomy: what a sentence can be about. It is found by rules, by a model that
 * learned a label, by likeness to its description, or by several of these.
 *
 * @param id its parent's id, a slash and its own word, such as {@code streets/potholes}
 * @param name the name on reports
 * @param department id of the department that owns it
 * @param rules what gives a sentence this topic: any one is enough
 * @param unless what takes it away again: a rule's match is dropped where one of these overlaps it
 * @param notWhen guards: a rule's match is dropped where one of these holds
 * @param learned labels of learned models that stand for this topic
 * @param description what it is about, or null
 * @param examples sentences that must get this topic and no other; at least one if it has rules
 * @param notExamples near misses that must not get it
 */
public record Topic(
    String id,
    String name,
    String department,
    List<Rule> rules,
    List<Rule> unless,
    Set<Guard> notWhen,
    List<String> learned,
    @Nullable Description description,
    List<String> examples,
    List<String> notExamples)
    implements Serializable {
  public Topic {
    Ids.checkLeaf(id);
    Ids.checkName(id, name);
    rules = List.copyOf(rules);
    unless = List.copyOf(unless);
    notWhen = Set.copyOf(notWhen);
    learned = List.copyOf(learned);
    examples = List.copyOf(examples);
    notExamples = List.copyOf(notExamples);
    if (rules.isEmpty() && learned.isEmpty() && description == null) {
      throw new IllegalArgumentException(
          "topic \""
              + id
              + "\" has nothing to be found by, give it \"phrases\", \"rules\", \"description\" or"
              + " \"learned\"");
    }
    if (rules.isEmpty() && !(unless.isEmpty() && notWhen.isEmpty())) {
      throw new IllegalArgumentException(
          "topic \""
              + id
              + "\" has \"unless\" or \"not_when\", which guard phrases and rules, but none of these;"
              + " leave the guards out or give it a phrase");
    }
    if (!rules.isEmpty() && examples.isEmpty()) {
      throw new IllegalArgumentException(
          "topic \"" + id + "\" has no example, give it a sentence that must get this topic");
    }
  }

  /** A topic that is found by rules alone. */
  public Topic(
      String id,
      String name,
      String department,
      List<Rule> rules,
      List<Rule> unless,
      List<String> examples,
      List<String> notExamples) {
    this(id, name, department, rules, unless, Set.of(), List.of(), null, examples, notExamples);
  }

  /** A topic that is found by learned labels alone. */
  public static Topic ofLabel(String id, String name, String department, String label) {
    return new Topic(
        id,
        name,
        department,
        List.of(),
        List.of(),
        Set.of(),
        List.of(label),
        null,
        List.of(),
        List.of());
  }

  /**
   * Whether sentences are compared with its description. Where it has rules or labels, which are
   * surer, the description is for people, unless the likeness is given.
   */
  public boolean isFoundByDescription() {
    return description != null
        && (description.likeness() != null || (rules.isEmpty() && learned.isEmpty()));
  }

  /** Id of the top topic above this leaf. */
  public String parent() {
    return id.substring(0, id.indexOf('/'));
  }
}
