package voc.jobs.warehouse;

import java.io.Serializable;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import voc.needs.cost.UnitCosts;
import voc.needs.register.Register;
import voc.nlp.taxonomy.Taxonomy;

/**
 * What a run's figures were made by besides its tables: so that they can be made again from what is
 * left of them when somebody is forgotten, whatever the configuration says by then.
 *
 * @param windowDays days up to the as-of day that were counted; null for all
 * @param periodDays days of the last period and of the one before it
 * @param topics every topic by its id
 * @param costs what a contact cost; null if the configuration did not say
 * @param register what people said of needs; empty in runs of before it was
 */
public record RunSettings(
    @Nullable Integer windowDays,
    int periodDays,
    SortedMap<String, Topic> topics,
    @Nullable UnitCosts costs,
    @Nullable Register register) {
  public RunSettings {
    topics = Collections.unmodifiableSortedMap(new TreeMap<>(topics));
    register = register == null ? Register.EMPTY : register;
  }

  /** The settings of a run with {@code taxonomy}. */
  public static RunSettings of(Taxonomy taxonomy, @Nullable Integer windowDays, int periodDays) {
    SortedMap<String, Topic> topics = new TreeMap<>();
    taxonomy
        .topics()
        .forEach(topic -> topics.put(topic.id(), new Topic(topic.name(), topic.department())));
    return new RunSettings(windowDays, periodDays, topics, null, Register.EMPTY);
  }

  /** The same with unit costs. */
  public RunSettings withCosts(@Nullable UnitCosts others) {
    return new RunSettings(windowDays, periodDays, topics, others, register);
  }

  /** The same with what people say of needs. */
  public RunSettings withRegister(Register words) {
    return new RunSettings(windowDays, periodDays, topics, costs, words);
  }

  /** What people said of needs. */
  public Register words() {
    return register == null ? Register.EMPTY : register;
  }

  /**
   * A topic of the taxonomy.
   *
   * @param name its readable name
   * @param department id of the department that owns it
   */
  public record Topic(String name, String department) implements Serializable {}
}
