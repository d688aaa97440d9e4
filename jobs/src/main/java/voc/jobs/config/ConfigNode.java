package voc.jobs.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One section of a configuration file as it stands: hands out typed values and notes what is wrong
 * with them. After a problem a harmless value is returned, so that reading can go on to the next.
 */
final class ConfigNode {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]*)}");

  private final JsonNode node;
  private final String path;
  private final Context context;

  /**
   * What all nodes of a file share.
   *
   * @param environment values of <code>${NAME}</code>
   */
  record Context(Problems problems, Map<String, String> environment) {}

  ConfigNode(JsonNode node, String path, Context context) {
    this.node = node;
    this.path = path;
    this.context = context;
  }

  String path() {
    return path;
  }

  String path(ConfigKey key) {
    return child(key.key());
  }

  void problem(String what) {
    context.problems.add(path, what);
  }

  void problem(ConfigKey key, String what) {
    context.problems.add(path(key), what);
  }

  /** Notes a problem with one item of a list. */
  void problem(ConfigKey key, int item, String what) {
    context.problems.add(path(key) + "[" + item + "]", what);
  }

  boolean has(ConfigKey key) {
    return value(key) != null;
  }

  /** Notes the keys that stand here but belong to none of the sections. */
  void allowOnly(Section... sections) {
    List<String> allowed =
        Arrays.stream(sections)
            .flatMap(section -> ConfigKey.of(section).stream())
            .map(ConfigKey::key)
            .toList();
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!allowed.contains(name)) {
                context.problems.add(
                    child(name), "unknown key; " + Suggestions.remedy(name, allowed));
              }
            });
  }

  @Nullable String text(ConfigKey key) {
    JsonNode value = value(key);
    if (value == null) {
      return null;
    }
    if (!value.isValueNode()) {
      wrongType(key, "a text", value);
      return null;
    }
    String text = replaceVariables(path(key), value.asText());
    return text.isEmpty() ? null : text;
  }

  /** The text, or an empty one with a problem noted. */
  String requiredText(ConfigKey key, String example) {
    if (!has(key)) {
      problem(key, "missing; add it, for example " + key.key() + ": " + example);
      return "";
    }
    String text = text(key);
    return text == null ? "" : text;
  }

  /** The text as one of several words, or {@code fallback} if it is absent or unknown. */
  <T> T choice(ConfigKey key, T fallback, List<T> options, Function<T, String> code) {
    String text = text(key);
    if (text == null) {
      return fallback;
    }
    for (T option : options) {
      if (code.apply(option).equals(text)) {
        return option;
      }
    }
    List<String> codes = options.stream().map(code).toList();
    problem(key, "unknown value \"" + text + "\"; " + Suggestions.remedy(text, codes));
    return fallback;
  }

  Optional<Double> number(ConfigKey key) {
    String text = text(key);
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Double.valueOf(text.strip()));
    } catch (NumberFormatException e) {
      problem(key, "must be a number, got \"" + text + "\"");
      return Optional.empty();
    }
  }

  double requiredNumber(ConfigKey key, double example) {
    if (!has(key)) {
      problem(key, "missing; add it, for example " + key.key() + ": " + example);
    }
    return number(key).orElse(example);
  }

  /** A whole number that is at least {@code least}. */
  Optional<Integer> count(ConfigKey key, int least) {
    String text = text(key);
    if (text == null) {
      return Optional.empty();
    }
    try {
      int count = Integer.parseInt(text.strip());
      if (count >= least) {
        return Optional.of(count);
      }
    } catch (NumberFormatException e) {
      // Told below, with the numbers that are too small.
    }
    problem(key, "must be a whole number >= " + least + ", got \"" + text + "\"");
    return Optional.empty();
  }

  Optional<ZoneId> zone(ConfigKey key) {
    String text = text(key);
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(ZoneId.of(text));
    } catch (DateTimeException e) {
      String near =
          Suggestions.nearest(text, ZoneId.getAvailableZoneIds())
              .map(zone -> "did you mean \"" + zone + "\"?")
              .orElse("use a name such as America/Chicago");
      problem(key, "unknown time zone \"" + text + "\"; " + near);
      return Optional.empty();
    }
  }

  /** A list of texts; one text alone is a list of one. */
  List<String> texts(ConfigKey key) {
    JsonNode value = value(key);
    return value == null ? List.of() : texts(path(key), value);
  }

  /** A map from text to texts; one text alone is a list of one. */
  TreeMap<String, List<String>> lists(ConfigKey key) {
    TreeMap<String, List<String>> lists = new TreeMap<>();
    JsonNode value = value(key);
    if (value == null) {
      return lists;
    }
    if (!value.isObject()) {
      wrongType(key, "a map from text to text", value);
      return lists;
    }
    for (Map.Entry<String, JsonNode> entry : value.properties()) {
      lists.put(entry.getKey(), texts(path(key) + "." + entry.getKey(), entry.getValue()));
    }
    return lists;
  }

  /** A map from text to one text. */
  TreeMap<String, String> map(ConfigKey key) {
    TreeMap<String, String> map = new TreeMap<>();
    lists(key)
        .forEach(
            (name, values) -> {
              if (values.size() == 1) {
                map.put(name, values.get(0));
              } else {
                context.problems.add(path(key) + "." + name, "must be one text, got " + values);
              }
            });
    return map;
  }

  Optional<ConfigNode> section(ConfigKey key) {
    JsonNode value = value(key);
    if (value == null) {
      return Optional.empty();
    }
    if (!value.isObject()) {
      wrongType(key, "a section of keys", value);
      return Optional.empty();
    }
    return Optional.of(new ConfigNode(value, path(key), context));
  }

  boolean isEmptyList(ConfigKey key) {
    JsonNode value = value(key);
    return value != null && value.isArray() && value.isEmpty();
  }

  List<ConfigNode> sections(ConfigKey key) {
    JsonNode value = value(key);
    List<ConfigNode> sections = new ArrayList<>();
    if (value == null) {
      return sections;
    }
    if (!value.isArray()) {
      wrongType(key, "a list", value);
      return sections;
    }
    for (int i = 0; i < value.size(); i++) {
      String itemPath = path(key) + "[" + i + "]";
      if (value.get(i).isObject()) {
        sections.add(new ConfigNode(value.get(i), itemPath, context));
      } else {
        context.problems.add(itemPath, "must be a section of keys, got " + shortened(value.get(i)));
      }
    }
    return sections;
  }

  /** Whether the value is a map rather than a text. */
  boolean isMap(ConfigKey key) {
    JsonNode value = value(key);
    return value != null && value.isObject();
  }

  private List<String> texts(String at, JsonNode value) {
    if (value.isValueNode()) {
      return List.of(replaceVariables(at, value.asText()));
    }
    List<String> texts = new ArrayList<>();
    if (!value.isArray()) {
      context.problems.add(at, "must be a text or a list of texts, got " + shortened(value));
      return texts;
    }
    for (int i = 0; i < value.size(); i++) {
      String itemPath = at + "[" + i + "]";
      if (value.get(i).isValueNode()) {
        texts.add(replaceVariables(itemPath, value.get(i).asText()));
      } else {
        context.problems.add(itemPath, "must be a text, got " + shortened(value.get(i)));
      }
    }
    return texts;
  }

  private @Nullable JsonNode value(ConfigKey key) {
    JsonNode value = node.get(key.key());
    return value == null || value.isNull() ? null : value;
  }

  private String child(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private String replaceVariables(String at, String text) {
    Matcher matcher = VARIABLE.matcher(text);
    StringBuilder replaced = new StringBuilder();
    while (matcher.find()) {
      String value = context.environment.get(matcher.group(1));
      if (value == null) {
        context.problems.add(
            at,
            "the environment variable "
                + matcher.group(1)
                + " in \""
                + text
                + "\" is not set; set it or write the value");
      }
      boolean startsPath = matcher.start() == 0 && text.startsWith("/", matcher.end());
      String shown = value == null ? "" : startsPath ? absolute(value) : value;
      matcher.appendReplacement(replaced, Matcher.quoteReplacement(shown));
    }
    return matcher.appendTail(replaced).toString();
  }

  /**
   * A folder given in the environment starts from where the command runs, as everything typed there
   * does; the configuration's own paths start from the configuration.
   */
  private static String absolute(String folder) {
    Path path = Path.of(folder);
    return !folder.isEmpty() && !path.isAbsolute() && Files.exists(path)
        ? path.toAbsolutePath().normalize().toString()
        : folder;
  }

  private void wrongType(ConfigKey key, String wanted, JsonNode value) {
    problem(key, "must be " + wanted + ", got " + shortened(value));
  }

  private static String shortened(JsonNode value) {
    if (value.isObject()) {
      return "a section with the keys "
          + value.properties().stream().map(Map.Entry::getKey).collect(Collectors.joining(", "));
    }
    if (value.isArray()) {
      return "a list of " + value.size();
    }
    return "\"" + value.asText() + "\"";
  }
}
