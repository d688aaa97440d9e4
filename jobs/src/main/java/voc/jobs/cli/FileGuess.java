package voc.jobs.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import voc.jobs.config.Format;
import voc.jobs.source.FormatGuess;
import voc.jobs.source.FormatGuesses;
import voc.jobs.source.file.InputFile;
import voc.jobs.source.file.InputFiles;

/**
 * What a named file may be; a zip is what the files in it are.
 *
 * @param path as it was typed
 * @param files the file, or those in the zip, at most {@value #MOST_FILES}
 * @param unseen how many more are in the zip
 * @param office whether the zip is an Office document
 */
record FileGuess(String path, List<Part> files, int unseen, boolean office) {
  /** Each is opened by itself, and which format a zip's files are of shows in the first ones. */
  private static final int MOST_FILES = 100;

  /** A guess below it is none: its lines would be of no use. */
  private static final double LEAST = 0.5;

  private static final String PAGE =
      "is a web page without an FAQPage (JSON-LD); make a table of question and answer of it, see"
          + " \"FAQ as a table\" in docs/sources.md";

  /**
   * A file to read.
   *
   * @param name the path as typed, and in a zip the name in it
   */
  record Part(String name, FormatGuesses guesses) {
    /** The likeliest format, if it is likely enough. */
    Optional<FormatGuess> best() {
      return guesses.best().filter(best -> best.format().isMapped() || best.confidence() >= LEAST);
    }

    /** Why there is no format, with a remedy. */
    String problem() {
      return guesses
          .problem()
          .or(() -> guesses.best().map(page -> PAGE))
          .orElse("looks like no format; `voc formats` lists what can be read");
    }
  }

  /**
   * Guesses.
   *
   * @param path of a file that is there, as it was typed; with it the file's name stays as people
   *     know it
   */
  static FileGuess of(InputFiles files, String path) throws IOException {
    String absolute = Path.of(path).toAbsolutePath().normalize().toString();
    List<InputFile> list = files.list(absolute);
    List<Part> parts = new ArrayList<>();
    for (InputFile file : list.subList(0, Math.min(list.size(), MOST_FILES))) {
      String inside = file.path().substring(absolute.length());
      parts.add(new Part(path + inside, guesses(files, file.path())));
    }
    boolean office = list.stream().anyMatch(file -> file.path().endsWith("!/[Content_Types].xml"));
    return new FileGuess(path, List.copyOf(parts), list.size() - parts.size(), office);
  }

  /** What the file at a path, as {@link InputFiles#list} tells it, may be. */
  static FormatGuesses guesses(InputFiles files, String path) throws IOException {
    try (InputStream in = files.open(path)) {
      return FormatGuesses.of(in);
    }
  }

  /** The first file of the format that most files have: a source reads one format. */
  Optional<Part> lead() {
    if (office) {
      return Optional.empty();
    }
    Map<Format, Integer> counts = new TreeMap<>();
    files.forEach(
        file -> file.best().ifPresent(best -> counts.merge(best.format(), 1, Integer::sum)));
    int most = counts.isEmpty() ? 0 : Collections.max(counts.values());
    return files.stream()
        .filter(
            file ->
                file.best()
                    .filter(best -> counts.getOrDefault(best.format(), 0) == most)
                    .isPresent())
        .findFirst();
  }

  /** Whether its files are of several formats, which no source reads together. */
  boolean isMixed() {
    return files.stream()
            .flatMap(file -> file.best().stream())
            .map(FormatGuess::format)
            .distinct()
            .count()
        > 1;
  }

  /** Why there are no lines of configuration, with a remedy. */
  String problem() {
    if (office) {
      return "is an Office document; save it as CSV";
    }
    return files.size() == 1
        ? files.get(0).problem()
        : "holds no file that can be read, the first: "
            + files.get(0).name()
            + " "
            + files.get(0).problem();
  }
}
