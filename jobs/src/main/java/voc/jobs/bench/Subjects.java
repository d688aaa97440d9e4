package voc.jobs.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import voc.jobs.config.ConfigReader;
import voc.jobs.config.Format;
import voc.jobs.config.VocConfig;

/** The files that are measured: made-up ones, or one's own. */
public final class Subjects {
  private Subjects() {}

  /**
   * Made-up files of three layouts, the same for the same number: New York's 311 export, a survey
   * by mapping, and Open311 as JSON.
   *
   * @param folder where they are written
   * @param records records in each
   */
  public static List<Subject> madeUp(Path folder, int records) throws IOException {
    MadeUpFiles files = new MadeUpFiles(records);
    ObjectNode survey = source(Format.CSV, folder.resolve("survey.csv"));
    survey.put("channel", "survey").put("id", "Response ID").put("service", "Visit Reason");
    survey
        .putObject("time")
        .put("column", "Submitted At")
        .putArray("patterns")
        .add("MM/dd/uuuu HH:mm");
    survey
        .putArray("ratings")
        .addObject()
        .put("column", "Overall Rating")
        .put("best", 5)
        .put("worst", 1);
    survey.putArray("texts").addObject().put("column", "What should we improve?");
    return List.of(
        subject(
            "New York's 311 as CSV",
            files.nyc(folder.resolve("nyc.csv")),
            source(Format.NYC311_CSV, folder.resolve("nyc.csv"))),
        subject("a survey as CSV", files.survey(folder.resolve("survey.csv")), survey),
        subject(
            "Open311 as JSON",
            files.open311(folder.resolve("open311.json")),
            source(Format.OPEN311_JSON, folder.resolve("open311.json"))));
  }

  /**
   * A file of one's own, of a format that needs no mapping.
   *
   * @param scratch a folder for the configuration that is made for it
   * @throws IllegalArgumentException if the format can't be measured
   */
  public static Subject of(Path file, Format format, Path scratch) throws IOException {
    if (format.mapping() == Format.Mapping.ALL || !BareParser.reads(format)) {
      throw new IllegalArgumentException(
          "format must be delimited or JSON and need no mapping, got "
              + format.code()
              + "; choose another, or measure the made-up files");
    }
    ObjectNode source = source(format, file.toAbsolutePath().normalize());
    if (format == Format.TOUCHPOINTS_A11_CSV) {
      source.putObject("time").put("file_modified", true);
    }
    return subject(String.valueOf(file.getFileName()), file, source, scratch);
  }

  private static Subject subject(String name, Path file, ObjectNode source) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    return subject(name, file, source, folder == null ? Path.of("") : folder);
  }

  private static Subject subject(String name, Path file, ObjectNode source, Path folder)
      throws IOException {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("warehouse", "warehouse").putArray("sources").add(source);
    // JSON is YAML too.
    Path written =
        Files.writeString(
            folder.resolve(source.path("format").asText() + ".yaml"),
            JsonMapper.builder().build().writeValueAsString(root));
    VocConfig config = ConfigReader.of(Map.of()).read(written);
    return new Subject(name, file, config);
  }

  private static ObjectNode source(Format format, Path file) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("name", "bench")
        .put("format", format.code())
        .put("path", file.toAbsolutePath().toString())
        .put("zone", "America/New_York");
  }
}
