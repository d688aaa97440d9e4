package voc.samples.formats;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Qualtrics with its three header rows, as CSV and TSV, and SurveyMonkey with its two. */
final class SurveyFiles {
  /** Id, label and ImportId of the columns that every Qualtrics export has. */
  private static final List<List<String>> METADATA =
      List.of(
          List.of("StartDate", "Start Date", "startDate"),
          List.of("EndDate", "End Date", "endDate"),
          List.of("Status", "Response Type", "status"),
          List.of("IPAddress", "IP Address", "ipAddress"),
          List.of("Progress", "Progress", "progress"),
          List.of("Duration (in seconds)", "Duration (in seconds)", "duration"),
          List.of("Finished", "Finished", "finished"),
          List.of("RecordedDate", "Recorded Date", "recordedDate"),
          List.of("ResponseId", "Response ID", "_recordId"),
          List.of("RecipientLastName", "Recipient Last Name", "recipientLastName"),
          List.of("RecipientFirstName", "Recipient First Name", "recipientFirstName"),
          List.of("RecipientEmail", "Recipient Email", "recipientEmail"),
          List.of("ExternalReference", "External Data Reference", "externalDataReference"),
          List.of("LocationLatitude", "Location Latitude", "locationLatitude"),
          List.of("LocationLongitude", "Location Longitude", "locationLongitude"),
          List.of("DistributionChannel", "Distribution Channel", "distributionChannel"),
          List.of("UserLanguage", "User Language", "userLanguage"));

  private static final List<String> QUESTIONS = List.of("Q1", "Q2", "Q3", "Q4");

  private static final List<String> LABELS =
      List.of(
          "Overall, how satisfied are you with the service? (1 = not at all, 5 = very)",
          "Which department did you deal with?",
          "What worked well?",
          "What should we improve?\nPlease be as specific as you can.");

  private static final List<String> QUESTION_IDS =
      List.of("QID1", "QID2", "QID3_TEXT", "QID4_TEXT");

  private static final List<String> MONKEY =
      List.of(
          "Respondent ID",
          "Collector ID",
          "Start Date",
          "End Date",
          "IP Address",
          "Email Address",
          "First Name",
          "Last Name",
          "Custom Data 1",
          "How satisfied are you with the service that you received? (1 to 5)",
          "Which services did you use? Select all that apply.",
          "Water",
          "Parks",
          "Other",
          "What could we do better?");

  private static final DateTimeFormatter MONKEY_CLOCK = Times.pattern("MM/dd/uuuu hh:mm:ss a");

  private final Residents residents;

  SurveyFiles(Residents residents) {
    this.residents = residents;
  }

  void write(Export export) {
    qualtricsCsv(export);
    qualtricsTsv(export);
    surveyMonkey(export);
  }

  private void qualtricsCsv(Export export) {
    Delimited layout = qualtrics(',');
    Records records = responses("qualtrics-csv", layout);
    export.writeMarked(
        "qualtrics-csv/survey.csv", qualtricsHead(layout) + records.joined(), records);
  }

  /** UTF-16, as Qualtrics writes tabs. */
  private void qualtricsTsv(Export export) {
    Delimited layout = qualtrics('\t');
    Records records = responses("qualtrics-tsv", layout);
    export.writeWide("qualtrics-tsv/survey.tsv", qualtricsHead(layout) + records.joined(), records);
  }

  private static Delimited qualtrics(char separator) {
    List<String> columns = new ArrayList<>();
    METADATA.forEach(names -> columns.add(names.get(0)));
    columns.addAll(QUESTIONS);
    return new Delimited(columns, separator, LineDelimiter.LF);
  }

  /** Ids, labels, and the ids again as JSON. */
  private static String qualtricsHead(Delimited layout) {
    List<String> labels = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    for (List<String> names : METADATA) {
      labels.add(names.get(1));
      ids.add(importId(names.get(2)));
    }
    labels.addAll(LABELS);
    QUESTION_IDS.forEach(id -> ids.add(importId(id)));
    return layout.header() + layout.row(labels) + layout.row(ids);
  }

  private static String importId(String id) {
    ObjectNode json = Json.object().put("ImportId", id);
    return Json.line(id.endsWith("Date") ? json.put("timeZone", "America/Chicago") : json);
  }

  private Records responses(String name, Delimited layout) {
    List<Said> said = residents.said(name, 20);
    Records records = new Records();
    for (int i = 0; i < said.size(); i++) {
      ObjectNode row = response(name, i, said.get(i));
      if (i == 3) {
        row.put("Q4", residents.spanish().get(2)).put("UserLanguage", "ES");
        records.trap("not english");
      } else if (i == 4) {
        row.put("Q4", "First line of it.\nSecond line, \"quoted\".\n\nThe last after a blank one.");
        records.trap("line breaks in a cell");
      } else if (i == 5) {
        row.put("Progress", 60).put("Finished", "False").put("Q3", "");
        records.trap("unfinished");
      }
      records.accept(layout.row(row));
    }
    for (int i = 0; i < 3; i++) {
      ObjectNode preview = response(name, 200 + i, said.get(i));
      preview.put("Status", "Survey Preview").put("Q3", "test").put("Q4", "asdf");
      records.insert(i, layout.row(preview.put("IPAddress", "")), Fate.PREVIEW);
    }
    damage(records, name, layout, said);
    return records.repeat(3);
  }

  private static void damage(Records records, String name, Delimited layout, List<Said> said) {
    ObjectNode late = response(name, 300, said.get(2));
    for (String column : List.of("StartDate", "EndDate", "RecordedDate")) {
      late.put(column, late.path(column).asText().replaceFirst("2026", "2090"));
    }
    records.insert(8, layout.row(late), Fate.BAD_TIME);
    ObjectNode off = response(name, 301, said.get(7));
    records.insert(10, layout.row(off.put("Q1", "9")), Fate.BAD_RATING);
    ObjectNode nameless = response(name, 302, said.get(8));
    records.insert(12, layout.row(nameless.put("ResponseId", "")), Fate.ACCEPTED);
    records.trap("no id");
    records.insert(14, layout.cut(response(name, 303, said.get(9)), 13), Fate.MALFORMED);
    ObjectNode nothing = response(name, 304, said.get(10));
    nothing.remove(QUESTIONS);
    records.insert(16, layout.row(nothing), Fate.EMPTY);
  }

  private static ObjectNode response(String name, int number, Said said) {
    Geo at = Geo.inRiverbend(said.where());
    int seconds = 60 + 13 * (number % 20);
    ZonedDateTime end = said.time().plusSeconds(seconds);
    boolean content = said.rating() > 3;
    boolean named = number % 4 == 0;
    ObjectNode row = Json.object();
    row.put("StartDate", Times.plain(said.time()));
    row.put("EndDate", Times.plain(end));
    row.put("Status", "IP Address");
    row.put("IPAddress", "192.0.2." + (number % 250 + 1));
    row.put("Progress", 100);
    row.put("Duration (in seconds)", seconds);
    row.put("Finished", "True");
    row.put("RecordedDate", Times.plain(end.plusSeconds(1)));
    row.put("ResponseId", "R_" + Ids.token(name + number, 15));
    row.put("RecipientLastName", named ? said.who().last() : "");
    row.put("RecipientFirstName", named ? said.who().first() : "");
    row.put("RecipientEmail", named ? said.who().email() : "");
    row.put("LocationLatitude", at.latitude());
    row.put("LocationLongitude", at.longitude());
    row.put("DistributionChannel", named ? "email" : "anonymous");
    row.put("UserLanguage", "EN");
    row.put("Q1", said.rating());
    row.put("Q2", said.matter().department());
    row.put("Q3", content ? said.text() : "");
    row.put("Q4", content ? "" : said.text());
    return row;
  }

  private void surveyMonkey(Export export) {
    Delimited layout = Delimited.csv(MONKEY.toArray(new String[0]));
    List<Said> said = residents.said("surveymonkey-csv", 20);
    Records records = new Records();
    for (int i = 0; i < said.size(); i++) {
      ObjectNode row = answer(i, said.get(i));
      if (i == 3) {
        row.put("What could we do better?", residents.spanish().get(3));
        records.trap("not english");
      }
      records.accept(layout.row(row));
    }
    ObjectNode early = answer(300, said.get(2));
    early.put("Start Date", "01/01/1970 12:00:00 AM").put("End Date", "01/01/1970 12:00:00 AM");
    records.insert(8, layout.row(early), Fate.BAD_TIME);
    ObjectNode off = answer(301, said.get(7));
    records.insert(10, layout.row(off.put(MONKEY.get(9), "9")), Fate.BAD_RATING);
    ObjectNode nameless = answer(302, said.get(8));
    records.insert(12, layout.row(nameless.put("Respondent ID", "")), Fate.ACCEPTED);
    records.trap("no id");
    records.insert(14, layout.cut(answer(303, said.get(9)), 11), Fate.MALFORMED);
    ObjectNode nothing = answer(304, said.get(10));
    nothing.remove(MONKEY.subList(9, MONKEY.size()));
    records.insert(16, layout.row(nothing), Fate.EMPTY);
    records.repeat(2);
    export.writeMarked(
        "surveymonkey-csv/survey.csv", monkeyHead(layout) + records.joined(), records);
  }

  /** A blank in the first row continues the question on its left. */
  private static String monkeyHead(Delimited layout) {
    List<String> first = new ArrayList<>(MONKEY);
    List<String> second = new ArrayList<>();
    for (int i = 0; i < MONKEY.size(); i++) {
      second.add("");
    }
    second.set(9, "Response");
    second.set(10, "Street repair");
    for (int i = 11; i < 14; i++) {
      first.set(i, "");
      second.set(i, i == 13 ? "Other (please specify)" : MONKEY.get(i));
    }
    second.set(14, "Open-Ended Response");
    return layout.row(first) + layout.row(second);
  }

  private static ObjectNode answer(int number, Said said) {
    ObjectNode row = Json.object();
    row.put("Respondent ID", 118_200_300_100L + 17 * number);
    row.put("Collector ID", 431_200_100);
    row.put("Start Date", MONKEY_CLOCK.format(said.time()));
    row.put("End Date", MONKEY_CLOCK.format(said.time().plusSeconds(90)));
    row.put("IP Address", "192.0.2." + (number % 250 + 1));
    row.put("Email Address", number % 4 == 0 ? said.who().email() : "");
    row.put("First Name", number % 4 == 0 ? said.who().first() : "");
    row.put("Last Name", number % 4 == 0 ? said.who().last() : "");
    row.put("Custom Data 1", said.where().district());
    row.put(MONKEY.get(9), said.rating());
    row.put(MONKEY.get(10), number % 2 == 0 ? "Street repair" : "");
    row.put("Water", number % 3 == 0 ? "Water" : "");
    row.put("Parks", number % 5 == 0 ? "Parks" : "");
    row.put("Other", number % 7 == 3 ? said.matter().reason() : "");
    row.put("What could we do better?", said.text());
    return row;
  }
}
