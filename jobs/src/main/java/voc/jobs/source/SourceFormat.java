package voc.jobs.source;

import java.io.InputStream;
import voc.core.Feedback;
import voc.jobs.config.Departments;
import voc.jobs.config.SourceConfig;

/** Reads files of one source. Thread-safe: each reading keeps its own state. */
public interface SourceFormat {
  /**
   * What became of each record of a file. Closing the results closes {@code in}.
   *
   * @param in the file's content, unpacked
   * @param file which file it is
   */
  LoadResults<Feedback> read(InputStream in, InputFile file);

  /** The reader of a source's files. */
  static SourceFormat of(SourceConfig source, Departments departments) {
    return switch (source.input().format()) {
      case OPEN311_JSON -> new Open311JsonFormat(source, departments);
      case NYC311_CSV -> new Nyc311CsvFormat(source, departments);
      case CONTACT_LENS_JSON -> new ContactLensJsonFormat(source, departments);
      case CSV, JSON -> new MappedFormat(source, departments);
      case FAQPAGE_JSON ->
          throw new IllegalArgumentException(
              "format faqpage-json holds no feedback, list "
                  + source.name()
                  + " under faq instead of sources");
    };
  }
}
