package voc.jobs.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import voc.core.Channel;
import voc.jobs.SparkSuite;
import voc.jobs.warehouse.PublishedIndex;
import voc.jobs.warehouse.RunFolder;
import voc.jobs.warehouse.Warehouse;
import voc.jobs.warehouse.WarehouseException;
import voc.search.IndexedMention;
import voc.search.MentionQuery;

class IndexStageTest extends SparkSuite {
  private static final long serialVersionUID = 1L;

  private static final int FEEDBACK = 40;

  @TempDir transient Path folder;
  private transient RunFolder run;

  @BeforeEach
  void newRun() throws IOException {
    Warehouse warehouse = Warehouse.at(folder.toString(), sc().hadoopConfiguration());
    run = warehouse.create("night");
  }

  /** Forty reports, each of two sentences; every fourth is of a call. */
  private static Said reports() {
    Said said = new Said();
    for (int i = 0; i < FEEDBACK; i++) {
      said.by(
              "person" + i,
              i % 4 == 0 ? Channel.CALL : Channel.SERVICE_REQUEST,
              i % 2 == 0 ? "public-works" : "housing",
              Instant.parse("2026-03-01T12:00:00Z").plusSeconds(86_400L * (i % 10)))
          .sentence("Pothole number " + i + ".", -0.6, "streets/potholes")
          .question("When is garbage collected on street " + i + "?", "sanitation/missed-pickup");
    }
    return said;
  }

  private IndexStage.Indexed index() {
    return new IndexStage(spark(), run).run(reports().mentions(spark()));
  }

  private List<String> found(MentionQuery query) throws IOException {
    List<String> ids = new ArrayList<>();
    try (PublishedIndex index = PublishedIndex.open(run, new Configuration())) {
      index.search(query.withLimit(100)).hits().stream()
          .map(hit -> hit.mention().id())
          .sorted()
          .forEach(ids::add);
    }
    return ids;
  }

  private List<String> folders() throws IOException {
    try (Stream<Path> all = Files.list(folder.resolve("runs/night/index"))) {
      return all.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void everyMentionIsInOneOfTheShards() throws IOException {
    IndexStage.Indexed indexed = index();

    assertThat(indexed.documents()).isEqualTo(2L * FEEDBACK);
    assertThat(folders()).containsExactly("shard-00000", "shard-00001");
    assertThat(found(MentionQuery.ALL)).hasSize(2 * FEEDBACK).doesNotHaveDuplicates();
    assertThat(indexed.report())
        .isEqualTo(StageReport.of("index", 80, 80, "80 mentions in 2 shards"));
  }

  @Test
  void wordsAndEveryFilterFindTheirMentions() throws IOException {
    index();

    assertThat(found(MentionQuery.of("\"street 17\""))).containsExactly("s:1017#0.1");
    assertThat(found(MentionQuery.of("potholes"))).hasSize(FEEDBACK);
    assertThat(found(MentionQuery.of("pothole").withChannels("call"))).hasSize(FEEDBACK / 4);
    assertThat(found(MentionQuery.ALL.withDepartments("housing"))).hasSize(FEEDBACK);
    assertThat(found(MentionQuery.ALL.withTopics("sanitation"))).hasSize(FEEDBACK);
    assertThat(found(MentionQuery.ALL.withSentiments("negative"))).hasSize(FEEDBACK);
    LocalDate day = LocalDate.of(2026, 3, 3);
    assertThat(found(MentionQuery.of("pothole").withFrom(day).withTo(day)))
        .containsExactly("s:1002#0.0", "s:1012#0.0", "s:1022#0.0", "s:1032#0.0");
  }

  @Test
  void aHitLeadsBackToPersonFileAndLine() throws IOException {
    index();

    try (PublishedIndex index = PublishedIndex.open(run, new Configuration())) {
      assertThat(index.search(MentionQuery.of("\"street 17\"")).hits())
          .singleElement()
          .satisfies(
              hit ->
                  assertThat(hit.mention())
                      .isEqualTo(
                          new IndexedMention(
                              "s:1017#0.1",
                              "s:1017",
                              "When is garbage collected on street 17?",
                              "311",
                              "housing",
                              List.of("sanitation/missed-pickup"),
                              "neutral",
                              0.0,
                              true,
                              Instant.parse("2026-03-08T12:00:00Z"),
                              LocalDate.parse("2026-03-08"),
                              "s.csv",
                              18,
                              "person17")));
    }
  }

  @Test
  void aSecondAttemptOfTheTasksLeavesOneShardEach() throws IOException {
    index();
    index();

    assertThat(folders()).containsExactly("shard-00000", "shard-00001");
    assertThat(found(MentionQuery.ALL)).hasSize(2 * FEEDBACK).doesNotHaveDuplicates();
  }

  @Test
  void noTemporaryFolderStaysBehind() throws IOException {
    List<Path> before = temporary();
    index();
    assertThat(temporary()).isEqualTo(before);
  }

  private static List<Path> temporary() throws IOException {
    Path folder = Path.of(System.getProperty("java.io.tmpdir"));
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(path -> path.getFileName().toString().startsWith("voc-shard-"))
          .sorted()
          .toList();
    }
  }

  @Test
  void withoutMentionsTheIndexIsEmptyAndStillOpens() throws IOException {
    IndexStage.Indexed indexed = new IndexStage(spark(), run).run(new Said().mentions(spark()));

    assertThat(indexed.documents()).isZero();
    assertThat(found(MentionQuery.ALL)).isEmpty();
  }

  @Test
  void aRunWithoutIndexSaysWhatToDo() {
    assertThatThrownBy(() -> PublishedIndex.open(run, new Configuration()))
        .isInstanceOf(WarehouseException.class)
        .hasMessageMatching("run night has no index at .*/index; publish anew with `voc run`");
  }
}
