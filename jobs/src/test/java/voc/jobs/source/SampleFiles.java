package voc.jobs.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import voc.core.FaqEntry;
import voc.core.Feedback;
import voc.core.Question;
import voc.jobs.config.ConfigReader;
import voc.jobs.config.Input;
import voc.jobs.config.VocConfig;
import voc.jobs.source.faq.FaqReader;
import voc.jobs.source.file.InputFile;
import voc.jobs.source.file.InputFiles;
import voc.jobs.source.file.LocalInputFiles;
import voc.jobs.source.record.LoadResult;
import voc.jobs.source.record.LoadResults;
import voc.jobs.source.search.SearchLogReader;

/**
 * The sample city's file or files in every format, each with the reader that its configuration,
 * {@code formats.yaml}, gives it.
 */
public final class SampleFiles {
  public static final Path CITY = Path.of("../data-samples/city").toAbsolutePath().normalize();

  private SampleFiles() {}

  /** Every input of the configuration, in its order. */
  public static List<Sample<?>> samples() throws IOException {
    VocConfig config = ConfigReader.of(Map.of()).read(CITY.resolve("formats.yaml"));
    List<Sample<?>> samples = new ArrayList<>();
    config
        .sources()
        .forEach(
            source ->
                samples.add(
                    new Sample<>(
                        source.input(),
                        SourceReader.of(source, config.departments(), Reads.LATEST)::read,
                        Feedback::id)));
    config
        .faq()
        .forEach(
            faq -> samples.add(new Sample<>(faq.input(), new FaqReader(faq)::read, FaqEntry::id)));
    config
        .searches()
        .forEach(
            log ->
                samples.add(
                    new Sample<>(
                        log.input(), new SearchLogReader(log, Reads.LATEST)::read, Question::id)));
    return samples;
  }

  /** The files of the sample city. */
  public static InputFiles files() {
    return new LocalInputFiles(CITY);
  }

  /** The files of an input as they are stored: a package is one. */
  public static List<Path> stored(Sample<?> sample) throws IOException {
    return files().list(sample.input()).stream()
        .map(file -> CITY.resolve(storedName(file)))
        .distinct()
        .toList();
  }

  /** The name of a file, or of the package that holds it. */
  public static String storedName(InputFile file) {
    int entry = file.name().indexOf("!/");
    return entry < 0 ? file.name() : file.name().substring(0, entry);
  }

  /**
   * Reads the records of a file.
   *
   * @param <T> what they are
   */
  @FunctionalInterface
  public interface Loader<T> {
    LoadResults<T> read(InputStream in, InputFile file);
  }

  /**
   * One input of the configuration.
   *
   * @param input its files
   * @param loader what reads them
   * @param id what tells one record from another
   * @param <T> what its records are
   */
  public record Sample<T>(Input input, Loader<T> loader, Function<T, String> id) {
    /** The results of one file. */
    public List<LoadResult<T>> read(InputFiles files, InputFile file) throws IOException {
      return Reads.all(loader.read(files.open(file.path()), file));
    }

    @Override
    public String toString() {
      return input.name();
    }
  }
}
