package voc.jobs.source.faq;

import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import voc.core.FaqEntry;
import voc.core.Provenance;
import voc.core.RejectReason;
import voc.jobs.config.FaqConfig;
import voc.jobs.config.Format;
import voc.jobs.source.file.InputFile;
import voc.jobs.source.file.TextFeed;
import voc.jobs.source.record.FieldNames;
import voc.jobs.source.record.Fields;
import voc.jobs.source.record.LoadResults;
import voc.jobs.source.record.RawRecords;
import voc.jobs.source.record.Reading;
import voc.jobs.source.record.RecordFault;
import voc.jobs.source.rule.ContentIds;

/**
 * Reads the files of one FAQ. Ids are {@code name:id}; HTML in answers becomes plain text.
 * Thread-safe.
 */
public final class FaqReader {
  private final FaqConfig faq;

  public FaqReader(FaqConfig faq) {
    this.faq = faq;
  }

  /**
   * What became of each entry of a file. Closing the results closes {@code in}.
   *
   * @param in the file's content, unpacked
   * @param file which file it is
   */
  public LoadResults<FaqEntry> read(InputStream in, InputFile file) {
    if (faq.input().format() == Format.FAQPAGE_JSON) {
      return new FaqPageJson(faq.input()).read(in, file);
    }
    TextFeed feed = new TextFeed(in, faq.input().charset(), file.name());
    return new Reading<>(
        faq.input(),
        file,
        feed,
        RawRecords.of(feed, faq.input(), FieldNames.AS_WRITTEN),
        (record, at) -> entry(record.values(), at));
  }

  private FaqEntry entry(Map<String, String> values, Provenance provenance) {
    FaqConfig.FaqColumns columns =
        Objects.requireNonNull(faq.columns(), "an FAQ of a mapped format has columns");
    Fields fields = new Fields(values);
    String question = fields.require(columns.question());
    String id =
        columns.id() == null
            ? ContentIds.hash(Map.of("question", question))
            : fields.require(columns.id());
    String url = columns.url() == null ? null : fields.take(columns.url()).orElse(null);
    return entry(faq.name(), id, question, fields.require(columns.answer()), url, provenance);
  }

  /** An entry in plain text; throws {@link RecordFault} if question or answer holds no words. */
  static FaqEntry entry(
      String name,
      String id,
      String question,
      String answer,
      @Nullable String url,
      Provenance provenance) {
    String plainQuestion = PlainText.of(question);
    String plainAnswer = PlainText.of(answer);
    if (plainQuestion.isEmpty() || plainAnswer.isEmpty()) {
      throw new RecordFault(
          RejectReason.EMPTY,
          "the entry's "
              + (plainQuestion.isEmpty() ? "question" : "answer")
              + " has no words; write it or remove the entry");
    }
    return new FaqEntry(name + ":" + id, plainQuestion, plainAnswer, url, provenance);
  }
}
