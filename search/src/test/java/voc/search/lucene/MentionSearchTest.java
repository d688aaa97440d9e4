package voc.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static voc.search.lucene.TestMentions.index;
import static voc.search.lucene.TestMentions.mention;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import voc.search.IndexedMention;
import voc.search.MentionQuery;
import voc.search.MentionResults;
import voc.search.MentionResults.Hit;
import voc.search.MentionResults.Match;
import voc.search.MentionResults.ValueCount;
import voc.search.SearchTimeException;

class MentionSearchTest {
  @TempDir Path folder;

  private static final List<IndexedMention> CITY =
      List.of(
          mention("a", "Drivers run the red light here every morning."),
          mention("b", "The light turned green while the truck was red."),
          mention("c", "The potholes on Elm Street are awful."),
          mention("d", "A pothole broke my wheel."),
          mention(
              "e",
              "How do I renew my parking permit?",
              "call",
              "transport",
              List.of("parking/permits", "website"),
              "neutral",
              "2026-06-30"),
          mention(
              "f",
              "There is no heat in our building.",
              "survey",
              "housing",
              List.of(),
              "very negative",
              "2026-08-02"));

  @Test
  void everyWordMustOccurInAnyOfItsForms() throws IOException {
    assertThat(ids(search("pothole"))).containsExactlyInAnyOrder("c", "d");
    assertThat(ids(search("potholes street"))).containsExactly("c");
    assertThat(search("potholes street").match()).isEqualTo(Match.ALL_WORDS);
  }

  @Test
  void wordsThatStandTogetherComeFirst() throws IOException {
    assertThat(ids(search("red light"))).containsExactly("a", "b");
  }

  @Test
  void quotedWordsMustStandTogether() throws IOException {
    assertThat(ids(search("\"red light\""))).containsExactly("a");
  }

  @Test
  void wordsAfterAMinusMustNotOccur() throws IOException {
    assertThat(ids(search("light -truck"))).containsExactly("a");
    assertThat(ids(search("-light -pothole"))).containsExactly("f", "e");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pot*",
        "p?thole",
        "/pothole.*/",
        "pothol~2",
        "topic:pothole",
        "*:*",
        "[a TO z]",
        "pothole^9",
        "(pothole OR wheel)",
        "\\u0070othole",
        "{!func}pothole"
      })
  void nothingTypedIsReadAsASearchLanguage(String typed) throws IOException {
    String words =
        Stream.of(typed.split(" "))
            .map(word -> "\"" + word.replaceAll("[^A-Za-z0-9]+", " ").strip() + "\"")
            .collect(Collectors.joining(" "));

    assertThat(ids(search(typed))).isEqualTo(ids(search(words)));
    assertThat(search(typed).match()).isEqualTo(search(words).match());
  }

  @Test
  void anyNumberOfLongQuotesIsNoError() throws IOException {
    StringBuilder typed = new StringBuilder("pothole ");
    for (int quote = 0; quote < 200; quote++) {
      typed.append(quote % 2 == 0 ? " \"" : " -\"");
      for (int word = 0; word < 30; word++) {
        typed.append(" q").append(quote).append('w').append(word);
      }
      typed.append('"');
    }

    assertThat(ids(search(typed.toString()))).containsExactlyInAnyOrder("c", "d");
    assertThat(ids(search("pothole " + "[({".repeat(1_000_000))))
        .containsExactlyInAnyOrder("c", "d");
    assertThat(ids(search("pothole." + "a.b-c,d.".repeat(100_000)))).isEmpty();
  }

  @Test
  void aSearchThatTakesTooLongIsGivenUpWithARemedy() throws IOException {
    try (ShardedIndex index = index(folder, 2, CITY)) {
      assertThatThrownBy(() -> index.search(MentionQuery.of("pothole"), Duration.ZERO))
          .isInstanceOf(SearchTimeException.class)
          .hasMessage(
              "the search took longer than 0 s and was given up; use fewer or rarer words, or"
                  + " filters such as a department or days");
    }
  }

  @Test
  void aPageTooFarDownIsRefused() {
    assertThatThrownBy(() -> MentionQuery.ALL.withOffset(100_001))
        .hasMessage("offset must be in [0, 100000], got 100001");
  }

  @Test
  void noAndNotAreWordsToLookFor() throws IOException {
    assertThat(ids(search("no heat"))).containsExactly("f");
    assertThat(search("no heat").match()).isEqualTo(Match.ALL_WORDS);
  }

  @Test
  void theMostWordsFoundTogetherAreShownWhenNoMentionHasAll() throws IOException {
    MentionResults results = search("pothole wheel permit");

    assertThat(results.match()).isEqualTo(Match.SOME_WORDS);
    assertThat(ids(results)).containsExactly("d");
    assertThat(results.total()).isEqualTo(1);
  }

  @Test
  void nothingIsFoundWhenNoWordOccurs() throws IOException {
    assertThat(search("zebra").total()).isZero();
    assertThat(search("zebra giraffe").hits()).isEmpty();
  }

  @Test
  void withoutWordsTheNewestComeFirst() throws IOException {
    MentionResults results = search("");

    assertThat(results.match()).isEqualTo(Match.NO_WORDS);
    assertThat(ids(results)).containsExactly("f", "a", "b", "c", "d", "e");
  }

  @Test
  void aTopicStandsForAllBelowIt() throws IOException {
    assertThat(ids(search(MentionQuery.ALL.withTopics("streets"))))
        .containsExactly("a", "b", "c", "d");
    assertThat(ids(search(MentionQuery.ALL.withTopics("parking/permits")))).containsExactly("e");
    assertThat(ids(search(MentionQuery.ALL.withTopics("park")))).isEmpty();
    assertThat(ids(search(MentionQuery.ALL.withTopics("website", "streets")))).hasSize(5);
  }

  @Test
  void everyFilterMustHold() throws IOException {
    MentionQuery query =
        MentionQuery.ALL.withChannels("call", "survey").withDepartments("housing", "transport");

    assertThat(ids(search(query))).containsExactly("f", "e");
    assertThat(ids(search(query.withSentiments("neutral")))).containsExactly("e");
    assertThat(ids(search(query.withSentiments("positive")))).isEmpty();
  }

  @Test
  void bothDaysOfARangeAreInIt() throws IOException {
    MentionQuery june = MentionQuery.ALL.withTo(LocalDate.of(2026, 6, 30));
    MentionQuery august = MentionQuery.ALL.withFrom(LocalDate.of(2026, 8, 2));

    assertThat(ids(search(june))).containsExactly("e");
    assertThat(ids(search(august))).containsExactly("f");
  }

  @Test
  void facetsCountAllThatWasFoundNotJustThePage() throws IOException {
    MentionResults results = search(MentionQuery.ALL.withLimit(1));

    assertThat(results.hits()).hasSize(1);
    assertThat(results.total()).isEqualTo(6);
    assertThat(results.facets().channels())
        .containsExactly(
            new ValueCount("311", 4), new ValueCount("call", 1), new ValueCount("survey", 1));
    assertThat(results.facets().topLevelTopics())
        .containsExactly(
            new ValueCount("streets", 4),
            new ValueCount("parking", 1),
            new ValueCount("website", 1));
    assertThat(results.facets().topics().get(1)).isEqualTo(new ValueCount("parking/permits", 1));
    assertThat(results.facets().months())
        .containsExactly(
            new ValueCount("2026-07", 4),
            new ValueCount("2026-06", 1),
            new ValueCount("2026-08", 1));
  }

  @Test
  void highlightsShowWhyAMentionWasFound() throws IOException {
    Hit hit = search("pothole -wheel").hits().get(0);
    assertThat(hit.highlights().stream().map(span -> span.in(hit.mention().text())))
        .containsExactly("potholes");

    Hit quoted = search("\"red light\" drivers").hits().get(0);
    assertThat(quoted.highlights().stream().map(span -> span.in(quoted.mention().text())))
        .containsExactly("Drivers", "red light");
  }

  @Test
  void aMentionComesBackAsItWasIndexed() throws IOException {
    IndexedMention found = search("renew permit").hits().get(0).mention();

    assertThat(found).isEqualTo(CITY.get(4));
  }

  @Test
  void whatIsUnscoredIsFoundAndCountedWithoutAPolarity() throws IOException {
    IndexedMention foreign = unscored("g", "Hay basura en la calle.");
    List<IndexedMention> mentions = List.of(CITY.get(0), foreign);
    try (ShardedIndex index = index(folder, 1, mentions)) {
      MentionResults unscored = index.search(MentionQuery.ALL.withSentiments("unscored"));

      assertThat(unscored.hits()).extracting(Hit::mention).containsExactly(foreign);
      assertThat(index.search(MentionQuery.of("basura")).total()).isEqualTo(1);
      assertThat(index.search(MentionQuery.ALL).facets().sentiments())
          .contains(new ValueCount("unscored", 1));
    }
    assertThatThrownBy(() -> unscored("h", "x", "neutral", null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a mention must have a polarity unless it is unscored, got neutral and null");
    assertThatThrownBy(() -> MentionQuery.ALL.withSentiments("angry"))
        .hasMessage(
            "unknown sentiment \"angry\", use one of very negative, negative, neutral, positive,"
                + " very positive, unscored");
  }

  @Test
  void aMarkOrItsFamilyNarrowsASearchAndIsCounted() throws IOException {
    IndexedMention danger = marked("m1", "crisis/hazard", "act/complaint");
    IndexedMention ease = marked("m2", "driver/ease");
    try (ShardedIndex index = index(folder, 1, List.of(CITY.get(0), danger, ease))) {
      assertThat(ids(index.search(MentionQuery.ALL.withMarks("crisis")))).containsExactly("m1");
      assertThat(ids(index.search(MentionQuery.ALL.withMarks("driver/ease", "crisis/hazard"))))
          .containsExactly("m1", "m2");
      assertThat(index.search(MentionQuery.ALL.withMarks("crisis")).hits().get(0).mention())
          .isEqualTo(danger);
      assertThat(index.search(MentionQuery.ALL).facets().marks())
          .containsExactly(
              new ValueCount("act/complaint", 1),
              new ValueCount("crisis/hazard", 1),
              new ValueCount("driver/ease", 1));
    }
    assertThatThrownBy(() -> MentionQuery.ALL.withMarks("anger"))
        .hasMessageStartingWith("unknown mark \"anger\", use one of crisis/self-harm,");
  }

  private static IndexedMention marked(String id, String... marks) {
    return new IndexedMention(
        id,
        "city:" + id,
        "There is a gas leak, and it is not easy to tell anybody.",
        "311",
        "streets",
        List.of(),
        "negative",
        -0.5,
        false,
        List.of(marks),
        Instant.parse("2026-03-01T12:00:00Z"),
        LocalDate.parse("2026-03-01"),
        "311.csv",
        7,
        null);
  }

  private static IndexedMention unscored(String id, String text) {
    return unscored(id, text, "unscored", null);
  }

  private static IndexedMention unscored(
      String id, String text, String sentiment, @Nullable Double polarity) {
    return new IndexedMention(
        id,
        "city:" + id,
        text,
        "311",
        "streets",
        List.of(),
        sentiment,
        polarity,
        false,
        Instant.parse("2026-03-01T12:00:00Z"),
        LocalDate.parse("2026-03-01"),
        "311.csv",
        7,
        null);
  }

  @Test
  void pagesFollowOnFromOneAnother() throws IOException {
    MentionQuery page = MentionQuery.ALL.withLimit(4);

    assertThat(ids(search(page))).containsExactly("f", "a", "b", "c");
    assertThat(ids(search(page.withOffset(4)))).containsExactly("d", "e");
    assertThat(ids(search(page.withOffset(40)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"",
        "-",
        "--",
        "-\"",
        "\"\"",
        "a AND (b OR",
        "title:(x",
        "[a TO",
        "~2 ^5 \\",
        "light~",
        "*",
        "?",
        "😀 \u0000",
        "the of",
        "e-mail/-x",
        "light !",
        "“red light",
        "don’t",
        "“” -“”"
      })
  void nothingThatAPersonTypesIsAnError(String words) throws IOException {
    assertThat(search(words).total()).isGreaterThanOrEqualTo(0);
  }

  @Test
  void typographicApostrophesAndAccentsDoNotMatter() throws IOException {
    List<IndexedMention> mentions =
        List.of(mention("a", "The driver didn’t stop at José's."), mention("b", "It did stop."));
    try (ShardedIndex index = index(folder, 1, mentions)) {
      assertThat(ids(index.search(MentionQuery.of("didn't jose")))).containsExactly("a");
    }
  }

  @Test
  void anEmptyIndexFindsNothing() throws IOException {
    try (ShardedIndex index = ShardedIndex.open(List.of())) {
      assertThat(index.search(MentionQuery.of("light")).total()).isZero();
    }
    try (ShardedIndex index = index(folder, 3, List.of())) {
      assertThat(index.search(MentionQuery.ALL).facets().topics()).isEmpty();
    }
  }

  @Test
  void aFolderWithoutAShardIsNamed() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));

    assertThatThrownBy(() -> ShardedIndex.open(List.of(empty)))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "no finished index shard in " + empty + "; run the night again or restore the folder");
  }

  @Test
  void queriesCheckThemselves() {
    assertThatThrownBy(() -> MentionQuery.ALL.withLimit(-1))
        .hasMessage("limit must be in [0, 10000], got -1");
    assertThatThrownBy(() -> MentionQuery.ALL.withChannels("phone"))
        .hasMessageStartingWith("unknown channel \"phone\", use one of 311, call");
    assertThatThrownBy(
            () ->
                MentionQuery.ALL
                    .withFrom(LocalDate.of(2026, 7, 2))
                    .withTo(LocalDate.of(2026, 7, 1)))
        .hasMessage("last day must not be before the first day 2026-07-02, got 2026-07-01");
  }

  private MentionResults search(String words) throws IOException {
    return search(MentionQuery.of(words));
  }

  private MentionResults search(MentionQuery query) throws IOException {
    try (ShardedIndex index = index(folder, 1, CITY)) {
      return index.search(query);
    }
  }

  private static List<String> ids(MentionResults results) {
    return results.hits().stream().map(hit -> hit.mention().id()).toList();
  }
}
