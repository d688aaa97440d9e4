package voc.jobs.rows;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import voc.needs.disclosure.SmallestCell;
import voc.search.vocabulary.SynonymProposal;

/** {@link SynonymProposal} as rows of table {@code vocabulary_gaps}. */
public final class VocabularyRows {
  private VocabularyRows() {}

  public static Row of(int rank, SynonymProposal proposal, SmallestCell smallest) {
    return RowFactory.create(
        rank,
        proposal.id(),
        proposal.kind().label(),
        proposal.words(),
        proposal.faqWords(),
        proposal.agentWords(),
        proposal.rule(),
        proposal.state().label(),
        proposal.support(),
        failed(proposal, smallest),
        proposal.entryId(),
        proposal.entryQuestion(),
        proposal.example(),
        proposal.likeness(),
        proposal.evidence(),
        proposal.coverageWithout(),
        proposal.coverageWith());
  }

  /** Neither it nor what is left of the support may be of few. */
  private static @Nullable Double failed(SynonymProposal proposal, SmallestCell smallest) {
    double failed = proposal.failedSearches();
    double others = proposal.support() - failed;
    return isSmall(failed, smallest) || isSmall(others, smallest) ? null : failed;
  }

  private static boolean isSmall(double count, SmallestCell smallest) {
    return count > 0 && count < smallest.people();
  }
}
