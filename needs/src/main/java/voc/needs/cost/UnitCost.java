package voc.needs.cost;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import voc.core.Channel;
import voc.core.Interval;

/**
 * What it costs to handle one contact.
 *
 * @param channel by which it came
 * @param department that handles it; null for all that have no cost of their own
 * @param minutes of staff for one contact, its after-work included
 * @param perMinute what a minute of staff costs, overhead included, in money; at least 0
 * @param perContact what each contact costs besides, such as a licence or a fee; at least 0
 */
public record UnitCost(
    Channel channel,
    @Nullable String department,
    ThreePoint minutes,
    double perMinute,
    double perContact)
    implements Serializable {
  public UnitCost {
    requireMoney("per minute", perMinute);
    requireMoney("per contact", perContact);
  }

  /** Whether staff handles it at all: a search, for example, takes nobody's time. */
  public boolean takesStaff() {
    return minutes.high() > 0;
  }

  /** Money for one contact. */
  public double money() {
    return minutes.mean() * perMinute + perContact;
  }

  /** 95 % interval of {@link #money}. */
  public Interval moneyRange() {
    Interval range = minutes.interval();
    double money = money();
    return new Interval(
        Math.min(money, range.low() * perMinute + perContact),
        Math.max(money, range.high() * perMinute + perContact));
  }

  private static void requireMoney(String what, double money) {
    if (!(money >= 0) || Double.isInfinite(money)) {
      throw new IllegalArgumentException(
          "cost " + what + " must be a number of at least 0, got " + money + "; correct it");
    }
  }
}
