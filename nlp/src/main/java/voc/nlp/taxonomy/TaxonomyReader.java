package voc.nlp.taxonomy;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads a taxonomy from YAML. The format is explained at the head of the shipped file and in {@code
 * docs/taxonomy.md}. Unknown keys are errors, because a misspelt {@code unless} would otherwise be
 * a rule silently lost. Stateless and safe to share between threads.
 */
public final class TaxonomyReader {
  private static final String SHIPPED = "civic.yaml";
  private static final ObjectMapper YAML =
      new ObjectMapper(new YAMLFactory())
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final String file;
  private final byte[] bytes;
  private final YamlLines lines;

  private TaxonomyReader(String file, byte[] bytes) throws IOException {
    this.file = file;
    this.bytes = bytes;
    try {
      this.lines = YamlLines.of(YAML, bytes);
    } catch (JsonProcessingException e) {
      throw notYaml(file, e);
    }
  }

  /** The taxonomy that comes with the product. */
  public static Taxonomy shipped() {
    return resource(TaxonomyReader.class, SHIPPED);
  }

  /**
   * A taxonomy that comes with the product, as a resource of the class's package.
   *
   * @throws TaxonomyException if it is no taxonomy
   */
  public static Taxonomy resource(Class<?> beside, String name) {
    try (InputStream in =
        Objects.requireNonNull(beside.getResourceAsStream(name), "resource " + name)) {
      return new TaxonomyReader(name, in.readAllBytes()).taxonomy();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the shipped " + name, e);
    }
  }

  /**
   * The taxonomy in a file.
   *
   * @throws TaxonomyException if the file is not a taxonomy
   * @throws UncheckedIOException if it can't be read
   */
  public static Taxonomy read(Path file) {
    try {
      return new TaxonomyReader(file.toString(), Files.readAllBytes(file)).taxonomy();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the taxonomy " + file, e);
    }
  }

  private Taxonomy taxonomy() throws IOException {
    Node root = new Node(parsed(), "file");
    root.allowOnly("words", "departments", "topics");
    WordSets words = wordSets(root);
    List<Department> departments = new ArrayList<>();
    for (Node node : root.list("departments")) {
      departments.add(department(node));
    }
    List<TopTopic> tops = new ArrayList<>();
    for (Node node : root.list("topics")) {
      tops.add(topTopic(node, words));
    }
    return checked(root.path, () -> new Taxonomy(departments, tops));
  }

  private JsonNode parsed() throws IOException {
    try {
      return YAML.readTree(bytes);
    } catch (JsonProcessingException e) {
      throw notYaml(file, e);
    }
  }

  /** The YAML parser's own message names line and column, over several lines. */
  private static TaxonomyException notYaml(String file, JsonProcessingException e) {
    String reason = e.getOriginalMessage().replaceAll("\\s+", " ");
    return new TaxonomyException(file, "syntax", "not valid YAML: " + reason, e);
  }

  private WordSets wordSets(Node root) {
    Map<String, List<String>> sets = new LinkedHashMap<>();
    if (root.has("words")) {
      Node words = root.child("words");
      words.json.fieldNames().forEachRemaining(name -> sets.put(name, lowerCase(words, name)));
    }
    return new WordSets(sets);
  }

  private List<String> lowerCase(Node words, String name) {
    List<String> set = new ArrayList<>();
    for (Located text : words.texts(name)) {
      checked(text.path, () -> Phrase.parse(text.value, WordSets.NONE));
      if (text.value.matches(".*[\\s|?-].*")) {
        throw new TaxonomyException(
            file,
            text.path,
            "\"" + text.value + "\" must be a single word; put phrases under \"phrases\"");
      }
      set.add(text.value.toLowerCase(Locale.ROOT));
    }
    return List.copyOf(set);
  }

  private Department department(Node node) {
    node.allowOnly("id", "name");
    return checked(node.path, () -> new Department(node.text("id"), node.text("name")));
  }

  private TopTopic topTopic(Node node, WordSets words) {
    node.allowOnly("id", "name", "department", "topics");
    String department = node.text("department");
    List<Topic> topics = new ArrayList<>();
    for (Node leaf : node.list("topics")) {
      topics.add(topic(leaf, department, words));
    }
    return checked(node.path, () -> new TopTopic(node.text("id"), node.text("name"), topics));
  }

  private Topic topic(Node node, String parentsDepartment, WordSets words) {
    node.allowOnly(
        "id",
        "name",
        "department",
        "description",
        "likeness",
        "learned",
        "phrases",
        "rules",
        "unless",
        "not_when",
        "example",
        "not_example");
    String department = node.has("department") ? node.text("department") : parentsDepartment;
    List<Rule> rules = new ArrayList<>();
    rules.addAll(rules(node, "phrases", phrase -> Rule.ofPhrase(phrase, words)));
    rules.addAll(rules(node, "rules", Rule::ofPattern));
    List<Rule> unless = rules(node, "unless", guard -> guard(guard, words));
    Set<Guard> notWhen = EnumSet.noneOf(Guard.class);
    for (Located guard : node.texts("not_when")) {
      notWhen.add(checked(guard.path, () -> Guard.ofLabel(guard.value)));
    }
    Description description = description(node);
    return checked(
        node.path,
        () ->
            new Topic(
                node.text("id"),
                node.text("name"),
                department,
                rules,
                unless,
                notWhen,
                values(node.texts("learned")),
                description,
                values(node.texts("example")),
                values(node.texts("not_example"))));
  }

  private List<Rule> rules(Node node, String key, Function<String, Rule> rule) {
    List<Rule> rules = new ArrayList<>();
    for (Located text : node.texts(key)) {
      rules.add(checked(text.path, () -> rule.apply(text.value)).at(lines.line(text.path)));
    }
    return rules;
  }

  /** Guards are mostly phrases; square brackets, which no phrase has, mark a pattern. */
  private static Rule guard(String text, WordSets words) {
    return text.indexOf('[') >= 0 ? Rule.ofPattern(text) : Rule.ofPhrase(text, words);
  }

  private @Nullable Description description(Node node) {
    if (!node.has("description")) {
      if (node.has("likeness")) {
        throw new TaxonomyException(
            file,
            node.at("likeness"),
            "there is no \"description\" that a sentence could be like; write one");
      }
      return null;
    }
    Double likeness = node.has("likeness") ? node.number("likeness") : null;
    return checked(
        node.at(likeness == null ? "description" : "likeness"),
        () -> new Description(node.text("description"), likeness));
  }

  private static List<String> values(List<Located> texts) {
    return texts.stream().map(Located::value).toList();
  }

  /** Gives a failed check its file and key. */
  private <T> T checked(String path, Supplier<T> value) {
    try {
      return value.get();
    } catch (TaxonomyException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw new TaxonomyException(file, path, String.valueOf(e.getMessage()), e);
    }
  }

  /** A text and where it stands. */
  private record Located(String path, String value) {}

  /** A place in the file: the value and the path of keys that leads to it. */
  private final class Node {
    private final JsonNode json;
    private final String path;

    Node(JsonNode json, String path) {
      this.json = json;
      this.path = path;
      if (!json.isObject()) {
        throw new TaxonomyException(
            file, path, "must be a map of keys to values, got " + brief(json));
      }
    }

    boolean has(String key) {
      return json.hasNonNull(key);
    }

    Node child(String key) {
      return new Node(json.path(key), at(key));
    }

    String text(String key) {
      JsonNode value = json.path(key);
      if (!value.isTextual()) {
        throw new TaxonomyException(
            file, at(key), "must be a text, got " + brief(value) + "; quote it");
      }
      return value.textValue();
    }

    double number(String key) {
      JsonNode value = json.path(key);
      if (!value.isNumber()) {
        throw new TaxonomyException(file, at(key), "must be a number, got " + brief(value));
      }
      return value.doubleValue();
    }

    List<Node> list(String key) {
      JsonNode value = json.path(key);
      if (!value.isArray() || value.isEmpty()) {
        throw new TaxonomyException(
            file, at(key), "must be a list with at least one entry, got " + brief(value));
      }
      List<Node> nodes = new ArrayList<>();
      for (int i = 0; i < value.size(); i++) {
        nodes.add(new Node(value.get(i), at(key) + "[" + i + "]"));
      }
      return nodes;
    }

    /** One text or a list of texts; none where the key is absent. */
    List<Located> texts(String key) {
      JsonNode value = json.path(key);
      if (value.isMissingNode()) {
        return List.of();
      }
      if (!value.isArray()) {
        return List.of(new Located(at(key), text(key)));
      }
      List<Located> texts = new ArrayList<>();
      for (int i = 0; i < value.size(); i++) {
        String path = at(key) + "[" + i + "]";
        if (!value.get(i).isTextual()) {
          throw new TaxonomyException(
              file, path, "must be a text, got " + brief(value.get(i)) + "; quote it");
        }
        texts.add(new Located(path, value.get(i).textValue()));
      }
      return texts;
    }

    void allowOnly(String... keys) {
      json.fieldNames()
          .forEachRemaining(
              key -> {
                if (!List.of(keys).contains(key)) {
                  throw new TaxonomyException(
                      file,
                      at(key),
                      "unknown key \"" + key + "\", use one of " + String.join(", ", keys));
                }
              });
    }

    private String at(String key) {
      return path.equals("file") ? key : path + "." + key;
    }
  }

  private static String brief(JsonNode value) {
    if (value.isMissingNode()) {
      return "nothing";
    }
    String text = value.toString();
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
