package voc.jobs.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static voc.jobs.SmallCity.CALLS;
import static voc.jobs.SmallCity.OPEN_311;
import static voc.jobs.SmallCity.SURVEY;
import static voc.jobs.SmallCity.call;
import static voc.jobs.SmallCity.request;
import static voc.jobs.SmallCity.requests;
import static voc.jobs.SmallCity.survey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import voc.core.Feedback;
import voc.core.Speaker;
import voc.core.TextVector;
import voc.core.table.Tables;
import voc.jobs.SmallCity;
import voc.jobs.SparkSuite;
import voc.jobs.WordTagger;
import voc.jobs.config.VocConfig;
import voc.jobs.rows.FeedbackRows;
import voc.jobs.rows.MentionRows;
import voc.jobs.warehouse.TableStore;
import voc.jobs.warehouse.Warehouse;
import voc.nlp.redact.Pseudonyms;

class TagStageTest extends SparkSuite {
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

  private TagStage.Tagged tag(VocConfig config) throws IOException {
    LoadStage.Loaded loaded =
        new LoadStage(
                spark(),
                store,
                config,
                SmallCity::redactor,
                SmallCity.feedbackRedactor(),
                EarlierNights.none(spark()),
                SmallCity.TODAY)
            .run();
    return new TagStage(
            store,
            config.incidents(),
            SmallCity.feedbackRedactor(),
            WordTagger::new,
            TagStageTest::vector)
        .run(loaded, config.sources());
  }

  /** Texts of the same length mean the same here. */
  private static TextVector vector(String text) {
    return TextVector.of(new float[] {1, text.length()});
  }

  private List<Feedback> feedback() {
    return store.read(Tables.FEEDBACK).sort("feedback_id").collectAsList().stream()
        .map(FeedbackRows::feedback)
        .toList();
  }

  @Test
  void personalDataIsGoneBeforeAnythingIsStored() throws IOException {
    city.with(
            "311/a.json",
            requests(
                request(
                    "1",
                    "2026-03-01T10:00:00-06:00",
                    "A pothole. Write to jane.roe@example.com or call (312) 555-0143.")))
        .with(
            "survey/a.csv",
            survey(
                "s1,anna-key,03/04/2026 09:00,Sanitation,5,No garbage day,Complete,"
                    + "her mail is ann.poe@example.com"))
        .with(
            "calls/housing/c_analysis_2026-03-03T10_00_00Z.json",
            call("c", "Is (312) 555-0144 your number?", "Yes. No heat."));

    TagStage.Tagged tagged = tag(city.config(List.of(OPEN_311, CALLS, SURVEY)));

    List<Feedback> stored = feedback();
    assertThat(stored).hasSize(3);
    assertThat(stored.get(0).utterances().get(0).text()).isEqualTo("Is [PHONE] your number?");
    assertThat(stored.get(1).utterances().get(0).text())
        .isEqualTo("A pothole. Write to [EMAIL] or call [PHONE].");
    assertThat(stored.get(2).attributes()).containsEntry("Note", "her mail is [EMAIL]");
    assertThat(tagged.mentions().select("text").collectAsList())
        .extracting(row -> row.getString(0))
        .contains("Write to [EMAIL] or call [PHONE].");
    for (String raw : List.of("jane.roe", "ann.poe", "555-0143", "555-0144", "anna-key")) {
      assertThat(everyStoredByte()).as(raw).doesNotContain(raw);
    }
  }

  /** What grep would see; Parquet packs pages, so the columns are looked at as well above. */
  private String everyStoredByte() throws IOException {
    StringBuilder bytes = new StringBuilder();
    try (Stream<Path> all = Files.walk(folder.resolve("w"))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        bytes.append(Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    for (var table : List.of(Tables.FEEDBACK, Tables.MENTIONS, Tables.REJECTS)) {
      store.read(table).toJSON().collectAsList().forEach(bytes::append);
    }
    return bytes.toString();
  }

  @Test
  void requestsOfOneIncidentAreStoredAsSuchAndItsNameHoldsNoPersonalData() throws IOException {
    String located =
        """
        {"service_request_id":"%s","requested_datetime":"2026-03-01T10:0%d:00-06:00",\
        "service_name":"Pothole","description":"A pothole.","lat":41.88,"long":-87.63}""";
    city.with(
        "311/a.json",
        requests(
            located.formatted("jane.roe@example.com", 0),
            located.formatted("2", 1),
            request("3", "2026-03-01T10:02:00-06:00", "A pothole.")));

    TagStage.Tagged tagged = tag(city.config(List.of(OPEN_311)));

    List<Row> stored = store.read(Tables.FEEDBACK).sort("time").collectAsList();
    String first = stored.get(0).getAs("feedback_id");
    assertThat(first).startsWith("open-311:").doesNotContain("jane.roe");
    assertThat(stored)
        .extracting(row -> row.<String>getAs("incident"))
        .containsExactly(first, first, "open-311:3");
    assertThat(tagged.incidents()).isEqualTo(new Incidents.Count(3, 2));
    assertThat(tagged.report().words()).endsWith("; 3 requests of 2 incidents");
    assertThat(everyStoredByte()).doesNotContain("jane.roe");
  }

  @Test
  void customersArePseudonymsInBothTables() throws IOException {
    city.with(
        "survey/a.csv",
        survey(
            "s1,anna,03/04/2026 09:00,Sanitation,5,No garbage day.,Complete,",
            "s2,anna,03/05/2026 09:00,Sanitation,5,The heat is bad.,Complete,",
            "s3,,03/05/2026 09:00,Sanitation,5,A pothole.,Complete,"));

    TagStage.Tagged tagged = tag(city.config(List.of(SURVEY)));

    String anna = new Pseudonyms(SmallCity.SECRET).of("anna");
    assertThat(feedback()).extracting(Feedback::customer).containsExactly(anna, anna, null);
    assertThat(tagged.mentions().sort("mention_id").select("customer").collectAsList())
        .extracting(row -> row.getString(0))
        .containsExactly(anna, anna, null);
  }

  @Test
  void whatTheAgencySaysIsStoredButMakesNoMention() throws IOException {
    city.with(
            "calls/housing/c_analysis_2026-03-03T10_00_00Z.json",
            call("c-1", "Is your heat bad?", "Yes.", "Terrible. And a pothole?", "No heat at all."))
        .with(
            "311/a.json",
            "[{\"service_request_id\":\"1\",\"requested_datetime\":\"2026-03-01T10:00:00Z\","
                + "\"description\":\"A pothole.\",\"status_notes\":\"The pothole is terrible.\"}]");

    TagStage.Tagged tagged = tag(city.config(List.of(OPEN_311, CALLS)));

    assertThat(feedback())
        .flatExtracting(Feedback::utterances)
        .extracting(said -> said.speaker())
        .containsExactly(
            Speaker.AGENT,
            Speaker.CUSTOMER,
            Speaker.AGENT,
            Speaker.CUSTOMER,
            Speaker.CUSTOMER,
            Speaker.AGENCY);
    assertThat(tagged.mentions().sort("mention_id").collectAsList())
        .extracting(row -> row.getAs("mention_id") + " " + row.getAs("text"))
        .containsExactly(
            "calls:c-1#1.0 Yes.", "calls:c-1#3.0 No heat at all.", "open-311:1#0.0 A pothole.");
    assertThat(tagged.mentionCount()).isEqualTo(3);
    assertThat(tagged.withoutTopic()).isEqualTo(1);
    assertThat(tagged.report().words())
        .isEqualTo(
            "3 mentions in 2 feedback, 2 with a topic; 0 wordless skipped, 0 long ones split;"
                + " 1 request of 1 incident");
  }

  @Test
  void whatIsNotEnglishIsKeptAndCountedButNothingIsSaidAboutIt() throws IOException {
    city.with(
        "survey/a.csv",
        survey(
            "s1,a,03/04/2026 09:00,Sanitation,5,"
                + "Es terrible. ¿Cuándo recogen la garbage de mi calle este mes?,Complete,",
            "s2,a,03/04/2026 09:00,Sanitation,5,垃圾没有人来收,Complete,",
            "s3,a,03/04/2026 09:00,Sanitation,5,The garbage is still in my street and nobody picks it up.,Complete,"));
    String asking = SURVEY + "    texts_are: questions\n";

    TagStage.Tagged tagged = tag(city.config(List.of(asking)));

    assertThat(feedback())
        .flatExtracting(Feedback::utterances)
        .extracting(said -> said.language())
        .containsExactly("es", "zh", "en");
    List<Row> mentions = tagged.mentions().sort("mention_id").collectAsList();
    assertThat(mentions)
        .extracting(
            row ->
                row.getAs("language")
                    + " "
                    + row.getAs("sentiment")
                    + " "
                    + row.getAs("polarity")
                    + " "
                    + row.getList(row.fieldIndex("topics")).size()
                    + " "
                    + row.getAs("question"))
        .containsExactly(
            "es unscored null 0 false",
            "es unscored null 0 false",
            "zh unscored null 0 false",
            "en neutral 0.05 1 true");
    assertThat(tagged.unscored()).containsExactly(Map.entry("es", 2L), Map.entry("zh", 1L));
    assertThat(tagged.withoutTopic()).isZero();
    assertThat(tagged.report().words())
        .isEqualTo(
            "4 mentions in 3 feedback, 1 with a topic; 0 wordless skipped, 0 long ones split;"
                + " 3 not in English, unscored;"
                + " 0 requests of 0 incidents");
  }

  @Test
  void whereTextsAreQuestionsEveryMentionAsks() throws IOException {
    city.with("survey/a.csv", survey("s1,a,03/04/2026 09:00,Sanitation,5,garbage day,Complete,"))
        .with("311/a.json", requests(request("1", "2026-03-01T10:00:00Z", "garbage day")));
    String asking = SURVEY.replace("channel: survey", "channel: chat\n    texts_are: questions");

    TagStage.Tagged tagged = tag(city.config(List.of(OPEN_311, asking)));

    List<Row> mentions = tagged.mentions().sort("mention_id").collectAsList();
    assertThat(mentions)
        .extracting(row -> row.getAs("mention_id") + " " + row.getAs("question"))
        .containsExactly("open-311:1#0.0 false", "survey:s1#0.0 true");
    assertThat(mentions.get(0).<Integer>getAs("question_start")).isNull();
    assertThat(mentions.get(1).<Integer>getAs("question_start")).isEqualTo(0);
    assertThat(mentions.get(1).<Integer>getAs("question_end")).isEqualTo("garbage day".length());
  }

  @Test
  void theStoredRowsAreExactlyWhatTheTaggerSaidOfTheStoredFeedback() throws IOException {
    city.with(
        "311/a.json",
        requests(
            request("1", "2026-03-01T10:00:00-06:00", "A bad pothole. Who fills it? No heat."),
            request("2", "2026-03-02T10:00:00-06:00", "Garbage and heat and a pothole!"),
            request("3", "2026-03-02T10:00:00-06:00", "")));

    tag(city.config(List.of(OPEN_311)));

    List<Row> expected =
        feedback().stream()
            .flatMap(
                said ->
                    new WordTagger()
                        .tag(said).stream()
                            .map(mention -> MentionRows.of(said, mention, vector(mention.text()))))
            .toList();
    assertThat(expected).hasSize(4);
    assertDatasetEquals(
        spark().createDataFrame(expected, MentionRows.SCHEMA),
        store.read(Tables.MENTIONS).sort("mention_id"));
  }
}
