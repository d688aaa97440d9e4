package voc.samples.formats;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Open311 GeoReport v2 as JSON, XML and CSV, and the columns of the bulk specification. Fields are
 * those of the specifications (wiki.open311.org/GeoReport_v2 and /GeoReport/bulk).
 */
final class Open311Files {
  /** Where in a file the record stands that can't be parsed. */
  private static final int MALFORMED_AT = 13;

  /** Where the one stands that says nothing. */
  private static final int EMPTY_AT = 15;

  /** A request without these says nothing. */
  private static final String[] WORDS = {"description", "service_name", "service_code"};

  private static final Delimited CSV =
      Delimited.csv(
          "service_request_id",
          "status",
          "status_notes",
          "service_name",
          "service_code",
          "description",
          "agency_responsible",
          "service_notice",
          "requested_datetime",
          "updated_datetime",
          "expected_datetime",
          "address",
          "address_id",
          "zipcode",
          "lat",
          "long",
          "media_url");

  private static final Delimited BULK =
      Delimited.csv(
          "service_request_id",
          "requested_datetime",
          "updated_datetime",
          "closed_date",
          "status_description",
          "status_notes",
          "source",
          "service_name",
          "service_subtype",
          "description",
          "agency_responsible",
          "address",
          "lat",
          "long");

  private final Residents residents;

  Open311Files(Residents residents) {
    this.residents = residents;
  }

  void write(Export export) {
    georeportJson(export);
    chicagoJson(export);
    xml(export);
    cutXml(export);
    csv(export);
    bulk(export);
  }

  private List<Said> said(String name) {
    return RequestLayout.withSpanish(residents.said(name, 18), residents.spanish().get(1));
  }

  /** One service code is 006, a number with leading zeros, as in the specification's own sample. */
  private void georeportJson(Export export) {
    List<Said> said = said("open311-json");
    RequestLayout layout = layout(Open311Files::request, Json::line);
    Records records = layout.records(said).trap("not english").trap("number with leading zeros");
    ObjectNode plain = layout.broken(10, said.get(9));
    records.accept(
        Json.line(plain).replaceFirst("\"service_code\":\"[A-Z]+\"", "\"service_code\":006"));
    String broken =
        Json.line(layout.broken(3, said.get(8))).replaceFirst("\"lat\":[0-9.]+", "\"lat\":n/a");
    records.insert(MALFORMED_AT, broken, Fate.MALFORMED);
    records.insert(EMPTY_AT, layout.silent(said.get(5), WORDS), Fate.EMPTY);
    export.write("open311-json/georeport.json", Json.array(records.texts()), records);
  }

  /** With Chicago's additions, and ids that are numbers. */
  private void chicagoJson(Export export) {
    List<Said> said = said("open311-chicago");
    RequestLayout layout = layout(Open311Files::chicago, Json::line);
    Records records = layout.records(said).trap("not english");
    String broken =
        Json.line(layout.broken(3, said.get(8))).replaceFirst("\"status\":", "\"status\"");
    records.insert(MALFORMED_AT, broken, Fate.MALFORMED);
    records.insert(EMPTY_AT, layout.silent(said.get(5), WORDS), Fate.EMPTY);
    export.write("open311-json/chicago.json", Json.array(records.texts()), records);
  }

  private void xml(Export export) {
    RequestLayout layout = layout(Open311Files::request, fields -> Xml.element("request", fields));
    Records records = layout.records(said("open311-xml")).trap("not english").trap("CDATA");
    ObjectNode cdata = layout.broken(10, said("open311-xml").get(9));
    cdata.put("description", "CDATA");
    String words = "<![CDATA[The sign says \"5 < 10 & free\". It is NOT free.]]>";
    records.accept(Xml.element("request", cdata).replace(">CDATA<", ">" + words + "<"));
    records.insert(EMPTY_AT, layout.silent(said("open311-xml").get(5), WORDS), Fate.EMPTY);
    export.write("open311-xml/requests.xml", xml(records) + "</service_requests>\n", records);
  }

  /** The connection broke while the last request was sent. */
  private void cutXml(Export export) {
    List<Said> said = residents.said("open311-xml-cut", 12);
    Records records = new Records();
    for (int i = 0; i < said.size(); i++) {
      records.accept(Xml.element("request", request(i, said.get(i))));
    }
    String last = Xml.element("request", request(100, said.get(0)));
    records.add(last.substring(0, last.indexOf("<agency_responsible>") + 30), Fate.UNREAD_REST);
    export.write("open311-xml/requests-cut.xml", xml(records), records);
  }

  private static String xml(Records records) {
    return Xml.PROLOG + "<service_requests>\n" + records.joined();
  }

  private void csv(Export export) {
    List<Said> said = said("open311-csv");
    RequestLayout layout = layout(Open311Files::request, fields -> CSV.row(fields));
    Records records = layout.records(said).trap("not english");
    String broken = CSV.cut(layout.broken(3, said.get(8)), 6);
    records.insert(MALFORMED_AT, broken, Fate.MALFORMED);
    records.insert(EMPTY_AT, layout.silent(said.get(5), WORDS), Fate.EMPTY);
    export.write("open311-csv/georeport.csv", CSV.header() + records.joined(), records);
  }

  private void bulk(Export export) {
    List<Said> said = said("open311-bulk");
    RequestLayout layout = layout(Open311Files::bulk, fields -> BULK.row(fields));
    Records records = layout.records(said).trap("not english");
    String broken = BULK.cut(layout.broken(3, said.get(8)), 9);
    records.insert(MALFORMED_AT, broken, Fate.MALFORMED);
    String silent = layout.silent(said.get(5), "description", "service_name", "service_subtype");
    records.insert(EMPTY_AT, silent, Fate.EMPTY);
    export.writeMarked("open311-csv/bulk.csv", BULK.header() + records.joined(), records);
  }

  private static RequestLayout layout(
      BiFunction<Integer, Said, ObjectNode> maker, Function<ObjectNode, String> text) {
    return new RequestLayout(
        "service_request_id",
        "requested_datetime",
        "lat",
        "long",
        maker,
        Open311Files::clock,
        text);
  }

  private static TextNode clock(ZonedDateTime time) {
    return TextNode.valueOf(Times.offset(time));
  }

  /** Chicago's ids are numbers here, so ids carry no letters. */
  private static String id(int number) {
    return String.valueOf(26_100_400 + 7 * number);
  }

  private static ObjectNode request(int number, Said said) {
    Geo at = Geo.inRiverbend(said.where());
    ObjectNode json = Json.object();
    json.put("service_request_id", id(number));
    json.put("status", said.closed() ? "closed" : "open");
    json.put("status_notes", said.note());
    json.put("service_name", said.matter().service());
    json.put("service_code", said.matter().code());
    json.put("description", said.text());
    json.put("agency_responsible", said.matter().department());
    json.put("service_notice", "");
    json.put("requested_datetime", Times.offset(said.time()));
    json.put("updated_datetime", Times.offset(said.updated()));
    json.put("expected_datetime", Times.offset(said.time().plusDays(14)));
    json.put("address", said.where().address() + ", Riverbend");
    json.put("address_id", "");
    json.put("zipcode", said.where().zip());
    json.put("lat", at.latitude());
    json.put("long", at.longitude());
    json.put("media_url", "");
    return json;
  }

  private static ObjectNode chicago(int number, Said said) {
    ObjectNode json = request(number, said);
    json.put("service_request_id", Integer.parseInt(id(number)));
    json.put("zipcode", Integer.parseInt(said.where().zip()));
    json.putArray("attributes");
    json.putObject("extended_attributes")
        .put("channel", number % 2 == 0 ? "phone" : "web")
        .put("police", "0" + (number % 9 + 1))
        .put("zip", said.where().zip())
        .put("ward", number % 6 + 1);
    ArrayNode notes = json.putArray("notes");
    if (said.closed()) {
      notes
          .addObject()
          .put("datetime", Times.offset(said.time()))
          .put("summary", "Request opened")
          .put("description", "")
          .put("type", "opened");
      notes
          .addObject()
          .put("datetime", Times.offset(said.updated()))
          .put("summary", "Request closed")
          .put("description", said.note())
          .put("type", "closed");
    }
    return json;
  }

  private static ObjectNode bulk(int number, Said said) {
    Geo at = Geo.inRiverbend(said.where());
    ObjectNode json = Json.object();
    json.put("service_request_id", id(number));
    json.put("requested_datetime", Times.offset(said.time()));
    json.put("updated_datetime", Times.offset(said.updated()));
    json.put("closed_date", said.closed() ? Times.offset(said.updated()) : "");
    json.put("status_description", said.closed() ? "closed" : "open");
    json.put("status_notes", said.note());
    json.put("source", number % 2 == 0 ? "Phone" : "Mobile app");
    json.put("service_name", said.matter().service());
    json.put("service_subtype", said.matter().reason());
    json.put("description", said.text());
    json.put("agency_responsible", said.matter().department());
    json.put("address", said.where().address() + ", Riverbend");
    json.put("lat", at.latitude());
    json.put("long", at.longitude());
    return json;
  }
}
