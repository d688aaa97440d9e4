package voc.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static voc.search.lucene.TestMentions.index;
import static voc.search.lucene.TestMentions.mention;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import voc.search.IndexedMention;
import voc.search.MentionQuery;
import voc.search.MentionResults;

/** What is found must not depend on how Spark happened to spread the mentions. */
class ShardingTest {
  private static final List<String> VOCABULARY =
      List.of(
          "red", "light", "street", "pothole", "bus", "late", "permit", "renew", "trash", "noise");
  private static final List<String> QUERIES =
      List.of("", "red light", "pothole street", "bus", "\"renew permit\" -late", "trash zebra");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void hitsScoresAndFacetsAreTheSameForAnyNumberOfShards(long seed) throws IOException {
    Random random = new Random(seed);
    List<IndexedMention> mentions = mentions(random);
    List<MentionResults> inOne = results(1, mentions);
    for (int shards : List.of(2, 7)) {
      Collections.shuffle(mentions, random);
      assertThat(results(shards, mentions)).as("%s shards", shards).isEqualTo(inOne);
    }
  }

  private List<MentionResults> results(int shards, List<IndexedMention> mentions)
      throws IOException {
    List<MentionResults> results = new ArrayList<>();
    try (ShardedIndex index = index(folder, shards, mentions)) {
      for (String words : QUERIES) {
        MentionQuery query = MentionQuery.of(words).withLimit(50);
        results.add(index.search(query));
        results.add(index.search(query.withTopics("streets").withFrom(LocalDate.of(2026, 7, 10))));
        results.add(index.search(query.withOffset(20)));
      }
    }
    return results;
  }

  private static List<IndexedMention> mentions(Random random) {
    List<IndexedMention> mentions = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      String text =
          random
              .ints(1 + random.nextInt(12), 0, VOCABULARY.size())
              .mapToObj(VOCABULARY::get)
              .collect(Collectors.joining(" "));
      mentions.add(
          mention(
              "m" + i,
              text,
              List.of("311", "call", "survey").get(random.nextInt(3)),
              "department-" + random.nextInt(4),
              List.of(
                  List.of("streets/potholes", "streets/lights", "parks").get(random.nextInt(3))),
              List.of("negative", "neutral").get(random.nextInt(2)),
              "2026-07-" + (10 + random.nextInt(20))));
    }
    return mentions;
  }
}
