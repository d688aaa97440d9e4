package voc.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * What an index still holds of somebody, also where no search would show it: in documents that are
 * deleted but not merged away, in terms, and in the values that sort and count.
 *
 * @param documents documents of which a stored field is theirs, deleted ones included
 * @param values terms and sorted values that are theirs
 * @param deleted deleted documents whose bytes are still there, whosever they are
 * @param read values, terms and fields looked at
 */
public record IndexTraces(long documents, long values, long deleted, long read) {
  /**
   * Reads everything in {@code shards}.
   *
   * @param shards local folders, each written by a {@link ShardWriter}
   * @param isTheirs whether a text is somebody's
   */
  public static IndexTraces in(List<Path> shards, Predicate<String> isTheirs) throws IOException {
    Reading reading = new Reading(isTheirs);
    for (Path shard : shards) {
      try (Directory directory = FSDirectory.open(shard);
          DirectoryReader reader = DirectoryReader.open(directory)) {
        for (LeafReaderContext leaf : reader.leaves()) {
          reading.read(leaf.reader());
        }
      }
    }
    return new IndexTraces(reading.documents, reading.values, reading.deleted, reading.read);
  }

  /** Whether there is nothing left, not even a deleted document. */
  public boolean isClean() {
    return documents == 0 && values == 0 && deleted == 0;
  }

  private static final class Reading {
    private final Predicate<String> isTheirs;
    private long documents;
    private long values;
    private long deleted;
    private long read;

    Reading(Predicate<String> isTheirs) {
      this.isTheirs = isTheirs;
    }

    void read(LeafReader segment) throws IOException {
      deleted += segment.numDeletedDocs();
      StoredFields stored = segment.storedFields();
      for (int i = 0; i < segment.maxDoc(); i++) {
        if (isTheirs(stored.document(i))) {
          documents++;
        }
      }
      for (FieldInfo field : segment.getFieldInfos()) {
        Terms terms = segment.terms(field.name);
        if (terms != null) {
          count(terms.iterator());
        }
        SortedDocValues sorted = segment.getSortedDocValues(field.name);
        if (sorted != null) {
          count(sorted.termsEnum());
        }
        SortedSetDocValues sets = segment.getSortedSetDocValues(field.name);
        if (sets != null) {
          count(sets.termsEnum());
        }
      }
    }

    private boolean isTheirs(Document document) {
      boolean found = false;
      for (IndexableField field : document) {
        read++;
        String value = field.stringValue();
        found |= value != null && isTheirs.test(value);
      }
      return found;
    }

    private void count(TermsEnum terms) throws IOException {
      for (BytesRef term = terms.next(); term != null; term = terms.next()) {
        read++;
        if (isTheirs.test(term.utf8ToString())) {
          values++;
        }
      }
    }
  }
}
