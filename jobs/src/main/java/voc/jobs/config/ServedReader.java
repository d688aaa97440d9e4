package voc.jobs.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import voc.core.Channel;
import voc.needs.hearing.GroupFinder;
import voc.needs.hearing.ServedGroup;
import voc.needs.hearing.ServedGroup.Kind;

/**
 * Reads whom the organisation serves from a CSV file: {@code kind, group, served, field}, one row a
 * group.
 */
final class ServedReader {
  private static final List<String> COLUMNS = List.of("kind", "group", "served", "field");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
  private static final List<String> CHANNELS =
      Arrays.stream(Channel.values()).map(Channel::code).toList();

  private final Set<String> seen = new TreeSet<>();
  private final List<ServedGroup> groups = new ArrayList<>();

  private ServedReader() {}

  /**
   * The groups, in the file's order; what is wrong is told, and left out.
   *
   * @param file exists
   * @param problem is told, in words, each thing that is wrong
   */
  static List<ServedGroup> read(Path file, Consumer<String> problem) {
    ServedReader reader = new ServedReader();
    new Sheet(file, COLUMNS, List.of("kind", "group", "served"), problem)
        .lines()
        .forEach(reader::add);
    return List.copyOf(reader.groups);
  }

  private void add(Sheet.Line line) {
    Optional<Kind> kind =
        line.required("kind", "write one of " + String.join(", ", Kind.codes()))
            .flatMap(text -> line.choice("kind", Kind.codes()))
            .map(code -> Kind.valueOf(code.toUpperCase(Locale.ROOT)));
    Optional<String> name =
        line.required("group", "write the channel, the area's name or the language's code");
    Optional<Long> served = served(line);
    if (kind.isEmpty()
        || name.isEmpty()
        || served.isEmpty()
        || !isName(line, kind.get(), name.get())) {
      return;
    }
    if (!seen.add(kind.get().code() + "\n" + name.get().toLowerCase(Locale.ROOT))) {
      line.problem(
          "repeats " + kind.get().code() + " \"" + name.get() + "\"; write each group once");
      return;
    }
    groups.add(new ServedGroup(kind.get(), name.get(), served.get(), fields(line, kind.get())));
  }

  private static Optional<Long> served(Sheet.Line line) {
    Optional<Double> served =
        line.required("served", "write how many people are served")
            .flatMap(t -> line.number("served"));
    if (served.isPresent() && (served.get() < 1 || served.get() != Math.rint(served.get()))) {
      line.problem(
          "must serve a whole number of people of at least 1, got \""
              + line.text("served")
              + "\"; leave out groups that are not served");
      return Optional.empty();
    }
    return served.map(Math::round);
  }

  private static boolean isName(Sheet.Line line, Kind kind, String name) {
    if (kind == Kind.CHANNEL && !CHANNELS.contains(name)) {
      line.problem(
          "must name a channel, got \"" + name + "\"; " + Suggestions.remedy(name, CHANNELS));
      return false;
    }
    if (kind == Kind.LANGUAGE && !LANGUAGE.matcher(name).matches()) {
      line.problem(
          "must name a language by its code of ISO 639-1, got \"" + name + "\"; write it as es");
      return false;
    }
    return true;
  }

  private static List<String> fields(Sheet.Line line, Kind kind) {
    List<String> fields = line.list("field");
    if (kind != Kind.AREA) {
      if (!fields.isEmpty()) {
        line.problem(
            "must have no field, got \""
                + line.text("field")
                + "\": only areas are looked for in fields; take it out");
      }
      return List.of();
    }
    return fields.isEmpty() ? List.of(GroupFinder.ADDRESS) : fields;
  }
}
