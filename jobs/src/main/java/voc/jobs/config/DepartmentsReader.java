package voc.jobs.config;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import voc.core.Feedback;

/** Reads the departments of a configuration: from a CSV file with id and name, or from a map. */
final class DepartmentsReader {
  private final Paths paths;

  DepartmentsReader(Paths paths) {
    this.paths = paths;
  }

  Departments read(ConfigNode root) {
    if (!root.has(ConfigKey.DEPARTMENTS)) {
      return Departments.NONE;
    }
    TreeMap<String, String> names =
        root.isMap(ConfigKey.DEPARTMENTS) ? root.map(ConfigKey.DEPARTMENTS) : file(root);
    for (String id : names.keySet()) {
      if (id.isBlank() || id.equals(Feedback.UNASSIGNED)) {
        root.problem(
            ConfigKey.DEPARTMENTS,
            "a department's id must not be empty or \""
                + Feedback.UNASSIGNED
                + "\", got \""
                + id
                + "\"; choose another");
      }
    }
    return new Departments(names);
  }

  private TreeMap<String, String> file(ConfigNode root) {
    TreeMap<String, String> names = new TreeMap<>();
    String text = root.text(ConfigKey.DEPARTMENTS);
    if (text == null) {
      return names;
    }
    Path file = paths.folder().resolve(text).normalize();
    if (!Files.isRegularFile(file)) {
      root.problem(
          ConfigKey.DEPARTMENTS,
          "there is no file " + file + "; create it with the columns id and name");
      return names;
    }
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder()
            .detectBomHeader(true)
            .allowMissingFields(true)
            .ofNamedCsvRecord(Files.newInputStream(file), StandardCharsets.UTF_8)) {
      for (NamedCsvRecord row : reader) {
        add(row, file, names, root);
      }
    } catch (CsvParseException e) {
      root.problem(ConfigKey.DEPARTMENTS, file + " is not a readable CSV file: " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + file, e);
    }
    return names;
  }

  private static void add(
      NamedCsvRecord row, Path file, TreeMap<String, String> names, ConfigNode root) {
    String place = file + ":" + row.getStartingLineNumber();
    String id = row.findField("id").map(String::strip).orElse("");
    String name = row.findField("name").map(String::strip).orElse("");
    if (id.isEmpty() || name.isEmpty()) {
      root.problem(
          ConfigKey.DEPARTMENTS,
          place + " must have an id and a name; the file needs the columns id and name");
    } else if (names.putIfAbsent(id, name) != null) {
      root.problem(ConfigKey.DEPARTMENTS, place + " repeats the id \"" + id + "\"; remove one");
    }
  }
}
