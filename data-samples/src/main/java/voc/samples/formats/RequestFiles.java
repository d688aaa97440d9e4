package voc.samples.formats;

import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Philadelphia's {@code public_cases_fc} as CSV, and SeeClickFix v2 issues as JSON. */
final class RequestFiles {
  private static final Delimited PHILADELPHIA =
      Delimited.csv(
          "cartodb_id",
          "objectid",
          "service_request_id",
          "subject",
          "status",
          "status_notes",
          "service_name",
          "service_code",
          "agency_responsible",
          "service_notice",
          "requested_datetime",
          "updated_datetime",
          "expected_datetime",
          "closed_datetime",
          "address",
          "zipcode",
          "media_url",
          "lat",
          "lon");

  private static final int MALFORMED_AT = 13;
  private static final int EMPTY_AT = 15;

  private final Residents residents;

  RequestFiles(Residents residents) {
    this.residents = residents;
  }

  void write(Export export) {
    philadelphia(export);
    seeClickFix(export);
    seeClickFixLines(export);
    seeClickFixFlat(export);
  }

  /** No words of residents; {@code status_notes} are the agency's. */
  private void philadelphia(Export export) {
    List<Said> said = residents.said("philadelphia-csv", 20);
    RequestLayout layout =
        new RequestLayout(
            "service_request_id",
            "requested_datetime",
            "lat",
            "lon",
            RequestFiles::publicCase,
            time -> TextNode.valueOf(carto(time)),
            PHILADELPHIA::row);
    Records records = layout.records(said);
    ObjectNode open = layout.broken(10, said.get(4).asClosed());
    records.accept(PHILADELPHIA.row(open.put("status", "Open"))).trap("open with a closing time");
    String broken = PHILADELPHIA.cut(layout.broken(3, said.get(8)), 8);
    records.insert(MALFORMED_AT, broken, Fate.MALFORMED);
    export.write(
        "philadelphia-csv/public_cases_fc.csv", PHILADELPHIA.header() + records.joined(), records);
  }

  private static ObjectNode publicCase(int number, Said said) {
    Geo at = Geo.inRiverbend(said.where());
    ObjectNode row = Json.object();
    row.put("cartodb_id", number + 1);
    row.put("objectid", 9_200_100 + number);
    row.put("service_request_id", 17_400_200 + 3 * number);
    row.put("status", said.closed() ? "Closed" : "Open");
    row.put("status_notes", said.note());
    row.put("service_name", said.matter().service());
    row.put("service_code", said.matter().code());
    row.put("agency_responsible", said.matter().department());
    row.put("service_notice", "14 Business Days");
    row.put("requested_datetime", carto(said.time()));
    row.put("updated_datetime", carto(said.updated()));
    row.put("expected_datetime", carto(said.time().plusDays(20)));
    row.put("closed_datetime", said.closed() ? carto(said.updated()) : "");
    row.put("address", said.where().address());
    row.put("zipcode", said.where().zip());
    row.put("lat", at.latitude());
    row.put("lon", at.longitude());
    return row;
  }

  /** As CARTO writes times: PostgreSQL's text of a time in UTC. */
  private static String carto(ZonedDateTime time) {
    return Times.plainUtc(time) + "+00";
  }

  private void seeClickFix(Export export) {
    List<Said> said = issues("seeclickfix-json");
    RequestLayout layout = layout(RequestFiles::issue, time -> Times.offset(time));
    Records records = layout.records(said).trap("not english");
    String broken = Json.line(layout.broken(3, said.get(8))).replaceFirst("\"lat\":", "\"lat\"");
    records.insert(MALFORMED_AT, broken, Fate.MALFORMED);
    records.insert(
        EMPTY_AT, layout.silent(said.get(5), "summary", "description", "request_type"), Fate.EMPTY);
    export.write("seeclickfix-json/issues.json", Json.array(records.texts()), records);
  }

  private void seeClickFixLines(Export export) {
    List<Said> said = issues("seeclickfix-lines");
    RequestLayout layout = layout(RequestFiles::issue, time -> Times.offset(time));
    Records records = layout.records(said).trap("not english");
    String whole = Json.line(layout.broken(3, said.get(8)));
    records.insert(MALFORMED_AT, whole.substring(0, whole.length() / 2), Fate.MALFORMED);
    records.insert(
        EMPTY_AT, layout.silent(said.get(5), "summary", "description", "request_type"), Fate.EMPTY);
    String lines = String.join("\n", records.texts()) + "\n";
    export.write("seeclickfix-json/issues.jsonl", lines, records);
  }

  private void seeClickFixFlat(Export export) {
    List<Said> said = issues("seeclickfix-flat");
    RequestLayout layout =
        new RequestLayout(
            "id",
            "created_at",
            "lat",
            "lng",
            RequestFiles::flatIssue,
            time -> LongNode.valueOf(millis(time)),
            Json::line);
    Records records = layout.records(said).trap("not english").trap("epoch milliseconds");
    String broken = Json.line(layout.broken(3, said.get(8))).replaceFirst(",\"lat\"", ",,\"lat\"");
    records.insert(MALFORMED_AT, broken, Fate.MALFORMED);
    records.insert(
        EMPTY_AT,
        layout.silent(
            said.get(5),
            "summary",
            "description",
            "request_type.title",
            "request_type.organization"),
        Fate.EMPTY);
    export.write("seeclickfix-json/issues-flat.json", Json.array(records.texts()), records);
  }

  private List<Said> issues(String name) {
    return RequestLayout.withSpanish(residents.said(name, 17), residents.spanish().get(3));
  }

  private static RequestLayout layout(
      BiFunction<Integer, Said, ObjectNode> maker, Function<ZonedDateTime, String> clock) {
    return new RequestLayout(
        "id",
        "created_at",
        "lat",
        "lng",
        maker,
        time -> TextNode.valueOf(clock.apply(time)),
        Json::line);
  }

  private static ObjectNode issue(int number, Said said) {
    Geo at = Geo.inRiverbend(said.where());
    ObjectNode json = Json.object();
    json.put("id", 19_300_100 + 11 * number);
    json.put("status", said.closed() ? "Closed" : "Open");
    json.put("summary", said.matter().service());
    json.put("description", said.text());
    // How many neighbours agree; nobody's contentment.
    json.put("rating", 1 + number % 4);
    json.put("lat", at.latitude());
    json.put("lng", at.longitude());
    json.put("address", said.where().address() + " Riverbend");
    json.put("created_at", Times.offset(said.time()));
    json.put("acknowledged_at", said.closed() ? Times.offset(said.time().plusMinutes(20)) : null);
    json.put("closed_at", said.closed() ? Times.offset(said.updated()) : null);
    json.putNull("reopened_at");
    json.put("updated_at", Times.offset(said.updated()));
    json.putObject("point")
        .put("type", "Point")
        .putArray("coordinates")
        .add(at.longitude())
        .add(at.latitude());
    json.putObject("request_type")
        .put("title", said.matter().service())
        .put("organization", said.matter().department());
    json.putObject("reporter")
        .put("id", 700_100 + number)
        .put("name", said.who().name())
        .put("role", "Registered User")
        .put("civic_points", 10 * (number % 7));
    json.putObject("media").putNull("image_full").putNull("image_square_100x100");
    return json;
  }

  private static ObjectNode flatIssue(int number, Said said) {
    Geo at = Geo.inRiverbend(said.where());
    ObjectNode json = Json.object();
    json.put("id", 19_300_100 + 11 * number);
    json.put("status", said.closed() ? "Closed" : "Open");
    json.put("summary", said.matter().service());
    json.put("description", said.text());
    json.put("rating", 1 + number % 4);
    json.put("lat", at.latitude());
    json.put("lng", at.longitude());
    json.put("address", said.where().address() + " Riverbend");
    json.put("created_at", millis(said.time()));
    json.put("updated_at", millis(said.updated()));
    if (said.closed()) {
      json.put("closed_at", millis(said.updated()));
    } else {
      json.putNull("closed_at");
    }
    json.put("request_type.title", said.matter().service());
    json.put("request_type.organization", said.matter().department());
    json.put("reporter.name", said.who().name());
    json.put("reporter.role", "Registered User");
    return json;
  }

  private static long millis(ZonedDateTime time) {
    return time.toInstant().toEpochMilli();
  }
}
