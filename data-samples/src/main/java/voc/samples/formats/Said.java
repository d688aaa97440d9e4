package voc.samples.formats;

import java.time.ZonedDateTime;

/**
 * One matter of one resident.
 *
 * @param time when it was said, in the city's zone
 * @param updated when the city last touched it, not before {@code time}
 * @param closed whether the city has closed it
 * @param note the city's own words about it; empty while it is open
 * @param text the resident's words, on one line
 * @param rating how content the resident is, from 1, the worst, to 5
 * @param matter what it is filed under
 * @param where where it lies
 * @param who who said it
 */
public record Said(
    ZonedDateTime time,
    ZonedDateTime updated,
    boolean closed,
    String note,
    String text,
    int rating,
    Matter matter,
    Where where,
    Who who) {
  public Said {
    if (updated.isBefore(time)) {
      throw new IllegalArgumentException("updated must not be before " + time + ", got " + updated);
    }
    if (rating < 1 || rating > 5) {
      throw new IllegalArgumentException("rating must be from 1 to 5, got " + rating);
    }
  }

  /**
   * What a matter is filed under.
   *
   * @param service the 311 service's name
   * @param code its code
   * @param reason the visit reason in surveys
   * @param department the department's name
   */
  public record Matter(String service, String code, String reason, String department) {}

  /**
   * Where a matter lies.
   *
   * @param address number and street
   * @param street the street alone
   * @param cross a street that crosses it
   * @param zip five digits
   * @param district the council district's name
   * @param north kilometres north of the city's middle
   * @param east kilometres east of the city's middle
   */
  public record Where(
      String address,
      String street,
      String cross,
      String zip,
      String district,
      double north,
      double east) {}

  /** A made-up resident. */
  public record Who(String first, String last, String phone, String email) {
    /** First and last name. */
    public String name() {
      return first + " " + last;
    }
  }

  /** The same matter in other words. */
  Said saying(String words) {
    return new Said(time, updated, closed, note, words, rating, matter, where, who);
  }

  /** The same matter as it stood before the city touched it. */
  Said asFiled() {
    return new Said(time, time, false, "", text, rating, matter, where, who);
  }

  /** The same matter, closed by the city an hour after it was filed or later. */
  Said asClosed() {
    ZonedDateTime later = updated.isAfter(time) ? updated : time.plusHours(1);
    String words = note.isEmpty() ? "Inspected, referred to crew." : note;
    return new Said(time, later, true, words, text, rating, matter, where, who);
  }
}
