package voc.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import voc.jobs.config.ConfigReader;
import voc.jobs.config.Planning;
import voc.jobs.config.VocConfig;
import voc.jobs.progress.Progress;
import voc.jobs.stage.CoreNlpTaggers;
import voc.jobs.stage.TrainedModels;
import voc.nlp.taxonomy.Taxonomy;
import voc.nlp.taxonomy.TaxonomyReader;

/**
 * The sample city's night through CoreNLP and the shipped taxonomy, run once for all tests that
 * look at it: it takes minutes. They read it and change nothing.
 *
 * @param truth what was planted in the city
 */
record SampleCityNight(Path warehouse, RunSummary summary, JsonNode truth) {
  private static final Path CITY = Path.of("../data-samples/city");

  /** Stays until the next tests, to look at where one fails. */
  private static final Path WAREHOUSE = Path.of("target/sample-city-night");

  private static @Nullable SampleCityNight published;

  /** The night; the first who asks waits for it. */
  static synchronized SampleCityNight published(SparkSession spark) throws IOException {
    if (published == null) {
      published = run(spark);
    }
    return published;
  }

  private static SampleCityNight run(SparkSession spark) throws IOException {
    delete(WAREHOUSE);
    return run(spark, city(WAREHOUSE), Clock.systemUTC());
  }

  /** The city's configuration, publishing to a warehouse. */
  static VocConfig city(Path warehouse) throws IOException {
    VocConfig city = ConfigReader.of(Map.of()).read(CITY.resolve("voc.yaml"));
    return with(city, warehouse, city.planning());
  }

  /** What was planted in it. */
  static JsonNode planted() throws IOException {
    return new ObjectMapper().readTree(CITY.resolve("truth.json").toFile());
  }

  /** One more night of a configuration of the city. */
  static SampleCityNight run(SparkSession spark, VocConfig city, Clock clock) throws IOException {
    Path warehouse = Path.of(city.warehouse());
    Files.createDirectories(warehouse);
    Taxonomy taxonomy = TaxonomyReader.shipped();
    NightlyRun.Parts parts =
        new NightlyRun.Parts(
            taxonomy,
            new CoreNlpTaggers(taxonomy, TrainedModels.NONE),
            SmallCity::redactor,
            SmallCity.feedbackRedactor());
    RunSummary summary = new NightlyRun(city, parts, spark, Progress.silent(), clock).run();
    return new SampleCityNight(warehouse, summary, planted());
  }

  static void delete(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return;
    }
    List<Path> inside;
    try (Stream<Path> tree = Files.walk(folder)) {
      inside = tree.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : inside) {
      Files.delete(path);
    }
  }

  /** The same with other plans, publishing to a warehouse. */
  static VocConfig with(VocConfig city, Path warehouse, Planning planning) {
    return new VocConfig(
        city.file(),
        city.folder(),
        warehouse.toAbsolutePath().toString(),
        city.taxonomy(),
        city.models(),
        city.themeDecisions(),
        city.synonyms(),
        city.asOf(),
        city.needs(),
        city.incidents(),
        city.limits(),
        city.privacy(),
        city.departments(),
        city.costs(),
        planning,
        city.sources(),
        city.faq(),
        city.searches());
  }

  /** The folder of the published run. */
  Path run() {
    return warehouse.resolve("runs").resolve(summary.manifest().runId());
  }
}
