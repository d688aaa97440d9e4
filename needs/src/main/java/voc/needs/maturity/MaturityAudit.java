package voc.needs.maturity;

import java.util.List;
import java.util.OptionalDouble;

/** Looks for every item. Thread-safe where its figures are. */
public final class MaturityAudit {
  private final Figures figures;

  public MaturityAudit(Figures figures) {
    this.figures = figures;
  }

  /** One finding an item, in the order of level. */
  public List<Finding> findings() {
    return Item.all().stream().map(this::finding).toList();
  }

  private Finding finding(Item item) {
    OptionalDouble value = figures.figure(item.table(), item.figure());
    return value.isPresent()
        ? item.judge(value.getAsDouble())
        : item.absent("table " + item.table() + " holds nothing to tell it from");
  }
}
