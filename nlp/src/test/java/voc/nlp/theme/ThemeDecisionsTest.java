package voc.nlp.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import voc.nlp.taxonomy.Department;
import voc.nlp.taxonomy.Description;
import voc.nlp.taxonomy.Guard;
import voc.nlp.taxonomy.Rule;
import voc.nlp.taxonomy.Taxonomy;
import voc.nlp.taxonomy.TaxonomyReader;
import voc.nlp.taxonomy.TopTopic;
import voc.nlp.taxonomy.Topic;
import voc.nlp.taxonomy.WordSets;
import voc.nlp.theme.ThemeDecision.Kind;

class ThemeDecisionsTest {
  private static final Instant TIME = Instant.parse("2026-03-31T08:00:00Z");

  @TempDir Path folder;

  private static ThemeDecision rename(String theme, String name) {
    return new ThemeDecision(TIME, "ann", Kind.RENAME, theme, name, null, null, List.of(), null);
  }

  private static ThemeDecision merge(String theme, String into) {
    return new ThemeDecision(TIME, "ann", Kind.MERGE, theme, null, null, null, List.of(), into);
  }

  private static ThemeDecision accept(
      String theme, String topic, @Nullable String department, String... terms) {
    return new ThemeDecision(
        TIME, "ann", Kind.ACCEPT, theme, null, topic, department, List.of(terms), null);
  }

  @Test
  void theLastDecisionHoldsUntilItIsUndone() {
    ThemeDecisions decisions =
        ThemeDecisions.of(
            List.of(
                rename("t-1", "Dogs"),
                ThemeDecision.plain(TIME, "ann", Kind.REJECT, "t-1"),
                accept("t-1", "parks/dogs", null, "dog park")));

    assertThat(decisions.status("t-1")).isEqualTo(ThemeDecisions.Status.ACCEPTED);
    assertThat(decisions.topic("t-1")).isEqualTo("parks/dogs");
    assertThat(decisions.name("t-1")).isEqualTo("Dogs");
    ThemeDecisions undone = decisions.plus(ThemeDecision.plain(TIME, "ben", Kind.UNDO, "t-1"));
    assertThat(undone.status("t-1")).isEqualTo(ThemeDecisions.Status.REJECTED);
    assertThat(undone.topic("t-1")).isNull();
    assertThat(undone.accepted()).isEmpty();
    assertThat(undone.status("t-2")).isEqualTo(ThemeDecisions.Status.OPEN);
  }

  @Test
  void mergesLeadToTheLastThemeAndNeverInACircle() {
    ThemeDecisions decisions = ThemeDecisions.of(List.of(merge("t-1", "t-2"), merge("t-2", "t-3")));

    assertThat(decisions.goal("t-1")).isEqualTo("t-3");
    assertThat(decisions.goal("t-3")).isEqualTo("t-3");
    assertThatThrownBy(() -> decisions.plus(merge("t-3", "t-1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("\"t-3\" is merged in a circle [t-1, t-2, t-3]; undo one of these merges");
  }

  @Test
  void aFileTellsWhatWasWrittenAndSkipsWhatPeopleNote() throws IOException {
    Path path = folder.resolve("themes/decisions.jsonl");
    DecisionFile file = DecisionFile.at(path);

    assertThat(file.read().status("t-1")).isEqualTo(ThemeDecisions.Status.OPEN);
    file.append(accept("t-1", "parks/dogs", "parks", "dog park", "dog run"));
    Files.writeString(
        path,
        Files.readString(path)
            + "\n# ben asked for this:\n"
            + "{\"time\":"
            + "\"2026-04-01T08:00:00Z\",\"who\":\"ben\",\"decision\":\"rename\",\"theme\":\"t-1\",\"name\":\"Dogs\"}");
    file.append(ThemeDecision.plain(TIME, "ann", Kind.REJECT, "t-2"));

    ThemeDecisions read = file.read();
    assertThat(read.name("t-1")).isEqualTo("Dogs");
    assertThat(read.accepted())
        .containsExactly(accept("t-1", "parks/dogs", "parks", "dog park", "dog run"));
    assertThat(read.status("t-2")).isEqualTo(ThemeDecisions.Status.REJECTED);
  }

  @Test
  void aWrongLineIsToldWithItsNumberAndRemedy() throws IOException {
    assertThatThrownBy(() -> read("{\"time\": 3"))
        .isInstanceOf(ThemeDecisionException.class)
        .hasMessageEndingWith("line 2: must be one JSON object; correct or remove the line");
    assertThatThrownBy(() -> read(line("reject", "") + " " + line("reject", "")))
        .hasMessageEndingWith("line 2: must be one JSON object; correct or remove the line");
    assertThatThrownBy(() -> read("{\"who\":\"ann\",\"decision\":\"reject\",\"theme\":\"t\"}"))
        .hasMessageEndingWith("line 2: a decision needs \"time\"; add it");
    assertThatThrownBy(() -> read(line("adopt", "")))
        .hasMessageEndingWith(
            "line 2: unknown decision \"adopt\", use one of accept, rename, merge, reject, undo");
    assertThatThrownBy(() -> read(line("accept", "")))
        .hasMessageEndingWith("line 2: accept needs \"topic\"; add it");
    assertThatThrownBy(() -> read(line("reject", ",\"colour\":\"red\"")))
        .hasMessageContaining("line 2: unknown key \"colour\", use one of time, who, decision");
    assertThatThrownBy(() -> read(line("undo", "")))
        .hasMessageEndingWith(
            "line 2: undo needs a decision about \"t\" that holds, but there is none; remove the line");
    assertThatThrownBy(() -> read(line("merge", ",\"into\":\"t\"")))
        .hasMessageEndingWith(
            "line 2: \"t\" can't be merged into itself; name another theme under \"into\"");
  }

  @Test
  void aByteOrderMarkIsSkippedAndAnotherEncodingIsToldWithItsRemedy() throws IOException {
    Path path = folder.resolve("d.jsonl");
    DecisionFile file = DecisionFile.at(path);

    Files.writeString(path, "\uFEFF" + line("reject", "") + "\r\n");
    assertThat(file.read().status("t")).isEqualTo(ThemeDecisions.Status.REJECTED);
    Files.write(path, "# f\u00fcr Ann\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(file::read)
        .isInstanceOf(ThemeDecisionException.class)
        .hasMessage(path + ": must be text in UTF-8, but has other bytes; save it as UTF-8");
    assertThatThrownBy(() -> file.append(rename("t-1", "Dogs")))
        .isInstanceOf(ThemeDecisionException.class)
        .hasMessageEndingWith("save it as UTF-8");
  }

  private static String line(String decision, String more) {
    return "{\"time\":\"2026-04-01T08:00:00Z\",\"who\":\"ann\",\"decision\":\""
        + decision
        + "\",\"theme\":\"t\""
        + more
        + "}";
  }

  private ThemeDecisions read(String line) throws IOException {
    return DecisionFile.at(Files.writeString(folder.resolve("d.jsonl"), "# decisions\n" + line))
        .read();
  }

  @Test
  void anAcceptedThemeIsALeafWithItsPhrasesForRules() {
    Taxonomy shipped = TaxonomyReader.shipped();
    String parent = shipped.topTopics().get(0).id();

    Taxonomy extended =
        ThemeTopics.added(
            shipped,
            ThemeDecisions.of(
                List.of(accept("t-1", parent + "/dog-parks", null, "dog park", "off-leash area"))));

    Topic topic = extended.topic(parent + "/dog-parks").orElseThrow();
    assertThat(topic.name()).isEqualTo("Dog parks");
    assertThat(topic.department())
        .isEqualTo(shipped.topTopics().get(0).topics().get(0).department());
    assertThat(topic.rules())
        .extracting(rule -> rule.source())
        .containsExactly("dog park", "off leash area");
    assertThat(extended.topics()).hasSize(shipped.topics().size() + 1);
  }

  @Test
  void aTopicThatIsThereGetsThePhrasesBesidesItsOwn() {
    Taxonomy shipped = TaxonomyReader.shipped();
    Topic first = shipped.topics().get(0);

    Taxonomy extended =
        ThemeTopics.added(
            shipped, ThemeDecisions.of(List.of(accept("t-1", first.id(), null, "dog park"))));

    assertThat(extended.topics()).hasSameSizeAs(shipped.topics());
    assertThat(extended.topic(first.id()).orElseThrow().rules()).hasSize(first.rules().size() + 1);
  }

  @Test
  void aTopicFoundByLabelAndDescriptionKeepsThemAndGetsThePhrasesForExamples() {
    Topic dogs =
        new Topic(
            "parks/dogs",
            "Dogs",
            "parks",
            List.of(),
            List.of(),
            Set.of(),
            List.of("Dogs & cats"),
            new Description("dogs in parks", 0.5),
            List.of(),
            List.of());
    Topic cats =
        new Topic(
            "parks/cats",
            "Cats",
            "parks",
            List.of(Rule.ofPhrase("stray cat", WordSets.NONE)),
            List.of(),
            Set.of(Guard.values()[0]),
            List.of(),
            null,
            List.of("A stray cat."),
            List.of());
    Taxonomy taxonomy =
        new Taxonomy(
            List.of(new Department("parks", "Parks")),
            List.of(new TopTopic("parks", "Parks", List.of(dogs, cats))));

    Taxonomy extended =
        ThemeTopics.added(
            taxonomy,
            ThemeDecisions.of(
                List.of(
                    accept("t-1", "parks/dogs", null, "dog park"),
                    accept("t-2", "parks/cats", null, "feral cat"))));

    Topic moreDogs = extended.topic("parks/dogs").orElseThrow();
    assertThat(moreDogs.rules()).extracting(rule -> rule.source()).containsExactly("dog park");
    assertThat(moreDogs.learned()).containsExactly("Dogs & cats");
    assertThat(moreDogs.description()).isEqualTo(dogs.description());
    assertThat(moreDogs.examples()).containsExactly("dog park");
    Topic moreCats = extended.topic("parks/cats").orElseThrow();
    assertThat(moreCats.rules()).hasSize(2);
    assertThat(moreCats.notWhen()).isEqualTo(cats.notWhen());
    assertThat(moreCats.examples()).containsExactly("A stray cat.");
  }

  @Test
  void aTopicFoundByItsDescriptionAloneIsStillFoundByIt() {
    Topic dogs =
        new Topic(
            "parks/dogs",
            "Dogs",
            "parks",
            List.of(),
            List.of(),
            Set.of(),
            List.of(),
            new Description("dogs in parks", null),
            List.of(),
            List.of());
    Taxonomy taxonomy =
        new Taxonomy(
            List.of(new Department("parks", "Parks")),
            List.of(new TopTopic("parks", "Parks", List.of(dogs))));

    Taxonomy extended =
        ThemeTopics.added(
            taxonomy, ThemeDecisions.of(List.of(accept("t-1", "parks/dogs", null, "dog park"))));

    assertThat(extended.topic("parks/dogs").orElseThrow().isFoundByDescription()).isTrue();
  }

  @Test
  void theBranchOfLearnedLabelsTakesNoTheme() {
    assertThatThrownBy(
            () ->
                ThemeTopics.added(
                    TaxonomyReader.shipped(),
                    ThemeDecisions.of(List.of(accept("t-1", "learned/dogs", "parks", "dog")))))
        .hasMessage(
            "a theme's topic must stand outside \"learned\", the branch of the labels of learned"
                + " models, got \"learned/dogs\"; choose another parent");
  }

  @Test
  void aTopicWithoutAParentOrOfAnUnknownDepartmentIsTold() {
    Taxonomy shipped = TaxonomyReader.shipped();

    assertThatThrownBy(
            () ->
                ThemeTopics.added(
                    shipped, ThemeDecisions.of(List.of(accept("t-1", "zoo/lions", null, "lion")))))
        .hasMessage(
            "the taxonomy has no \"zoo\" to put \"zoo/lions\" under; name a department that shall"
                + " own it, or a parent that exists");
    assertThatThrownBy(
            () ->
                ThemeTopics.added(
                    shipped, ThemeDecisions.of(List.of(accept("t-1", "zoo/lions", "zoo", "lion")))))
        .hasMessageContaining("topic \"zoo/lions\" belongs to the unknown department \"zoo\"");
    assertThatThrownBy(
            () ->
                ThemeTopics.added(
                    shipped, ThemeDecisions.of(List.of(accept("t-1", "lions", null, "lion")))))
        .hasMessage(
            "a topic's id is its parent's id, \"/\" and its own word, such as parks/dog-parks, got"
                + " \"lions\"");
  }
}
