package voc.nlp.taxonomy;

import java.io.Serializable;
import java.util.List;

/**
 * A leaf of the taxonomy: what a sentence can be about.
 *
 * @param id its parent's id, a slash and its own word, such as {@code streets/potholes}
 * @param name the name on reports
 * @param department id of the department that owns it
 * @param rules what gives a sentence this topic: any one is enough; at least one
 * @param unless what takes it away again: a rule's match is dropped where one of these overlaps it
 * @param examples sentences that must get this topic and no other; at least one
 * @param notExamples near misses that must not get it
 */
public record Topic(
    String id,
    String name,
    String department,
    List<Rule> rules,
    List<Rule> unless,
    List<String> examples,
    List<String> notExamples)
    implements Serializable {
  public Topic {
    Ids.checkLeaf(id);
    Ids.checkName(id, name);
    rules = List.copyOf(rules);
    unless = List.copyOf(unless);
    examples = List.copyOf(examples);
    notExamples = List.copyOf(notExamples);
    if (rules.isEmpty()) {
      throw new IllegalArgumentException(
          "topic \"" + id + "\" has no rule, give it \"phrases\" or \"rules\"");
    }
    if (examples.isEmpty()) {
      throw new IllegalArgumentException(
          "topic \"" + id + "\" has no example, give it a sentence that must get this topic");
    }
  }

  /** Id of the top topic above this leaf. */
  public String parent() {
    return id.substring(0, id.indexOf('/'));
  }
}
