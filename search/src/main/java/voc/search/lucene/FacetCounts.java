package voc.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import voc.search.MentionResults.Facets;
import voc.search.MentionResults.ValueCount;

/**
 * Counts what a search finds, in all and by each value of each facet. Ordinals are counted segment
 * by segment and only then turned to values, so that the cost is one array step for each value of
 * each hit, and no ordinal map over shards is needed.
 */
final class FacetCounts extends SimpleCollector {
  private static final List<String> FIELDS =
      List.of(
          MentionDocument.CHANNEL,
          MentionDocument.DEPARTMENT,
          MentionDocument.TOPIC_TOP,
          MentionDocument.TOPIC,
          MentionDocument.SENTIMENT,
          MentionDocument.MARK,
          MentionDocument.MONTH);

  private final Map<String, Map<String, Long>> counts = new TreeMap<>();
  private final List<Segment> segments = new ArrayList<>();
  private long total;

  static CollectorManager<FacetCounts, FacetCounts> manager() {
    return new CollectorManager<>() {
      @Override
      public FacetCounts newCollector() {
        return new FacetCounts();
      }

      @Override
      public FacetCounts reduce(Collection<FacetCounts> parts) throws IOException {
        FacetCounts all = new FacetCounts();
        for (FacetCounts part : parts) {
          all.add(part);
        }
        return all;
      }
    };
  }

  /**
   * Counts these documents.
   *
   * @param docs numbers in the whole index, in any order, each once
   */
  static FacetCounts of(List<Integer> docs, IndexReader reader) throws IOException {
    List<Integer> ordered = docs.stream().sorted().toList();
    FacetCounts part = new FacetCounts();
    int at = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      int end = leaf.docBase + leaf.reader().maxDoc();
      if (at < ordered.size() && ordered.get(at) < end) {
        part.doSetNextReader(leaf);
        while (at < ordered.size() && ordered.get(at) < end) {
          part.collect(ordered.get(at++) - leaf.docBase);
        }
      }
    }
    return manager().reduce(List.of(part));
  }

  /** All that was found. */
  long total() {
    return total;
  }

  Facets facets() {
    return new Facets(
        ordered(MentionDocument.CHANNEL),
        ordered(MentionDocument.DEPARTMENT),
        ordered(MentionDocument.TOPIC_TOP),
        ordered(MentionDocument.TOPIC),
        ordered(MentionDocument.SENTIMENT),
        ordered(MentionDocument.MARK),
        ordered(MentionDocument.MONTH));
  }

  private List<ValueCount> ordered(String field) {
    return counts.getOrDefault(field, Map.of()).entrySet().stream()
        .map(count -> new ValueCount(count.getKey(), count.getValue()))
        .sorted(
            Comparator.comparingLong(ValueCount::count).reversed().thenComparing(ValueCount::value))
        .toList();
  }

  private void add(FacetCounts part) throws IOException {
    total += part.total;
    for (Segment segment : part.segments) {
      segment.addTo(counts.computeIfAbsent(segment.field, field -> new TreeMap<>()));
    }
  }

  @Override
  protected void doSetNextReader(LeafReaderContext context) throws IOException {
    current = new ArrayList<>();
    for (String field : FIELDS) {
      Segment segment = new Segment(field, DocValues.getSortedSet(context.reader(), field));
      current.add(segment);
      segments.add(segment);
    }
  }

  private List<Segment> current = List.of();

  @Override
  public void collect(int doc) throws IOException {
    total++;
    for (Segment segment : current) {
      segment.count(doc);
    }
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  /** Counts by ordinal of one field in one segment. */
  private static final class Segment {
    private final String field;
    private final SortedSetDocValues values;
    private final long[] byOrdinal;

    Segment(String field, SortedSetDocValues values) {
      this.field = field;
      this.values = values;
      this.byOrdinal = new long[Math.toIntExact(values.getValueCount())];
    }

    void count(int doc) throws IOException {
      if (values.advanceExact(doc)) {
        for (int left = values.docValueCount(); left > 0; left--) {
          byOrdinal[Math.toIntExact(values.nextOrd())]++;
        }
      }
    }

    void addTo(Map<String, Long> counts) throws IOException {
      for (int ordinal = 0; ordinal < byOrdinal.length; ordinal++) {
        if (byOrdinal[ordinal] > 0) {
          counts.merge(values.lookupOrd(ordinal).utf8ToString(), byOrdinal[ordinal], Long::sum);
        }
      }
    }
  }
}
