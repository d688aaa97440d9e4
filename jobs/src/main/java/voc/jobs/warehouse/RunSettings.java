package voc.jobs.warehouse;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import voc.needs.cost.UnitCosts;
import voc.needs.hearing.ServedGroup;
import voc.needs.kpi.KpiBook;
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
 * @param audits what the audits were made by; null in manifests of before there were any
 */
public record RunSettings(
    @Nullable Integer windowDays,
    int periodDays,
    SortedMap<String, Topic> topics,
    @Nullable UnitCosts costs,
    @Nullable Register register,
    @Nullable Audits audits) {
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
    return new RunSettings(windowDays, periodDays, topics, null, Register.EMPTY, null);
  }

  /** The same with unit costs. */
  public RunSettings withCosts(@Nullable UnitCosts others) {
    return new RunSettings(windowDays, periodDays, topics, others, register, audits);
  }

  /** The same with what people say of needs. */
  public RunSettings withRegister(Register words) {
    return new RunSettings(windowDays, periodDays, topics, costs, words, audits);
  }

  /** What people said of needs. */
  public Register words() {
    return register == null ? Register.EMPTY : register;
  }

  /** What the audits are made by; nothing in runs of before there were any. */
  public Audits auditsOrNone() {
    return audits == null ? Audits.NONE : audits;
  }

  /** The same with what the audits are made by. */
  public RunSettings withAudits(Audits others) {
    return new RunSettings(windowDays, periodDays, topics, costs, register, others);
  }

  /**
   * What the audits are made by.
   *
   * @param kpis the book of KPIs
   * @param served whom the organisation serves
   * @param repeatMetres how near a request repeats a closed one
   */
  public record Audits(KpiBook kpis, List<ServedGroup> served, double repeatMetres)
      implements Serializable {
    /** Nothing to audit by: what runs of before there were audits knew. */
    public static final Audits NONE = new Audits(new KpiBook(List.of()), List.of(), 0);

    public Audits {
      served = List.copyOf(served);
    }
  }

  /**
   * A topic of the taxonomy.
   *
   * @param name its readable name
   * @param department id of the department that owns it
   */
  public record Topic(String name, String department) implements Serializable {}
}
