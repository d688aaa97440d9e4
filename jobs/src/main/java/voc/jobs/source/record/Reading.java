package voc.jobs.source.record;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import voc.core.Provenance;
import voc.core.Reject;
import voc.core.RejectReason;
import voc.jobs.config.Input;
import voc.jobs.source.file.InputFile;
import voc.jobs.source.file.TextFeed;

/**
 * One reading of one file: every record goes through the same gates. A broken record is rejected,
 * one that the configuration does not want is left out, and what the rules of the format refuse is
 * rejected with their reason. Not thread-safe.
 *
 * @param <T> what records of the file are
 */
public final class Reading<T> implements LoadResults<T> {
  private final TextFeed feed;
  private final Iterator<RawRecord> records;
  private final Maker<T> maker;
  private final Input input;
  private final InputFile file;
  private long record;
  private boolean cutTold;

  /**
   * @param input how the configuration wants it read
   * @param feed the file's characters, which {@code records} are cut from
   */
  public Reading(
      Input input, InputFile file, TextFeed feed, Iterator<RawRecord> records, Maker<T> maker) {
    this.input = input;
    this.file = file;
    this.feed = feed;
    this.records = records;
    this.maker = maker;
  }

  /**
   * Makes a value of a record.
   *
   * @param <T> what records of the file are
   */
  @FunctionalInterface
  public interface Maker<T> {
    /**
     * The value.
     *
     * @throws RecordFault if the record breaks a rule
     */
    T make(RawRecord record, Provenance provenance);
  }

  @Override
  public boolean hasNext() {
    return !cutTold && (records.hasNext() || feed.cutOff());
  }

  @Override
  public LoadResult<T> next() {
    if (!records.hasNext() && feed.cutOff() && !cutTold) {
      return cutOff();
    }
    LoadResult<T> result = result(records.next());
    if (records.hasNext() || !feed.cutOff() || isWhole(result)) {
      return result;
    }
    // What came of the broken rest is told by the cut: it is the same record, with the same number.
    record--;
    return cutOff();
  }

  /** Whether the last record before the file's package broke off was not broken by that. */
  private boolean isWhole(LoadResult<T> last) {
    boolean malformed =
        last instanceof LoadResult.Rejected<T> rejected
            && (rejected.reject().reason() == RejectReason.MALFORMED
                || rejected.reject().reason() == RejectReason.UNREAD);
    return !malformed && (feed.atLineStart() || !input.format().isDelimited());
  }

  private LoadResult<T> cutOff() {
    cutTold = true;
    return rejected(provenance(feed.line()), RejectReason.UNREAD, feed.cutOffDetail(), null, "");
  }

  @Override
  public long unreadableCharacters() {
    return feed.unreadable();
  }

  @Override
  public String encoding() {
    return feed.encoding();
  }

  @Override
  public void close() throws IOException {
    feed.close();
  }

  private Provenance provenance(long line) {
    record++;
    return new Provenance(input.name(), file.name(), line, record);
  }

  private LoadResult<T> result(RawRecord raw) {
    Provenance provenance = provenance(raw.line());
    String fault = raw.fault();
    if (fault != null) {
      return rejected(
          provenance, raw.faultReason(), fault, raw.pointer(), Excerpts.shape(raw.text()));
    }
    try {
      if (!input.where().isEmpty() && !wanted(raw.values())) {
        return new LoadResult.LeftOut<>(provenance);
      }
      return new LoadResult.Accepted<>(maker.make(raw, provenance), provenance);
    } catch (RecordFault refused) {
      return rejected(
          provenance, refused.reason(), refused.detail(), raw.pointer(), Excerpts.fieldsOf(raw));
    }
  }

  private static <T> LoadResult<T> rejected(
      Provenance provenance,
      RejectReason reason,
      String detail,
      @Nullable String pointer,
      String excerpt) {
    return new LoadResult.Rejected<>(
        new Reject(provenance, reason, detail, pointer, excerpt, null));
  }

  private boolean wanted(Map<String, String> values) {
    for (Map.Entry<String, List<String>> condition : input.where().entrySet()) {
      String value = values.get(condition.getKey());
      if (value == null && input.format().isDelimited()) {
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
}
