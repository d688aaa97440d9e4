package voc.needs.cost;

import voc.core.Channel;

/**
 * Contacts of one channel with one department.
 *
 * @param channel by which they came
 * @param department id of the department or unit addressed, or {@link voc.core.Feedback#UNASSIGNED}
 * @param count how many, at least 0; need not be whole where it is a share
 */
public record Contacts(Channel channel, String department, double count) {
  public Contacts {
    if (!(count >= 0) || Double.isInfinite(count)) {
      throw new IllegalArgumentException(
          "contacts must be a number of at least 0, got " + count + "; count what was handled");
    }
  }
}
