package voc.explorer.chart;

import java.util.Locale;

/**
 * What the colour of a bar means. The colours are of Okabe and Ito's palette (2008), which people
 * with any common colour vision tell apart, darkened to a contrast of at least 3 : 1 on white (WCAG
 * 2.2, 1.4.11).
 */
public enum Role {
  /** One among equals. */
  PLAIN("#0072b2"),
  /** Something is wrong: needs action. */
  TROUBLE("#c14f00"),
  /** Something goes well. */
  GOOD("#008560"),
  /** Context only, such as the total or the period before. */
  MUTED("#767676");

  private final String colour;

  Role(String colour) {
    this.colour = colour;
  }

  String colour() {
    return colour;
  }

  /** Its name as a class of a style sheet. */
  String style() {
    return name().toLowerCase(Locale.ROOT);
  }
}
