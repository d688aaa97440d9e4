package voc.jobs.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static voc.jobs.SmallCity.CALLS;
import static voc.jobs.SmallCity.OPEN_311;
import static voc.jobs.SmallCity.SURVEY;
import static voc.jobs.SmallCity.call;
import static voc.jobs.SmallCity.request;
import static voc.jobs.SmallCity.requests;
import static voc.jobs.SmallCity.survey;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import voc.core.table.Tables;
import voc.jobs.SmallCity;
import voc.jobs.SparkSuite;
import voc.jobs.config.ConfigException;
import voc.jobs.config.VocConfig;
import voc.jobs.warehouse.TableStore;
import voc.jobs.warehouse.Warehouse;

class LoadStageTest extends SparkSuite {
  private static final long serialVersionUID = 1L;

  @TempDir transient Path folder;
  private transient SmallCity city;
  private transient TableStore store;

  @BeforeEach
  void newRun() throws IOException {
    city = new SmallCity(folder);
    Warehouse warehouse = Warehouse.at(folder.resolve("w").toString(), sc().hadoopConfiguration());
    store = new TableStore(spark(), warehouse.create("night"));
  }

  private LoadStage.Loaded load(VocConfig config) throws IOException {
    return load(config, EarlierNights.none(spark()));
  }

  private LoadStage.Loaded load(VocConfig config, EarlierNights earlier) throws IOException {
    return new LoadStage(
            spark(),
            store,
            config,
            SmallCity::redactor,
            SmallCity.feedbackRedactor(),
            earlier,
            SmallCity.TODAY)
        .run();
  }

  /** Each file as {@code file read=accepted+rejected+duplicates, left out}. */
  private static List<String> counts(LoadStage.Loaded loaded) {
    return loaded.counts().stream()
        .map(
            count ->
                count.file()
                    + " "
                    + count.read()
                    + "="
                    + count.accepted()
                    + "+"
                    + count.rejected()
                    + "+"
                    + count.duplicates()
                    + ", "
                    + count.leftOut())
        .toList();
  }

  private static List<String> ids(LoadStage.Loaded loaded) {
    return loaded.feedback().select("feedback_id").sort("feedback_id").collectAsList().stream()
        .map(row -> row.getString(0))
        .toList();
  }

  /** Each reject as {@code file:line reason: detail}. */
  private List<String> rejects() {
    return store.read(Tables.REJECTS).collectAsList().stream().map(LoadStageTest::reject).toList();
  }

  private static String reject(Row row) {
    return row.getAs("file")
        + ":"
        + row.getAs("line")
        + " "
        + row.getAs("reason")
        + ": "
        + row.getAs("detail");
  }

  @Test
  void everyRecordOfEveryFileIsAcceptedRejectedOrLeftOut() throws IOException {
    city.with(
            "311/a.json",
            requests(
                request("1", "2026-03-01T10:00:00-06:00", "A pothole."),
                request("2", "soon", "No garbage day."),
                request("3", "2026-03-02T10:00:00-06:00", "No heat.")))
        .with("calls/housing/c_analysis_2026-03-03T10_00_00Z.json", call("c", "Hello.", "No heat."))
        .with("calls/housing/d_analysis_2026-03-03T10_00_00Z.json", "{\"Participants\":")
        .with(
            "survey/march.csv",
            survey(
                "s1,anna,03/04/2026 09:00,Sanitation,5,Nothing,Complete,",
                "s2,ben,03/04/2026 09:05,Sanitation,9,All of it,Complete,",
                "s3,cleo,03/04/2026 09:10,Sanitation,1,Never finished,Partial,",
                "s4,dora,03/04/2026 09:15,Sanitation,,,Complete,"));

    LoadStage.Loaded loaded = load(city.config(List.of(OPEN_311, CALLS, SURVEY)));

    assertThat(counts(loaded))
        .containsExactly(
            "311/a.json 3=2+1+0, 0",
            "calls/housing/c_analysis_2026-03-03T10_00_00Z.json 1=1+0+0, 0",
            "calls/housing/d_analysis_2026-03-03T10_00_00Z.json 1=0+1+0, 0",
            "survey/march.csv 3=1+2+0, 1");
    assertThat(ids(loaded)).containsExactly("calls:c", "open-311:1", "open-311:3", "survey:s1");
    assertThat(rejects())
        .satisfiesExactly(
            call ->
                assertThat(call).startsWith("calls/housing/d_analysis").contains(" malformed: "),
            time ->
                assertThat(time)
                    .startsWith("311/a.json:3 bad time: ")
                    .contains("\"requested_datetime\"", "\"soon\""),
            rating ->
                assertThat(rating)
                    .startsWith("survey/march.csv:3 bad rating: ")
                    .contains("Overall", "9"),
            empty -> assertThat(empty).startsWith("survey/march.csv:5 empty: "));
    assertThat(loaded.report())
        .isEqualTo(
            new StageReport(
                "load",
                8,
                4,
                4,
                0,
                1,
                4,
                "8 records in 4 files: 4 accepted, 4 rejected, 0 duplicates"));
  }

  @Test
  void aDayThatHasNotComeYetMovesNoPeriod() throws IOException {
    city.with(
        "311/a.json",
        requests(
            request("1", "2026-03-03T10:00:00-06:00", "Now."),
            request("2", "2062-03-10T10:00:00-06:00", "A slip of the keyboard.")));

    LoadStage.Loaded loaded = load(city.config(List.of(OPEN_311)));

    assertThat(loaded.asOf()).isEqualTo("2026-03-03");
    assertThat(ids(loaded)).containsExactly("open-311:1");
    assertThat(rejects())
        .containsExactly(
            "311/a.json:3 bad time: time \"2062-03-10T10:00:00-06:00\" in field"
                + " \"requested_datetime\" must not lie before 1990-01-01 or in the future;"
                + " correct it or add its pattern to sources[0].time.patterns");
  }

  @Test
  void ofRecordsWithTheSameIdTheFirstByFileAndLineIsKept() throws IOException {
    city.with(
            "311/b.json",
            requests(
                request("7", "2026-03-05T10:00:00-06:00", "Third."),
                request("8", "2026-03-05T10:00:00-06:00", "Only one.")))
        .with(
            "311/a.json",
            requests(
                request("6", "2026-03-01T10:00:00-06:00", "Another."),
                request("7", "2026-03-09T10:00:00-06:00", "First."),
                request("7", "2026-03-01T10:00:00-06:00", "Second.")));

    LoadStage.Loaded loaded = load(city.config(List.of(OPEN_311)));

    assertThat(ids(loaded)).containsExactly("open-311:6", "open-311:7", "open-311:8");
    assertThat(loaded.feedback().where("feedback_id = 'open-311:7'").head().<Long>getAs("line"))
        .isEqualTo(3);
    assertThat(counts(loaded)).containsExactly("311/a.json 3=2+0+1, 0", "311/b.json 2=1+0+1, 0");
    assertThat(rejects())
        .containsExactly(
            "311/a.json:4 duplicate: the same record as in 311/a.json:3, which is kept",
            "311/b.json:2 duplicate: the same record as in 311/a.json:3, which is kept");
  }

  private static String updated(String id, String at, String words) {
    return request(id, "2026-03-01T10:00:00-06:00", words)
        .replace("{", "{\"updated_datetime\":\"" + at + "\",");
  }

  @Test
  void aLaterUpdateReplacesTheEarlierStateWhereverItStands() throws IOException {
    city.with(
            "311/a.json",
            requests(
                updated("7", "2026-03-02T00:00:00Z", "Second state."),
                updated("7", "2026-03-01T20:00:00Z", "First state.")))
        .with("311/b.json", requests(updated("7", "2026-03-02T00:00:00Z", "Second, again.")));

    LoadStage.Loaded loaded = load(city.config(List.of(OPEN_311)));

    assertThat(counts(loaded)).containsExactly("311/a.json 2=1+0+1, 0", "311/b.json 1=0+0+1, 0");
    assertThat(loaded.counts()).extracting(FileCount::corrected).containsExactly(1L, 0L);
    assertThat(loaded.feedback().head().<Long>getAs("line")).isEqualTo(2);
    assertThat(rejects())
        .containsExactly(
            "311/a.json:3 duplicate: an earlier state of the record in 311/a.json:2, which replaces"
                + " it as updated on 2026-03-02 00:00:00",
            "311/b.json:2 duplicate: the same record as in 311/a.json:2, which is kept");
  }

  @Test
  void aLaterStateThatLiesAfterTheAsOfDayOustsNoEarlierOne() throws IOException {
    city.with(
        "311/a.json",
        requests(
            updated("7", "2026-03-02T00:00:00Z", "In time."),
            updated("7", "2026-03-09T00:00:00Z", "Too late.")
                .replace("2026-03-01T", "2026-03-08T")));

    LoadStage.Loaded loaded =
        load(city.config(List.of(OPEN_311)).withAsOf(LocalDate.of(2026, 3, 5)));

    assertThat(counts(loaded)).containsExactly("311/a.json 2=1+1+0, 0");
    assertThat(loaded.feedback().head().<Long>getAs("line")).isEqualTo(2);
  }

  @Test
  void anAsOfDayBeforeWhatEarlierNightsKeptIsRefused() throws IOException {
    city.with("311/a.json", requests(request("1", "2026-03-05T10:00:00-06:00", "Kept.")));
    VocConfig config = city.config(List.of(OPEN_311));
    EarlierNights earlier =
        new EarlierNights(
            load(config).feedback().localCheckpoint(), List.of("open-311"), List.of());

    assertThatThrownBy(() -> load(config.withAsOf(LocalDate.of(2026, 3, 4)), earlier))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(
            "as_of: must not lie before feedback that earlier nights kept of sources which deliver"
                + " increments, got 2026-03-04, but 1 feedback of open-311 are later; run it into"
                + " another warehouse");
  }

  @Test
  void ofTwoRecordsInOneLineOneIsKept() throws IOException {
    city.with(
        "311/a.json",
        "["
            + request("7", "2026-03-01T10:00:00-06:00", "Once.")
            + ","
            + request("7", "2026-03-01T10:00:00-06:00", "Twice.")
            + "]");

    LoadStage.Loaded loaded = load(city.config(List.of(OPEN_311)));

    assertThat(counts(loaded)).containsExactly("311/a.json 2=1+0+1, 0");
    assertThat(store.read(Tables.REJECTS).head().<Long>getAs("record")).isEqualTo(2);
    assertThat(store.read(Tables.REJECTS).head().<String>getAs("duplicate_of"))
        .isEqualTo("311/a.json:1");
  }

  @Test
  void earlierNightsKeepWhatTonightDoesNotDeliverAndGiveWayToLaterUpdates() throws IOException {
    city.with(
        "311/a.json",
        requests(
            updated("1", "2026-03-02T00:00:00Z", "Stays."),
            updated("2", "2026-03-02T00:00:00Z", "Is corrected."),
            updated("3", "2026-03-02T00:00:00Z", "Comes again."),
            updated("4", "2026-03-02T00:00:00Z", "Is newer than tonight's.")));
    EarlierNights earlier =
        new EarlierNights(
            load(city.config(List.of(OPEN_311))).feedback().localCheckpoint(),
            List.of("open-311"),
            List.of());
    city.with(
        "311/a.json",
        requests(
            updated("2", "2026-03-03T00:00:00Z", "Corrected."),
            updated("3", "2026-03-02T00:00:00Z", "Comes again."),
            updated("4", "2026-03-01T00:00:00Z", "Old."),
            updated("5", "2026-03-03T00:00:00Z", "New.")));
    store =
        new TableStore(
            spark(),
            Warehouse.at(folder.resolve("w").toString(), sc().hadoopConfiguration())
                .create("next"));

    LoadStage.Loaded loaded = load(city.config(List.of(OPEN_311)), earlier);

    assertThat(ids(loaded)).containsExactly("open-311:2", "open-311:3", "open-311:5");
    assertThat(loaded.earlier().select("feedback_id").sort("feedback_id").collectAsList())
        .extracting(row -> row.getString(0))
        .containsExactly("open-311:1", "open-311:4");
    assertThat(loaded.kept()).isEqualTo(2);
    assertThat(loaded.counts()).extracting(FileCount::corrected).containsExactly(1L);
    assertThat(rejects())
        .containsExactly(
            "311/a.json:4 duplicate: an earlier state of the record in 311/a.json:5, which replaces"
                + " it as updated on 2026-03-02 00:00:00");
    assertThat(loaded.report().words())
        .isEqualTo(
            "4 records in 1 files: 3 accepted, 0 rejected, 1 duplicates; 2 kept from earlier nights");
  }

  @Test
  void theFirstOfTwoIsFoundByTheNumberOfItsLineNotByItsDigits() throws IOException {
    String[] twelve = new String[12];
    for (int i = 0; i < twelve.length; i++) {
      twelve[i] = request(i == 11 ? "7" : "" + i, "2026-03-01T10:00:00-06:00", "Number " + i);
    }
    city.with("311/a.json", requests(twelve));

    load(city.config(List.of(OPEN_311)));

    assertThat(rejects())
        .containsExactly(
            "311/a.json:13 duplicate: the same record as in 311/a.json:9, which is kept");
  }

  @Test
  void theSameIdInTwoSourcesIsTwoRecords() throws IOException {
    city.with("311/a.json", requests(request("1", "2026-03-01T10:00:00-06:00", "A pothole.")))
        .with("survey/a.csv", survey("1,anna,03/04/2026 09:00,Sanitation,5,Nothing,Complete,"));

    LoadStage.Loaded loaded = load(city.config(List.of(OPEN_311, SURVEY)));

    assertThat(ids(loaded)).containsExactly("open-311:1", "survey:1");
  }

  @Test
  void theAsOfDayEndsAtMidnightOfTheSourcesZone() throws IOException {
    city.with(
        "311/a.json",
        requests(
            request("1", "2026-04-01T04:59:59Z", "In Chicago it is still March."),
            request("2", "2026-04-01T05:00:00Z", "April in Chicago."),
            request("3", "2026-03-31T12:00:00Z", "Noon.")));

    LoadStage.Loaded loaded = load(city.config(List.of(OPEN_311), "as_of: 2026-03-31\n"));

    assertThat(loaded.asOf()).isEqualTo("2026-03-31");
    assertThat(ids(loaded)).containsExactly("open-311:1", "open-311:3");
    assertThat(rejects())
        .containsExactly(
            "311/a.json:3 after as-of: time must not lie after the as-of day 2026-03-31, got"
                + " 2026-04-01; correct it, or run with a later --as-of to include it");
  }

  @Test
  void withoutAnAsOfDayItIsThatOfTheLatestFeedbackInItsZone() throws IOException {
    city.with(
        "311/a.json",
        requests(
            request("1", "2026-04-01T04:59:59Z", "In Chicago it is still March."),
            request("2", "2026-03-02T05:00:00Z", "Earlier.")));

    assertThat(load(city.config(List.of(OPEN_311))).asOf()).isEqualTo("2026-03-31");
  }

  @Test
  void emptyFilesAndPackedFilesAreRead() throws IOException {
    city.with("311/a.json", "[]")
        .with("311/b.json.gz", requests(request("1", "2026-03-01T10:00:00-06:00", "A pothole.")))
        .with("survey/a.csv", survey());

    LoadStage.Loaded loaded = load(city.config(List.of(OPEN_311, SURVEY)));

    assertThat(counts(loaded))
        .containsExactly(
            "311/a.json 0=0+0+0, 0", "311/b.json.gz 1=1+0+0, 0", "survey/a.csv 0=0+0+0, 0");
    assertThat(rejects()).isEmpty();
    assertThat(loaded.feedback().head().<String>getAs("file")).isEqualTo("311/b.json.gz");
  }

  @Test
  void aFileWithoutAByteIsNoSilentNight() throws IOException {
    city.with("311/a.json", "").with("survey/a.csv", "");

    LoadStage.Loaded loaded = load(city.config(List.of(OPEN_311, SURVEY)));

    assertThat(counts(loaded)).containsExactly("311/a.json 1=0+1+0, 0", "survey/a.csv 1=0+1+0, 0");
    assertThat(rejects())
        .satisfiesExactly(
            json ->
                assertThat(json)
                    .isEqualTo(
                        "311/a.json:1 malformed: the record is not valid JSON: the file is empty; expected JSON"),
            csv ->
                assertThat(csv)
                    .isEqualTo(
                        "survey/a.csv:1 malformed: the file is empty; expected a header with column names"));
  }

  @Test
  void withoutAnyRecordTheNightIsEmptyNotBroken() throws IOException {
    city.with("311/a.json", "[]");

    LoadStage.Loaded loaded = load(city.config(List.of(OPEN_311)));

    assertThat(ids(loaded)).isEmpty();
    assertThat(loaded.asOf()).isEqualTo(SmallCity.TODAY);
    assertThat(loaded.report().read()).isZero();
  }

  @Test
  void aRejectDoesNotQuoteAPersonsData() throws IOException {
    city.with(
        "survey/a.csv",
        survey(
            "s1,anna,call me at (312) 555-0143,Sanitation,5,Nothing,Complete,",
            "s2,ben,03/04/2026 09:00,Sanitation,jane.roe@example.com,Nothing,Complete,"));

    load(city.config(List.of(SURVEY)));

    assertThat(rejects()).hasSize(2);
    assertThat(rejects().get(0)).startsWith("survey/a.csv:2 bad time: ").contains("[PHONE]");
    assertThat(rejects().get(1)).startsWith("survey/a.csv:3 bad rating: ").contains("[EMAIL]");
    assertThat(String.join("\n", rejects())).doesNotContain("555-0143", "jane.roe");
  }

  @Test
  void rejectsOfTheFaqAndTheSearchesAreInTheSameBooks() throws IOException {
    city.with("311/a.json", requests(request("1", "2026-03-01T10:00:00-06:00", "A pothole.")))
        .with("faq.csv", "Q,A\nWhere?,Here.\n,Nowhere.\n")
        .with("search.csv", "Query,Searches,Results\njane.roe@example.com,3,0\nheat,some,0\n");

    LoadStage.Loaded loaded =
        load(
            city.config(
                List.of(OPEN_311),
                """
                faq:
                  - {name: faq, format: csv, path: faq.csv, question: Q, answer: A}
                searches:
                  - {name: search, format: csv, path: search.csv, query: Query, searches: Searches,
                     results: Results}
                """));

    assertThat(counts(loaded))
        .containsExactly("311/a.json 1=1+0+0, 0", "faq.csv 2=1+1+0, 0", "search.csv 2=1+1+0, 0");
    assertThat(rejects())
        .satisfiesExactly(
            faq -> assertThat(faq).startsWith("faq.csv:3 missing field: "),
            search -> assertThat(search).startsWith("search.csv:3 malformed: ").contains("some"));
    assertThat(loaded.reference().faq()).hasSize(1);
    assertThat(loaded.reference().searches()).hasSize(1);
    assertThat(loaded.reference().searches().get(0).text()).isEqualTo("[EMAIL]");
  }

  @Test
  void theOrderOfConfiguredSourcesDoesNotChangeWhatIsRead() throws IOException {
    city.with("311/a.json", requests(request("1", "2026-03-01T10:00:00-06:00", "A pothole.")))
        .with("survey/a.csv", survey("1,anna,03/04/2026 09:00,Sanitation,5,Nothing,Complete,"));
    LoadStage.Loaded one = load(city.config(List.of(OPEN_311, SURVEY)));
    Warehouse other = Warehouse.at(folder.resolve("o").toString(), sc().hadoopConfiguration());
    store = new TableStore(spark(), other.create("night"));
    LoadStage.Loaded two = load(city.config(List.of(SURVEY, OPEN_311)));

    assertDatasetEquals(one.feedback().sort("feedback_id"), two.feedback().sort("feedback_id"));
  }
}
