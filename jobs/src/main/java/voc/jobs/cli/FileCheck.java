package voc.jobs.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import voc.jobs.config.Format;
import voc.jobs.config.Input;
import voc.jobs.source.FormatGuess;
import voc.jobs.source.FormatGuesses;
import voc.jobs.source.file.InputFile;
import voc.jobs.source.file.InputFiles;

/** Guesses the formats of files, and compares a guess with a configuration. */
final class FileCheck {
  private final Terminal terminal;

  FileCheck(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Says what each file seems to be, and how to configure it. */
  void show(InputFiles files, List<String> paths) throws IOException {
    for (String path : paths) {
      FormatGuesses guesses = guesses(files, path);
      Optional<FormatGuess> best = guesses.best();
      if (best.isEmpty()) {
        terminal.say(path + ": no format fits; `voc formats` lists what can be read");
        continue;
      }
      terminal.out().println("# " + Printable.line(path) + ": " + words(best.orElseThrow()));
      guesses.guesses().stream()
          .skip(1)
          .findFirst()
          .ifPresent(next -> terminal.out().println("# else: " + words(next)));
      terminal.out().println("# characters: " + guesses.encoding());
      terminal.out().print(SourceSnippet.of(path, best.orElseThrow().format(), guesses));
      terminal.out().println();
    }
    terminal.out().flush();
  }

  /** The same as JSON. */
  List<ObjectNode> json(InputFiles files, List<String> paths) throws IOException {
    List<ObjectNode> rows = new ArrayList<>();
    for (String path : paths) {
      FormatGuesses guesses = guesses(files, path);
      ObjectNode row = JsonNodeFactory.instance.objectNode().put("file", path);
      row.put("encoding", guesses.encoding());
      ArrayNode list = row.putArray("guesses");
      for (FormatGuess guess : guesses.guesses()) {
        list.addObject()
            .put("format", guess.format().code())
            .put("confidence", guess.confidence())
            .put("evidence", guess.evidence());
      }
      guesses
          .best()
          .ifPresent(
              best -> row.put("configuration", SourceSnippet.of(path, best.format(), guesses)));
      rows.add(row);
    }
    return rows;
  }

  /** Warns where an input's first file is surely of another format than the configuration says. */
  void compare(Input input, InputFiles files, List<InputFile> list) throws IOException {
    if (list.isEmpty()) {
      return;
    }
    FormatGuesses guesses = guesses(files, list.get(0).path());
    guesses
        .best()
        .filter(FormatGuess::isSure)
        .filter(best -> contradicts(best, input.format(), guesses))
        .ifPresent(
            best ->
                terminal.warn(
                    input.key()
                        + ".format: "
                        + input.format().code()
                        + " is configured, but "
                        + Printable.line(list.get(0).name())
                        + " looks like "
                        + words(best)));
  }

  /** A mapping reads any file of its syntax; a format that fits as well is no contradiction. */
  private static boolean contradicts(FormatGuess best, Format configured, FormatGuesses guesses) {
    return configured.isMapped()
        ? best.format().syntax() != configured.syntax()
            && !(best.format() == Format.FAQPAGE_JSON && configured == Format.JSON)
        : best.format() != configured
            && guesses.confidence(configured) < best.confidence() - (1 - FormatGuess.SURE);
  }

  private static FormatGuesses guesses(InputFiles files, String path) throws IOException {
    try (InputStream in = files.open(path)) {
      return FormatGuesses.of(in);
    }
  }

  private static String words(FormatGuess guess) {
    return String.format(
        Locale.ROOT,
        "%s, %.0f %% sure: %s",
        guess.format().code(),
        100 * guess.confidence(),
        guess.evidence());
  }
}
