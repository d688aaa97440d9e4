package voc.jobs.forget;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import voc.jobs.warehouse.RawStore;
import voc.nlp.redact.FeedbackRedactor;
import voc.nlp.redact.PatternRedactor;
import voc.nlp.redact.Pseudonyms;

/**
 * The raw feedback that a configuration keeps for some days. All of its nights are looked at, also
 * those whose runs the warehouse does not have any more. A raw row is a person's if its key has
 * their pseudonym, or if its id would be stored as that of a feedback of theirs.
 */
final class KeptRaw {
  private final SparkSession spark;
  private final @Nullable RawStore store;
  private final FeedbackRedactor redactor;

  /**
   * @param store null if nothing raw is kept
   * @param pseudonyms with the secret of the runs
   */
  KeptRaw(SparkSession spark, @Nullable RawStore store, Pseudonyms pseudonyms) {
    this.spark = spark;
    this.store = store;
    // Ids need no model: they are the same from release to release.
    this.redactor = new FeedbackRedactor(PatternRedactor.forUnitedStates(), pseudonyms);
  }

  /** Whether there is a store at all. */
  boolean isKept() {
    return store != null;
  }

  /** How many raw rows of the person there are, by night; nights without one left out. */
  List<Receipt.Raw> of(Person person) throws IOException {
    List<Receipt.Raw> found = new ArrayList<>();
    if (store != null) {
      for (String night : store.nights()) {
        long rows = store.read(night, spark).filter(theirs(person)).count();
        if (rows > 0) {
          found.add(new Receipt.Raw(night, rows));
        }
      }
    }
    return found;
  }

  /** Writes these nights anew without the person's rows. */
  void remove(Person person, List<Receipt.Raw> found) throws IOException {
    if (store != null) {
      for (Receipt.Raw raw : found) {
        Dataset<Row> left = store.read(raw.run(), spark).filter(not(theirs(person)));
        store.replace(raw.run(), left);
      }
    }
  }

  private Theirs theirs(Person person) {
    return new Theirs(person, redactor);
  }

  private static FilterFunction<Row> not(Theirs theirs) {
    return row -> !theirs.call(row);
  }

  /** Whether a raw row is the person's. */
  private record Theirs(Person person, FeedbackRedactor redactor)
      implements FilterFunction<Row>, Serializable {
    @Override
    public boolean call(Row raw) {
      String key = raw.getAs("customer");
      return (key != null && redactor.pseudonyms().of(key).equals(person.customer()))
          || person.feedbackIds().contains(redactor.redactedId(raw.<String>getAs("feedback_id")));
    }
  }
}
