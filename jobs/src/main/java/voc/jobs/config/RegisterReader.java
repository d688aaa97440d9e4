package voc.jobs.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import voc.needs.register.NeedKind;
import voc.needs.register.NeedStatus;
import voc.needs.register.Register;
import voc.needs.register.RegisterEntry;

/** Reads what people say of needs from a CSV file, see {@link #COLUMNS}. Thread-safe. */
public final class RegisterReader {
  /** Column of the need's id. */
  public static final String ID = "id";

  /** Column for the reader's eyes: what the topic is called. It is not read. */
  public static final String TOPIC = "topic";

  public static final String STATUS = "status";

  private static final String YES = "yes";

  /** All columns, in the order in which a new file has them. */
  public static final List<String> COLUMNS =
      List.of(
          ID,
          TOPIC,
          "name",
          "kind",
          STATUS,
          "owner",
          "mandated",
          "mandate",
          "merged_into",
          "split_into",
          "formerly",
          "notes");

  private static final Pattern NEED = Pattern.compile("[^\\s:/;,]+:[^\\s:/;,]+/[^\\s:;,]+");

  private final Consumer<String> problem;
  private final Map<String, RegisterEntry> byId = new LinkedHashMap<>();
  private final Map<String, String> places = new HashMap<>();

  /** Under which id another counts, by what this is said. */
  private final Map<String, String> next = new HashMap<>();

  private RegisterReader(Consumer<String> problem) {
    this.problem = problem;
  }

  /**
   * The register; empty where there is no file, or where something is wrong, which is told.
   *
   * @param problem is told, in words with file and line, each thing that is wrong
   */
  public static Register read(Path file, Consumer<String> problem) {
    if (!Files.exists(file)) {
      return Register.EMPTY;
    }
    if (!Files.isRegularFile(file)) {
      problem.accept(file + " must be a file; name a CSV file");
      return Register.EMPTY;
    }
    List<String> problems = new ArrayList<>();
    RegisterReader reader = new RegisterReader(problems::add);
    List<Sheet.Line> lines = new Sheet(file, COLUMNS, List.of(ID), problems::add).lines();
    lines.forEach(reader::add);
    lines.forEach(reader::follow);
    problems.forEach(problem);
    return problems.isEmpty() ? new Register(List.copyOf(reader.byId.values())) : Register.EMPTY;
  }

  private void add(Sheet.Line line) {
    Optional<String> id = line.required(ID, "take it from `voc needs --register`");
    if (id.isEmpty() || !isNeed(id.get(), ID, line)) {
      return;
    }
    RegisterEntry entry =
        new RegisterEntry(
            id.get(),
            text(line, "name"),
            line.choice("kind", NeedKind.codes()).map(NeedKind::ofCode).orElse(null),
            line.choice(STATUS, NeedStatus.codes()).map(NeedStatus::ofCode).orElse(NeedStatus.NEW),
            text(line, "owner"),
            mandate(line),
            need(line, "merged_into"),
            needs(line, "split_into"),
            needs(line, "formerly"),
            text(line, "notes"));
    if (byId.putIfAbsent(entry.id(), entry) != null) {
      line.problem(
          "repeats need \""
              + entry.id()
              + "\" of "
              + places.get(entry.id())
              + "; remove one of the rows");
      return;
    }
    places.put(entry.id(), line.place());
    entry.formerly().forEach(former -> countsUnder(former, entry.id(), line));
    String into = entry.mergedInto();
    if (into != null) {
      countsUnder(entry.id(), into, line);
    }
  }

  private static @Nullable String text(Sheet.Line line, String column) {
    String text = line.text(column);
    return text.isEmpty() ? null : text;
  }

  private static @Nullable String mandate(Sheet.Line line) {
    boolean mandated = line.choice("mandated", List.of(YES, "no")).map(YES::equals).orElse(false);
    String mandate = text(line, "mandate");
    if (mandated && mandate == null) {
      line.problem("must name in mandate the law or other reason that demands it; add it");
    }
    if (!mandated && mandate != null) {
      line.problem(
          "has a mandate, so mandated must be \"yes\", got \""
              + line.text("mandated")
              + "\"; write yes, or remove the mandate");
    }
    return mandate;
  }

  private static @Nullable String need(Sheet.Line line, String column) {
    String id = text(line, column);
    return id != null && isNeed(id, column, line) ? id : null;
  }

  private static List<String> needs(Sheet.Line line, String column) {
    return line.list(column).stream().filter(id -> isNeed(id, column, line)).toList();
  }

  private static boolean isNeed(String id, String column, Sheet.Line line) {
    if (NEED.matcher(id).matches()) {
      return true;
    }
    line.problem(
        "must have a need's id in "
            + column
            + ", department:topic such as parks:parks/trees, got \""
            + id
            + "\"; take it from `voc needs`");
    return false;
  }

  private void countsUnder(String id, String into, Sheet.Line line) {
    String other = next.putIfAbsent(id, into);
    if (other != null && !other.equals(into)) {
      line.problem(
          "lets \""
              + id
              + "\" count under \""
              + into
              + "\", but another row lets it count under \""
              + other
              + "\"; keep one of them in merged_into and formerly");
    }
  }

  /** Tells a circle once, at each row that it begins with. */
  private void follow(Sheet.Line line) {
    String start = line.text(ID);
    List<String> way = new ArrayList<>(List.of(start));
    for (String id = next.get(start); id != null && !way.contains(id); id = next.get(id)) {
      way.add(id);
    }
    if (next.containsKey(way.get(way.size() - 1))
        && start.equals(next.get(way.get(way.size() - 1)))) {
      way.add(start);
      line.problem(
          "lets needs count under each other in a circle: "
              + String.join(" under ", way)
              + "; keep one of them that is merged into none");
    }
  }
}
