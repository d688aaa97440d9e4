package voc.jobs.config;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the section {@code time}. */
final class TimeSection {
  private TimeSection() {}

  static @Nullable TimeRule time(ConfigNode node) {
    node.allowOnly(Section.TIME);
    long given =
        Stream.of(MappingKey.TIME_COLUMN, MappingKey.TIME_CONSTANT, MappingKey.TIME_FILE_MODIFIED)
            .filter(node::has)
            .count();
    if (given != 1) {
      node.problem("must have exactly one of column, constant and file_modified, got " + given);
      return null;
    }
    if (node.has(MappingKey.TIME_CONSTANT)) {
      return constant(node);
    }
    if (node.has(MappingKey.TIME_FILE_MODIFIED)) {
      String value = node.text(MappingKey.TIME_FILE_MODIFIED);
      if (!"true".equals(value)) {
        node.problem(
            MappingKey.TIME_FILE_MODIFIED, "must be true, got \"" + value + "\"; or remove it");
      }
      return new TimeRule.FileModified();
    }
    return column(node);
  }

  private static @Nullable TimeRule constant(ConfigNode node) {
    String text = node.requiredText(MappingKey.TIME_CONSTANT, "2022-01-01T00:00:00Z");
    try {
      return new TimeRule.Constant(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      node.problem(
          MappingKey.TIME_CONSTANT,
          "must be a time with its offset such as 2022-01-01T00:00:00Z, got \"" + text + "\"");
      return null;
    }
  }

  private static TimeRule column(ConfigNode node) {
    List<String> patterns = patterns(node, MappingKey.TIME_PATTERNS);
    return new TimeRule.Column(
        node.requiredText(MappingKey.TIME_COLUMN, "Submitted At"),
        patterns.isEmpty() ? List.of(TimeRule.ISO) : patterns);
  }

  /** The patterns of a key, each of them checked. */
  static List<String> patterns(ConfigNode node, ConfigKey key) {
    List<String> patterns = node.texts(key);
    for (int i = 0; i < patterns.size(); i++) {
      String fault = TimePatterns.fault(patterns.get(i));
      if (fault != null) {
        node.problem(key, i, "\"" + patterns.get(i) + "\" " + fault);
      }
    }
    return patterns;
  }
}
