package voc.jobs.config;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A key of a configuration. Every key is declared once, in one of three lists: what is in none of
 * them is an unknown key, and {@code docs/configuration.md} has one row for each.
 */
public sealed interface ConfigKey permits RunKey, InputKey, MappingKey {
  /** What is declared of it. */
  Entry entry();

  /**
   * What is declared of a key.
   *
   * @param section the section that it stands in
   * @param key its name in the file
   * @param type what its value is
   * @param fallback what holds without it; empty where that needs no word
   * @param meaning what it does
   */
  record Entry(Section section, String key, String type, String fallback, String meaning) {}

  /** The section that it stands in. */
  default Section section() {
    return entry().section();
  }

  /** Its name in the file. */
  default String key() {
    return entry().key();
  }

  /** Its row in the documentation's table: key, type, default, meaning. */
  default String documentation() {
    return "| `"
        + key()
        + "` | "
        + entry().type()
        + " | "
        + entry().fallback()
        + " | "
        + entry().meaning().replace("*", "\\*")
        + " |";
  }

  /** All keys, in the order of the documentation. */
  static List<ConfigKey> all() {
    return Stream.<ConfigKey[]>of(RunKey.values(), InputKey.values(), MappingKey.values())
        .flatMap(Arrays::stream)
        .toList();
  }

  /** The keys of a section, in order. */
  static List<ConfigKey> of(Section section) {
    return all().stream().filter(key -> key.section() == section).toList();
  }
}
