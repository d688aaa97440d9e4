package voc.jobs.config;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the items of {@code sources}, {@code faq} and {@code searches}. */
final class SourceSections {
  private static final List<ConfigKey> SEARCH_COLUMNS =
      List.of(InputKey.QUERY, InputKey.SEARCH_COUNT, InputKey.RESULTS, InputKey.CLICKS);
  private static final String ZONE_EXAMPLE = "America/Chicago";

  private final Paths paths;
  private final Departments departments;
  private final VocConfig.Limits limits;

  SourceSections(Paths paths, Departments departments, VocConfig.Limits limits) {
    this.paths = paths;
    this.limits = limits;
    this.departments = departments;
  }

  SourceConfig source(ConfigNode node) {
    Input input = input(node, Format.SOURCES);
    if (input.format().mapping() != Format.Mapping.NONE) {
      node.allowOnly(Section.INPUT, Section.SOURCE, Section.MAPPING);
      checkTime(node, input.format());
    } else {
      rejectMapping(node, Section.MAPPING, input.format());
      node.allowOnly(Section.INPUT, Section.SOURCE, Section.MAPPING);
    }
    return new SourceConfig(
        input,
        zone(node),
        node.section(InputKey.TIME).map(SourceSections::time).orElse(null),
        node.section(InputKey.DEPARTMENT).map(this::department).orElse(null),
        aliases(node),
        node.choice(
            InputKey.DELIVERY,
            SourceConfig.Delivery.WHOLE,
            List.of(SourceConfig.Delivery.values()),
            value -> value.name().toLowerCase(Locale.ROOT)),
        maxRejectShare(node),
        node.choice(
            InputKey.TEXTS_ARE,
            SourceConfig.TextsAre.STATEMENTS,
            List.of(SourceConfig.TextsAre.values()),
            value -> value.name().toLowerCase(Locale.ROOT)),
        PlaceSection.region(node),
        input.format().mapping() == Format.Mapping.NONE
            ? null
            : MappingSection.columns(node, input.format()),
        speakers(node, input.format()));
  }

  private static SpeakerNames speakers(ConfigNode node, Format format) {
    if (node.has(InputKey.SPEAKERS) && format.syntax() != Format.Syntax.CUES) {
      node.problem(
          InputKey.SPEAKERS, "has no meaning with format " + format.code() + "; remove it");
    }
    return node.section(InputKey.SPEAKERS)
        .map(
            section -> {
              section.allowOnly(Section.SPEAKERS);
              return new SpeakerNames(
                  section.texts(InputKey.SPEAKERS_CUSTOMER),
                  section.texts(InputKey.SPEAKERS_AGENT),
                  section.texts(InputKey.SPEAKERS_SYSTEM));
            })
        .orElse(SpeakerNames.COMMON);
  }

  private double maxRejectShare(ConfigNode node) {
    double share = node.number(InputKey.SOURCE_MAX_REJECT_SHARE).orElse(limits.maxRejectShare());
    if (node.has(InputKey.SOURCE_MAX_REJECT_SHARE) && !(share >= 0 && share <= 1)) {
      node.problem(InputKey.SOURCE_MAX_REJECT_SHARE, "must be a share from 0 to 1, got " + share);
    }
    return share;
  }

  /** Where the format knows no time, the configuration must. */
  private static void checkTime(ConfigNode node, Format format) {
    if (format.isMapped() && !node.has(InputKey.TIME)) {
      node.problem(InputKey.TIME, "missing; add it, for example time: {column: Submitted At}");
    }
    if (format == Format.TOUCHPOINTS_A11_CSV && !node.has(InputKey.TIME)) {
      node.problem(
          InputKey.TIME,
          "missing; a "
              + format.code()
              + " file holds no times: add the time of its responses, for example time:"
              + " {constant: \"2026-01-31T00:00:00Z\"} or time: {file_modified: true}");
    }
  }

  FaqConfig faq(ConfigNode node) {
    Input input = input(node, Format.FAQS);
    node.allowOnly(Section.INPUT, Section.FAQ);
    if (!input.format().isMapped()) {
      rejectMapping(node, Section.FAQ, input.format());
      return new FaqConfig(input, null);
    }
    if (ConfigKey.of(Section.FAQ).stream().noneMatch(node::has)) {
      return new FaqConfig(input, null);
    }
    return new FaqConfig(
        input,
        new FaqConfig.FaqColumns(
            node.text(InputKey.FAQ_ID),
            textOr(node, InputKey.QUESTION, "question"),
            textOr(node, InputKey.ANSWER, "answer"),
            node.text(InputKey.URL),
            node.text(InputKey.HEADING),
            node.text(InputKey.FAQ_DEPARTMENT),
            node.text(InputKey.FAQ_UPDATED)));
  }

  SearchConfig search(ConfigNode node) {
    Input input = input(node, Format.SEARCHES);
    node.allowOnly(Section.INPUT, Section.SEARCH);
    Optional<ConfigNode> time = node.section(InputKey.SEARCH_TIME);
    ZoneId zone =
        time.flatMap(section -> section.zone(MappingKey.TIME_ZONE))
            .or(() -> node.zone(InputKey.SEARCH_ZONE))
            .orElse(ZoneOffset.UTC);
    if (!input.format().isMapped()) {
      rejectKeys(node, SEARCH_COLUMNS, input.format());
    }
    boolean mapped = SEARCH_COLUMNS.stream().anyMatch(node::has);
    return new SearchConfig(
        input,
        mapped ? textOr(node, InputKey.QUERY, "query") : null,
        node.text(InputKey.SEARCH_COUNT),
        node.text(InputKey.RESULTS),
        node.text(InputKey.CLICKS),
        zone,
        time.map(SourceSections::time).orElse(null));
  }

  private static String textOr(ConfigNode node, ConfigKey key, String usual) {
    String text = node.text(key);
    return text == null ? usual : text;
  }

  private Input input(ConfigNode node, List<Format> formats) {
    String name = node.requiredText(InputKey.INPUT_NAME, "survey");
    node.requiredText(InputKey.FORMAT, formats.get(0).code());
    Format format = node.choice(InputKey.FORMAT, Format.CSV, formats, Format::code);
    return new Input(
        name,
        node.path(),
        format,
        paths.resolve(node.requiredText(InputKey.PATH, "survey/*.csv")),
        encoding(node),
        delimiter(node, format),
        node.choice(
            InputKey.QUOTES,
            Input.Quoting.DOUBLE_QUOTES,
            List.of(Input.Quoting.values()),
            value -> value == Input.Quoting.NONE ? "none" : "double"),
        node.count(InputKey.SKIP_ROWS, 0).orElse(0),
        header(node, format),
        element(node, format),
        node.lists(InputKey.WHERE));
  }

  private static @Nullable String element(ConfigNode node, Format format) {
    if (node.has(InputKey.RECORD) && format.syntax() != Format.Syntax.XML) {
      node.problem(InputKey.RECORD, "has no meaning with format " + format.code() + "; remove it");
    }
    return node.text(InputKey.RECORD);
  }

  private static @Nullable String encoding(ConfigNode node) {
    String name = node.text(InputKey.ENCODING);
    if (name == null) {
      return null;
    }
    try {
      return Charset.forName(name).name();
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      node.problem(
          InputKey.ENCODING,
          "unknown character set \"" + name + "\"; use one such as UTF-8, UTF-16 or windows-1252");
      return null;
    }
  }

  /** Exports whose format is known name their columns themselves. */
  private static List<String> header(ConfigNode node, Format format) {
    List<String> header = node.texts(InputKey.HEADER);
    if (node.has(InputKey.HEADER) && !(format.isMapped() && format.isDelimited())) {
      node.problem(InputKey.HEADER, "has no meaning with format " + format.code() + "; remove it");
    } else if (header.stream().distinct().count() < header.size()) {
      node.problem(InputKey.HEADER, "must name each column once, got " + header);
    }
    return header;
  }

  private static char delimiter(ConfigNode node, Format format) {
    for (ConfigKey key : List.of(InputKey.DELIMITER, InputKey.QUOTES, InputKey.SKIP_ROWS)) {
      if (node.has(key) && !format.isDelimited()) {
        node.problem(key, "has no meaning with format " + format.code() + "; remove it");
      }
    }
    String text = node.text(InputKey.DELIMITER);
    if (text == null) {
      return format.delimiter();
    }
    if (text.length() != 1 || text.equals("\"") || text.equals("\n") || text.equals("\r")) {
      node.problem(
          InputKey.DELIMITER,
          "must be one character other than a quote or line break, got \""
              + text
              + "\"; write \"\\t\" in double quotes for a tab");
      return ',';
    }
    return text.charAt(0);
  }

  private static void rejectMapping(ConfigNode node, Section section, Format format) {
    rejectKeys(node, ConfigKey.of(section), format);
  }

  private static void rejectKeys(ConfigNode node, List<ConfigKey> keys, Format format) {
    for (ConfigKey key : keys) {
      if (node.has(key)) {
        node.problem(
            key,
            "has no meaning with format "
                + format.code()
                + ", which knows its fields; remove it or"
                + " use format csv or json");
      }
    }
  }

  private static ZoneId zone(ConfigNode node) {
    Optional<ZoneId> ofTime =
        node.section(InputKey.TIME).flatMap(time -> time.zone(MappingKey.TIME_ZONE));
    Optional<ZoneId> ofSource = node.zone(InputKey.ZONE);
    boolean named =
        node.has(InputKey.ZONE)
            || node.section(InputKey.TIME)
                .filter(time -> time.has(MappingKey.TIME_ZONE))
                .isPresent();
    if (!named) {
      node.problem(InputKey.ZONE, "missing; add it, for example zone: " + ZONE_EXAMPLE);
    }
    return ofTime.or(() -> ofSource).orElse(ZoneOffset.UTC);
  }

  private static @Nullable TimeRule time(ConfigNode node) {
    return TimeSection.time(node);
  }

  private @Nullable DepartmentRule department(ConfigNode node) {
    node.allowOnly(Section.DEPARTMENT);
    String column = node.text(InputKey.DEPARTMENT_COLUMN);
    String constant = node.text(InputKey.DEPARTMENT_CONSTANT);
    Optional<Integer> folder = node.count(InputKey.DEPARTMENT_FOLDER, 1);
    int given =
        (column == null ? 0 : 1) + (constant == null ? 0 : 1) + (folder.isPresent() ? 1 : 0);
    if (given != 1) {
      node.problem("must have exactly one of column, constant and folder, got " + given);
      return null;
    }
    if (column != null) {
      return new DepartmentRule.Column(column);
    }
    if (constant != null) {
      return new DepartmentRule.Constant(known(node, InputKey.DEPARTMENT_CONSTANT, constant));
    }
    return new DepartmentRule.Folder(folder.orElseThrow());
  }

  private TreeMap<String, String> aliases(ConfigNode node) {
    TreeMap<String, String> aliases = new TreeMap<>();
    node.map(InputKey.SOURCE_DEPARTMENTS)
        .forEach(
            (text, id) ->
                aliases.put(Departments.fold(text), known(node, InputKey.SOURCE_DEPARTMENTS, id)));
    return aliases;
  }

  /** The id, which must be declared: a slip here would send feedback to nobody. */
  private String known(ConfigNode node, ConfigKey key, String id) {
    if (!departments.contains(id)) {
      node.problem(
          key,
          "\""
              + id
              + "\" is no department's id; "
              + (departments.byId().isEmpty()
                  ? "declare it under departments"
                  : Suggestions.remedy(id, departments.byId().keySet())));
    }
    return id;
  }
}
