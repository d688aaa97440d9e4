package voc.jobs.config;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import voc.core.Channel;
import voc.core.Speaker;
import voc.jobs.config.Columns.RatingColumn;
import voc.jobs.config.Columns.TextColumn;
import voc.jobs.config.ConfigKey.Section;

/** Reads the mapping of a {@code csv} or {@code json} source. */
final class MappingSection {
  private MappingSection() {}

  /** The mapping; a format that knows some of its columns needs none. */
  static Columns columns(ConfigNode node, Format format) {
    if (format.isMapped()) {
      checkComplete(node);
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
        node.section(ConfigKey.PLACE).map(PlaceSection::place).orElse(null),
        node.sections(ConfigKey.RATINGS).stream().map(MappingSection::rating).toList(),
        node.sections(ConfigKey.TEXTS).stream().map(MappingSection::text).toList(),
        node.texts(ConfigKey.EMPTY_VALUES),
        node.texts(ConfigKey.IGNORE));
  }

  private static void checkComplete(ConfigNode node) {
    node.requiredText(ConfigKey.CHANNEL, "survey");
    Stream.of(ConfigKey.TEXTS, ConfigKey.RATINGS, ConfigKey.SERVICE)
        .filter(node::has)
        .findAny()
        .ifPresentOrElse(
            key -> {},
            () ->
                node.problem(
                    ConfigKey.TEXTS, "missing; name at least one of texts, ratings and service"));
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
        node.texts(ConfigKey.NONE));
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
