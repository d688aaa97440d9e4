package voc.jobs.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import voc.core.Channel;
import voc.core.FaqEntry;
import voc.core.Feedback;
import voc.core.Provenance;
import voc.core.Question;
import voc.jobs.warehouse.RunFolder;
import voc.jobs.warehouse.Warehouse;

class ReferenceStoreTest {
  private static final Configuration HADOOP = new Configuration();
  private static final Provenance PLACE = new Provenance("faq", "faq.json", 3, 2);

  @TempDir Path folder;

  private RunFolder run() throws IOException {
    return Warehouse.at(folder.toString(), HADOOP).create("night");
  }

  @Test
  void whatIsKeptComesBackAsItWas() throws IOException {
    ReferenceInputs reference =
        new ReferenceInputs(
            List.of(
                new FaqEntry("a", "How?", "So.", null, PLACE),
                new FaqEntry(
                    "b",
                    "When?",
                    "Now.",
                    "https://example.org/b",
                    List.of("Trash", "Days"),
                    "sanitation",
                    LocalDate.parse("2025-05-01"),
                    PLACE)),
            List.of(
                new Question(
                    "s1",
                    "dog park",
                    Channel.SEARCH,
                    Feedback.UNASSIGNED,
                    "s1",
                    40,
                    false,
                    12.0,
                    Instant.parse("2026-03-01T10:00:00Z")),
                new Question(
                    "s2", "dgo", Channel.SEARCH, Feedback.UNASSIGNED, "s2", 2, true, null)),
            List.of(),
            List.of());
    RunFolder run = run();

    ReferenceStore.write(run, reference, HADOOP);

    assertThat(ReferenceStore.read(run, HADOOP)).isEqualTo(reference);
  }

  /** They kept searches without a result alone. */
  @Test
  void storesOfEarlierVersionsAreRead() throws IOException {
    RunFolder run = run();
    Path reference = Files.createDirectories(Path.of(run.reference().toUri()));
    Files.writeString(
        reference.resolve("faq.jsonl"),
        "{\"id\":\"a\",\"question\":\"How?\",\"answer\":\"So.\",\"url\":null,\"source\":\"faq\",\"file\":\"faq.json\",\"line\":3,\"record\":2}\n");
    Files.writeString(
        reference.resolve("searches.jsonl"),
        "{\"id\":\"s2\",\"text\":\"dgo\",\"channel\":\"search\",\"department\":\"unassigned\",\"person\":\"s2\",\"demand\":2.0}\n");

    assertThat(ReferenceStore.read(run, HADOOP))
        .isEqualTo(
            new ReferenceInputs(
                List.of(new FaqEntry("a", "How?", "So.", null, PLACE)),
                List.of(
                    new Question(
                        "s2", "dgo", Channel.SEARCH, Feedback.UNASSIGNED, "s2", 2, true, null)),
                List.of(),
                List.of()));
  }
}
