package voc.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import voc.search.IndexedMention;

/** Mentions for tests, and shards of them. */
final class TestMentions {
  private TestMentions() {}

  static IndexedMention mention(String id, String text) {
    return mention(
        id, text, "311", "public-works", List.of("streets/potholes"), "negative", "2026-07-01");
  }

  static IndexedMention mention(
      String id,
      String text,
      String channel,
      String department,
      List<String> topics,
      String sentiment,
      String day) {
    return new IndexedMention(
        id,
        "city:" + id,
        text,
        channel,
        department,
        topics,
        sentiment,
        -0.5,
        text.endsWith("?"),
        Instant.parse(day + "T12:30:00.123456789Z"),
        LocalDate.parse(day),
        "311.csv",
        7,
        null);
  }

  /** Deals the mentions out to shards in turn and opens them as one index. */
  static ShardedIndex index(Path folder, int shards, List<IndexedMention> mentions)
      throws IOException {
    List<Path> paths = new ArrayList<>();
    for (int shard = 0; shard < shards; shard++) {
      Path path = folder.resolve("of-" + shards).resolve("shard-" + shard);
      try (ShardWriter writer = new ShardWriter(path)) {
        for (int i = shard; i < mentions.size(); i += shards) {
          writer.add(mentions.get(i));
        }
      }
      paths.add(path);
    }
    return ShardedIndex.open(paths);
  }
}
