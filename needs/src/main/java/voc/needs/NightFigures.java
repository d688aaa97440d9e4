package voc.needs;

import java.io.Serializable;

/**
 * All feedback of the two periods that a night compares, whatever it is about.
 *
 * @param current feedback records of the last period, at least 0
 * @param previous feedback records of the period before it, at least 0; 0 on a first night, and
 *     then no change is claimed
 */
public record NightFigures(long current, long previous) implements Serializable {
  public NightFigures {
    NeedFigures.requireCount("current", current, "of the night");
    NeedFigures.requireCount("previous", previous, "of the night");
  }
}
