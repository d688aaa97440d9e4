package voc.search.lucene;

import java.util.List;
import voc.core.FaqEntry;
import voc.search.TextReader;
import voc.search.faq.CoverageModel;
import voc.search.faq.FaqCandidates;
import voc.search.faq.FaqIndex;
import voc.search.faq.FaqIndexer;

/**
 * Makes many indexes of parts of one FAQ, to learn and to measure on, and remembers what they have
 * in common. Thread-safe.
 */
public final class LuceneFaqIndexer implements FaqIndexer {
  private final TextReader reader;
  private final EnglishText text;
  private final PieceMemory memory = new PieceMemory();

  /**
   * @param reader that gives the same reading for the same text, for what is remembered goes by it
   */
  public LuceneFaqIndexer(TextReader reader, EnglishText text) {
    this.reader = reader;
    this.text = text;
  }

  @Override
  public FaqCandidates candidates(List<FaqEntry> faq) {
    return new LuceneFaqIndex(faq, text, reader, CoverageModel.blank(), memory);
  }

  @Override
  public FaqIndex index(List<FaqEntry> faq, CoverageModel model) {
    return new LuceneFaqIndex(faq, text, reader, model, memory);
  }
}
