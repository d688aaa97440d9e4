package voc.jobs.source.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import voc.core.Provenance;
import voc.core.Reject;
import voc.core.RejectReason;
import voc.jobs.source.file.InputFile;
import voc.jobs.source.record.LoadResult;

/** What holds for the results of any file, however broken. */
final class Accounting {
  /** 100 characters and the sign that there were more. */
  private static final int LONGEST_EXCERPT = 101;

  private Accounting() {}

  /**
   * Checks the results of one file.
   *
   * @throws AssertionError if a record is lost, counted twice, or can't be shown to a person
   */
  static <T> void check(InputFile file, List<LoadResult<T>> results) {
    long record = 0;
    long accepted = 0;
    long rejected = 0;
    long leftOut = 0;
    for (LoadResult<T> result : results) {
      Provenance at = result.provenance();
      // Lines may go back: a call in captions begins before the stray lines inside it.
      assertThat(at.record()).as("records are numbered without a gap").isEqualTo(++record);
      assertThat(at.file()).isEqualTo(file.name());
      if (result instanceof LoadResult.Rejected<T> reject) {
        check(reject.reject());
        rejected++;
      } else if (result instanceof LoadResult.Accepted<T>) {
        accepted++;
      } else {
        leftOut++;
      }
    }
    assertThat(accepted + rejected + leftOut).as("read").isEqualTo(record);
    assertThat(leftOut).as("left out where no condition asks for it").isZero();
  }

  private static void check(Reject reject) {
    assertThat(reject.reason())
        .as("a reason that reading alone can know")
        .isNotIn(RejectReason.DUPLICATE, RejectReason.AFTER_AS_OF);
    assertThat(reject.detail())
        .as("rule and remedy, in one line")
        .isNotBlank()
        .contains("; ")
        .doesNotContain("\n")
        .doesNotContain("\r")
        .hasSizeLessThan(1_000);
    assertThat(reject.excerpt())
        .as("excerpt")
        .doesNotContain("\n")
        .doesNotContain("\r")
        .hasSizeLessThanOrEqualTo(LONGEST_EXCERPT);
  }
}
