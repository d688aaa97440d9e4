package voc.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import voc.core.FaqEntry;
import voc.core.Provenance;
import voc.search.faq.Coverage;

/**
 * How good coverage is on a public set of FAQ entries and people's questions with the right answer,
 * {@code faq/covid-faq-pairs.json} under the folder {@code VOC_EVAL_DATA}. Run with {@code
 * -Dtest=FaqCoverageMeasurement}.
 */
@Tag("measurement")
class FaqCoverageMeasurement {
  private static final int DRAWS = 20;
  private static final int REMOVED = 20;

  private record Asked(String text, String answer) {}

  private final List<FaqEntry> faq = new ArrayList<>();
  private final List<Asked> asked = new ArrayList<>();

  @Test
  void measure() throws IOException {
    read();
    double first = rightAnswerFirst();
    double auroc = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      auroc += auroc(new Random(draw)) / DRAWS;
    }
    String figures =
        String.format(Locale.ROOT, "right answer first %.3f, AUROC of coverage %.3f", first, auroc);
    System.getLogger("measurement").log(System.Logger.Level.INFO, figures);
    assertThat(first).isGreaterThan(0.31);
    assertThat(auroc).isGreaterThan(0.62);
  }

  private double rightAnswerFirst() {
    LuceneFaqIndex index = new LuceneFaqIndex(faq);
    long right =
        asked.stream().filter(q -> answer(index.coverage(q.text())).equals(q.answer())).count();
    return (double) right / asked.size();
  }

  /** Probability that a covered question has a higher coverage than one whose answer is removed. */
  private double auroc(Random random) {
    List<String> answers =
        new ArrayList<>(faq.stream().map(FaqEntry::answer).collect(Collectors.toSet()));
    answers.sort(Comparator.naturalOrder());
    Collections.shuffle(answers, random);
    Set<String> removed = new HashSet<>(answers.subList(0, REMOVED));
    LuceneFaqIndex index =
        new LuceneFaqIndex(faq.stream().filter(e -> !removed.contains(e.answer())).toList());
    List<Double> covered = new ArrayList<>();
    List<Double> missing = new ArrayList<>();
    for (Asked question : asked) {
      double value = index.coverage(question.text()).value();
      (removed.contains(question.answer()) ? missing : covered).add(value);
    }
    double wins = 0;
    for (double c : covered) {
      for (double m : missing) {
        wins += c > m ? 1 : c == m ? 0.5 : 0;
      }
    }
    return wins / covered.size() / missing.size();
  }

  private static String answer(Coverage coverage) {
    return coverage.best() == null ? "" : coverage.best().answer();
  }

  private void read() throws IOException {
    String folder = System.getenv("VOC_EVAL_DATA");
    assumeTrue(folder != null, "VOC_EVAL_DATA is not set");
    Path file = Path.of(folder).resolve("faq/covid-faq-pairs.json");
    assumeTrue(Files.exists(file), "no " + file);
    int line = 0;
    for (JsonNode row : new ObjectMapper().readTree(file.toFile())) {
      line++;
      String question = row.get("question").asText();
      String answer = row.get("answer").asText();
      if (row.get("query_type").asText().equals("faq")) {
        Provenance provenance = new Provenance("covid", file.toString(), line, line);
        faq.add(new FaqEntry("faq-" + line, question, answer, null, provenance));
      } else {
        asked.add(new Asked(question, answer));
      }
    }
  }
}
