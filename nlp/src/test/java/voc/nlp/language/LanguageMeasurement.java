package voc.nlp.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How often texts in English are called foreign, on public files under the folder {@code
 * VOC_EVAL_DATA}. Run with {@code -Dtest=LanguageMeasurement}. Counts, and all texts that are
 * called foreign, to be read by eye, are written to {@code target/languages.txt}.
 */
@Tag("measurement")
class LanguageMeasurement {
  private final List<String> report = new ArrayList<>();

  @Test
  void measure() throws IOException {
    String folder = System.getenv("VOC_EVAL_DATA");
    assumeTrue(folder != null, "VOC_EVAL_DATA is not set");
    Map<String, List<String>> files = texts(Path.of(folder));
    LanguageDetector.shared().language("The first text loads the model and is not timed.");
    ThreadMXBean cpu = ManagementFactory.getThreadMXBean();
    long texts = 0;
    long nanos = 0;
    for (Map.Entry<String, List<String>> file : files.entrySet()) {
      long start = cpu.getCurrentThreadCpuTime();
      List<String> languages =
          file.getValue().stream()
              .map(text -> String.valueOf(LanguageDetector.shared().language(text)))
              .toList();
      nanos += cpu.getCurrentThreadCpuTime() - start;
      texts += languages.size();
      count(file.getKey(), file.getValue(), languages);
    }
    report.add(
        0,
        String.format(
            Locale.ROOT, "%d texts, %.0f in a second of one core", texts, texts / (nanos / 1e9)));
    Files.write(Path.of("target/languages.txt"), report);
    assertThat(files).isNotEmpty();
  }

  private void count(String file, List<String> texts, List<String> languages) {
    Map<String, Integer> counts = new TreeMap<>();
    languages.forEach(language -> counts.merge(language, 1, Integer::sum));
    report.add(file + ": " + texts.size() + " texts " + counts);
    for (int i = 0; i < texts.size(); i++) {
      if (!List.of("en", "null").contains(languages.get(i))) {
        report.add("  " + languages.get(i) + "  " + texts.get(i).replaceAll("\\s+", " "));
      }
    }
  }

  private static Map<String, List<String>> texts(Path folder) throws IOException {
    Map<String, List<String>> texts = new LinkedHashMap<>();
    texts.put("boston", column(folder.resolve("311/boston-vision-zero.csv"), "COMMENTS"));
    texts.put("nhs", column(folder.resolve("surveys/nhs-fft-dev.csv"), "FFT answer"));
    texts.put("telecom", column(folder.resolve("surveys/telecom-nps.csv"), "text"));
    texts.put("austin", column(folder.resolve("surveys/austin-open-ends.csv"), "Comment"));
    texts.put("covid", questions(folder.resolve("faq/covid-faq-pairs.json")));
    for (String kind : List.of("amazonReview", "movieReview", "nytEditorial")) {
      texts.put(
          kind,
          lastColumn(folder.resolve("labelled/valence/" + kind + "Snippets_GroundTruth.txt")));
    }
    texts.put("tweets", lastColumn(folder.resolve("labelled/valence/tweets_GroundTruth.txt")));
    return texts;
  }

  private static List<String> column(Path file, String column) throws IOException {
    List<String> texts = new ArrayList<>();
    String all = Files.readString(file, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(all)) {
      for (NamedCsvRecord row : rows) {
        row.findField(column).filter(text -> !text.isBlank()).ifPresent(texts::add);
      }
    }
    return texts;
  }

  private static List<String> questions(Path file) throws IOException {
    List<String> texts = new ArrayList<>();
    for (JsonNode row : new ObjectMapper().readTree(file.toFile())) {
      texts.add(row.path("question").asText());
    }
    return texts;
  }

  private static List<String> lastColumn(Path file) throws IOException {
    List<String> texts = new ArrayList<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      texts.add(line.substring(line.lastIndexOf('\t') + 1));
    }
    return texts;
  }
}
