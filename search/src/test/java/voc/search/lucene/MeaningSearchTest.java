package voc.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static voc.search.lucene.TestMentions.mention;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import voc.core.TextVector;
import voc.search.IndexedMention;
import voc.search.MentionQuery;
import voc.search.MentionResults;
import voc.search.MentionResults.Hit;
import voc.search.MentionResults.Match;
import voc.search.MentionResults.ValueCount;
import voc.search.Original;

/** Directions of two numbers stand for meanings here: east is water, north is streets. */
class MeaningSearchTest {
  private static final TextVector EAST = toward(0);

  @TempDir Path folder;

  private static TextVector toward(double degrees) {
    double radians = Math.toRadians(degrees);
    return TextVector.of(new float[] {(float) Math.cos(radians), (float) Math.sin(radians)});
  }

  private static final List<IndexedMention> MENTIONS =
      List.of(
          mention("w#0.0", "The tap runs brown."),
          mention("w#0.1", "Brown water again, and nobody answers."),
          mention(
              "x#0.0",
              "My sink is orange.",
              "call",
              "water",
              List.of("water/quality"),
              "negative",
              "2026-07-02"),
          mention("y#0.0", "A pothole on Elm."),
          mention("z#0.0", "El agua sale marrón."));

  private static final Map<String, TextVector> VECTORS =
      new TreeMap<>(
          Map.of(
              "w#0.0", toward(10), "w#0.1", toward(30), "x#0.0", toward(20), "y#0.0", toward(90)));

  private ShardedIndex index(int shards) throws IOException {
    return index(shards, MENTIONS, VECTORS);
  }

  private ShardedIndex index(
      int shards, List<IndexedMention> mentions, Map<String, TextVector> vectors)
      throws IOException {
    List<Path> paths = new ArrayList<>();
    for (int shard = 0; shard < shards; shard++) {
      Path path = folder.resolve("of-" + shards).resolve("shard-" + shard);
      try (ShardWriter writer = new ShardWriter(path)) {
        for (int i = shard; i < mentions.size(); i += shards) {
          writer.add(mentions.get(i), vectors.get(mentions.get(i).id()));
        }
      }
      paths.add(path);
    }
    return ShardedIndex.open(paths);
  }

  private static List<String> ids(MentionResults results) {
    return results.hits().stream().map(hit -> hit.mention().id()).toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void theNearestComeFirstWithTheirCosinesAndWhatHasNoVectorIsNotFound(int shards)
      throws IOException {
    try (ShardedIndex index = index(shards)) {
      MentionResults results = index.search(MentionQuery.ALL.near(EAST));

      assertThat(ids(results)).containsExactly("w#0.0", "x#0.0", "w#0.1", "y#0.0");
      assertThat(results.total()).isEqualTo(4);
      assertThat(results.match()).isEqualTo(Match.NEAREST);
      assertThat(results.hits().get(0).score())
          .isCloseTo(Math.cos(Math.toRadians(10)), within(0.01));
      assertThat(results.hits().get(3).score()).isCloseTo(0, within(0.01));
      assertThat(results.facets().channels())
          .containsExactly(new ValueCount("311", 3), new ValueCount("call", 1));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void filtersAndUnwantedWordsAreAppliedBeforeTheNearestAreChosen(int shards) throws IOException {
    try (ShardedIndex index = index(shards)) {
      MentionQuery near = MentionQuery.ALL.near(EAST);

      assertThat(ids(index.search(near.withDepartments("water")))).containsExactly("x#0.0");
      assertThat(ids(index.search(near.withWords("-brown")))).containsExactly("x#0.0", "y#0.0");
      assertThat(ids(index.search(near.withChannels("311").withWords("-tap").withLimit(1))))
          .containsExactly("w#0.1");
      assertThat(index.search(near.withChannels("chat")).total()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void bothTogetherPutWhatHasTheWordsAndIsNearFirst(int shards) throws IOException {
    try (ShardedIndex index = index(shards)) {
      MentionResults results =
          index.search(MentionQuery.of("brown water").withWordsOrNear(toward(20)));

      // By meaning: x, then w#0.0 and w#0.1, as near as each other, then y. By words: w#0.1 alone.
      assertThat(ids(results)).containsExactly("w#0.1", "x#0.0", "w#0.0", "y#0.0");
      assertThat(results.match()).isEqualTo(Match.WORDS_AND_NEAREST);
      assertThat(results.hits().get(1).score()).isCloseTo(1 / 61.0, within(1e-9));
      assertThat(results.hits().get(0).highlights())
          .extracting(span -> span.in(results.hits().get(0).mention().text()))
          .containsExactly("Brown", "water");
      assertThat(results.facets().departments())
          .containsExactly(new ValueCount("public-works", 3), new ValueCount("water", 1));
    }
  }

  @Test
  void pagesOfAMeaningSearchFollowOneAnother() throws IOException {
    try (ShardedIndex index = index(2)) {
      MentionQuery near = MentionQuery.ALL.near(EAST).withLimit(2);

      assertThat(ids(index.search(near.withOffset(2)))).containsExactly("w#0.1", "y#0.0");
      assertThat(ids(index.search(near.withOffset(4)))).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void othersLikeAMentionAreFoundWithoutIt(int shards) throws IOException {
    try (ShardedIndex index = index(shards)) {
      Original mention = index.original("w#0.1");

      assertThat(mention.mentions()).extracting(IndexedMention::id).containsExactly("w#0.1");
      assertThat(mention.vector()).isEqualTo(toward(30));
      assertThat(ids(index.similar(mention, MentionQuery.ALL)))
          .containsExactly("x#0.0", "w#0.0", "y#0.0");
      assertThat(ids(index.similar(mention, MentionQuery.ALL.withDepartments("water"))))
          .containsExactly("x#0.0");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void othersLikeAFeedbackAreFoundWithoutAnyOfItsMentions(int shards) throws IOException {
    try (ShardedIndex index = index(shards)) {
      Original feedback = index.original("w");

      assertThat(feedback.mentions())
          .extracting(IndexedMention::id)
          .containsExactly("w#0.0", "w#0.1");
      assertThat(ids(index.similar(feedback, MentionQuery.ALL))).containsExactly("x#0.0", "y#0.0");
    }
  }

  @Test
  void anUnknownIdHasNoMentionsAndOneThatIsNotEnglishNoVector() throws IOException {
    try (ShardedIndex index = index(2)) {
      assertThat(index.original("v").mentions()).isEmpty();
      assertThat(index.original("w#0").mentions()).isEmpty();
      Original spanish = index.original("z#0.0");
      assertThat(spanish.mentions()).hasSize(1);
      assertThat(spanish.vector()).isNull();
      assertThatThrownBy(() -> index.similar(spanish, MentionQuery.ALL))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("what others are compared with must have a vector, got none for z#0.0");
    }
  }

  @Test
  void anIndexOfBeforeThereWereVectorsHasNoneAndIsSearchedByWordsAsEver() throws IOException {
    try (ShardedIndex index = index(2, MENTIONS, Map.of())) {
      assertThat(index.hasVectors()).isFalse();
      assertThat(index.search(MentionQuery.ALL.near(EAST)).total()).isZero();
      assertThat(index.search(MentionQuery.of("brown")).total()).isEqualTo(2);
    }
    try (ShardedIndex index = index(1)) {
      assertThat(index.hasVectors()).isTrue();
    }
  }

  @Test
  void theGraphFindsWhatAnExactSearchFinds() throws IOException {
    SplittableRandom chance = new SplittableRandom(7);
    List<IndexedMention> mentions = new ArrayList<>();
    Map<String, TextVector> vectors = new TreeMap<>();
    for (int i = 0; i < 3_000; i++) {
      mentions.add(mention("m" + i + "#0.0", "sentence " + i));
      vectors.put("m" + i + "#0.0", random(chance));
    }
    double found = 0;
    try (ShardedIndex index = index(2, mentions, vectors)) {
      for (int round = 0; round < 20; round++) {
        TextVector query = random(chance);
        List<String> exact =
            vectors.entrySet().stream()
                .sorted(Comparator.comparingDouble(each -> -each.getValue().cosine(query)))
                .limit(10)
                .map(Map.Entry::getKey)
                .toList();
        List<Hit> hits = index.search(MentionQuery.ALL.near(query).withLimit(10)).hits();
        found += hits.stream().filter(hit -> exact.contains(hit.mention().id())).count();
      }
    }
    assertThat(found / 200).isGreaterThanOrEqualTo(0.98);
  }

  private static TextVector random(SplittableRandom chance) {
    float[] numbers = new float[32];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (float) (chance.nextDouble() - 0.5);
    }
    return TextVector.of(numbers);
  }

  @Test
  void aQueryHasAVectorExactlyWhereItsModeNeedsOne() {
    assertThat(MentionQuery.ALL.near(EAST).mode()).isEqualTo(MentionQuery.Mode.SEMANTIC);
    assertThatThrownBy(
            () ->
                new MentionQuery(
                    "",
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    null,
                    1,
                    0,
                    MentionQuery.Mode.HYBRID,
                    null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a query must have a vector unless it is lexical, got none for HYBRID");
  }
}
