package voc.jobs.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import voc.needs.ballot.Ballot;
import voc.needs.hearing.ServedGroup;
import voc.needs.kpi.KpiBook;
import voc.needs.roadmap.Initiative;

/** Reads {@link Planning}. */
final class PlanningSection {
  private static final List<String> ORDERS =
      Arrays.stream(Planning.Order.values())
          .map(order -> order.name().toLowerCase(Locale.ROOT))
          .toList();

  private PlanningSection() {}

  static Planning planning(ConfigNode root, Paths paths, Departments departments) {
    Planning none = Planning.none(paths.folder());
    String named = root.text(RunKey.REGISTER);
    Path register = named == null ? none.registerFile() : paths.folder().resolve(named).normalize();
    List<Ballot> ballots = ballots(root, paths, departments);
    Planning.Order order =
        root.section(RunKey.NEEDS).map(PlanningSection::order).orElse(none.order());
    if (order != Planning.Order.DATA && !root.has(RunKey.BALLOTS)) {
      root.problem(
          RunKey.NEEDS,
          "order: follows ballots, but there are none; name their file with the key ballots, or take order out");
    }
    return new Planning(
        register,
        RegisterReader.read(register, problem -> root.problem(RunKey.REGISTER, problem)),
        initiatives(root, paths, departments),
        ballots,
        served(root, paths),
        kpis(root, paths),
        order);
  }

  private static List<Initiative> initiatives(
      ConfigNode root, Paths paths, Departments departments) {
    Path file = file(root, paths, RunKey.INITIATIVES);
    return file == null
        ? List.of()
        : new InitiativesReader(
                file, departments, latest(), words -> root.problem(RunKey.INITIATIVES, words))
            .read();
  }

  /** Today, wherever on earth that is. */
  private static LocalDate latest() {
    return LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneOffset.UTC).plusDays(1);
  }

  private static List<Ballot> ballots(ConfigNode root, Paths paths, Departments departments) {
    Path file = file(root, paths, RunKey.BALLOTS);
    return file == null
        ? List.of()
        : new BallotsReader(file, departments, words -> root.problem(RunKey.BALLOTS, words)).read();
  }

  private static List<ServedGroup> served(ConfigNode root, Paths paths) {
    Path file = file(root, paths, RunKey.SERVED);
    return file == null || !Files.isRegularFile(file)
        ? List.of()
        : ServedReader.read(file, wrong -> root.problem(RunKey.SERVED, wrong));
  }

  private static KpiBook kpis(ConfigNode root, Paths paths) {
    Path file = file(root, paths, RunKey.KPIS);
    return file == null || !Files.isRegularFile(file)
        ? KpiBookReader.shipped()
        : KpiBookReader.read(file, wrong -> root.problem(RunKey.KPIS, wrong));
  }

  /** A file that has to be there, since the configuration names it. */
  private static @Nullable Path file(ConfigNode root, Paths paths, RunKey key) {
    String text = root.text(key);
    if (text == null) {
      return null;
    }
    Path file = paths.folder().resolve(text).normalize();
    if (!Files.isRegularFile(file)) {
      root.problem(
          key,
          "there is no file " + file + "; create it, or take the key \"" + key.key() + "\" out");
      return null;
    }
    return file;
  }

  private static Planning.Order order(ConfigNode needs) {
    String text = needs.text(RunKey.ORDER);
    if (text == null) {
      return Planning.Order.DATA;
    }
    if (!ORDERS.contains(text)) {
      needs.problem(
          RunKey.ORDER,
          "must be data, ballots or blended, got \""
              + text
              + "\"; "
              + Suggestions.remedy(text, ORDERS));
      return Planning.Order.DATA;
    }
    return Planning.Order.valueOf(text.toUpperCase(Locale.ROOT));
  }
}
