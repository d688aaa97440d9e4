package voc.search.faq;

import java.util.Collection;
import java.util.List;
import voc.search.TextReading;

/** Finds the entries of a FAQ that may answer a question. Implementations are thread-safe. */
public interface FaqCandidates extends AutoCloseable {

  /**
   * The entries nearest to a question by words or by meaning, in the order of their ids.
   *
   * @param question as asked
   * @param reading of the question
   * @param besides ids of entries to look at in any case; what is no entry's id is left out
   */
  Asked candidates(String question, TextReading reading, Collection<String> besides);

  @Override
  void close();

  /**
   * A question and its candidates.
   *
   * @param unknown share of the question's word pieces, by weight, that the FAQ never uses, in [0,
   *     1]
   */
  record Asked(List<FaqCandidate> candidates, double unknown) {
    public Asked {
      candidates = List.copyOf(candidates);
    }
  }
}
