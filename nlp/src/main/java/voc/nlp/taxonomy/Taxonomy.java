package voc.nlp.taxonomy;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The departments and the tree of topics that sentences are tagged with. Checked as a whole when
 * built: ids are unique, every owner exists, every leaf lies under its parent. Immutable,
 * serialisable and safe to share between threads; all lists keep the order of the file.
 */
public final class Taxonomy implements Serializable {
  private static final long serialVersionUID = 1L;

  private final List<Department> departments;
  private final List<TopTopic> topTopics;
  private final List<Topic> topics;
  private final LinkedHashMap<String, Department> departmentsById = new LinkedHashMap<>();
  private final LinkedHashMap<String, TopTopic> topTopicsById = new LinkedHashMap<>();
  private final LinkedHashMap<String, Topic> topicsById = new LinkedHashMap<>();
  private final LinkedHashMap<String, Topic> topicsByLabel = new LinkedHashMap<>();

  /**
   * @param departments all owners
   * @param topTopics the tree
   * @throws IllegalArgumentException if an id occurs twice or a topic's department is not listed
   */
  public Taxonomy(List<Department> departments, List<TopTopic> topTopics) {
    this.departments = List.copyOf(departments);
    this.topTopics = List.copyOf(topTopics);
    List<Topic> leaves = new ArrayList<>();
    for (Department department : departments) {
      putOnce(departmentsById, department.id(), department, "department id");
    }
    for (TopTopic top : topTopics) {
      putOnce(topTopicsById, top.id(), top, "top topic id");
      for (Topic topic : top.topics()) {
        putOnce(topicsById, topic.id(), topic, "topic id");
        checkOwner(topic);
        for (String label : topic.learned()) {
          putOnce(topicsByLabel, label, topic, "learned label");
        }
        leaves.add(topic);
      }
    }
    this.topics = List.copyOf(leaves);
  }

  private static <T> void putOnce(Map<String, T> byId, String id, T value, String kind) {
    if (byId.putIfAbsent(id, value) != null) {
      throw new IllegalArgumentException(
          "the " + kind + " \"" + id + "\" occurs twice, rename or remove one of them");
    }
  }

  private void checkOwner(Topic topic) {
    if (!departmentsById.containsKey(topic.department())) {
      throw new IllegalArgumentException(
          "topic \""
              + topic.id()
              + "\" belongs to the unknown department \""
              + topic.department()
              + "\", use one of "
              + departmentsById.keySet()
              + " or list it under \"departments\"");
    }
  }

  /** All departments. */
  public List<Department> departments() {
    return departments;
  }

  /** The branches of the tree. */
  public List<TopTopic> topTopics() {
    return topTopics;
  }

  /** All leaves. */
  public List<Topic> topics() {
    return topics;
  }

  /** The department of this id, if there is one. */
  public Optional<Department> department(String id) {
    return Optional.ofNullable(departmentsById.get(id));
  }

  /** The branch of this id, if there is one. */
  public Optional<TopTopic> topTopic(String id) {
    return Optional.ofNullable(topTopicsById.get(id));
  }

  /** The leaf of this id, if there is one. */
  public Optional<Topic> topic(String id) {
    return Optional.ofNullable(topicsById.get(id));
  }

  /** The leaf that a label of a learned model stands for, if there is one. */
  public Optional<Topic> topicOfLabel(String label) {
    return Optional.ofNullable(topicsByLabel.get(label));
  }

  /**
   * The same taxonomy with a place for every label: those that no topic names under {@code learned}
   * become leaves of a branch {@code learned}, which the department {@code unassigned} owns.
   *
   * @param labels of learned models
   * @throws IllegalArgumentException if such leaves are needed and the taxonomy has a branch {@code
   *     learned} of its own
   */
  public Taxonomy withLabels(Collection<String> labels) {
    List<String> homeless =
        labels.stream().filter(label -> !topicsByLabel.containsKey(label)).toList();
    if (homeless.isEmpty()) {
      return this;
    }
    List<TopTopic> tops = new ArrayList<>(topTopics);
    tops.add(new TopTopic(LabelTopics.TOP, "Learned topics", LabelTopics.of(homeless)));
    List<Department> owners = new ArrayList<>(departments);
    if (!departmentsById.containsKey(LabelTopics.OWNER.id())) {
      owners.add(LabelTopics.OWNER);
    }
    return new Taxonomy(owners, tops);
  }

  /**
   * The branch above a leaf.
   *
   * @throws IllegalArgumentException if there is no leaf of this id
   */
  public TopTopic parentOf(String topicId) {
    return known(topTopicsById.get(knownTopic(topicId).parent()), topicId);
  }

  /**
   * The department that owns a leaf.
   *
   * @throws IllegalArgumentException if there is no leaf of this id
   */
  public Department ownerOf(String topicId) {
    return known(departmentsById.get(knownTopic(topicId).department()), topicId);
  }

  private Topic knownTopic(String topicId) {
    return known(topicsById.get(topicId), topicId);
  }

  private static <T> T known(@Nullable T value, String topicId) {
    if (value == null) {
      throw new IllegalArgumentException(
          "the taxonomy has no topic \"" + topicId + "\"; ids look like \"streets/potholes\"");
    }
    return value;
  }

  /** How large it is, for logs. */
  @Override
  public String toString() {
    return "Taxonomy of "
        + topTopics.size()
        + " top topics, "
        + topics.size()
        + " topics, "
        + departments.size()
        + " departments";
  }
}
