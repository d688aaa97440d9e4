package voc.search.faq;

import java.util.List;
import voc.core.FaqEntry;

/** Makes indexes of FAQs: the search engine, as learning and measuring see it. */
public interface FaqIndexer {
  /** An index that finds candidates. */
  FaqCandidates candidates(List<FaqEntry> faq);

  /** An index that answers with a model; to be closed if it can be. */
  FaqIndex index(List<FaqEntry> faq, CoverageModel model);
}
