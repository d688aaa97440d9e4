package voc.jobs.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import voc.needs.kpi.Formula;
import voc.needs.kpi.Kpi;
import voc.needs.kpi.KpiBook;

/**
 * Reads a book of KPIs: YAML with one key, {@code kpis}, a list. All that is wrong is told, each
 * with its file and KPI.
 */
final class KpiBookReader {
  private static final String SHIPPED = "kpis.yaml";
  private static final String LIST = "kpis";

  private static final List<String> KEYS =
      List.of(
          "id", "name", "formula", "better", "unit", "owner", "fields", "worst", "best", "divisor");

  private static final List<String> DIRECTIONS =
      Arrays.stream(Kpi.Better.values()).map(Kpi.Better::code).toList();

  private static final YAMLMapper YAML =
      YAMLMapper.builder(
              YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .build();

  private final Consumer<String> problem;
  private final List<Kpi> kpis = new ArrayList<>();
  private final Set<String> ids = new TreeSet<>();

  private KpiBookReader(Consumer<String> problem) {
    this.problem = problem;
  }

  /** The book that voc brings. */
  static KpiBook shipped() {
    try (InputStream in = KpiBookReader.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + SHIPPED + " must be beside this class");
      }
      KpiBookReader reader =
          new KpiBookReader(
              wrong -> {
                throw new IllegalStateException(wrong);
              });
      return reader.book(SHIPPED, YAML.readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + SHIPPED, e);
    }
  }

  /**
   * The book in a file that exists; what is wrong with it is told, and left out.
   *
   * @param problem is told, in words, each thing that is wrong
   */
  static KpiBook read(Path file, Consumer<String> problem) {
    KpiBookReader reader = new KpiBookReader(problem);
    try (InputStream in = Files.newInputStream(file)) {
      return reader.book(file.toString(), YAML.readTree(in));
    } catch (JsonProcessingException e) {
      String line = e.getLocation() == null ? "" : ":" + e.getLocation().getLineNr();
      problem.accept(
          file
              + line
              + " is not valid YAML: "
              + e.getOriginalMessage().lines().findFirst().orElse("")
              + "; check indentation, quotes and brackets there");
      return new KpiBook(List.of());
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + file, e);
    }
  }

  private KpiBook book(String file, JsonNode root) {
    JsonNode list = root.path(LIST);
    if (!list.isArray() || list.isEmpty()) {
      problem.accept(
          file
              + " must hold a list \"kpis:\" with at least one KPI; add one, see"
              + " docs/configuration.md");
    }
    root.fieldNames()
        .forEachRemaining(
            key -> {
              if (!key.equals(LIST)) {
                problem.accept(
                    file + " has an unknown key \"" + key + "\"; it holds \"kpis:\" alone");
              }
            });
    int number = 0;
    for (JsonNode node : list) {
      String id = node.path("id").asText("");
      String place = file + ", KPI " + (id.isEmpty() ? "number " + (number + 1) : id);
      new One(node, place).kpi(id).ifPresent(kpis::add);
      number++;
    }
    return new KpiBook(kpis);
  }

  /** One KPI as it stands. */
  private final class One {
    private final JsonNode node;
    private final String place;
    private boolean wrong;

    One(JsonNode node, String place) {
      this.node = node;
      this.place = place;
    }

    Optional<Kpi> kpi(String id) {
      allowOnlyKeys();
      String name = required("name");
      String formula = choice("formula", Formula.codes());
      String better = choice("better", DIRECTIONS);
      String unit = required("unit");
      if (required("id").isEmpty() || (!id.isEmpty() && !ids.add(id))) {
        wrong(id.isEmpty() ? "must have an id" : "is defined twice; remove one");
      }
      double worst = number("worst", 0);
      double best = number("best", 1);
      double divisor = number("divisor", 1);
      if (wrong) {
        return Optional.empty();
      }
      try {
        return Optional.of(
            new Kpi(
                id,
                name,
                Formula.ofCode(formula),
                Kpi.Better.valueOf(better.toUpperCase(java.util.Locale.ROOT)),
                unit,
                text("owner"),
                fields(),
                new Kpi.Scale(worst, best, divisor)));
      } catch (IllegalArgumentException e) {
        wrong("is wrong: " + e.getMessage());
        return Optional.empty();
      }
    }

    private void allowOnlyKeys() {
      node.fieldNames()
          .forEachRemaining(
              key -> {
                if (!KEYS.contains(key)) {
                  wrong("has an unknown key \"" + key + "\"; " + Suggestions.remedy(key, KEYS));
                }
              });
    }

    private @Nullable String text(String key) {
      JsonNode value = node.path(key);
      return value.isValueNode() && !value.isNull() && !value.asText().isBlank()
          ? value.asText().strip()
          : null;
    }

    private String required(String key) {
      String text = text(key);
      if (text == null) {
        wrong("must have " + key + ", got none; add it");
        return "";
      }
      return text;
    }

    private String choice(String key, List<String> options) {
      String text = required(key);
      if (!text.isEmpty() && !options.contains(text)) {
        wrong(
            "has no " + key + " \"" + text + "\" to choose; " + Suggestions.remedy(text, options));
      }
      return text;
    }

    private double number(String key, double absent) {
      JsonNode value = node.path(key);
      if (value.isMissingNode() || value.isNull()) {
        return absent;
      }
      if (!value.isNumber()) {
        wrong("must have a number in " + key + ", got \"" + value.asText() + "\"");
        return absent;
      }
      return value.asDouble();
    }

    private List<String> fields() {
      JsonNode value = node.path("fields");
      List<String> fields = new ArrayList<>();
      if (value.isValueNode() && !value.isNull()) {
        fields.add(value.asText().strip());
      }
      value.forEach(field -> fields.add(field.asText().strip()));
      return fields;
    }

    private void wrong(String words) {
      wrong = true;
      problem.accept(place + " " + words);
    }
  }
}
