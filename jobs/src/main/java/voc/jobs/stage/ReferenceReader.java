package voc.jobs.stage;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import voc.core.FaqEntry;
import voc.core.Feedback;
import voc.core.Provenance;
import voc.core.Question;
import voc.core.Reject;
import voc.core.RejectReason;
import voc.jobs.config.Addressee;
import voc.jobs.config.FaqConfig;
import voc.jobs.config.SearchConfig;
import voc.jobs.config.VocConfig;
import voc.jobs.source.faq.FaqReader;
import voc.jobs.source.file.InputFile;
import voc.jobs.source.file.InputFiles;
import voc.jobs.source.record.LoadResult;
import voc.jobs.source.record.LoadResults;
import voc.jobs.source.search.SearchLogReader;
import voc.nlp.redact.FeedbackRedactor;

/**
 * Reads everything that a configuration lists under {@code faq} and {@code searches}, and keeps the
 * books of it. Used once, by one thread.
 */
final class ReferenceReader {
  private final VocConfig config;
  private final InputFiles files;
  private final FeedbackRedactor redactor;
  private final LocalDate asOf;
  private final Instant latest;
  private final List<FaqEntry> faq = new ArrayList<>();
  private final List<Question> searches = new ArrayList<>();
  private final List<Reject> rejects = new ArrayList<>();
  private final List<FileCount> counts = new ArrayList<>();
  private final Map<String, Provenance> firstById = new HashMap<>();

  ReferenceReader(
      VocConfig config,
      InputFiles files,
      FeedbackRedactor redactor,
      LocalDate asOf,
      Instant latest) {
    this.config = config;
    this.files = files;
    this.redactor = redactor;
    this.asOf = asOf;
    this.latest = latest;
  }

  ReferenceInputs read() throws IOException {
    for (FaqConfig source : config.faq()) {
      for (InputFile file : files.list(source.input())) {
        try (LoadResults<FaqEntry> results =
            new FaqReader(source).read(files.open(file.path()), file)) {
          Book book = new Book(FileCount.Kind.FAQ, source.name(), file);
          results.forEachRemaining(result -> takeEntry(book, result));
          counts.add(book.close(results.unreadableCharacters(), results.encoding()));
        }
      }
    }
    for (SearchConfig source : config.searches()) {
      for (InputFile file : files.list(source.input())) {
        try (LoadResults<Question> results =
            new SearchLogReader(source, latest).read(files.open(file.path()), file)) {
          Book book = new Book(FileCount.Kind.SEARCHES, source.name(), file);
          results.forEachRemaining(result -> takeSearch(book, source, result));
          counts.add(book.close(results.unreadableCharacters(), results.encoding()));
        }
      }
    }
    return new ReferenceInputs(faq, searches, rejects, counts);
  }

  private void takeEntry(Book book, LoadResult<FaqEntry> result) {
    FaqEntry entry = book.enter(result);
    if (entry == null) {
      return;
    }
    if (isFirst(book, entry.id(), result.provenance())) {
      book.accepted++;
      faq.add(redacted(entry));
    }
  }

  private void takeSearch(Book book, SearchConfig source, LoadResult<Question> result) {
    Question search = book.enter(result);
    if (search == null) {
      return;
    }
    Instant time = search.time();
    LocalDate day = time == null ? null : time.atZone(source.zone()).toLocalDate();
    if (day != null && day.isAfter(asOf)) {
      book.reject(
          new Reject(
              result.provenance(),
              RejectReason.AFTER_AS_OF,
              Verdicts.late(asOf, day),
              null,
              "",
              null));
    } else if (isFirst(book, search.id(), result.provenance())) {
      book.accepted++;
      searches.add(redacted(search, result.provenance()));
    }
  }

  private boolean isFirst(Book book, String id, Provenance place) {
    Provenance first = firstById.putIfAbsent(id, place);
    if (first != null) {
      book.reject(
          new Reject(place, RejectReason.DUPLICATE, Verdicts.duplicate(first), null, "", first));
    }
    return first == null;
  }

  /** Answers too: a run keeps its FAQ, and what is not the agency's own may stand in it. */
  private FaqEntry redacted(FaqEntry entry) {
    List<String> texts = redacted(entry.provenance(), List.of(entry.question(), entry.answer()));
    return new FaqEntry(
        entry.id(),
        texts.get(0),
        texts.get(1),
        entry.url(),
        redacted(entry.provenance(), entry.headings()),
        department(entry),
        entry.updated(),
        entry.provenance());
  }

  /** Its id where the crosswalk knows the FAQ's words for it, else those words. */
  private @Nullable String department(FaqEntry entry) {
    String words = entry.department();
    if (words == null) {
      return null;
    }
    String id = config.departments().resolve(Addressee.of(words, null), Map.of());
    return id.equals(Feedback.UNASSIGNED)
        ? redacted(entry.provenance(), List.of(words)).get(0)
        : id;
  }

  private Question redacted(Question search, Provenance place) {
    return new Question(
        search.id(),
        redacted(place, List.of(search.text())).get(0),
        search.channel(),
        search.department(),
        search.person(),
        search.demand(),
        search.zeroResults(),
        search.clicks(),
        search.time());
  }

  /** They belong to no source of feedback: the policy that holds everywhere is theirs. */
  private List<String> redacted(Provenance place, List<String> texts) {
    return Guarded.at(place.file() + ":" + place.line(), () -> redactor.redact(texts));
  }

  /** The books of one file. */
  private final class Book {
    private final FileCount.Kind kind;
    private final String source;
    private final InputFile file;
    private final SortedMap<RejectReason, Long> reasons = new TreeMap<>();
    private long read;
    private long accepted;
    private long leftOut;

    Book(FileCount.Kind kind, String source, InputFile file) {
      this.kind = kind;
      this.source = source;
      this.file = file;
    }

    /** The record, if it was understood and is wanted. */
    <T> @Nullable T enter(LoadResult<T> result) {
      if (result instanceof LoadResult.LeftOut<T>) {
        leftOut++;
        return null;
      }
      read++;
      if (result instanceof LoadResult.Rejected<T> refused) {
        reject(refused.reject());
        return null;
      }
      return ((LoadResult.Accepted<T>) result).value();
    }

    void reject(Reject reject) {
      reasons.merge(reject.reason(), 1L, Long::sum);
      rejects.add(reject);
    }

    FileCount close(long unreadable, String encoding) {
      return new FileCount(
          kind,
          source,
          file.name(),
          file.size(),
          read,
          accepted,
          reasons,
          0,
          0,
          leftOut,
          unreadable,
          encoding);
    }
  }
}
