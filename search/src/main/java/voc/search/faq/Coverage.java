package voc.search.faq;

import java.util.List;
import org.jspecify.annotations.Nullable;
import voc.core.Diagnosis;
import voc.core.FaqEntry;

/**
 * How well the FAQ covers one question.
 *
 * @param best the entry that most likely answers it, or null if none comes into question
 * @param value probability that {@code best} answers it, in [0, 1]; 0 if there is none
 * @param runnersUp at most three entries that answer it less likely, best first
 * @param contentTerms the question's distinct content terms, in the order asked; empty if it has
 *     none, as in {@code can you help me?}: then nothing can cover it and it is no gap either
 * @param missingTerms those of them that {@code best} does not use, the rarest in the FAQ first;
 *     all where there is no best
 */
public record Coverage(
    @Nullable FaqEntry best,
    double value,
    List<Candidate> runnersUp,
    List<String> contentTerms,
    List<String> missingTerms) {
  public Coverage {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("coverage must be in [0, 1], got " + value);
    }
    runnersUp = List.copyOf(runnersUp);
    contentTerms = List.copyOf(contentTerms);
    missingTerms = List.copyOf(missingTerms);
  }

  /**
   * From here on a question counts as answered: more likely than not, with some room. Out of fold,
   * with answers removed, the first entry was right for 72 to 87 in 100 questions from 0.65 on
   * (docs/evaluation.md, FAQ coverage); 0.6 itself was not measured.
   */
  public static final double COVERED = 0.6;

  /**
   * Below it the FAQ counts as having no answer. Out of fold, with answers removed, the first entry
   * was right for 13 to 17 in 100 questions below 0.35; 0.3 itself was not measured.
   */
  public static final double MISSING = 0.3;

  /**
   * What that means for the one question: {@link Diagnosis.Kind#MISSING} below {@value #MISSING},
   * {@link Diagnosis.Kind#COVERED} from {@value #COVERED} on, {@link Diagnosis.Kind#WEAK} between.
   */
  public Diagnosis.Kind diagnosis() {
    if (best == null || value < MISSING) {
      return Diagnosis.Kind.MISSING;
    }
    return value < COVERED ? Diagnosis.Kind.WEAK : Diagnosis.Kind.COVERED;
  }

  /** Whether the question is about anything. */
  public boolean hasContent() {
    return !contentTerms.isEmpty();
  }

  /**
   * An entry and how likely it answers the question.
   *
   * @param entry of the FAQ
   * @param coverage in [0, 1]
   */
  public record Candidate(FaqEntry entry, double coverage) {}
}
