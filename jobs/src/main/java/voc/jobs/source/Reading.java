package voc.jobs.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import voc.core.Provenance;
import voc.core.Reject;
import voc.core.RejectReason;
import voc.jobs.config.Format;
import voc.jobs.config.Input;

/**
 * One reading of one file: every record goes through the same gates. A broken record is rejected,
 * one that the configuration does not want is left out, and what the rules of the format refuse is
 * rejected with their reason. Not thread-safe.
 */
final class Reading<R, T> implements LoadResults<T> {
  private final TextFeed feed;
  private final Iterator<R> records;
  private final Function<R, LoadResult<T>> step;
  private final Input input;
  private final InputFile file;
  private boolean cutTold;

  private Reading(
      Input input,
      InputFile file,
      TextFeed feed,
      Iterator<R> records,
      Function<R, LoadResult<T>> step) {
    this.input = input;
    this.file = file;
    this.feed = feed;
    this.records = records;
    this.step = step;
  }

  /** Makes a value of a record's fields; throws {@link RecordFault} if it breaks a rule. */
  interface Maker<T> {
    T make(Map<String, String> values, Provenance provenance);
  }

  /** Makes a value of a JSON object; throws {@link RecordFault} if it breaks a rule. */
  interface JsonMaker<T> {
    T make(JsonRecords.JsonRecord json, Provenance provenance);
  }

  /** The results of a file of rows or of flat objects. */
  static <T> LoadResults<T> ofRecords(Input input, InputStream in, InputFile file, Maker<T> maker) {
    TextFeed feed = new TextFeed(in, Charset.forName(input.encoding()), file.name());
    Iterator<RawRecord> records =
        input.format().isDelimited()
            ? new CsvRecords(feed, input)
            : map(new JsonRecords(feed), JsonRecords.JsonRecord::flattened);
    return new Reading<>(
        input,
        file,
        feed,
        records,
        record -> {
          Provenance provenance = new Provenance(input.name(), file.name(), record.line());
          return result(record, input, provenance, () -> maker.make(record.values(), provenance));
        });
  }

  /** The results of a file of JSON objects with a shape of their own. */
  static <T> LoadResults<T> ofObjects(
      Input input, InputStream in, InputFile file, JsonMaker<T> maker) {
    TextFeed feed = new TextFeed(in, Charset.forName(input.encoding()), file.name());
    return ofObjects(input, file, feed, new JsonRecords(feed), maker);
  }

  /** The results of a file that is an FAQPage. */
  static <T> LoadResults<T> ofQuestions(
      Input input, InputStream in, InputFile file, JsonMaker<T> maker) {
    TextFeed feed = new TextFeed(in, Charset.forName(input.encoding()), file.name());
    return ofObjects(input, file, feed, FaqPageQuestions.of(feed).iterator(), maker);
  }

  private static <T> LoadResults<T> ofObjects(
      Input input,
      InputFile file,
      TextFeed feed,
      Iterator<JsonRecords.JsonRecord> records,
      JsonMaker<T> maker) {
    return new Reading<>(
        input,
        file,
        feed,
        records,
        json -> {
          Provenance provenance = new Provenance(input.name(), file.name(), json.line());
          RawRecord record =
              input.where().isEmpty()
                  ? new RawRecord(json.line(), Map.of(), json.fault())
                  : json.flattened();
          return result(record, input, provenance, () -> maker.make(json, provenance));
        });
  }

  @Override
  public boolean hasNext() {
    return !cutTold && (records.hasNext() || feed.cutOff());
  }

  @Override
  public LoadResult<T> next() {
    if (feed.cutOff() && !cutTold && !records.hasNext()) {
      return cutOff();
    }
    LoadResult<T> result = step.apply(records.next());
    return feed.cutOff() && !records.hasNext() && !isWhole(result) ? cutOff() : result;
  }

  /** Whether the last record before the file's package broke off was not broken by that. */
  private boolean isWhole(LoadResult<T> last) {
    boolean malformed =
        last instanceof LoadResult.Rejected<T> rejected
            && rejected.reject().reason() == RejectReason.MALFORMED;
    return !malformed && (feed.atLineStart() || !input.format().isDelimited());
  }

  private LoadResult<T> cutOff() {
    cutTold = true;
    return rejected(
        new Provenance(input.name(), file.name(), feed.line()),
        RejectReason.MALFORMED,
        "file must be complete gzip, it ends early or is damaged in line "
            + feed.line()
            + "; deliver it again");
  }

  @Override
  public long unreadableCharacters() {
    return feed.unreadable();
  }

  @Override
  public void close() throws IOException {
    feed.close();
  }

  private static <T> LoadResult<T> result(
      RawRecord record, Input input, Provenance provenance, Supplier<T> maker) {
    if (record.fault() != null) {
      return rejected(provenance, RejectReason.MALFORMED, record.fault());
    }
    try {
      if (!wanted(record.values(), input)) {
        return new LoadResult.LeftOut<>(provenance);
      }
      return new LoadResult.Accepted<>(maker.get(), provenance);
    } catch (RecordFault fault) {
      return rejected(provenance, fault.reason(), fault.detail());
    }
  }

  private static <T> LoadResult<T> rejected(
      Provenance provenance, RejectReason reason, String detail) {
    return new LoadResult.Rejected<>(new Reject(provenance, reason, detail));
  }

  private static boolean wanted(Map<String, String> values, Input input) {
    for (Map.Entry<String, List<String>> condition : input.where().entrySet()) {
      String value = values.get(condition.getKey());
      if (value == null && input.format() == Format.CSV) {
        throw new RecordFault(
            RejectReason.MISSING_FIELD,
            "there is no column \"" + condition.getKey() + "\"; correct " + input.key() + ".where");
      }
      if (!condition.getValue().contains(value == null ? "" : value.strip())) {
        return false;
      }
    }
    return true;
  }

  private static <A, B> Iterator<B> map(Iterator<A> from, Function<A, B> function) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return from.hasNext();
      }

      @Override
      public B next() {
        return function.apply(from.next());
      }
    };
  }
}
