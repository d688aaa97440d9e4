package voc.jobs.source.record;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import voc.jobs.config.Input;
import voc.jobs.source.file.TextFeed;

/** Cuts a file into raw records by its format's syntax. */
public final class RawRecords {
  private RawRecords() {}

  /**
   * The records of a file, in its order. An error of the disk or network is an {@link
   * java.io.UncheckedIOException}.
   *
   * @param names the names that the format's fields go by
   */
  public static Iterator<RawRecord> of(TextFeed feed, Input input, FieldNames names) {
    return switch (input.format().syntax()) {
      case DELIMITED -> new CsvRecords(feed, input, names);
      case JSON -> new JsonRecords(feed, names);
      case XML -> new XmlRecords(feed, input, names);
      case CUES -> new CueRecords(feed);
      case FAQPAGE ->
          throw new IllegalArgumentException(
              "format " + input.format().code() + " is read by the FAQ's reader");
    };
  }

  /** What was looked at already, then the others. */
  public static Iterator<RawRecord> joined(List<RawRecord> head, Iterator<RawRecord> others) {
    Iterator<RawRecord> first = head.iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return first.hasNext() || others.hasNext();
      }

      @Override
      public RawRecord next() {
        if (first.hasNext()) {
          return first.next();
        }
        if (!others.hasNext()) {
          throw new NoSuchElementException("the file has no more records");
        }
        return others.next();
      }
    };
  }
}
