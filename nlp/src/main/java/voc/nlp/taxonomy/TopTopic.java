package voc.nlp.taxonomy;

import java.io.Serializable;
import java.util.List;

/**
 * A branch of the taxonomy.
 *
 * @param id one word, such as {@code streets}
 * @param name the name on reports
 * @param topics its leaves, in the order of the file; at least one
 */
public record TopTopic(String id, String name, List<Topic> topics) implements Serializable {
  public TopTopic {
    Ids.checkWord(id);
    Ids.checkName(id, name);
    topics = List.copyOf(topics);
    if (topics.isEmpty()) {
      throw new IllegalArgumentException(
          "top topic \"" + id + "\" has no leaf, list at least one under \"topics\"");
    }
    for (Topic topic : topics) {
      if (!topic.parent().equals(id)) {
        throw new IllegalArgumentException(
            "topic \""
                + topic.id()
                + "\" is listed under \""
                + id
                + "\", so its id must start with \""
                + id
                + "/\"");
      }
    }
  }
}
