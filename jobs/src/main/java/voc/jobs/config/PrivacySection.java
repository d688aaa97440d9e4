package voc.jobs.config;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import voc.needs.disclosure.SmallestCell;
import voc.nlp.redact.Addresses;
import voc.nlp.redact.PiiType;
import voc.nlp.redact.RedactionPolicies;
import voc.nlp.redact.RedactionPolicy;
import voc.nlp.redact.Treatment;

/** Reads {@code privacy}, and {@code redaction} of each source. */
final class PrivacySection {
  private static final String HOMES = "homes";
  private static final String ALL = "all";

  private PrivacySection() {}

  static Privacy privacy(ConfigNode root, Paths paths, String warehouse) {
    Optional<ConfigNode> section = root.section(RunKey.PRIVACY);
    section.ifPresent(node -> node.allowOnly(Section.PRIVACY));
    RedactionPolicy everywhere =
        section
            .map(node -> policy(node, RunKey.REDACTION, RedactionPolicy.MASK_ALL))
            .orElse(RedactionPolicy.MASK_ALL);
    Map<String, RedactionPolicy> bySource = new TreeMap<>();
    for (ConfigNode source : root.sections(RunKey.SOURCES)) {
      String name = source.text(InputKey.INPUT_NAME);
      if (name != null && source.has(InputKey.SOURCE_REDACTION)) {
        bySource.put(name, policy(source, InputKey.SOURCE_REDACTION, everywhere));
      }
    }
    return new Privacy(
        section
            .flatMap(node -> node.count(RunKey.SMALLEST_CELL, 1))
            .map(SmallestCell::new)
            .orElse(SmallestCell.DEFAULT),
        RedactionPolicies.of(everywhere, bySource),
        section
            .flatMap(node -> node.section(RunKey.KEEP_RAW))
            .map(node -> keepRaw(node, paths, warehouse))
            .orElse(null));
  }

  /** Kinds that are not named keep what they are in {@code usual}. */
  private static RedactionPolicy policy(ConfigNode node, ConfigKey key, RedactionPolicy usual) {
    EnumMap<PiiType, Treatment> treatments = new EnumMap<>(usual.treatments());
    Addresses[] scope = {usual.addresses()};
    node.map(key)
        .forEach(
            (kind, value) -> {
              PiiType type = type(kind);
              if (type == null) {
                node.problem(
                    key, "unknown kind \"" + kind + "\"; " + Suggestions.remedy(kind, kinds()));
              } else if (type == PiiType.ADDRESS && List.of(HOMES, ALL).contains(value)) {
                scope[0] = value.equals(ALL) ? Addresses.ALL : Addresses.HOMES;
                treatments.put(type, Treatment.MASK);
              } else {
                treatment(node, key, type, value).ifPresent(t -> treatments.put(type, t));
              }
            });
    return new RedactionPolicy(treatments, scope[0]);
  }

  private static Optional<Treatment> treatment(
      ConfigNode node, ConfigKey key, PiiType type, String value) {
    for (Treatment treatment : Treatment.values()) {
      if (code(treatment).equals(value)) {
        return Optional.of(treatment);
      }
    }
    node.problem(
        key,
        code(type)
            + " must be mask, hash or keep"
            + (type == PiiType.ADDRESS ? ", or homes or all (which are masked)" : "")
            + ", got \""
            + value
            + "\"");
    return Optional.empty();
  }

  private static Privacy.@Nullable KeepRaw keepRaw(ConfigNode node, Paths paths, String warehouse) {
    node.allowOnly(Section.KEEP_RAW);
    String folder = paths.resolve(node.requiredText(RunKey.KEEP_RAW_FOLDER, "/srv/voc-raw"));
    if (!node.has(RunKey.KEEP_RAW_DAYS)) {
      node.problem(RunKey.KEEP_RAW_DAYS, "missing; add it, for example days: 7");
    }
    int days = node.count(RunKey.KEEP_RAW_DAYS, 1).orElse(1);
    if (overlap(folder, warehouse)) {
      node.problem(
          RunKey.KEEP_RAW_FOLDER,
          "must lie apart from the warehouse, which others read, got \""
              + folder
              + "\" and the warehouse \""
              + warehouse
              + "\"; choose a folder of its own");
    }
    return new Privacy.KeepRaw(folder, days);
  }

  /** Whether one of two folders is the other or lies in it. */
  private static boolean overlap(String one, String other) {
    String first = withSlash(one);
    String second = withSlash(other);
    return first.startsWith(second) || second.startsWith(first);
  }

  private static String withSlash(String folder) {
    String plain = folder.replaceFirst("^file:/+", "/");
    return plain.endsWith("/") ? plain : plain + "/";
  }

  private static @Nullable PiiType type(String kind) {
    for (PiiType type : PiiType.values()) {
      if (code(type).equals(kind.strip().toLowerCase(Locale.ROOT))) {
        return type;
      }
    }
    return null;
  }

  private static List<String> kinds() {
    List<String> kinds = new ArrayList<>();
    for (PiiType type : PiiType.values()) {
      kinds.add(code(type));
    }
    return kinds;
  }

  /** As people write it in the file. */
  static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
