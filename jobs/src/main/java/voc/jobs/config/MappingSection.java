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

/** Reads the mapping of a source. */
final class MappingSection {
  private MappingSection() {}

  /** The mapping; a format that knows some of its columns needs none. */
  static Columns columns(ConfigNode node, Format format) {
    if (format.isMapped()) {
      checkComplete(node);
    }
    if (format == Format.TOUCHPOINTS_FORM_CSV) {
      requireOne(node, List.of(MappingKey.TEXTS, MappingKey.RATINGS));
    }
    return new Columns(
        node.choice(
            MappingKey.CHANNEL,
            format.isMapped() ? Channel.OTHER : Channel.SURVEY,
            List.of(Channel.values()),
            Channel::code),
        node.choice(
            MappingKey.VOICE,
            Speaker.CUSTOMER,
            List.of(Speaker.CUSTOMER, Speaker.AGENCY),
            speaker -> speaker.name().toLowerCase(Locale.ROOT)),
        node.text(MappingKey.ID),
        node.text(MappingKey.CUSTOMER),
        node.text(MappingKey.SERVICE),
        node.text(MappingKey.AGENCY),
        node.text(MappingKey.QUEUE),
        node.text(MappingKey.SURVEY),
        node.section(MappingKey.UPDATED).map(MappingSection::updated).orElse(null),
        node.section(MappingKey.PLACE).map(PlaceSection::place).orElse(null),
        node.sections(MappingKey.RATINGS).stream().map(MappingSection::rating).toList(),
        node.sections(MappingKey.TEXTS).stream().map(MappingSection::text).toList(),
        node.section(MappingKey.TURNS).map(turns -> turns(turns, format)).orElse(null),
        node.texts(MappingKey.EMPTY_VALUES),
        node.texts(MappingKey.IGNORE));
  }

  private static void checkComplete(ConfigNode node) {
    node.requiredText(MappingKey.CHANNEL, "survey");
    if (!node.has(MappingKey.TURNS)) {
      requireOne(node, List.of(MappingKey.TEXTS, MappingKey.RATINGS, MappingKey.SERVICE));
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
        node.requiredText(InputKey.UPDATED_COLUMN, "updated_at"),
        TimeSection.patterns(node, InputKey.UPDATED_PATTERNS));
  }

  private static TurnKeys turns(ConfigNode node, Format format) {
    node.allowOnly(Section.TURNS);
    if (format != Format.JSON && format != Format.XML) {
      node.problem(
          "has no meaning with format " + format.code() + "; remove it or use format json or xml");
    }
    List<String> customers = node.texts(InputKey.TURNS_CUSTOMER);
    if (customers.isEmpty()) {
      node.problem(InputKey.TURNS_CUSTOMER, "missing; add it, for example customer: [CUSTOMER]");
    }
    return new TurnKeys(
        node.requiredText(InputKey.TURNS_PATH, "utterances"),
        node.requiredText(InputKey.TURNS_TEXT, "text"),
        node.requiredText(InputKey.TURNS_SPEAKER, "speaker"),
        customers,
        node.texts(InputKey.TURNS_SYSTEM));
  }

  private static RatingColumn rating(ConfigNode node) {
    node.allowOnly(Section.RATING);
    double best = node.requiredNumber(MappingKey.BEST, 5);
    double worst = node.requiredNumber(MappingKey.WORST, 1);
    if (best == worst) {
      if (node.has(MappingKey.BEST) && node.has(MappingKey.WORST)) {
        node.problem("best and worst must differ, got " + best + " for both");
      }
      worst = best - 1;
    }
    return new RatingColumn(
        node.requiredText(MappingKey.RATING_COLUMN, "Overall Rating"),
        best,
        worst,
        node.texts(MappingKey.NONE),
        values(node, best, worst));
  }

  /** The number of each word, which must lie on the scale. */
  private static SortedMap<String, Double> values(ConfigNode node, double best, double worst) {
    TreeMap<String, Double> values = new TreeMap<>();
    node.map(MappingKey.VALUES)
        .forEach(
            (word, text) -> {
              Optional<Double> number = finite(text);
              if (number.isEmpty()
                  || number.orElseThrow() < Math.min(best, worst)
                  || number.orElseThrow() > Math.max(best, worst)) {
                node.problem(
                    MappingKey.VALUES,
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
    String column = node.requiredText(MappingKey.TEXT_COLUMN, "Comments");
    String prompt = node.text(MappingKey.PROMPT);
    if (prompt == null && column.endsWith("?")) {
      prompt = column;
    }
    return new TextColumn(column, node.text(MappingKey.PROMPT_COLUMN), prompt);
  }
}
