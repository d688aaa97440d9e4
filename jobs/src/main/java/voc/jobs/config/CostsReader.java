package voc.jobs.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import voc.core.Channel;
import voc.needs.cost.ThreePoint;
import voc.needs.cost.UnitCost;
import voc.needs.cost.UnitCosts;

/**
 * Reads what contacts cost from a CSV file ({@code channel, department, minutes, minutes_low,
 * minutes_high, cost_per_minute, cost_per_contact, currency}, one row a channel, or a channel of a
 * department).
 */
final class CostsReader {
  private static final List<String> COLUMNS =
      List.of(
          "channel",
          "department",
          "minutes",
          "minutes_low",
          "minutes_high",
          "cost_per_minute",
          "cost_per_contact",
          "currency");

  private static final List<String> REQUIRED = List.of("channel", "minutes", "currency");

  private static final List<String> CHANNELS =
      Arrays.stream(Channel.values()).map(Channel::code).toList();

  private final Paths paths;
  private final ConfigNode root;
  private final Departments departments;
  private final Map<String, UnitCost> byKey = new LinkedHashMap<>();
  private @Nullable String currency;

  /**
   * @param departments those of the configuration: a cost can be of one of them only
   */
  CostsReader(Paths paths, ConfigNode root, Departments departments) {
    this.paths = paths;
    this.root = root;
    this.departments = departments;
  }

  /** The costs; null if there are none, or none that can be read. */
  @Nullable UnitCosts read() {
    String text = root.text(RunKey.COSTS);
    if (text == null) {
      return null;
    }
    Path file = paths.folder().resolve(text).normalize();
    if (!Files.isRegularFile(file)) {
      problem(
          "there is no file "
              + file
              + "; create it with the columns channel, minutes, cost_per_minute and currency");
      return null;
    }
    new Sheet(file, COLUMNS, REQUIRED, this::problem)
        .linesOrTold("must have at least one row of costs, got none; add the calls' costs")
        .forEach(this::add);
    return currency == null ? null : new UnitCosts(currency, List.copyOf(byKey.values()));
  }

  private void add(Sheet.Line line) {
    Optional<Channel> channel = channel(line);
    Optional<String> department = department(line);
    Optional<ThreePoint> minutes = minutes(line);
    double perMinute = line.number("cost_per_minute").orElse(0.0);
    double perContact = line.number("cost_per_contact").orElse(0.0);
    boolean ofOneCurrency = isCurrency(line);
    if (channel.isEmpty() || department.isEmpty() || minutes.isEmpty() || !ofOneCurrency) {
      return;
    }
    String of = department.get();
    UnitCost cost =
        new UnitCost(channel.get(), of.isEmpty() ? null : of, minutes.get(), perMinute, perContact);
    if (byKey.putIfAbsent(channel.get().code() + "\n" + of, cost) != null) {
      line.problem(
          "repeats channel \""
              + channel.get().code()
              + "\" of "
              + (of.isEmpty() ? "all departments" : "department \"" + of + "\"")
              + "; remove one");
    }
  }

  private static Optional<Channel> channel(Sheet.Line line) {
    String code = line.text("channel");
    if (!CHANNELS.contains(code)) {
      line.problem(
          "must name a channel, got \"" + code + "\"; " + Suggestions.remedy(code, CHANNELS));
      return Optional.empty();
    }
    return Optional.of(Channel.ofCode(code));
  }

  /** The id, or nothing in it for all departments. */
  private Optional<String> department(Sheet.Line line) {
    String id = line.text("department");
    if (!id.isEmpty() && !departments.contains(id)) {
      line.problem(
          "names department \""
              + id
              + "\", which is no department's id; "
              + Suggestions.remedy(id, departments.byId().keySet()));
      return Optional.empty();
    }
    return Optional.of(id);
  }

  private static Optional<ThreePoint> minutes(Sheet.Line line) {
    if (line.text("minutes").isEmpty()) {
      line.problem(
          "must have minutes, got none; write the usual handling time, 0 where nobody of the staff is needed");
      return Optional.empty();
    }
    Optional<Double> mode = line.number("minutes");
    Optional<Double> low = bound(line, "minutes_low", mode);
    Optional<Double> high = bound(line, "minutes_high", mode);
    if (mode.isEmpty() || low.isEmpty() || high.isEmpty()) {
      return Optional.empty();
    }
    if (low.get() > mode.get() || mode.get() > high.get()) {
      line.problem(
          "must have minutes_low <= minutes <= minutes_high, got "
              + low.get()
              + ", "
              + mode.get()
              + " and "
              + high.get()
              + "; put them in this order");
      return Optional.empty();
    }
    return Optional.of(new ThreePoint(low.get(), mode.get(), high.get()));
  }

  private static Optional<Double> bound(Sheet.Line line, String column, Optional<Double> mode) {
    return line.text(column).isEmpty() ? mode : line.number(column);
  }

  private boolean isCurrency(Sheet.Line line) {
    String code = line.text("currency");
    if (Currency.getAvailableCurrencies().stream()
        .noneMatch(known -> known.getCurrencyCode().equals(code))) {
      line.problem(
          "must have a currency's code of ISO 4217, got \"" + code + "\"; write it as USD");
      return false;
    }
    String others = currency;
    if (others != null && !others.equals(code)) {
      line.problem(
          "must have the currency of the rows above, "
              + others
              + ", got "
              + code
              + "; give all costs in one");
      return false;
    }
    currency = code;
    return true;
  }

  private void problem(String words) {
    root.problem(RunKey.COSTS, words);
  }
}
