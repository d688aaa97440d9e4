package voc.jobs.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import voc.needs.incident.IncidentRule;

/**
 * Reads a configuration file (YAML) and checks all of it: a configuration with mistakes is one
 * {@link ConfigException} that names every one of them. Thread-safe.
 */
public final class ConfigReader {
  /** A key that stands twice would hide what the first one holds. */
  private static final YAMLMapper YAML =
      YAMLMapper.builder(
              YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .build();

  private static final Pattern TWICE = Pattern.compile("Duplicate field '(.*?)'.*", Pattern.DOTALL);

  private static final Pattern WILDCARD = Pattern.compile("[\\[\\]{}*?]");

  /** Beside the configuration, so that it is versioned with it. */
  private static final String SYNONYMS = "synonyms.txt";

  private static final String THEME_DECISIONS = "theme-decisions.jsonl";

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]*");

  private final Map<String, String> environment;

  private ConfigReader(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /** A reader that takes <code>${NAME}</code> from the process's environment. */
  public static ConfigReader ofSystem() {
    return new ConfigReader(System.getenv());
  }

  /** A reader that takes <code>${NAME}</code> from {@code environment}. */
  public static ConfigReader of(Map<String, String> environment) {
    return new ConfigReader(environment);
  }

  /**
   * The configuration in {@code file}.
   *
   * @throws ConfigException if the file is absent, is not YAML, or anything in it is wrong
   * @throws IOException if it can't be read
   */
  public VocConfig read(Path file) throws IOException {
    Path absolute = file.toAbsolutePath().normalize();
    String yaml = textOf(absolute);
    JsonNode root = parse(absolute, yaml);
    Problems problems = new Problems(absolute, lines(yaml));
    ConfigNode node = new ConfigNode(root, "", new ConfigNode.Context(problems, environment));
    VocConfig config = config(absolute, node);
    problems.throwIfAny();
    return config;
  }

  private static VocConfig config(Path file, ConfigNode root) {
    root.allowOnly(Section.ROOT);
    Paths paths = new Paths(file);
    Departments departments = new DepartmentsReader(paths, root).read();
    VocConfig.Limits limits = limits(root);
    SourceSections sections = new SourceSections(paths, departments, limits);
    String warehouse = warehouse(root, paths);
    String taxonomy = root.text(RunKey.TAXONOMY);
    VocConfig config =
        new VocConfig(
            file,
            paths.folder(),
            warehouse,
            taxonomy == null ? null : paths.folder().resolve(taxonomy).normalize(),
            root.texts(RunKey.MODELS).stream()
                .map(model -> paths.folder().resolve(model).normalize())
                .toList(),
            themeDecisions(root, paths),
            synonyms(root, paths),
            asOf(root),
            needs(root),
            incidents(root),
            limits,
            PrivacySection.privacy(root, paths, warehouse),
            departments,
            new CostsReader(paths, root, departments).read(),
            PlanningSection.planning(root, paths, departments),
            sources(root, sections),
            root.sections(RunKey.FAQ).stream().map(sections::faq).toList(),
            root.sections(RunKey.SEARCHES).stream().map(sections::search).toList());
    checkNames(root);
    return config;
  }

  /** A URI is left to its file system; Spark takes these characters of a path for wildcards. */
  private static String warehouse(ConfigNode root, Paths paths) {
    String path = paths.resolve(root.requiredText(RunKey.WAREHOUSE, "warehouse"));
    if (path.startsWith("/") && WILDCARD.matcher(path).find()) {
      root.problem(
          RunKey.WAREHOUSE,
          "must be a path without any of []{}*?, which Spark takes for wildcards, got \""
              + path
              + "\"; choose or rename a folder");
    }
    return path;
  }

  private static List<SourceConfig> sources(ConfigNode root, SourceSections sections) {
    List<SourceConfig> sources =
        root.sections(RunKey.SOURCES).stream().map(sections::source).toList();
    if (!root.has(RunKey.SOURCES)) {
      root.problem(RunKey.SOURCES, "missing; add at least one source of feedback");
    } else if (root.isEmptyList(RunKey.SOURCES)) {
      root.problem(RunKey.SOURCES, "must hold at least one source, got an empty list; add one");
    }
    return sources;
  }

  private static @Nullable LocalDate asOf(ConfigNode root) {
    String text = root.text(RunKey.AS_OF);
    if (text == null) {
      return null;
    }
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeException e) {
      root.problem(RunKey.AS_OF, "must be a date such as 2026-03-31, got \"" + text + "\"");
      return null;
    }
  }

  private static Path synonyms(ConfigNode root, Paths paths) {
    String file = root.text(RunKey.SYNONYMS);
    return paths.folder().resolve(file == null ? SYNONYMS : file).normalize();
  }

  private static Path themeDecisions(ConfigNode root, Paths paths) {
    return root.section(RunKey.THEMES)
        .map(
            node -> {
              node.allowOnly(Section.THEMES);
              String decisions = node.text(RunKey.THEME_DECISIONS);
              return decisions == null ? null : paths.folder().resolve(decisions).normalize();
            })
        .orElse(paths.folder().resolve(THEME_DECISIONS));
  }

  private static VocConfig.Needs needs(ConfigNode root) {
    return root.section(RunKey.NEEDS)
        .map(
            node -> {
              node.allowOnly(Section.NEEDS);
              return new VocConfig.Needs(
                  node.count(RunKey.WINDOW_DAYS, 1).orElse(null),
                  node.count(RunKey.PERIOD_DAYS, 1).orElse(30));
            })
        .orElse(new VocConfig.Needs(null, 30));
  }

  private static IncidentRule incidents(ConfigNode root) {
    return root.section(RunKey.INCIDENTS)
        .map(
            node -> {
              node.allowOnly(Section.INCIDENTS);
              return new IncidentRule(radiusMetres(node), window(node));
            })
        .orElse(IncidentRule.DEFAULT);
  }

  private static double radiusMetres(ConfigNode incidents) {
    double metres = incidents.number(RunKey.RADIUS_M).orElse(IncidentRule.DEFAULT.radiusMetres());
    if (metres >= 0 && metres <= IncidentRule.LARGEST_RADIUS_METRES) {
      return metres;
    }
    incidents.problem(
        RunKey.RADIUS_M,
        "must be from 0 to 10000 metres, got " + metres + "; 50 is about half a city block");
    return IncidentRule.DEFAULT.radiusMetres();
  }

  private static Duration window(ConfigNode incidents) {
    Optional<Double> given = incidents.number(RunKey.WINDOW_HOURS);
    if (given.isEmpty()) {
      return IncidentRule.DEFAULT.window();
    }
    double hours = given.get();
    if (hours >= 0 && hours <= IncidentRule.LONGEST_WINDOW.toHours()) {
      return Duration.ofSeconds(Math.round(3600 * hours));
    }
    incidents.problem(
        RunKey.WINDOW_HOURS, "must be from 0 to 8784 hours, got " + hours + "; 3 is usual");
    return IncidentRule.DEFAULT.window();
  }

  private static VocConfig.Limits limits(ConfigNode root) {
    return root.section(RunKey.LIMITS)
        .map(
            node -> {
              node.allowOnly(Section.LIMITS);
              double share = node.number(RunKey.MAX_REJECT_SHARE).orElse(0.05);
              if (!(share >= 0 && share <= 1)) {
                node.problem(RunKey.MAX_REJECT_SHARE, "must be a share from 0 to 1, got " + share);
              }
              return new VocConfig.Limits(share);
            })
        .orElse(new VocConfig.Limits(0.05));
  }

  /** Names go into ids and file names, and tell inputs apart. */
  private static void checkNames(ConfigNode root) {
    Set<String> names = new HashSet<>();
    List<ConfigNode> inputs = new ArrayList<>(root.sections(RunKey.SOURCES));
    inputs.addAll(root.sections(RunKey.FAQ));
    inputs.addAll(root.sections(RunKey.SEARCHES));
    for (ConfigNode input : inputs) {
      String name = input.text(InputKey.INPUT_NAME);
      if (name == null) {
        continue;
      }
      if (!NAME.matcher(name).matches()) {
        input.problem(
            InputKey.INPUT_NAME,
            "must be letters, digits, '-', '_' and '.', beginning with a letter or digit, got \""
                + name
                + "\"");
      }
      if (!names.add(name)) {
        input.problem(
            InputKey.INPUT_NAME, "\"" + name + "\" is taken already; give each input its own name");
      }
    }
  }

  private static String textOf(Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new ConfigException(
          List.of(file + ": must be text in UTF-8, but holds other bytes; save it as UTF-8"));
    } catch (NoSuchFileException e) {
      throw new ConfigException(
          List.of(file + ": there is no such file; name a configuration file that exists"));
    }
  }

  private static JsonNode parse(Path file, String yaml) {
    try {
      JsonNode root = YAML.readTree(yaml);
      if (!root.isObject()) {
        throw new ConfigException(
            List.of(file + ": must hold keys such as \"sources:\", but holds none"));
      }
      return root;
    } catch (JsonProcessingException e) {
      String line = e.getLocation() == null ? "" : ":" + e.getLocation().getLineNr();
      Matcher twice = TWICE.matcher(e.getOriginalMessage());
      if (twice.matches()) {
        throw new ConfigException(
            List.of(
                file
                    + line
                    + ": "
                    + twice.group(1)
                    + " stands here for the second time; put what belongs under it in one place"));
      }
      throw new ConfigException(
          List.of(
              file
                  + line
                  + ": not valid YAML: "
                  + reason(e)
                  + "; check indentation, quotes and brackets there"));
    }
  }

  /** What the parser was doing and what it found, without its excerpt of the file. */
  private static String reason(JsonProcessingException e) {
    return e.getOriginalMessage()
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith(" "))
        .limit(2)
        .collect(Collectors.joining(", "));
  }

  /** The line of each key path, such as {@code sources[2].time.patterns[0]}. */
  private static Map<String, Integer> lines(String yaml) throws IOException {
    Map<String, Integer> lines = new HashMap<>();
    try (YAMLParser parser = new YAMLFactory().createParser(yaml)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        String path = keyPath(parser.getParsingContext().pathAsPointer().toString());
        lines.putIfAbsent(path, parser.currentTokenLocation().getLineNr());
      }
    }
    return lines;
  }

  /** A JSON pointer such as {@code /sources/2/name} as {@code sources[2].name}. */
  private static String keyPath(String pointer) {
    StringBuilder path = new StringBuilder();
    for (String step : pointer.split("/", -1)) {
      if (step.isEmpty()) {
        continue;
      }
      if (step.chars().allMatch(c -> c >= '0' && c <= '9')) {
        path.append('[').append(step).append(']');
      } else {
        path.append(path.length() == 0 ? "" : ".")
            .append(step.replace("~1", "/").replace("~0", "~"));
      }
    }
    return path.toString();
  }
}
