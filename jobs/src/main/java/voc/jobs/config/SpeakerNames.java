package voc.jobs.config;

import java.io.Serializable;
import java.util.List;

/**
 * Who speaks in a transcript that gives names alone. Names match in any letter case.
 *
 * @param customer names of customers
 * @param agent names of the organisation's employees
 * @param system names of menus and recordings
 */
public record SpeakerNames(List<String> customer, List<String> agent, List<String> system)
    implements Serializable {
  /** Nobody is named: common names alone are known. */
  public static final SpeakerNames COMMON = new SpeakerNames(List.of(), List.of(), List.of());

  public SpeakerNames {
    customer = List.copyOf(customer);
    agent = List.copyOf(agent);
    system = List.copyOf(system);
  }
}
