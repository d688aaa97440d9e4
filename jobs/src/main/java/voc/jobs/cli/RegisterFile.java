package voc.jobs.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import voc.jobs.config.RegisterReader;
import voc.needs.register.NeedStatus;
import voc.needs.register.Register;

/**
 * Adds the published needs to the file in which people keep their words about them. What stands
 * there stays, byte by byte: rows are only added at its end, of needs that no row names.
 */
final class RegisterFile {
  private static final String LINE = "\n";
  private static final String CRLF = "\r\n";

  private final Path file;

  /** The file, which need not exist. */
  RegisterFile(Path file) {
    this.file = file;
  }

  /**
   * Adds what is not there.
   *
   * @param needs rows of table {@code needs}
   * @return how many were added
   * @throws UsageException if the file is there and is no register, or one with mistakes
   */
  int add(List<ObjectNode> needs) throws IOException {
    Register register = register();
    List<String> header = header();
    if (!header.isEmpty() && !header.contains(RegisterReader.ID)) {
      throw new UsageException(
          "--register: "
              + file
              + ":1 must have the column "
              + RegisterReader.ID
              + "; name a register, or a file that is not there: nothing was written");
    }
    List<ObjectNode> missing =
        needs.stream().filter(need -> !register.names(need.path("id").asText())).toList();
    String before = header.isEmpty() ? "" : Files.readString(file);
    String line = before.contains(CRLF) ? CRLF : LINE;
    StringBuilder after = new StringBuilder(before);
    if (!before.isEmpty() && !before.endsWith(LINE)) {
      after.append(line);
    }
    StringWriter rows = new StringWriter();
    try (CsvWriter csv =
        CsvWriter.builder()
            .lineDelimiter(line.equals(CRLF) ? LineDelimiter.CRLF : LineDelimiter.LF)
            .build(rows)) {
      List<String> columns = header.isEmpty() ? RegisterReader.COLUMNS : header;
      if (header.isEmpty()) {
        csv.writeRecord(columns);
      }
      for (ObjectNode need : missing) {
        csv.writeRecord(columns.stream().map(column -> value(column, need)).toList());
      }
    }
    if (header.isEmpty() || !missing.isEmpty()) {
      replace(after.append(rows).toString());
    }
    return missing.size();
  }

  private Register register() {
    List<String> problems = new ArrayList<>();
    Register register = RegisterReader.read(file, problems::add);
    if (!problems.isEmpty()) {
      throw new UsageException(
          "--register: "
              + String.join("; ", problems)
              + "; correct that, or name another file: nothing was written");
    }
    return register;
  }

  /** Those of the file; none where there is no file, or nothing in it. */
  private List<String> header() throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder().detectBomHeader(true).ofCsvRecord(Files.newInputStream(file), UTF_8)) {
      return reader.stream().findFirst().map(CsvRecord::getFields).orElse(List.of());
    }
  }

  private static String value(String column, ObjectNode need) {
    return switch (column) {
      case RegisterReader.ID -> need.path("id").asText();
      case RegisterReader.TOPIC -> RowsPrinter.disarmed(need.path("topic_name").asText());
      case RegisterReader.STATUS -> NeedStatus.NEW.code();
      default -> "";
    };
  }

  /** Whole or not at all: whoever reads it meanwhile sees the old file. Who may read it stays. */
  private void replace(String content) throws IOException {
    Path target = file.toAbsolutePath();
    Path beside = target.resolveSibling("." + target.getFileName() + ".part");
    boolean done = false;
    try {
      if (Files.exists(target)) {
        Files.copy(
            target,
            beside,
            StandardCopyOption.REPLACE_EXISTING,
            StandardCopyOption.COPY_ATTRIBUTES);
      }
      Files.writeString(beside, content);
      Files.move(
          beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      done = true;
    } finally {
      if (!done) {
        Files.deleteIfExists(beside);
      }
    }
  }
}
