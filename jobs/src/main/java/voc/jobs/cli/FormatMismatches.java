package voc.jobs.cli;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import voc.jobs.config.Format;
import voc.jobs.config.Input;
import voc.jobs.source.FormatGuess;
import voc.jobs.source.FormatGuesses;
import voc.jobs.source.file.InputFile;
import voc.jobs.source.file.InputFiles;

/** Compares an input's files with the format that is configured for them. */
final class FormatMismatches {
  /** A far store takes a while for each file, and a mistake shows in the first of them. */
  static final int MOST_FILES = 100;

  private FormatMismatches() {}

  /**
   * A line for each format that files of the input, of its first {@value #MOST_FILES}, surely are
   * of instead of the configured one.
   */
  static List<String> of(Input input, InputFiles files, List<InputFile> list) throws IOException {
    Map<Format, Mismatch> found = new EnumMap<>(Format.class);
    for (InputFile file : list.subList(0, Math.min(list.size(), MOST_FILES))) {
      mismatch(input, files, file)
          .ifPresent(
              guess -> found.merge(guess.format(), new Mismatch(file, guess, 1), Mismatch::plus));
    }
    return found.values().stream().map(mismatch -> mismatch.words(input)).toList();
  }

  private record Mismatch(InputFile first, FormatGuess guess, int files) {
    Mismatch plus(Mismatch next) {
      return new Mismatch(first, guess, files + next.files);
    }

    String words(Input input) {
      return input.key()
          + ".format: "
          + input.format().code()
          + " is configured, but "
          + Printable.line(first.name())
          + (files == 1 ? " looks" : " and " + (files - 1) + " more look")
          + " like "
          + guess.words();
    }
  }

  private static Optional<FormatGuess> mismatch(Input input, InputFiles files, InputFile file)
      throws IOException {
    FormatGuesses guesses = FileGuess.guesses(files, file.path());
    return guesses
        .best()
        .filter(FormatGuess::isSure)
        .filter(best -> contradicts(best, input.format(), guesses));
  }

  /** A mapping reads any file of its syntax; a format that fits as well is no contradiction. */
  private static boolean contradicts(FormatGuess best, Format configured, FormatGuesses guesses) {
    return configured.isMapped()
        ? best.format().syntax() != configured.syntax()
            && !(best.format() == Format.FAQPAGE_JSON && configured == Format.JSON)
        : best.format() != configured
            && guesses.confidence(configured) < best.confidence() - (1 - FormatGuess.SURE);
  }
}
