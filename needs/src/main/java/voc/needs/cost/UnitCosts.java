package voc.needs.cost;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import voc.core.Channel;

/**
 * What contacts of each channel and department cost. Immutable.
 *
 * @param currency of all costs, ISO 4217
 * @param units each channel and department at most once
 */
public record UnitCosts(String currency, List<UnitCost> units) implements Serializable {
  public UnitCosts {
    units = List.copyOf(units);
    Set<String> seen = new HashSet<>();
    for (UnitCost unit : units) {
      if (!seen.add(unit.channel().code() + ":" + unit.department())) {
        throw new IllegalArgumentException(
            "each channel of a department must have one cost, got two of "
                + unit.channel().code()
                + (unit.department() == null ? "" : " of " + unit.department())
                + "; remove one");
      }
    }
  }

  /**
   * The cost of one contact, if it is known: that of the most specific department.
   *
   * @param path ids from the top of the departments down to the one addressed; may be empty
   */
  public Optional<UnitCost> of(Channel channel, List<String> path) {
    for (int i = path.size() - 1; i >= 0; i--) {
      String department = path.get(i);
      Optional<UnitCost> own = find(channel, department);
      if (own.isPresent()) {
        return own;
      }
    }
    return units.stream()
        .filter(unit -> unit.channel() == channel && unit.department() == null)
        .findFirst();
  }

  private Optional<UnitCost> find(Channel channel, String department) {
    return units.stream()
        .filter(unit -> unit.channel() == channel && Objects.equals(unit.department(), department))
        .findFirst();
  }
}
