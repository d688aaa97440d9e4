package voc.jobs.source.faq;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
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
import voc.jobs.source.rule.NativeIds;

/**
 * Reads the files of one FAQ. Ids are {@code name:id}; HTML in answers becomes plain text.
 * Thread-safe.
 */
public final class FaqReader {
  /** No answer is longer: a whole page in the wrong column would be every question's best match. */
  private static final int LONGEST_TEXT = 200_000;

  /** Where the configuration maps no column. */
  private static final FieldNames NAMES =
      FieldNames.of(
          Map.of(
              "id", List.of("identifier", "@id"),
              "question", List.of("name", "title", "q"),
              "answer", List.of("text", "body", "a"),
              "url", List.of("link", "href"),
              "heading", List.of("headings", "category", "categories", "section", "topic"),
              "department", List.of("agency", "office", "owner"),
              "updated",
                  List.of(
                      "last updated",
                      "updated at",
                      "last modified",
                      "modified",
                      "date modified",
                      "last reviewed")));

  /** What parts the headings of a path, or a list of categories, in one column. */
  private static final Pattern BETWEEN_HEADINGS = Pattern.compile("\\s*[>›»|;]\\s*|\\s+/\\s+");

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
    if (faq.input().format().syntax() == Format.Syntax.FAQPAGE) {
      return new FaqPages(faq.input()).read(in, file);
    }
    TextFeed feed = new TextFeed(in, faq.input().charset(), file.name());
    return new Reading<>(
        faq.input(),
        file,
        feed,
        RawRecords.of(feed, faq.input(), faq.columns() == null ? NAMES : FieldNames.AS_WRITTEN),
        (record, at) -> entry(record.values(), at));
  }

  private FaqEntry entry(Map<String, String> values, Provenance provenance) {
    Fields fields = new Fields(values);
    FaqConfig.FaqColumns mapped = faq.columns();
    FaqConfig.FaqColumns columns = mapped == null ? usual(fields) : mapped;
    String question = fields.require(columns.question());
    String id =
        columns.id() == null
            ? ContentIds.hash(Map.of("question", question))
            : fields.require(columns.id());
    return entry(
        faq.name(),
        id,
        question,
        fields.require(columns.answer()),
        new Particulars(
            optional(fields, columns.url()).orElse(null),
            optional(fields, columns.heading()).map(FaqReader::headings).orElse(List.of()),
            optional(fields, columns.department()).orElse(null),
            optional(fields, columns.updated()).flatMap(UpdateDay::of).orElse(null)),
        provenance);
  }

  private static Optional<String> optional(Fields fields, @Nullable String column) {
    return column == null ? Optional.empty() : fields.take(column);
  }

  private static List<String> headings(String text) {
    return BETWEEN_HEADINGS
        .splitAsStream(text)
        .map(String::strip)
        .filter(heading -> !heading.isEmpty())
        .distinct()
        .toList();
  }

  /** The usual columns; an id that a record lacks is the hash of its question. */
  private static FaqConfig.FaqColumns usual(Fields fields) {
    return new FaqConfig.FaqColumns(
        fields.peek("id").isPresent() ? "id" : null,
        "question",
        "answer",
        "url",
        "heading",
        "department",
        "updated");
  }

  /** An entry in plain text; throws {@link RecordFault} if question or answer holds no words. */
  static FaqEntry entry(
      String name,
      String id,
      String question,
      String answer,
      Particulars particulars,
      Provenance provenance) {
    NativeIds.check(id);
    checkLength("question", question);
    checkLength("answer", answer);
    String plainQuestion = PlainText.of(question);
    String plainAnswer = PlainText.of(answer);
    if (plainQuestion.isEmpty() || plainAnswer.isEmpty()) {
      throw new RecordFault(
          RejectReason.EMPTY,
          "the entry's "
              + (plainQuestion.isEmpty() ? "question" : "answer")
              + " has no words; write it or remove the entry");
    }
    return new FaqEntry(
        name + ":" + id,
        plainQuestion,
        plainAnswer,
        particulars.url(),
        particulars.headings().stream().map(PlainText::of).toList(),
        particulars.department(),
        particulars.updated(),
        provenance);
  }

  private static void checkLength(String part, String text) {
    if (text.length() > LONGEST_TEXT) {
      throw new RecordFault(
          RejectReason.MALFORMED,
          "the entry's "
              + part
              + " must have at most "
              + LONGEST_TEXT
              + " characters, got "
              + text.length()
              + "; shorten it, or split the entry");
    }
  }
}
