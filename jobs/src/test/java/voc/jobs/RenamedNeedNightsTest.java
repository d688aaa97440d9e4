package voc.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import voc.core.table.PriorityTables;
import voc.core.table.Table;
import voc.jobs.pack.BoardPack;
import voc.jobs.pack.GapPack;
import voc.jobs.progress.Progress;
import voc.jobs.warehouse.Warehouse;
import voc.needs.board.BoardItem;

/** Two nights of the same words, between which needs get another id, are merged and mandated. */
@Tag("long")
class RenamedNeedNightsTest extends SparkSuite {
  private static final long serialVersionUID = 1L;

  private static final Instant MONDAY = Instant.parse("2026-04-06T03:00:00Z");
  private static final String MONDAYS = "20260406T030000Z";
  private static final String TUESDAYS = "20260407T030000Z";

  private static final String INITIATIVES =
      """
      code,name,needs,department,status,due,effort
      ROADS-1,Patch trucks,public-works:streets/potholes,public-works,planned,2026-12-31,6
      BINS-1,Bins,sanitation:sanitation/missed-pickup;housing:housing/heat,housing,planned,2026-12-31,6
      """;

  private static final String REGISTER =
      """
      id,name,mandated,mandate,merged_into,formerly
      public-works:streets/holes,Holes in the road,,,,public-works:streets/potholes
      sanitation:sanitation/missed-pickup,,yes,Health code,housing:housing/heat,
      """;

  @TempDir transient Path folder;

  private void night(SmallCity city, String more, Instant now) throws IOException {
    new NightlyRun(
            city.config(List.of(SmallCity.OPEN_311), "initiatives: initiatives.csv\n" + more),
            city.parts(WordTagger::new),
            spark(),
            Progress.silent(),
            Clock.fixed(now, ZoneOffset.UTC))
        .run();
  }

  private List<List<@Nullable Object>> rows(String select, String run, Table table, String rest)
      throws SQLException {
    try (Duck duck = new Duck()) {
      Path of = folder.resolve("warehouse/runs").resolve(run);
      return duck.rows("select " + select + " from " + Duck.from(of, table) + " " + rest);
    }
  }

  private static String[] said() {
    List<String> requests = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String time = "2026-03-" + (10 + i % 20) + "T10:00:00-06:00";
      requests.add(SmallCity.request("p" + i + "-1", time, "A bad pothole."));
      if (i < 20) {
        requests.add(SmallCity.request("h" + i + "-1", time, "No heat, it is bad.", "Housing"));
      }
      if (i < 5) {
        requests.add(SmallCity.request("g" + i + "-1", time, "The garbage is bad.", "Sanitation"));
      }
    }
    return requests.toArray(String[]::new);
  }

  @Test
  void placesPlansAndMandatesFollowTheNeedAndTheBoardSaysTheSame()
      throws IOException, SQLException {
    SmallCity city =
        new SmallCity(folder)
            .with("311/a.json", SmallCity.requests(said()))
            .with("initiatives.csv", INITIATIVES);
    night(city, "", MONDAY);
    assertThat(rows("need", MONDAYS, PriorityTables.PRIORITIES, "order by rank"))
        .containsExactly(
            List.of("public-works:streets/potholes"),
            List.of("housing:housing/heat"),
            List.of("sanitation:sanitation/missed-pickup"));

    city.with("register.csv", REGISTER);
    night(city, "register: register.csv\n", MONDAY.plusSeconds(86_400));

    assertThat(
            rows(
                "need, previous_rank, lane, effort, moved_words, moved_by",
                TUESDAYS,
                PriorityTables.PRIORITIES,
                "order by rank"))
        .containsExactly(
            List.of(
                "housing:housing/heat",
                2,
                "mandated",
                6.0,
                "up from 2 to 1: it is mandated now",
                "mandate"),
            List.of(
                "public-works:streets/holes",
                1,
                "open",
                6.0,
                "down from 1 to 2: mandated now, and passed it: Heat (housing)",
                "other mandates"));
    List<List<@Nullable Object>> board =
        List.of(
            List.of("move", "Heat of housing rose from rank 2 to 1: it is mandated now"),
            List.of(
                "move",
                "Holes in the road of public-works fell from rank 1 to 2: mandated now, and passed"
                    + " it: Heat (housing)"));
    assertThat(
            rows(
                "section, words",
                TUESDAYS,
                PriorityTables.BOARD,
                "where section in ('new', 'move') order by place"))
        .isEqualTo(board);
    Warehouse warehouse =
        Warehouse.at(folder.resolve("warehouse").toString(), sc().hadoopConfiguration());
    List<BoardItem> pack =
        new BoardPack(warehouse.run(MONDAYS), warehouse.run(TUESDAYS))
            .write(folder.resolve("pack"), GapPack.Others.REFUSED);
    assertThat(pack)
        .extracting(BoardItem::words)
        .containsExactly(
            String.valueOf(board.get(0).get(1)),
            String.valueOf(board.get(1).get(1)),
            "BINS-1 Bins is planned, as last time",
            "ROADS-1 Patch trucks is planned, as last time");
  }
}
