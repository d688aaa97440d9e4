package voc.jobs.config;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
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

  private static final List<String> CHANNELS =
      Arrays.stream(Channel.values()).map(Channel::code).toList();

  /** No sign, no exponent, no separator of thousands, which might be a decimal comma. */
  private static final Pattern PLAIN = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9})?");

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
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder()
            .detectBomHeader(true)
            .allowMissingFields(true)
            .ofNamedCsvRecord(Files.newInputStream(file), StandardCharsets.UTF_8)) {
      boolean first = true;
      for (NamedCsvRecord row : reader) {
        String place = file + ":" + row.getStartingLineNumber();
        if (first && !hasColumns(row.getHeader(), place)) {
          return null;
        }
        first = false;
        add(row, place);
      }
    } catch (CsvParseException e) {
      problem(file + " is not a readable CSV file: " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + file, e);
    }
    if (byKey.isEmpty()) {
      problem(file + " must have at least one row of costs, got none; add the calls' costs");
    }
    return currency == null ? null : new UnitCosts(currency, List.copyOf(byKey.values()));
  }

  private boolean hasColumns(Collection<String> header, String place) {
    Set<String> unknown = new TreeSet<>(header);
    COLUMNS.forEach(unknown::remove);
    unknown.stream()
        .filter(column -> !column.isBlank())
        .forEach(
            column ->
                problem(
                    place
                        + " has no meaning for column \""
                        + column
                        + "\"; "
                        + Suggestions.remedy(column, COLUMNS)));
    List<String> missing =
        List.of("channel", "minutes", "currency").stream()
            .filter(column -> !header.contains(column))
            .toList();
    if (!missing.isEmpty()) {
      problem(place + " must have the columns " + String.join(", ", missing) + "; add them");
    }
    return missing.isEmpty();
  }

  private void add(NamedCsvRecord row, String place) {
    Optional<Channel> channel = channel(cell(row, "channel"), place);
    Optional<String> department = department(cell(row, "department"), place);
    Optional<ThreePoint> minutes = minutes(row, place);
    Optional<Double> perMinute = number(row, "cost_per_minute", place);
    Optional<Double> perContact = number(row, "cost_per_contact", place);
    boolean ofOneCurrency = isCurrency(cell(row, "currency"), place);
    if (channel.isEmpty()
        || department.isEmpty()
        || minutes.isEmpty()
        || perMinute.isEmpty()
        || perContact.isEmpty()
        || !ofOneCurrency) {
      return;
    }
    String of = department.get();
    UnitCost cost =
        new UnitCost(
            channel.get(),
            of.isEmpty() ? null : of,
            minutes.get(),
            perMinute.get(),
            perContact.get());
    if (byKey.putIfAbsent(channel.get().code() + "\n" + of, cost) != null) {
      problem(
          place
              + " repeats channel \""
              + channel.get().code()
              + "\" of "
              + (of.isEmpty() ? "all departments" : "department \"" + of + "\"")
              + "; remove one");
    }
  }

  private Optional<Channel> channel(String code, String place) {
    if (!CHANNELS.contains(code)) {
      problem(
          place
              + " must name a channel, got \""
              + code
              + "\"; "
              + Suggestions.remedy(code, CHANNELS));
      return Optional.empty();
    }
    return Optional.of(Channel.ofCode(code));
  }

  /** The id, or nothing in it for all departments. */
  private Optional<String> department(String id, String place) {
    if (!id.isEmpty() && !departments.contains(id)) {
      problem(
          place
              + " names department \""
              + id
              + "\", which is no department's id; "
              + Suggestions.remedy(id, departments.byId().keySet()));
      return Optional.empty();
    }
    return Optional.of(id);
  }

  private Optional<ThreePoint> minutes(NamedCsvRecord row, String place) {
    if (cell(row, "minutes").isEmpty()) {
      problem(
          place
              + " must have minutes, got none; write the usual handling time, 0 where nobody of the staff is needed");
      return Optional.empty();
    }
    Optional<Double> mode = number(row, "minutes", place);
    Optional<Double> low = bound(row, "minutes_low", mode, place);
    Optional<Double> high = bound(row, "minutes_high", mode, place);
    if (mode.isEmpty() || low.isEmpty() || high.isEmpty()) {
      return Optional.empty();
    }
    if (low.get() > mode.get() || mode.get() > high.get()) {
      problem(
          place
              + " must have minutes_low <= minutes <= minutes_high, got "
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

  private Optional<Double> bound(
      NamedCsvRecord row, String column, Optional<Double> mode, String place) {
    return cell(row, column).isEmpty() ? mode : number(row, column, place);
  }

  /** A number of at least 0; 0 where there is nothing. */
  private Optional<Double> number(NamedCsvRecord row, String column, String place) {
    String text = cell(row, column);
    if (text.isEmpty()) {
      return Optional.of(0.0);
    }
    if (!PLAIN.matcher(text).matches()) {
      problem(
          place
              + " must have a number of at least 0 in "
              + column
              + ", got \""
              + text
              + "\"; write it with digits and a point, as 1.35");
      return Optional.empty();
    }
    return Optional.of(Double.valueOf(text));
  }

  private boolean isCurrency(String code, String place) {
    if (Currency.getAvailableCurrencies().stream()
        .noneMatch(known -> known.getCurrencyCode().equals(code))) {
      problem(
          place
              + " must have a currency's code of ISO 4217, got \""
              + code
              + "\"; write it as USD");
      return false;
    }
    String others = currency;
    if (others != null && !others.equals(code)) {
      problem(
          place
              + " must have the currency of the rows above, "
              + others
              + ", got "
              + code
              + "; give all costs in one");
      return false;
    }
    currency = code;
    return true;
  }

  private static String cell(NamedCsvRecord row, String column) {
    return row.findField(column).map(String::strip).orElse("");
  }

  private void problem(String words) {
    root.problem(RunKey.COSTS, words);
  }
}
