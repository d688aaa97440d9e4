package voc.needs.roadmap;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import voc.needs.cost.ThreePoint;

/**
 * An action of the organisation on needs.
 *
 * @param code its own, unique
 * @param needs ids of the needs it is for, at least one
 * @param owner who answers for it; empty if nobody is named
 * @param department id of the department that does it
 * @param start first day; null if not set
 * @param due day it is due; null if not set
 * @param done day it was done; not null exactly if the status says so
 * @param cost in {@code currency}; null if not estimated
 * @param currency ISO 4217; empty without a cost
 * @param effort person-months; null if not estimated
 * @param dependsOn codes of what must be done before
 * @param batch in which it is decided; may be empty
 * @param definitionOfDone when it counts as done; may be empty
 * @param place file and line
 */
public record Initiative(
    String code,
    String name,
    List<String> needs,
    String owner,
    String department,
    Status status,
    @Nullable LocalDate start,
    @Nullable LocalDate due,
    @Nullable LocalDate done,
    @Nullable ThreePoint cost,
    String currency,
    @Nullable ThreePoint effort,
    List<String> dependsOn,
    String batch,
    String definitionOfDone,
    String place)
    implements Serializable {
  public Initiative {
    needs = List.copyOf(needs);
    dependsOn = List.copyOf(dependsOn);
    if ((status == Status.DONE) != (done != null)) {
      throw new IllegalArgumentException(
          place
              + " must name the day it was done exactly if its status is done, got status \""
              + status.word()
              + "\" and "
              + (done == null ? "no day" : done)
              + "; correct one of them");
    }
  }

  /**
   * The same for the needs that its needs count under, each once.
   *
   * @param survivor the id that each counts under
   */
  public Initiative under(UnaryOperator<String> survivor) {
    return new Initiative(
        code,
        name,
        needs.stream().map(survivor).distinct().toList(),
        owner,
        department,
        status,
        start,
        due,
        done,
        cost,
        currency,
        effort,
        dependsOn,
        batch,
        definitionOfDone,
        place);
  }
}
