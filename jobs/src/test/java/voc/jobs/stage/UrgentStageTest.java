package voc.jobs.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import voc.core.Channel;
import voc.core.MarkType;
import voc.core.table.Tables;
import voc.jobs.SparkSuite;
import voc.jobs.warehouse.TableStore;
import voc.jobs.warehouse.Warehouse;

class UrgentStageTest extends SparkSuite {
  private static final long serialVersionUID = 1L;

  private static final Instant MONDAY = Instant.parse("2026-03-02T12:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-03-03T12:00:00Z");

  @TempDir transient Path folder;

  private TableStore store() throws IOException {
    Warehouse warehouse = Warehouse.at(folder.resolve("w").toString(), sc().hadoopConfiguration());
    return new TableStore(spark(), warehouse.create("night"));
  }

  @Test
  void sentencesOfDangerAreListedNewestFirstWithTheirWordsAndPlace() throws IOException {
    TableStore store = store();
    Said said = new Said();
    said.by("p1", Channel.SERVICE_REQUEST, "works", MONDAY)
        .sentence("The light is out.", -0.5, "streets/lights")
        .marked("There is a gas leak here.", MarkType.CRISIS_HAZARD, "gas leak");
    said.by(null, Channel.CALL, "health", TUESDAY)
        .marked("I want to kill myself.", MarkType.CRISIS_SELF_HARM, "kill myself")
        .marked("I called three times.", MarkType.EFFORT, "called three times");

    UrgentStage.Urgent urgent = new UrgentStage(spark(), store).run(said.mentions(spark()));

    assertThat(store.read(Tables.URGENT).sort("rank").collectAsList())
        .extracting(Row::toString)
        .containsExactly(
            "[1,s:1001#0.0,s:1001,crisis/self-harm,kill myself,0,10,21,I want to kill myself.,"
                + "call,health,2026-03-03T12:00:00Z,s.csv,2]",
            "[2,s:1000#0.1,s:1000,crisis/hazard,gas leak,0,11,19,There is a gas leak here.,"
                + "311,works,2026-03-02T12:00:00Z,s.csv,1]");
    assertThat(urgent.count()).isEqualTo(2);
    assertThat(urgent.newest())
        .containsExactly(
            new UrgentMention(
                "crisis/self-harm", "kill myself", "s:1001#0.0", "health", "s.csv", 2),
            new UrgentMention("crisis/hazard", "gas leak", "s:1000#0.1", "works", "s.csv", 1));
    assertThat(urgent.report().words()).isEqualTo("2 mentions tell of danger to life or body");
  }

  @Test
  void theSummaryNamesTheFirstFiveOnly() throws IOException {
    Said said = new Said();
    for (int i = 0; i < 7; i++) {
      said.by(null, Channel.CALL, "health", MONDAY.plusSeconds(i))
          .marked("I smell gas.", MarkType.CRISIS_HAZARD, "smell gas");
    }

    UrgentStage.Urgent urgent = new UrgentStage(spark(), store()).run(said.mentions(spark()));

    assertThat(urgent.count()).isEqualTo(7);
    assertThat(urgent.newest())
        .extracting(UrgentMention::mentionId)
        .isEqualTo(List.of("s:1006#0.0", "s:1005#0.0", "s:1004#0.0", "s:1003#0.0", "s:1002#0.0"));
  }

  @Test
  void aQuietNightHasAnEmptyTable() throws IOException {
    TableStore store = store();
    Said said = new Said();
    said.by(null, Channel.CALL, "health", MONDAY).sentence("All is well.", 0.5);

    assertThat(new UrgentStage(spark(), store).run(said.mentions(spark())).count()).isZero();
    assertThat(store.read(Tables.URGENT).count()).isZero();
  }
}
