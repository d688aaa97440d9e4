package voc.jobs.stage;

import java.util.SortedMap;
import java.util.TreeMap;
import voc.jobs.warehouse.RunSettings;
import voc.needs.NeedFigures;
import voc.needs.register.Register;

/**
 * What needs are called: as the register calls them, else as their topic is.
 *
 * @param topics readable names of topics, by id
 */
public record NeedNames(Register register, SortedMap<String, String> topics) {
  /** Those of a run. */
  public static NeedNames of(RunSettings settings) {
    SortedMap<String, String> topics = new TreeMap<>();
    settings.topics().forEach((id, topic) -> topics.put(id, topic.name()));
    return new NeedNames(settings.words(), topics);
  }

  /** The name of a need, heard or not; the id of a topic that nothing names. */
  public String of(String need) {
    String topic = NeedFigures.topicOf(need);
    String name = register.said(need).name();
    return name == null ? topics.getOrDefault(topic, topic) : name;
  }

  /** The name of another need, with its department's id where that is another. */
  public String beside(String need, String other) {
    String department = NeedFigures.departmentOf(other);
    return department.equals(NeedFigures.departmentOf(need))
        ? of(other)
        : of(other) + " (" + department + ")";
  }
}
