package voc.search.lucene;

import java.time.LocalDate;
import java.util.List;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import voc.search.MentionQuery;

/** The filters of a query as Lucene's clauses that do not score. */
final class Filters {
  private Filters() {}

  static void add(BooleanQuery.Builder narrowed, MentionQuery query) {
    add(narrowed, MentionDocument.CHANNEL, query.channels());
    add(narrowed, MentionDocument.DEPARTMENT, query.departments());
    add(narrowed, MentionDocument.TOPIC_PATH, query.topics());
    add(narrowed, MentionDocument.SENTIMENT, query.sentiments());
    add(narrowed, MentionDocument.MARK_PATH, query.marks());
    if (query.from() != null || query.to() != null) {
      narrowed.add(days(query.from(), query.to()), Occur.FILTER);
    }
  }

  private static void add(BooleanQuery.Builder narrowed, String field, List<String> values) {
    if (!values.isEmpty()) {
      List<BytesRef> terms = values.stream().map(BytesRef::new).toList();
      narrowed.add(new TermInSetQuery(field, terms), Occur.FILTER);
    }
  }

  private static Query days(@Nullable LocalDate from, @Nullable LocalDate to) {
    return LongPoint.newRangeQuery(
        MentionDocument.DAY,
        from == null ? Long.MIN_VALUE : from.toEpochDay(),
        to == null ? Long.MAX_VALUE : to.toEpochDay());
  }
}
