package voc.jobs.source.record;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import voc.core.RejectReason;

/**
 * The values of one record, which remember what was taken: the rest are attributes. Values are
 * stripped of space around them; an empty one is absent. Not thread-safe.
 */
public final class Fields {
  private final Map<String, String> values;
  private final Set<String> taken = new HashSet<>();

  public Fields(Map<String, String> values) {
    this.values = values;
  }

  /** The value of a field, which stays among the attributes. */
  public Optional<String> peek(String name) {
    return Optional.ofNullable(values.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  /** The value of a field, which is no attribute then. */
  public Optional<String> take(String name) {
    taken.add(name);
    return peek(name);
  }

  /** The value of the first of these fields that has one. */
  public Optional<String> take(List<String> names) {
    return names.stream().map(this::take).flatMap(Optional::stream).findFirst();
  }

  /** A value that must be there. */
  public String require(String name) {
    return take(name)
        .orElseThrow(
            () ->
                new RecordFault(
                    RejectReason.MISSING_FIELD,
                    values.containsKey(name)
                        ? "field \"" + name + "\" is empty; every record needs it"
                        : "there is no field \"" + name + "\"; add it or correct its name"));
  }

  /** Whether the record has a field of this name, be it empty. */
  public boolean knows(String name) {
    return values.containsKey(name);
  }

  /** What was not taken, without empty values. */
  public SortedMap<String, String> rest() {
    SortedMap<String, String> rest = new TreeMap<>();
    for (String name : values.keySet()) {
      if (!taken.contains(name)) {
        peek(name).ifPresent(value -> rest.put(name, value));
      }
    }
    return rest;
  }
}
