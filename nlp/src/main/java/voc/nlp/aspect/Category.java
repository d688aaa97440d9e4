package voc.nlp.aspect;

import java.util.Locale;

/** The categories of MAMS, whose words the model learned to find. */
public enum Category {
  AMBIENCE,
  FOOD,
  MENU,
  MISCELLANEOUS,
  PLACE,
  PRICE,
  SERVICE,
  STAFF;

  /** Its name in the data, such as {@code food}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
