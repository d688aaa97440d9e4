package voc.jobs.stage;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;
import voc.core.Channel;
import voc.core.FaqEntry;
import voc.core.Provenance;
import voc.core.Question;
import voc.jobs.warehouse.RunFolder;

/**
 * Keeps a night's FAQ and its searches beside its tables, one JSON object a line: gaps are counted
 * against them, and have to be counted again when somebody is forgotten. All of it is redacted.
 */
public final class ReferenceStore {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FAQ = "faq.jsonl";
  private static final String SEARCHES = "searches.jsonl";

  private ReferenceStore() {}

  /** Writes what {@link GapStage} reads of {@code reference}. */
  public static void write(RunFolder run, ReferenceInputs reference, Configuration hadoop)
      throws IOException {
    FileSystem files = run.path().getFileSystem(hadoop);
    write(files, new Path(run.reference(), FAQ), reference.faq().stream().map(ReferenceStore::faq));
    write(
        files,
        new Path(run.reference(), SEARCHES),
        reference.searches().stream().map(ReferenceStore::search));
  }

  private static void write(FileSystem files, Path file, java.util.stream.Stream<ObjectNode> lines)
      throws IOException {
    try (OutputStream out = files.create(file, true)) {
      for (ObjectNode line : lines.toList()) {
        out.write((JSON.writeValueAsString(line) + "\n").getBytes(UTF_8));
      }
    }
  }

  /** What was written; the books of the files are not kept here. */
  public static ReferenceInputs read(RunFolder run, Configuration hadoop) throws IOException {
    FileSystem files = run.path().getFileSystem(hadoop);
    List<FaqEntry> faq = new ArrayList<>();
    for (String line : lines(files, new Path(run.reference(), FAQ))) {
      faq.add(faq(JSON.readTree(line)));
    }
    List<Question> searches = new ArrayList<>();
    for (String line : lines(files, new Path(run.reference(), SEARCHES))) {
      searches.add(search(JSON.readTree(line)));
    }
    return new ReferenceInputs(faq, searches, List.of(), List.of());
  }

  /** Only a line feed ends a line: texts may hold Unicode's other separators. */
  private static List<String> lines(FileSystem files, Path file) throws IOException {
    try (InputStream in = files.open(file)) {
      String text = new String(in.readAllBytes(), UTF_8);
      return text.isEmpty() ? List.of() : List.of(text.split("\n"));
    }
  }

  private static ObjectNode faq(FaqEntry entry) {
    ObjectNode line = JSON.createObjectNode();
    line.put("id", entry.id());
    line.put("question", entry.question());
    line.put("answer", entry.answer());
    line.put("url", entry.url());
    entry.headings().forEach(line.putArray("headings")::add);
    line.put("department", entry.department());
    line.put("updated", entry.updated() == null ? null : entry.updated().toString());
    line.put("source", entry.provenance().source());
    line.put("file", entry.provenance().file());
    line.put("line", entry.provenance().line());
    line.put("record", entry.provenance().record());
    return line;
  }

  private static FaqEntry faq(JsonNode line) {
    String updated = optional(line, "updated");
    return new FaqEntry(
        text(line, "id"),
        text(line, "question"),
        text(line, "answer"),
        optional(line, "url"),
        headings(line),
        optional(line, "department"),
        updated == null ? null : LocalDate.parse(updated),
        new Provenance(
            text(line, "source"),
            text(line, "file"),
            line.path("line").asLong(),
            line.path("record").asLong()));
  }

  private static ObjectNode search(Question search) {
    ObjectNode line = JSON.createObjectNode();
    line.put("id", search.id());
    line.put("text", search.text());
    line.put("channel", search.channel().code());
    line.put("department", search.department());
    line.put("person", search.person());
    line.put("demand", search.demand());
    line.put("zero_results", search.zeroResults());
    line.put("clicks", search.clicks());
    line.put("time", search.time() == null ? null : search.time().toString());
    return line;
  }

  /** Runs of earlier versions kept searches without a result alone, and not when they were. */
  private static Question search(JsonNode line) {
    String time = optional(line, "time");
    return new Question(
        text(line, "id"),
        text(line, "text"),
        Channel.ofCode(text(line, "channel")),
        text(line, "department"),
        text(line, "person"),
        line.path("demand").asDouble(),
        line.path("zero_results").asBoolean(true),
        line.hasNonNull("clicks") ? line.path("clicks").asDouble() : null,
        time == null ? null : Instant.parse(time));
  }

  private static List<String> headings(JsonNode line) {
    List<String> headings = new ArrayList<>();
    line.path("headings").forEach(heading -> headings.add(heading.asText()));
    return headings;
  }

  private static @Nullable String optional(JsonNode line, String field) {
    return line.hasNonNull(field) ? text(line, field) : null;
  }

  private static String text(JsonNode line, String field) {
    @Nullable JsonNode value = line.get(field);
    if (value == null) {
      throw new IllegalStateException(
          "a line of the run's FAQ or searches must have \""
              + field
              + "\"; `voc verify` tells more");
    }
    return value.asText();
  }
}
