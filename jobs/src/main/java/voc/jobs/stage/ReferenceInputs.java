package voc.jobs.stage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import voc.core.FaqEntry;
import voc.core.Question;
import voc.core.Reject;
import voc.core.RejectReason;
import voc.jobs.config.FaqConfig;
import voc.jobs.config.SearchConfig;
import voc.jobs.config.VocConfig;
import voc.jobs.rows.RejectRows;
import voc.jobs.source.FaqReader;
import voc.jobs.source.InputFile;
import voc.jobs.source.InputFiles;
import voc.jobs.source.LoadResult;
import voc.jobs.source.LoadResults;
import voc.jobs.source.SearchLogReader;
import voc.nlp.redact.Redactor;

/**
 * The FAQ and the searches: small against the feedback, so read on the driver.
 *
 * @param faq all FAQs' entries, in the order of the configuration
 * @param searches all search logs' rows, redacted
 * @param rejects records that were not accepted
 * @param counts one for each file
 */
public record ReferenceInputs(
    List<FaqEntry> faq, List<Question> searches, List<Reject> rejects, List<FileCount> counts) {

  /** Reads everything that {@code config} lists under {@code faq} and {@code searches}. */
  static ReferenceInputs read(VocConfig config, InputFiles files, Redactor redactor)
      throws IOException {
    ReferenceInputs inputs =
        new ReferenceInputs(
            new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (FaqConfig faq : config.faq()) {
      for (InputFile file : files.list(faq.input())) {
        try (LoadResults<FaqEntry> results =
            new FaqReader(faq).read(files.open(file.path()), file)) {
          inputs.take(FileCount.Kind.FAQ, faq.name(), file, results, inputs.faq);
        }
      }
    }
    for (SearchConfig log : config.searches()) {
      for (InputFile file : files.list(log.input())) {
        List<Question> raw = new ArrayList<>();
        try (LoadResults<Question> results =
            new SearchLogReader(log).read(files.open(file.path()), file)) {
          inputs.take(FileCount.Kind.SEARCHES, log.name(), file, results, raw);
        }
        raw.forEach(search -> inputs.searches.add(redacted(search, redactor)));
      }
    }
    return inputs;
  }

  List<Row> rejectRows() {
    return rejects.stream().map(RejectRows::of).toList();
  }

  private <T> void take(
      FileCount.Kind kind,
      String source,
      InputFile file,
      LoadResults<T> results,
      List<T> accepted) {
    int acceptedBefore = accepted.size();
    int rejectedBefore = rejects.size();
    long read = 0;
    long leftOut = 0;
    while (results.hasNext()) {
      LoadResult<T> result = results.next();
      if (result instanceof LoadResult.LeftOut<T>) {
        leftOut++;
        continue;
      }
      read++;
      if (result instanceof LoadResult.Accepted<T> record) {
        accepted.add(record.value());
      } else if (result instanceof LoadResult.Rejected<T> record) {
        rejects.add(record.reject());
      }
    }
    List<Reject> mine = rejects.subList(rejectedBefore, rejects.size());
    long setAside =
        mine.stream().filter(reject -> reject.reason() == RejectReason.DUPLICATE).count();
    counts.add(
        new FileCount(
            kind,
            source,
            file.name(),
            file.size(),
            read,
            accepted.size() - acceptedBefore,
            mine.size(),
            setAside,
            leftOut,
            results.unreadableCharacters()));
  }

  private static Question redacted(Question search, Redactor redactor) {
    return new Question(
        search.id(),
        redactor.redact(search.text()).text(),
        search.channel(),
        search.department(),
        search.person(),
        search.demand(),
        search.zeroResults(),
        search.time());
  }
}
