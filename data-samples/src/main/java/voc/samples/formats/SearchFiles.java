package voc.samples.formats;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * Logs of the site's search box: search.gov's two exports, Google Search Console, and a file of the
 * city's own.
 */
final class SearchFiles {
  private static final Delimited TERMS = Delimited.csv("Search Term", "Queries", "Clicks", "CTR");

  private static final Delimited DRILLDOWN =
      Delimited.csv(
          "Date",
          "Time",
          "Request",
          "Referrer",
          "Vertical",
          "Modules",
          "Device",
          "Browser",
          "OS",
          "Country Code",
          "Region",
          "Client IP",
          "User Agent");

  private static final Delimited CONSOLE =
      Delimited.csv("Top queries", "Clicks", "Impressions", "CTR", "Position");

  private static final Delimited OWN =
      Delimited.csv("Date", "Query", "Searches", "Results", "Clicks");

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);

  private final Residents residents;

  SearchFiles(Residents residents) {
    this.residents = residents;
  }

  void write(Export export) {
    terms(export);
    drilldown(export);
    console(export);
    own(export);
  }

  /** No dates: counts of a period. {@code --} where nobody clicked. */
  private void terms(Export export) {
    Records records = new Records();
    for (int i = 0; i < 24; i++) {
      int queries = 1 + 37 * (24 - i) % 211;
      records.accept(TERMS.row(term(residents.found().get(i), queries, queries * (i % 6) / 9)));
    }
    ObjectNode thousands = term("trash pickup", 1204, 611);
    records.insert(0, TERMS.row(thousands.put("Queries", "1,204")), Fate.ACCEPTED);
    records.trap("separator of thousands");
    records.insert(5, TERMS.row(term("", 12, 3)), Fate.MISSING_FIELD);
    ObjectNode words = term("zoning", 9, 1);
    records.insert(8, TERMS.row(words.put("Queries", "many")), Fate.MALFORMED);
    records.insert(11, TERMS.cut(term("tow lot", 9, 1), 1), Fate.MALFORMED);
    export.write("searchgov-csv/queries.csv", TERMS.header() + records.joined(), records);
  }

  private static ObjectNode term(String words, int queries, int clicks) {
    return Json.object()
        .put("Search Term", words)
        .put("Queries", queries)
        .put("Clicks", clicks)
        .put("CTR", clicks == 0 ? "--" : percent(clicks, queries));
  }

  private static String percent(int part, int whole) {
    return String.format(Locale.ROOT, "%.1f%%", 100.0 * part / whole);
  }

  /** A row a search. One that found nothing has no modules. */
  private void drilldown(Export export) {
    Records records = new Records();
    for (int i = 0; i < 24; i++) {
      boolean nothing = i % 3 == 2;
      List<String> queries = nothing ? residents.notFound() : residents.found();
      records.accept(
          DRILLDOWN.row(search(i, queries.get(i % queries.size()), nothing ? "" : "I14Y")));
      if (nothing) {
        records.trap("zero results");
      }
    }
    ObjectNode late = search(30, "leaf pickup", "I14Y");
    records.insert(6, DRILLDOWN.row(late.put("Date", "2090-01-04")), Fate.BAD_TIME);
    ObjectNode wordless = search(31, "", "");
    records.insert(9, DRILLDOWN.row(wordless), Fate.MISSING_FIELD);
    records.insert(12, DRILLDOWN.cut(search(32, "bus pass", "I14Y"), 5), Fate.MALFORMED);
    records.accept(records.texts().get(1)).trap("row that repeats another");
    export.write(
        "searchgov-drilldown-csv/drilldown.csv", DRILLDOWN.header() + records.joined(), records);
  }

  private static ObjectNode search(int number, String query, String module) {
    ObjectNode row = Json.object();
    row.put("Date", FIRST.plusDays(3L * number).toString());
    row.put("Time", String.format(Locale.ROOT, "%02d:%02d:17", 8 + number % 12, 7 * number % 60));
    row.put("Request", "/search?affiliate=riverbend&query=" + query.replace(' ', '+'));
    row.put("Referrer", "https://riverbend.example/");
    row.put("Vertical", "web");
    row.put("Modules", number % 4 == 1 && !module.isEmpty() ? "BOOS " + module : module);
    row.put("Device", number % 2 == 0 ? "Mobile" : "Desktop");
    row.put("Browser", "Firefox");
    row.put("OS", number % 2 == 0 ? "Android" : "Linux");
    row.put("Country Code", "US");
    row.put("Region", "IL");
    // Addresses for documentation (RFC 5737).
    row.put("Client IP", "192.0.2." + (number % 250 + 1));
    row.put("User Agent", "Mozilla/5.0 (rv:128.0) Gecko/20100101 Firefox/128.0");
    return row;
  }

  private void console(Export export) {
    Records records = new Records();
    for (int i = 0; i < 20; i++) {
      int shown = 40 + 53 * (20 - i) % 900;
      records.accept(
          CONSOLE.row(
              Json.object()
                  .put("Top queries", "riverbend " + residents.found().get(i + 10))
                  .put("Clicks", shown / 7)
                  .put("Impressions", shown)
                  .put("CTR", percent(shown / 7, shown))
                  .put("Position", String.format(Locale.ROOT, "%.1f", 1.2 + i * 0.4))));
    }
    ObjectNode wordless = Json.object().put("Clicks", 4).put("Impressions", 31);
    records.insert(
        7, CONSOLE.row(wordless.put("CTR", "12.9%").put("Position", "3.1")), Fate.MISSING_FIELD);
    ObjectNode cut = Json.object().put("Top queries", "riverbend tow lot").put("Clicks", 1);
    records.insert(9, CONSOLE.cut(cut, 2), Fate.MALFORMED);
    export.writeMarked(
        "search-console-csv/queries.csv", CONSOLE.header() + records.joined(), records);
  }

  private void own(Export export) {
    Records records = new Records();
    for (int i = 0; i < 16; i++) {
      boolean nothing = i % 4 == 3;
      List<String> queries = nothing ? residents.notFound() : residents.found();
      records.accept(
          OWN.row(row(i, queries.get(i % queries.size()), nothing ? "0" : "" + (2 + i))));
      if (nothing) {
        records.trap("zero results");
      }
    }
    records.accept(OWN.row(row(17, "swimming pool hours", ""))).trap("unknown results");
    ObjectNode late = row(18, "leaf pickup", "3");
    records.insert(4, OWN.row(late.put("Date", "2090-02-01")), Fate.BAD_TIME);
    ObjectNode never = row(19, "mayor", "8");
    records.insert(6, OWN.row(never.put("Date", "yesterday")), Fate.BAD_TIME);
    records.insert(8, OWN.row(row(20, "", "3")), Fate.MISSING_FIELD);
    records.insert(10, OWN.row(row(21, "jobs", "9").put("Searches", "0")), Fate.EMPTY);
    records.insert(12, OWN.cut(row(16, "library hours", "4"), 2), Fate.MALFORMED);
    records.accept(records.texts().get(0)).trap("row that repeats another");
    export.write("search-csv/searches.csv", OWN.header() + records.joined(), records);
  }

  private static ObjectNode row(int number, String query, String results) {
    return Json.object()
        .put("Date", FIRST.plusDays(4L * number).toString())
        .put("Query", query)
        .put("Searches", 1 + number % 5)
        .put("Results", results)
        .put("Clicks", results.isEmpty() ? "" : results.equals("0") ? "0" : "" + number % 4);
  }
}
