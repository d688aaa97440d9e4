package voc.jobs.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import voc.jobs.config.Privacy;
import voc.jobs.config.SourceConfig;
import voc.jobs.config.VocConfig;
import voc.nlp.redact.Addresses;
import voc.nlp.redact.PiiType;
import voc.nlp.redact.RedactionPolicy;
import voc.nlp.redact.Treatment;

/** Says what becomes of personal data in each source. */
final class PolicyPrinter {
  private final Terminal terminal;

  PolicyPrinter(Terminal terminal) {
    this.terminal = terminal;
  }

  void print(VocConfig config) {
    Map<String, Long> sources =
        config.sources().stream()
            .collect(
                Collectors.groupingBy(
                    source -> words(policy(config, source)),
                    LinkedHashMap::new,
                    Collectors.counting()));
    if (sources.size() == 1) {
      terminal.say("Personal data: " + sources.keySet().iterator().next() + ", in all sources");
    } else {
      for (SourceConfig source : config.sources()) {
        terminal.say("Personal data in " + source.name() + ": " + words(policy(config, source)));
      }
    }
    Privacy.KeepRaw keepRaw = config.privacy().keepRaw();
    if (keepRaw != null) {
      terminal.warn(
          String.format(
              Locale.ROOT,
              "A run would keep raw feedback in %s for %,d days",
              keepRaw.folder(),
              keepRaw.days()));
    }
  }

  /** By source: what becomes of each kind. */
  static ObjectNode json(VocConfig config) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (SourceConfig source : config.sources()) {
      RedactionPolicy policy = policy(config, source);
      ObjectNode kinds = object.putObject(source.name());
      policy.treatments().forEach((type, treatment) -> kinds.put(code(type), code(treatment)));
      kinds.put("addresses", code(policy.addresses()));
    }
    return object;
  }

  private static RedactionPolicy policy(VocConfig config, SourceConfig source) {
    return config.privacy().redaction().of(source.name());
  }

  private static String words(RedactionPolicy policy) {
    String hashed = kinds(policy, Treatment.HASH);
    String kept = kinds(policy, Treatment.KEEP);
    return (hashed.isEmpty() && kept.isEmpty() ? "all kinds masked" : "masked")
        + (hashed.isEmpty() ? "" : ", but hashed: " + hashed)
        + (kept.isEmpty() ? "" : ", but kept as it is: " + kept)
        + addresses(policy);
  }

  /** Which addresses are meant, unless all of them stay. */
  private static String addresses(RedactionPolicy policy) {
    if (policy.of(PiiType.ADDRESS) == Treatment.KEEP) {
      return "";
    }
    return policy.addresses() == Addresses.ALL
        ? "; every address with a house number"
        : "; addresses where they are somebody's home";
  }

  private static String kinds(RedactionPolicy policy, Treatment treatment) {
    return policy.treatments().entrySet().stream()
        .filter(entry -> entry.getValue() == treatment)
        .map(entry -> code(entry.getKey()))
        .collect(Collectors.joining(", "));
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
