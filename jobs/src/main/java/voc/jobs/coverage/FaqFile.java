package voc.jobs.coverage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import voc.core.FaqEntry;
import voc.jobs.config.FaqConfig;
import voc.jobs.config.Format;
import voc.jobs.config.Input;
import voc.jobs.config.Input.Quoting;
import voc.jobs.source.FormatGuess;
import voc.jobs.source.FormatGuesses;
import voc.jobs.source.faq.FaqReader;
import voc.jobs.source.file.InputFile;
import voc.jobs.source.file.InputFiles;
import voc.jobs.source.file.LocalInputFiles;
import voc.jobs.source.record.LoadResult;
import voc.jobs.source.record.LoadResults;

/**
 * A FAQ in one file: an FAQPage as JSON-LD, alone or in a web page, or a table of id, question and
 * answer as CSV, TSV, JSON or JSON lines.
 *
 * @param entries under their ids as the file gives them
 * @param faults of what is no entry: place, rule and remedy
 */
public record FaqFile(List<FaqEntry> entries, List<String> faults) {
  private static final String NAME = "faq";

  public FaqFile {
    entries = List.copyOf(entries);
    faults = List.copyOf(faults);
  }

  /**
   * Reads a file.
   *
   * @throws IllegalArgumentException if there is no such file, it can be no FAQ, or it has no entry
   */
  public static FaqFile read(Path path) throws IOException {
    if (!Files.isRegularFile(path)) {
      throw new IllegalArgumentException(
          Files.isDirectory(path)
              ? "must be a file, got the folder " + path
              : "there is no file " + path + "; correct the path");
    }
    InputFiles files = new LocalInputFiles(Path.of(""));
    List<FaqEntry> entries = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    for (InputFile file : files.list(path.toAbsolutePath().normalize().toString())) {
      FaqReader reader = new FaqReader(new FaqConfig(input(files, file, path), null));
      try (LoadResults<FaqEntry> results = reader.read(files.open(file.path()), file)) {
        while (results.hasNext()) {
          LoadResult<FaqEntry> result = results.next();
          if (result instanceof LoadResult.Accepted<FaqEntry> accepted) {
            entries.add(plain(accepted.value()));
          } else if (result instanceof LoadResult.Rejected<FaqEntry> rejected) {
            faults.add(result.provenance() + ": " + rejected.reject().detail());
          }
        }
      }
    }
    if (entries.isEmpty()) {
      throw new IllegalArgumentException(
          path
              + " has no entry of a FAQ"
              + (faults.isEmpty() ? "" : ": " + faults.get(0))
              + "; give an FAQPage as JSON-LD, or a table of id, question and answer");
    }
    return new FaqFile(entries, faults);
  }

  private static Input input(InputFiles files, InputFile file, Path path) throws IOException {
    FormatGuesses guesses;
    try (InputStream in = files.open(file.path())) {
      guesses = FormatGuesses.of(in);
    }
    if (guesses.problem().isPresent()) {
      throw new IllegalArgumentException(path + " " + guesses.problem().orElseThrow());
    }
    Format format = format(guesses, path);
    return new Input(
        NAME,
        "--faq",
        format,
        file.path(),
        null,
        format.isDelimited() ? guesses.delimiter() : format.delimiter(),
        Quoting.DOUBLE_QUOTES,
        0,
        List.of(),
        null,
        new TreeMap<>());
  }

  /** Of a known export only the syntax counts: its columns are taken by their names. */
  private static Format format(FormatGuesses guesses, Path path) {
    Format guess =
        guesses
            .best()
            .map(FormatGuess::format)
            .orElseThrow(() -> new IllegalArgumentException(path + " looks like no FAQ"));
    return switch (guess.syntax()) {
      case FAQPAGE -> guess;
      case DELIMITED -> guesses.delimiter() == '\t' ? Format.TSV : Format.CSV;
      case JSON -> Format.JSON;
      default ->
          throw new IllegalArgumentException(
              path + " looks like " + guess.code() + "; give an FAQPage, CSV, TSV or JSON");
    };
  }

  /** The entry under the id that stands in the file. */
  private static FaqEntry plain(FaqEntry entry) {
    return new FaqEntry(
        entry.id().substring(NAME.length() + 1),
        entry.question(),
        entry.answer(),
        entry.url(),
        entry.headings(),
        entry.department(),
        entry.updated(),
        entry.provenance());
  }
}
