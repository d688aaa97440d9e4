package voc.jobs.stage;

import java.util.List;
import java.util.Optional;
import voc.core.FaqEntry;
import voc.jobs.coverage.EncoderReader;
import voc.search.TextReader;
import voc.search.TextVectors;
import voc.search.faq.CoverageModel;
import voc.search.lucene.EnglishText;
import voc.search.lucene.LuceneFaqIndex;
import voc.search.vocabulary.Rewording;
import voc.search.vocabulary.SynonymRules;

/** How every stage of a night asks the FAQ: with the same reader of texts and the same model. */
public final class FaqIndexing {
  private final TextReader reader;
  private final CoverageModel model;

  public FaqIndexing(TextReader reader, CoverageModel model) {
    this.reader = reader;
    this.model = model;
  }

  /** With the encoder and the model that voc ships; loaded on first use. */
  public static FaqIndexing shipped() {
    return by(Optional.empty());
  }

  /** With the encoder that voc ships and a trained model, if there is one; else as shipped. */
  public static FaqIndexing by(Optional<CoverageModel> trained) {
    return new FaqIndexing(new EncoderReader(), trained.orElseGet(CoverageModel::shipped));
  }

  /** An index of a FAQ; to be closed. What was accepted is read by words and by meaning alike. */
  LuceneFaqIndex of(List<FaqEntry> faq, SynonymRules synonyms) {
    return new LuceneFaqIndex(faq, reader(synonyms), model, EnglishText.with(synonyms));
  }

  /** Vectors of texts as {@code synonyms} read them. */
  TextVectors vectors(SynonymRules synonyms) {
    return reader(synonyms).vectors();
  }

  private TextReader reader(SynonymRules synonyms) {
    if (synonyms.isEmpty()) {
      return reader;
    }
    Rewording rewording = new Rewording(synonyms, new EnglishText());
    return text -> reader.read(rewording.of(text));
  }
}
