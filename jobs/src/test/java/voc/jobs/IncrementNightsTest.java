package voc.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static voc.jobs.SmallCity.request;
import static voc.jobs.SmallCity.requests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import voc.core.table.Tables;
import voc.jobs.progress.Progress;
import voc.jobs.warehouse.TableStore;
import voc.jobs.warehouse.Warehouse;

/** Nights of a source that delivers what is new, one after the other in one warehouse. */
@Tag("long")
class IncrementNightsTest extends SparkSuite {
  private static final long serialVersionUID = 1L;

  private static final Instant FIRST = Instant.parse("2026-04-01T02:00:00Z");

  @TempDir transient Path folder;
  private transient int nights;

  private RunSummary night(String source) throws IOException {
    SmallCity city = new SmallCity(folder);
    String sources =
        "  - {name: %s, format: open311-json, path: \"311/*\", zone: America/Chicago, delivery: increment}\n"
            .formatted(source);
    Clock clock = Clock.fixed(FIRST.plusSeconds(86_400L * nights++), ZoneOffset.UTC);
    return new NightlyRun(
            city.config(List.of(sources)),
            city.parts(WordTagger::new),
            spark(),
            Progress.silent(),
            clock)
        .run();
  }

  private void deliver(String... requests) throws IOException {
    new SmallCity(folder).with("311/new.json", requests(requests));
  }

  private List<String> stored() throws IOException {
    Warehouse warehouse =
        Warehouse.at(folder.resolve("warehouse").toString(), sc().hadoopConfiguration());
    return new TableStore(spark(), warehouse.published())
        .read(Tables.FEEDBACK).select("feedback_id").sort("feedback_id").collectAsList().stream()
            .map((Row row) -> row.getString(0))
            .toList();
  }

  @Test
  void whatWasDeliveredOnceStaysAndASourceThatIsPutBackHasItsHistory() throws IOException {
    deliver(
        request("1", "2026-03-01T10:00:00-06:00", "A pothole."),
        request("6175550123", "2026-03-01T11:00:00-06:00", "No garbage day."));
    night("requests");
    List<String> first = stored();
    assertThat(first).hasSize(2).contains("requests:1");

    deliver(
        request("2", "2026-03-02T10:00:00-06:00", "No heat."),
        request("6175550123", "2026-03-01T11:00:00-06:00", "No garbage day."));
    RunSummary second = night("requests");
    assertThat(stored()).hasSize(3).containsAll(first).contains("requests:2");
    assertThat(second.isWithinLimits()).isTrue();

    Files.delete(folder.resolve("311/new.json"));
    RunSummary nothingNew = night("requests");
    assertThat(stored()).hasSize(3);
    assertThat(nothingNew.manifest().read()).isZero();

    deliver(request("9", "2026-03-03T10:00:00-06:00", "A pothole."));
    RunSummary renamed = night("complaints");
    assertThat(stored()).containsExactly("complaints:9");
    assertThat(renamed.dropped()).containsExactly("requests");
    assertThat(renamed.isWithinLimits()).isFalse();

    night("requests");
    assertThat(stored()).hasSize(4).containsAll(first).contains("requests:2", "requests:9");
  }
}
