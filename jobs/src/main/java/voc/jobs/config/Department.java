package voc.jobs.config;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One department, or a unit of one.
 *
 * @param id its id
 * @param name its readable name
 * @param parent id of what it belongs to; null at the top
 * @param agencies names that sources call it by as an agency, besides its id and name
 * @param queues lines and teams of calls that belong to it
 * @param services services and request types that it is responsible for
 * @param surveys surveys and forms about it
 */
public record Department(
    String id,
    String name,
    @Nullable String parent,
    List<String> agencies,
    List<String> queues,
    List<String> services,
    List<String> surveys)
    implements Serializable {
  public Department {
    agencies = List.copyOf(agencies);
    queues = List.copyOf(queues);
    services = List.copyOf(services);
    surveys = List.copyOf(surveys);
  }

  /** One that sources call by its id or name. */
  public static Department of(String id, String name) {
    return new Department(id, name, null, List.of(), List.of(), List.of(), List.of());
  }
}
