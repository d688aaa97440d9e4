package voc.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Sort;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import voc.search.IndexedMention;

class IndexTracesTest {
  @TempDir Path shard;

  @BeforeEach
  void writeTwoMentions() throws IOException {
    try (ShardWriter writer = new ShardWriter(shard)) {
      writer.add(mention("survey:1#0.0", "survey:1", "Zanzibar garbage.", "9f2c1a7be04d5566"));
      writer.add(mention("survey:2#0.0", "survey:2", "No heat.", null));
    }
  }

  private static IndexedMention mention(
      String id, String feedback, String text, @Nullable String customer) {
    return new IndexedMention(
        id,
        feedback,
        text,
        "survey",
        "housing",
        List.of("housing/heat"),
        "neutral",
        0.0,
        false,
        Instant.parse("2026-03-01T12:00:00Z"),
        LocalDate.parse("2026-03-01"),
        "a.csv",
        2,
        customer);
  }

  @Test
  void storedFieldsTermsAndSortedValuesAreRead() throws IOException {
    assertThat(IndexTraces.in(List.of(shard), "9f2c1a7be04d5566"::equals))
        .satisfies(
            found -> {
              assertThat(found.documents()).isEqualTo(1);
              assertThat(found.values()).isZero();
              assertThat(found.isClean()).isFalse();
            });
    assertThat(IndexTraces.in(List.of(shard), "survey:1#0.0"::equals).values())
        .as("ids are sorted by")
        .isEqualTo(1);
    assertThat(IndexTraces.in(List.of(shard), "zanzibar"::equals).values())
        .as("words are terms")
        .isEqualTo(1);
    assertThat(IndexTraces.in(List.of(shard), text -> false).isClean()).isTrue();
  }

  @Test
  void whatIsDeletedButNotMergedAwayIsStillFound() throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig(new EnglishText().searchAnalyzer())
            .setIndexSort(new Sort(MentionDocument.BY_ID))
            .setMergePolicy(NoMergePolicy.INSTANCE);
    try (Directory directory = FSDirectory.open(shard);
        IndexWriter writer = new IndexWriter(directory, config)) {
      writer.deleteDocuments(new Term("text", "zanzibar"));
      writer.commit();
    }

    IndexTraces found = IndexTraces.in(List.of(shard), "survey:1"::equals);

    assertThat(found.documents()).isEqualTo(1);
    assertThat(found.deleted()).isEqualTo(1);
    assertThat(IndexTraces.in(List.of(shard), text -> false).isClean()).isFalse();
  }
}
