package voc.jobs.config;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import voc.core.Channel;
import voc.core.Speaker;
import voc.jobs.config.Columns.RatingColumn;
import voc.jobs.config.Columns.TextColumn;
import voc.jobs.config.Columns.TurnKeys;
import voc.jobs.config.Columns.UpdatedColumn;
import voc.jobs.config.ConfigKey.Section;

/** Reads the mapping of a source. */
final class MappingSection {
  private MappingSection() {}

  /** The mapping; a format that knows some of its columns needs none. */
  static Columns columns(ConfigNode node, Format format) {
    if (format.isMapped()) {
      checkComplete(node);
    }
    if (format == Format.TOUCHPOINTS_FORM_CSV) {
      requireOne(node, List.of(ConfigKey.TEXTS, ConfigKey.RATINGS));
    }
    return new Columns(
        node.choice(
            ConfigKey.CHANNEL,
            format.isMapped() ? Channel.OTHER : Channel.SURVEY,
            List.of(Channel.values()),
            Channel::code),
        node.choice(
            ConfigKey.VOICE,
            Speaker.CUSTOMER,
            List.of(Speaker.CUSTOMER, Speaker.AGENCY),
            speaker -> speaker.name().toLowerCase(Locale.ROOT)),
        node.text(ConfigKey.ID),
        node.text(ConfigKey.CUSTOMER),
        node.text(ConfigKey.SERVICE),
        node.text(ConfigKey.AGENCY),
        node.text(ConfigKey.QUEUE),
        node.text(ConfigKey.SURVEY),
        node.section(ConfigKey.UPDATED).map(MappingSection::updated).orElse(null),
        node.section(ConfigKey.PLACE).map(PlaceSection::place).orElse(null),
        node.sections(ConfigKey.RATINGS).stream().map(MappingSection::rating).toList(),
        node.sections(ConfigKey.TEXTS).stream().map(MappingSection::text).toList(),
        node.section(ConfigKey.TURNS).map(turns -> turns(turns, format)).orElse(null),
        node.texts(ConfigKey.EMPTY_VALUES),
        node.texts(ConfigKey.IGNORE));
  }

  private static void checkComplete(ConfigNode node) {
    node.requiredText(ConfigKey.CHANNEL, "survey");
    if (!node.has(ConfigKey.TURNS)) {
      requireOne(node, List.of(ConfigKey.TEXTS, ConfigKey.RATINGS, ConfigKey.SERVICE));
    }
  }

  private static void requireOne(ConfigNode node, List<ConfigKey> keys) {
    if (keys.stream().noneMatch(node::has)) {
      List<String> names = keys.stream().map(ConfigKey::key).toList();
      int last = names.size() - 1;
      node.problem(
          keys.get(0),
          "missing; name at least one of "
              + String.join(", ", names.subList(0, last))
              + " and "
              + names.get(last));
    }
  }

  private static UpdatedColumn updated(ConfigNode node) {
    node.allowOnly(Section.UPDATED);
    return new UpdatedColumn(
        node.requiredText(ConfigKey.UPDATED_COLUMN, "updated_at"),
        TimeSection.patterns(node, ConfigKey.UPDATED_PATTERNS));
  }

  private static TurnKeys turns(ConfigNode node, Format format) {
    node.allowOnly(Section.TURNS);
    if (format != Format.JSON && format != Format.XML) {
      node.problem(
          "has no meaning with format " + format.code() + "; remove it or use format json or xml");
    }
    List<String> customers = node.texts(ConfigKey.TURNS_CUSTOMER);
    if (customers.isEmpty()) {
      node.problem(ConfigKey.TURNS_CUSTOMER, "missing; add it, for example customer: [CUSTOMER]");
    }
    return new TurnKeys(
        node.requiredText(ConfigKey.TURNS_PATH, "utterances"),
        node.requiredText(ConfigKey.TURNS_TEXT, "text"),
        node.requiredText(ConfigKey.TURNS_SPEAKER, "speaker"),
        customers,
        node.texts(ConfigKey.TURNS_SYSTEM));
  }

  private static RatingColumn rating(ConfigNode node) {
    node.allowOnly(Section.RATING);
    double best = node.requiredNumber(ConfigKey.BEST, 5);
    double worst = node.requiredNumber(ConfigKey.WORST, 1);
    if (best == worst) {
      if (node.has(ConfigKey.BEST) && node.has(ConfigKey.WORST)) {
        node.problem("best and worst must differ, got " + best + " for both");
      }
      worst = best - 1;
    }
    return new RatingColumn(
        node.requiredText(ConfigKey.RATING_COLUMN, "Overall Rating"),
        best,
        worst,
        node.texts(ConfigKey.NONE),
        values(node, best, worst));
  }

  /** The number of each word, which must lie on the scale. */
  private static SortedMap<String, Double> values(ConfigNode node, double best, double worst) {
    TreeMap<String, Double> values = new TreeMap<>();
    node.map(ConfigKey.VALUES)
        .forEach(
            (word, text) -> {
              Optional<Double> number = finite(text);
              if (number.isEmpty()
                  || number.orElseThrow() < Math.min(best, worst)
                  || number.orElseThrow() > Math.max(best, worst)) {
                node.problem(
                    ConfigKey.VALUES,
                    "\""
                        + word
                        + "\" must stand for a number between worst and best, got \""
                        + text
                        + "\"");
              } else {
                values.put(word.strip().toLowerCase(Locale.ROOT), number.orElseThrow());
              }
            });
    return values;
  }

  private static Optional<Double> finite(String text) {
    try {
      return Optional.of(Double.valueOf(text.strip())).filter(number -> !number.isNaN());
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static TextColumn text(ConfigNode node) {
    node.allowOnly(Section.TEXT);
    String column = node.requiredText(ConfigKey.TEXT_COLUMN, "Comments");
    String prompt = node.text(ConfigKey.PROMPT);
    if (prompt == null && column.endsWith("?")) {
      prompt = column;
    }
    return new TextColumn(column, node.text(ConfigKey.PROMPT_COLUMN), prompt);
  }
}
