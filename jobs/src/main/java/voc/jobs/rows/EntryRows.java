package voc.jobs.rows;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import voc.core.FaqEntry;
import voc.needs.disclosure.EntryDisclosure;
import voc.needs.disclosure.SmallestCell;
import voc.search.diagnosis.EntryVerdict;
import voc.search.diagnosis.EntryWorth;

/** {@link EntryWorth} as rows of table {@code faq_entries}. */
public final class EntryRows {
  private EntryRows() {}

  public static Row of(EntryWorth worth, EntryVerdict verdict, SmallestCell smallest) {
    FaqEntry entry = worth.entry();
    EntryDisclosure told =
        EntryDisclosure.of(
            new EntryDisclosure.Figures(
                worth.demand(),
                worth.contacts(),
                worth.searches(),
                worth.failedSearches(),
                worth.current(),
                worth.previous()),
            smallest);
    boolean asked = told.demand() && worth.demand() > 0;
    return RowFactory.create(
        entry.id(),
        entry.question(),
        entry.answer(),
        entry.url(),
        entry.department(),
        entry.updated(),
        !told.demand(),
        told.demand() ? worth.demand() : null,
        told.demand() ? worth.answered() : null,
        asked ? worth.coverage() : null,
        told.periods() ? worth.current() : null,
        told.periods() ? worth.previous() : null,
        told.periods() ? worth.trend().code() : null,
        told.division() ? worth.contacts() : null,
        told.division() ? worth.searches() : null,
        told.failures() ? worth.failedSearches() : null,
        verdict.kind().label(),
        verdict.conflictsWith().toArray(),
        verdict.evidence(),
        entry.provenance().file(),
        entry.provenance().line());
  }
}
