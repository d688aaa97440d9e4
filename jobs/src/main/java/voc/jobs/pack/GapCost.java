package voc.jobs.pack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;

/**
 * What a gap costs, of a row of table {@code faq_gaps}.
 *
 * @param words the money with its interval, and the contacts and minutes behind it
 * @param money the money with its interval alone
 */
public record GapCost(String words, String money) {

  /** The cost, if the row tells one. */
  public static Optional<GapCost> of(ObjectNode gap) {
    if (!gap.hasNonNull("money") || !gap.hasNonNull("minutes")) {
      return Optional.empty();
    }
    String currency = gap.path("currency").asText("");
    String money =
        String.format(
            Locale.ROOT,
            "%s %,.0f (%,.0f–%,.0f)",
            currency,
            gap.path("money").asDouble(),
            gap.path("money_low").asDouble(),
            gap.path("money_high").asDouble());
    String contacts =
        gap.hasNonNull("contacts")
            ? String.format(Locale.ROOT, "%,.0f contacts, ", gap.path("contacts").asDouble())
            : "";
    String words =
        String.format(
            Locale.ROOT,
            "%s: %s%,.0f minutes (%,.0f–%,.0f)",
            money,
            contacts,
            gap.path("minutes").asDouble(),
            gap.path("minutes_low").asDouble(),
            gap.path("minutes_high").asDouble());
    return Optional.of(new GapCost(words.strip(), money.strip()));
  }
}
