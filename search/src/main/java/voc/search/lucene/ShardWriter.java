package voc.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene912.Lucene912Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.search.Sort;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import voc.core.TextVector;
import voc.search.IndexedMention;

/**
 * Writes one shard: open, {@link #add} each mention, {@link #close}. What stood in the folder
 * before is replaced, so a task that is tried again leaves the same shard. Documents are kept in
 * order of id whatever the order of adding. Not thread-safe: one writer for one folder in one
 * thread.
 *
 * <p>Without {@code close} the folder holds no readable index. After an exception of {@code add},
 * close it and discard the folder.
 */
public final class ShardWriter implements AutoCloseable {
  /** Enough for some 100,000 sentences between flushes, little beside a Spark task's heap. */
  private static final double BUFFER_MEGABYTES = 64;

  /** Neighbors of each vector in the graph. */
  private static final int NEIGHBORS = 12;

  /**
   * Candidates that neighbors are chosen from. Half of Lucene's 100 takes half the time, which is
   * what an index with vectors takes; what a search finds decides how many it walks through.
   */
  private static final int CANDIDATES = 50;

  /** A reader finds the format by its name in the segment: only the writer needs to be told. */
  private static final Codec CODEC =
      new Lucene912Codec() {
        @Override
        public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
          return new Lucene99HnswVectorsFormat(NEIGHBORS, CANDIDATES);
        }
      };

  private final Directory directory;
  private final IndexWriter writer;

  /**
   * Starts a shard.
   *
   * @param folder local folder; made if absent
   * @throws IOException if the folder cannot be written, or another writer is at work in it
   */
  public ShardWriter(Path folder) throws IOException {
    directory = FSDirectory.open(folder);
    IndexWriterConfig config =
        new IndexWriterConfig(new EnglishText().searchAnalyzer())
            .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
            .setIndexSort(new Sort(MentionDocument.BY_ID))
            .setCodec(CODEC)
            .setMergeScheduler(new SerialMergeScheduler())
            .setRAMBufferSizeMB(BUFFER_MEGABYTES);
    try {
      writer = new IndexWriter(directory, config);
    } catch (IOException e) {
      directory.close();
      throw e;
    }
  }

  /** Adds a mention without a vector: a search by meaning never finds it. */
  public void add(IndexedMention mention) throws IOException {
    add(mention, null);
  }

  /**
   * Adds a mention. Its id must be new to the whole index, which is not checked here.
   *
   * @param vector what it means, of the same size for all, or null where nobody can tell
   */
  public void add(IndexedMention mention, @Nullable TextVector vector) throws IOException {
    writer.addDocument(MentionDocument.of(mention, vector));
  }

  /** Finishes the shard as one segment. */
  @Override
  public void close() throws IOException {
    try (directory;
        writer) {
      if (writer.isOpen()) {
        writer.forceMerge(1);
        writer.commit();
      }
    }
  }
}
