package voc.nlp.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import voc.nlp.taxonomy.Taxonomy;
import voc.nlp.taxonomy.TaxonomyReader;
import voc.nlp.taxonomy.Topic;
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
        .hasMessageEndingWith("line 2: must be a JSON object; correct or remove the line");
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
