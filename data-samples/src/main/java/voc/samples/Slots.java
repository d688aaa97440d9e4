package voc.samples;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;

/**
 * Fills the slots of one record's patterns: a street, once named, stays the same street through the
 * record. Not thread-safe.
 */
final class Slots {
  private static final java.util.regex.Pattern SLOT =
      java.util.regex.Pattern.compile("\\{([^{}]*)\\}");

  /** Who and where a record is about does not change within it. */
  private static final Set<String> KEPT =
      Set.of(
          "street", "cross", "corner", "address", "place", "first", "last", "phone", "email",
          "school", "park", "bus", "stop", "agent", "branch");

  private final Phrasebook words;
  private final Dice dice;
  private final Map<String, String> kept = new TreeMap<>();

  Slots(Phrasebook words, Dice dice) {
    this.words = words;
    this.dice = dice;
  }

  /** Gives a slot a value of its own. */
  Slots with(String slot, String value) {
    kept.put(slot, value);
    return this;
  }

  /** The text with every slot and choice filled, innermost first. */
  String fill(String text) {
    String filled = text;
    Matcher slot = SLOT.matcher(filled);
    while (slot.find()) {
      filled =
          filled.substring(0, slot.start()) + value(slot.group(1)) + filled.substring(slot.end());
      slot = SLOT.matcher(filled);
    }
    return filled;
  }

  private String value(String slot) {
    String known = kept.get(slot);
    if (known != null) {
      return known;
    }
    String value = slot.contains("|") ? dice.pick(List.of(slot.split("\\|", -1))) : draw(slot);
    if (KEPT.contains(slot)) {
      kept.put(slot, value);
    }
    return value;
  }

  private String draw(String slot) {
    return switch (slot) {
      case "corner" -> value("street") + " and " + value("cross");
      case "address" -> dice.between(1, 48) * 100 + dice.between(1, 98) + " " + value("street");
      case "place" -> dice.chance(0.5) ? value("corner") : value("address");
      // 555-0100 to 555-0199 are kept free for fiction (NANPA).
      case "phone" -> dice.pick(List.of("", "612-", "(612) ")) + "555-01" + dice.between(10, 99);
      case "email" ->
          (value("first") + dice.pick(List.of(".", "", "_")) + value("last"))
                  .toLowerCase(Locale.ROOT)
              + dice.pick(List.of("", "", "61", "7"))
              + "@example.com";
      // Somebody other than the person who writes.
      case "anyfirst" -> dice.pick(words.list("first"));
      case "anylast" -> dice.pick(words.list("last"));
      default -> dice.pick(words.list(slot));
    };
  }
}
