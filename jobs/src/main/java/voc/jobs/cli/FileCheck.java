package voc.jobs.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import voc.jobs.config.Format.Use;
import voc.jobs.source.FormatGuess;
import voc.jobs.source.file.InputFiles;

/** Guesses the formats of files, and writes their lines of configuration. */
final class FileCheck {
  /**
   * A named file and its lines.
   *
   * @param lines none if no format fits
   */
  private record Checked(FileGuess file, Optional<SourceSnippet> lines) {}

  private final List<Checked> checked;

  private FileCheck(List<Checked> checked) {
    this.checked = checked;
  }

  /**
   * @param paths of files that are there, as they were typed
   */
  static FileCheck of(InputFiles files, List<String> paths) throws IOException {
    List<Checked> checked = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (String path : paths) {
      FileGuess file = FileGuess.of(files, path);
      checked.add(new Checked(file, file.lead().map(lead -> lines(path, lead, names))));
    }
    return new FileCheck(List.copyOf(checked));
  }

  private static SourceSnippet lines(String path, FileGuess.Part lead, Set<String> names) {
    FormatGuess best = lead.best().orElseThrow();
    return SourceSnippet.of(path, best.format(), lead.guesses(), names);
  }

  /** Whether each file has its lines of configuration. */
  boolean isConfigured() {
    return checked.stream().allMatch(check -> check.lines().isPresent());
  }

  /**
   * Shows one configuration with an entry for each file and, as comments, what it seems to be; then
   * says which files have none, and why.
   */
  void show(Terminal terminal) {
    Map<Use, List<Checked>> uses = new EnumMap<>(Use.class);
    for (Checked check : checked) {
      check
          .lines()
          .ifPresent(lines -> uses.computeIfAbsent(lines.use(), u -> new ArrayList<>()).add(check));
    }
    uses.forEach(
        (use, checks) -> {
          terminal.out().print(use.key() + ":\n");
          for (Checked check : checks) {
            comments(check.file())
                .forEach(line -> terminal.out().print("  # " + Printable.line(line) + "\n"));
            terminal.out().print(check.lines().orElseThrow().entry());
          }
        });
    terminal.out().flush();
    for (Checked check : checked) {
      if (check.lines().isEmpty()) {
        terminal.warn(check.file().path() + " " + check.file().problem());
      }
    }
  }

  private static List<String> comments(FileGuess file) {
    List<String> lines = new ArrayList<>();
    for (FileGuess.Part part : file.files()) {
      lines.add(
          part.name()
              + part.best().map(best -> ": " + best.words()).orElseGet(() -> " " + part.problem()));
    }
    if (file.unseen() > 0) {
      lines.add("and " + file.unseen() + " more files, which were not looked at");
    }
    if (file.isMixed()) {
      lines.add("a source reads one format: unpack these files and give each format its own entry");
    }
    FileGuess.Part lead = file.lead().orElseThrow();
    lead.guesses().guesses().stream()
        .skip(1)
        .findFirst()
        .ifPresent(next -> lines.add("else: " + next.words()));
    lines.add("characters: " + lead.guesses().encoding());
    return lines;
  }

  /** One object for each file, and for each file in a zip. */
  List<ObjectNode> json() {
    List<ObjectNode> rows = new ArrayList<>();
    for (Checked check : checked) {
      for (FileGuess.Part part : check.file().files()) {
        rows.add(json(check, part));
      }
    }
    return rows;
  }

  private static ObjectNode json(Checked check, FileGuess.Part part) {
    ObjectNode row = JsonNodeFactory.instance.objectNode().put("file", part.name());
    row.put("encoding", part.guesses().encoding());
    ArrayNode list = row.putArray("guesses");
    for (FormatGuess guess : part.guesses().guesses()) {
      list.addObject()
          .put("format", guess.format().code())
          .put("confidence", guess.confidence())
          .put("evidence", guess.evidence());
    }
    check.lines().ifPresent(lines -> row.put("configuration", lines.document()));
    if (check.lines().isEmpty()) {
      row.put("problem", check.file().problem());
    } else if (part.best().isEmpty()) {
      row.put("problem", part.problem());
    }
    return row;
  }
}
