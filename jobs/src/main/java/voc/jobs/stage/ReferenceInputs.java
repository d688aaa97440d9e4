package voc.jobs.stage;

import java.util.List;
import org.apache.spark.sql.Row;
import voc.core.FaqEntry;
import voc.core.Question;
import voc.core.Reject;
import voc.jobs.rows.RejectRows;

/**
 * The FAQ and the searches: small against the feedback, so {@link ReferenceReader} reads them on
 * the driver.
 *
 * @param faq all FAQs' entries, in the order of the configuration; ids are {@code source:id}
 * @param searches all search logs' rows up to the as-of day, redacted
 * @param rejects records that were not accepted
 * @param counts one for each file
 */
public record ReferenceInputs(
    List<FaqEntry> faq, List<Question> searches, List<Reject> rejects, List<FileCount> counts) {
  public ReferenceInputs {
    faq = List.copyOf(faq);
    searches = List.copyOf(searches);
    rejects = List.copyOf(rejects);
    counts = List.copyOf(counts);
  }

  List<Row> rejectRows() {
    return rejects.stream().map(RejectRows::of).toList();
  }
}
