package voc.jobs.forget;

import java.io.Serializable;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import scala.collection.Iterable;
import scala.collection.Iterator;

/**
 * Whom to forget, as the tables know them. Immutable.
 *
 * @param customer the person's pseudonym; null if one feedback alone is to be forgotten
 * @param feedbackIds ids of their feedback, as far as known
 */
public record Person(@Nullable String customer, SortedSet<String> feedbackIds)
    implements Serializable {
  public Person {
    feedbackIds = Collections.unmodifiableSortedSet(new TreeSet<>(feedbackIds));
  }

  /** A customer, of whom no feedback is known yet. */
  public static Person ofPseudonym(String pseudonym) {
    return new Person(pseudonym, new TreeSet<>());
  }

  /** Whoever gave this one feedback. */
  public static Person ofFeedback(String id) {
    return new Person(null, new TreeSet<>(java.util.Set.of(id)));
  }

  /** The same with more of their feedback. */
  Person with(Collection<String> ids) {
    TreeSet<String> all = new TreeSet<>(feedbackIds);
    all.addAll(ids);
    return new Person(customer, all);
  }

  /** Whom they were asked for as: {@code customer} or {@code feedback}. */
  String asked() {
    return customer == null ? "feedback" : "customer";
  }

  /** The ids for a condition on a column. */
  Object[] ids() {
    return feedbackIds.toArray();
  }

  /**
   * Whether a text tells of them: their pseudonym anywhere in it, the id of a feedback of theirs,
   * or that of a mention of such a feedback.
   */
  boolean isIn(String text) {
    if (customer != null && text.contains(customer)) {
      return true;
    }
    if (feedbackIds.contains(text)) {
      return true;
    }
    int mention = text.lastIndexOf('#');
    return mention > 0 && feedbackIds.contains(text.substring(0, mention));
  }

  /** Whether a row, or any text in its lists, maps and structures, tells of them. */
  boolean isInRow(Row row) {
    for (int i = 0; i < row.size(); i++) {
      if (isInCell(row.get(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isInCell(@Nullable Object cell) {
    if (cell instanceof String text) {
      return isIn(text);
    }
    if (cell instanceof Row row) {
      return isInRow(row);
    }
    if (cell instanceof scala.Tuple2<?, ?> entry) {
      return isInCell(entry._1()) || isInCell(entry._2());
    }
    if (cell instanceof Iterable<?> cells) {
      // Lists and maps both: a map's elements are pairs.
      Iterator<?> each = cells.iterator();
      while (each.hasNext()) {
        if (isInCell(each.next())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Says nothing about them: it might be logged. */
  @Override
  public String toString() {
    return "a person with " + feedbackIds.size() + " feedback";
  }
}
