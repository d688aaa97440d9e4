package voc.jobs.canary;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/**
 * A city whose files are full of canaries: every format, in words, fields, ids and customers' keys,
 * in records that are taken and in records that are refused. None is in a file's name: those are
 * kept as they are, since they lead from a figure to its record.
 */
final class CanaryCity {
  private static final JsonMapper JSON = new JsonMapper();

  private final Path folder;
  private final Canaries canaries;
  private final StringBuilder sources = new StringBuilder("sources:\n");
  private final StringBuilder faq = new StringBuilder("faq:\n");
  private final StringBuilder searches = new StringBuilder("searches:\n");

  CanaryCity(Path folder, Canaries canaries) {
    this.folder = folder;
    this.canaries = canaries;
  }

  /** Writes all files and returns the configuration's. */
  Path write() throws IOException {
    requests();
    surveys();
    calls();
    mapped();
    faq();
    searches();
    Files.writeString(folder.resolve("departments.csv"), "id,name,agency\npw,Public Works,DPW\n");
    return Files.writeString(
        folder.resolve("voc.yaml"),
        "warehouse: warehouse\ndepartments: departments.csv\nlimits: {max_reject_share: 1}\n"
            + sources
            + faq
            + searches);
  }

  // ---- 311 ----

  private void requests() throws IOException {
    List<Map<String, Object>> good = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      good.add(open311("o" + i, "2026-03-0" + (i + 1) + "T10:00:00-06:00", "open311-json"));
    }
    Map<String, Object> badTime =
        open311(
            "o7", "call " + canaries.phone("open311-json, bad time", 1), "open311-json, bad time");
    Map<String, Object> named =
        open311(
            "o8",
            canaries.name("as a time", "open311-json, bad time", 1),
            "open311-json, bad time");
    Map<String, Object> withoutId = open311("", "2026-03-09T10:00:00-06:00", "open311-json, no id");
    Map<String, Object> mailId =
        open311(canaries.email("open311-json, id", 0), "2026-03-09T10:00:00-06:00", "open311-json");
    Map<String, Object> phoneId =
        open311(canaries.phone("open311-json, id", 1), "2026-03-09T10:00:00-06:00", "open311-json");
    good.addAll(List.of(badTime, named, withoutId, mailId, phoneId));
    String lines = good.stream().map(CanaryCity::json).collect(Collectors.joining(",\n"));
    String broken =
        "{\"service_request_id\":\"x\", \"description\":\""
            + canaries.words("open311-json, malformed").replace("\n", " ")
            + "\" oops},\n";
    source("open311-json", "open311-json", "311.json", "[\n" + broken + lines + "\n]\n", "");

    source("seeclickfix-json", "seeclickfix-json", "scf.jsonl", seeClickFix(), "");
    StringBuilder xml = new StringBuilder("<service_requests>\n");
    for (int i = 0; i < 4; i++) {
      xml.append(xmlRequest("x" + i, "2026-03-0" + (i + 1) + "T10:00:00-06:00", "open311-xml"));
    }
    xml.append(
        xmlRequest("x9", canaries.birth("open311-xml, bad time", 0), "open311-xml, bad time"));
    String cut = xmlRequest("x10", "2026-03-01", "open311-xml, cut off");
    xml.append(cut, 0, cut.length() - 20);
    source("open311-xml", "open311-xml", "311.xml", xml.toString(), "");

    List<List<String>> bulk = new ArrayList<>();
    bulk.add(
        List.of(
            "service_request_id",
            "requested_datetime",
            "description",
            "service_name",
            "agency_responsible",
            "address",
            "lat",
            "long",
            "status_notes",
            "reporter_name",
            "contact_phone",
            "notes_internal"));
    for (int i = 0; i < 6; i++) {
      String time =
          i == 4 ? canaries.ssn("open311-csv, bad time", 0) : "2026-03-0" + (i + 1) + "T10:00:00Z";
      bulk.add(
          List.of(
              "b" + i,
              time,
              canaries.words("open311-csv"),
              i == 3 ? canaries.words("open311-csv, service") : "Pothole",
              i == 2
                  ? canaries.name("as addressee, called", "open311-csv", 0)
                      + " calling "
                      + canaries.phone("open311-csv, addressee", 1)
                  : "DPW",
              "12 Main Street " + canaries.phone("open311-csv, address", 0),
              "41.5",
              "-90.5",
              "Called back " + canaries.phone("open311-csv, agency's note", 2),
              canaries.name("in a field", "open311-csv", i),
              canaries.phone("open311-csv, field", i),
              canaries.words("open311-csv, attribute")));
    }
    String text =
        csv(',', bulk)
            + "\"b9\",\"2026-03-01T10:00:00Z\",\""
            + canaries.words("open311-csv, malformed")
            + "\n";
    source("open311-csv", "open311-csv", "bulk.csv", text, "");

    List<List<String>> nyc = new ArrayList<>();
    nyc.add(
        List.of(
            "Unique Key",
            "Created Date",
            "Closed Date",
            "Agency",
            "Agency Name",
            "Complaint Type",
            "Descriptor",
            "Incident Address",
            "Status",
            "Resolution Description",
            "Latitude",
            "Longitude",
            "Landmark"));
    for (int i = 0; i < 4; i++) {
      String time =
          i == 3
              ? canaries.card("nyc311-csv, bad time", 0)
              : "03/0" + (i + 1) + "/2026 10:00:00 AM";
      nyc.add(
          List.of(
              i == 2 ? canaries.email("nyc311-csv, id", 0) : "6820010" + i,
              time,
              "",
              "DPW",
              "Public Works",
              "Pothole",
              canaries.words("nyc311-csv, attribute"),
              "1 MAIN STREET",
              "Open",
              canaries.words("nyc311-csv, agency's words"),
              "40.7",
              "-73.9",
              canaries.phone("nyc311-csv, attribute", i)));
    }
    source("nyc311-csv", "nyc311-csv", "nyc.csv", csv(',', nyc), "");

    List<List<String>> philly = new ArrayList<>();
    philly.add(
        List.of(
            "cartodb_id",
            "service_request_id",
            "subject",
            "status",
            "status_notes",
            "service_name",
            "agency_responsible",
            "requested_datetime",
            "address",
            "lat",
            "lon"));
    for (int i = 0; i < 4; i++) {
      philly.add(
          List.of(
              "" + i,
              "17400" + i,
              "",
              "Open",
              canaries.words("philadelphia-csv, agency's words"),
              "Graffiti",
              "Public Works",
              i == 3 ? canaries.phone("philadelphia-csv, bad time", 3) : "2026-03-01 19:27:21",
              "5 Elm St " + canaries.email("philadelphia-csv, address", 0),
              "41.5",
              "-90.4"));
    }
    source("philadelphia-csv", "philadelphia-csv", "philly.csv", csv(',', philly), "");
  }

  private Map<String, Object> open311(String id, String time, String input) {
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("service_request_id", id);
    request.put("requested_datetime", time);
    request.put("description", canaries.words(input));
    request.put("service_name", "Pothole");
    request.put("agency_responsible", "DPW");
    request.put(
        "status_notes", "Spoke to the caller. " + canaries.words(input + ", agency's words"));
    request.put(
        "extended_attributes",
        Map.of(
            "first_name",
            canaries.rare("name, in a field", input),
            "email",
            canaries.email(input + ", field", 1)));
    return request;
  }

  private String xmlRequest(String id, String time, String input) {
    return "<request><service_request_id>"
        + id
        + "</service_request_id><requested_datetime>"
        + time
        + "</requested_datetime><service_name>Pothole</service_name><description>"
        + escaped(canaries.words(input))
        + "</description><contact_email>"
        + canaries.email(input + ", field", 0)
        + "</contact_email></request>\n";
  }

  private String seeClickFix() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 5; i++) {
      String input = i == 4 ? "seeclickfix-json, bad time" : "seeclickfix-json";
      Map<String, Object> issue = new LinkedHashMap<>();
      issue.put("id", 19300100 + i);
      issue.put("status", "Open");
      issue.put("summary", canaries.words(input));
      issue.put("description", canaries.words(input));
      issue.put(
          "created_at",
          i == 4 ? canaries.name("as a time", input, 2) : "2026-03-03T11:27:58-06:00");
      issue.put("request_type", Map.of("title", "Pothole", "organization", "DPW"));
      issue.put(
          "reporter",
          Map.of(
              "id",
              700 + i,
              "name",
              canaries.name("reporter", input, i),
              "role",
              "Registered User"));
      issue.put(
          "comments",
          List.of(
              Map.of(
                  "comment",
                  canaries.words(input + ", comment of others"),
                  "commenter",
                  Map.of(
                      "name", canaries.name("commenter", input, i), "role", "Registered User"))));
      lines.append(json(issue)).append('\n');
    }
    return lines.toString();
  }

  // ---- Surveys ----

  private void surveys() throws IOException {
    List<List<String>> qualtrics = new ArrayList<>();
    qualtrics.add(
        List.of(
            "StartDate",
            "EndDate",
            "Status",
            "IPAddress",
            "RecordedDate",
            "ResponseId",
            "RecipientLastName",
            "RecipientFirstName",
            "RecipientEmail",
            "ExternalReference",
            "LocationLatitude",
            "LocationLongitude",
            "DistributionChannel",
            "UserLanguage",
            "Q1",
            "Q2",
            "Q3",
            "Q4"));
    qualtrics.add(
        List.of(
            "Start Date",
            "End Date",
            "Response Type",
            "IP Address",
            "Recorded Date",
            "Response ID",
            "Recipient Last Name",
            "Recipient First Name",
            "Recipient Email",
            "External Data Reference",
            "Location Latitude",
            "Location Longitude",
            "Distribution Channel",
            "User Language",
            "How satisfied?",
            "What is your name?",
            "Tell us more.",
            "Phone number"));
    qualtrics.add(
        Arrays.stream(
                "startDate endDate status ipAddress recordedDate _recordId recipientLastName recipientFirstName recipientEmail externalDataReference locationLatitude locationLongitude distributionChannel userLanguage QID1 QID2_TEXT QID3_TEXT QID4_TEXT"
                    .split(" "))
            .map(id -> "{\"ImportId\":\"" + id + "\"}")
            .toList());
    for (int i = 0; i < 6; i++) {
      String input = i == 4 ? "qualtrics, bad rating" : i == 5 ? "qualtrics, preview" : "qualtrics";
      qualtrics.add(
          List.of(
              "2026-03-01 10:00:00",
              "2026-03-01 10:05:00",
              "IP Address",
              canaries.ip(input),
              "2026-03-01 10:05:00",
              "R_" + i,
              canaries.rare("name, recipient", input),
              canaries.rare("name, recipient", input),
              i == 1 ? "" : canaries.email(input, 0),
              canaries.caseNumber(input, 1),
              "",
              "",
              i == 5 ? "preview" : "email",
              "EN",
              i == 4 ? canaries.phone(input, 1) : "4",
              canaries.name("answered to a prompt", input, i),
              canaries.words(input),
              canaries.phone(input + ", prompt", i)));
    }
    String yaml =
        ", ratings: [{column: Q1, best: 5, worst: 1}], texts: [{column: Q2}, {column: Q3}, {column: Q4}]";
    source("qualtrics-csv", "qualtrics-csv", "qualtrics.csv", csv(',', qualtrics), yaml);
    List<List<String>> again = new ArrayList<>(qualtrics.subList(0, 3));
    for (int i = 0; i < 3; i++) {
      again.add(
          List.of(
              "2026-03-01 10:00:00",
              "2026-03-01 10:05:00",
              "IP Address",
              canaries.ip("qualtrics-tsv"),
              i == 2 ? canaries.name("as a time", "qualtrics-tsv", 0) : "2026-03-01 10:05:00",
              canaries.email("qualtrics-tsv, id", 0),
              canaries.rare("name, recipient", "qualtrics-tsv"),
              canaries.rare("name, recipient", "qualtrics-tsv"),
              "",
              canaries.email("qualtrics-tsv, reference", 1),
              "",
              "",
              "email",
              "EN",
              "4",
              canaries.name("answered to a prompt", "qualtrics-tsv", 1),
              canaries.words("qualtrics-tsv").replace('\n', ' '),
              canaries.phone("qualtrics-tsv, prompt", i)));
    }
    source("qualtrics-tsv", "qualtrics-tsv", "qualtrics.tsv", csv('\t', again), yaml);

    List<List<String>> monkey = new ArrayList<>();
    monkey.add(
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
            "Rating",
            "Comment",
            "Contact information",
            "",
            "",
            ""));
    monkey.add(
        List.of(
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "Response",
            "Open-Ended Response",
            "Name",
            "Address",
            "Phone Number",
            "Other (please specify)"));
    for (int i = 0; i < 5; i++) {
      String input = i == 4 ? "surveymonkey-csv, bad rating" : "surveymonkey-csv";
      monkey.add(
          List.of(
              "11820030010" + i,
              "431",
              "01/02/2026 10:54:09 AM",
              "01/02/2026 10:55:39 AM",
              canaries.ip(input),
              canaries.email(input, 1),
              canaries.rare("name, respondent", input),
              canaries.rare("name, respondent", input),
              canaries.words(input + ", custom data"),
              i == 4 ? canaries.name("as a rating", input, 0) : "3",
              canaries.words(input),
              canaries.name("contact block", input, i),
              canaries.home(input),
              canaries.phone(input, i),
              canaries.words(input + ", other")));
    }
    source(
        "surveymonkey-csv",
        "surveymonkey-csv",
        "monkey.csv",
        csv(',', monkey),
        ", ratings: [{column: Rating, best: 5, worst: 1}], texts: [{column: Comment}]");

    List<List<String>> form = new ArrayList<>();
    form.add(
        List.of(
            "ID",
            "UUID",
            "How satisfied?",
            "Please tell us more.",
            "Your e-mail address",
            "Location Code",
            "User Agent",
            "Status",
            "Archived",
            "Flagged",
            "Deleted",
            "Deleted at",
            "Page",
            "Query string",
            "Hostname",
            "Referrer",
            "Created at",
            "IP Address",
            "Tags"));
    for (int i = 0; i < 5; i++) {
      String input = i == 4 ? "touchpoints-form-csv, bad time" : "touchpoints-form-csv";
      form.add(
          List.of(
              "41020" + i,
              "24f25f76-ed14-305d-8d3b-1838c77d961" + i,
              "4",
              canaries.words(input),
              canaries.email(input, 0),
              "RB",
              "Mozilla/5.0",
              "received",
              "false",
              "false",
              "false",
              "",
              "/visit",
              "email=" + canaries.email(input + ", query string", 0).replace("@", "%40"),
              "riverbend.example",
              canaries.url(input + ", referrer"),
              i == 4 ? canaries.ip(input) : "2026-01-01 18:51:41 UTC",
              canaries.ip(input),
              "[]"));
    }
    source(
        "touchpoints-form-csv",
        "touchpoints-form-csv",
        "form.csv",
        csv(',', form),
        ", ratings: [{column: \"How satisfied?\", best: 5, worst: 1}], texts: [{column: Please tell us more.}]");

    List<List<String>> a11 = new ArrayList<>();
    a11.add(
        List.of(
            "external_id",
            "question_1",
            "positive_effectiveness",
            "positive_ease",
            "positive_efficiency",
            "positive_transparency",
            "positive_humanity",
            "positive_employee",
            "positive_other",
            "negative_effectiveness",
            "negative_ease",
            "negative_efficiency",
            "negative_transparency",
            "negative_humanity",
            "negative_employee",
            "negative_other",
            "question_4"));
    for (int i = 0; i < 5; i++) {
      String input = i == 4 ? "touchpoints-a11-csv, bad rating" : "touchpoints-a11-csv";
      List<String> row =
          new ArrayList<>(
              List.of(
                  i == 2 ? canaries.email(input + ", id", 0) : "id" + i,
                  i == 4 ? canaries.caseNumber(input, 1) : "4"));
      row.addAll(java.util.Collections.nCopies(14, "null"));
      row.add(canaries.words(input));
      a11.add(row);
    }
    source(
        "touchpoints-a11-csv",
        "touchpoints-a11-csv",
        "a11.csv",
        csv(',', a11),
        ", time: {constant: \"2026-03-31T00:00:00Z\"}");
  }

  // ---- Calls ----

  private void calls() throws IOException {
    for (int i = 0; i < 3; i++) {
      List<Map<String, Object>> turns =
          turns("contact-lens-json", "Content", "ParticipantId", "a", "c");
      Map<String, Object> call = new LinkedHashMap<>();
      call.put(
          "Participants",
          List.of(
              Map.of("ParticipantId", "a", "ParticipantRole", "AGENT"),
              Map.of("ParticipantId", "c", "ParticipantRole", "CUSTOMER")));
      call.put("CustomerMetadata", Map.of("ContactId", "cl" + i));
      call.put("Transcript", turns);
      write("cl/" + "cl" + i + "_analysis_2026-03-29T10_00_00Z.json", json(call));
    }
    source("contact-lens-json", "contact-lens-json", "cl/*.json", "");

    Map<String, Object> transcribe = new LinkedHashMap<>();
    transcribe.put("JobStatus", "COMPLETED");
    transcribe.put("LanguageCode", "en-US");
    transcribe.put(
        "Transcript", turns("transcribe-json", "Content", "ParticipantRole", "AGENT", "CUSTOMER"));
    write("tr/call-1.json", json(transcribe));
    Map<String, Object> failed = new LinkedHashMap<>();
    failed.put("JobStatus", "FAILED");
    failed.put("FailureReason", canaries.words("transcribe-json, failed"));
    failed.put(
        "Transcript",
        turns("transcribe-json, failed", "Content", "ParticipantRole", "AGENT", "CUSTOMER"));
    write("tr/call-2.json", json(failed));
    source(
        "transcribe-json",
        "transcribe-json",
        "tr/*.json",
        ", time: {constant: \"2026-02-01T00:00:00Z\"}");

    for (int i = 0; i < 2; i++) {
      Map<String, Object> call = new LinkedHashMap<>();
      call.put("conversationId", "gc" + i);
      call.put("mediaType", "call");
      call.put(
          "conversationStartTime",
          i == 1 ? canaries.phone("genesys-json, bad time", 1) : (Object) 1768322645000L);
      call.put(
          "participants",
          List.of(
              Map.of(
                  "participantPurpose", "external", "ani", canaries.phone("genesys-json, ani", 3)),
              Map.of("participantPurpose", "internal", "userId", "u1")));
      List<Map<String, Object>> phrases =
          turns(
              i == 1 ? "genesys-json, bad time" : "genesys-json",
              "text",
              "participantPurpose",
              "internal",
              "external");
      call.put(
          "transcripts",
          List.of(Map.of("transcriptId", "t" + i, "language", "en-us", "phrases", phrases)));
      write("gen/call-" + i + ".json", json(call));
    }
    source("genesys-json", "genesys-json", "gen/*.json", "");

    StringBuilder vtt = new StringBuilder("WEBVTT\n\n");
    StringBuilder srt = new StringBuilder();
    List<String> spoken = canaries.turns("webvtt");
    List<String> typed = canaries.turns("srt");
    for (int i = 0; i < spoken.size(); i++) {
      vtt.append(
          String.format(
              java.util.Locale.ROOT,
              "00:%02d:00.000 --> 00:%02d:50.000\n<v %s>%s</v>\n\n",
              i,
              i,
              i % 2 == 0 ? "Agent" : "Caller",
              escaped(spoken.get(i).replace('\n', ' '))));
      srt.append(
          String.format(
              java.util.Locale.ROOT,
              "%d\n00:%02d:00,000 --> 00:%02d:50,000\n%s: %s\n\n",
              i + 1,
              i,
              i,
              i % 2 == 0 ? "Agent" : "Caller",
              typed.get(i).replace('\n', ' ')));
    }
    vtt.append(
        "00:59:xx "
            + canaries.phone("webvtt, bad cue", 1)
            + "\n<v Caller>"
            + canaries.words("webvtt, bad cue").replace('\n', ' ')
            + "\n\n");
    srt.append(
        "99\n00:00:zz,000 --> "
            + canaries.name("as a time", "srt, bad cue", 0)
            + "\nCaller: "
            + canaries.words("srt, bad cue").replace('\n', ' ')
            + "\n\n");
    write("vtt/RB-1_2026-02-03T15-20-00Z.vtt", vtt.toString());
    write("srt/RB-2_2026-02-03T15-20-00Z.srt", srt.toString());
    source("webvtt", "webvtt", "vtt/*.vtt", "");
    source("srt", "srt", "srt/*.srt", "");
  }

  private List<Map<String, Object>> turns(
      String input, String text, String speaker, String agent, String customer) {
    List<Map<String, Object>> turns = new ArrayList<>();
    for (String said : canaries.turns(input)) {
      turns.add(Map.of(text, said, speaker, turns.size() % 2 == 0 ? agent : customer));
    }
    return turns;
  }

  // ---- Any table ----

  private void mapped() throws IOException {
    String mapping =
        ", channel: survey, id: Id, customer: Customer, time: {column: When, patterns: [\"MM/dd/uuuu HH:mm\"]}, service: Reason, ratings: [{column: Score, best: 5, worst: 1}], texts: [{column: Comment}]";
    source(
        "csv",
        "csv",
        "any.csv",
        csv(',', rows("csv")) + "\"cut off " + canaries.words("csv, malformed"),
        mapping);
    source("tsv", "tsv", "any.tsv", csv('\t', rows("tsv")), mapping);
    List<List<String>> rows = rows("json");
    StringBuilder lines = new StringBuilder();
    StringBuilder xml = new StringBuilder("<all>\n");
    List<List<String>> others = rows("xml");
    for (int r = 1; r < rows.size(); r++) {
      Map<String, Object> object = new LinkedHashMap<>();
      xml.append("<r>");
      for (int c = 0; c < rows.get(0).size(); c++) {
        String name = rows.get(0).get(c);
        object.put(name, rows.get(r).get(c));
        String tag = name.replace(' ', '_');
        xml.append('<')
            .append(tag)
            .append('>')
            .append(escaped(others.get(r).get(c)))
            .append("</")
            .append(tag)
            .append('>');
      }
      object.put(canaries.email("json, field's name", 0), "yes");
      lines.append(json(object)).append('\n');
      xml.append("</r>\n");
    }
    lines
        .append("{\"Id\": \"broken\", \"Comment\": ")
        .append(canaries.phone("json, malformed", 1))
        .append('\n');
    source("json", "json", "any.jsonl", lines.toString(), mapping);
    source("xml", "xml", "any.xml", xml + "</all>\n", mapping);

    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(csv(',', rows("csv.gz, cut off")).getBytes(UTF_8));
    }
    byte[] bytes = packed.toByteArray();
    Files.createDirectories(folder.resolve("gz"));
    Files.write(folder.resolve("gz/any.csv.gz"), Arrays.copyOf(bytes, bytes.length - 200));
    source("gz", "csv", "gz/*.gz", mapping);

    List<List<String>> headless = rows("csv without a header");
    source(
        "headless", "csv", "headless.csv", csv(',', headless.subList(1, headless.size())), mapping);
  }

  private List<List<String>> rows(String input) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "Id",
            "Customer",
            "When",
            "Reason",
            "Score",
            "Comment",
            "Full name",
            "Date of birth",
            "Staff note",
            "Remarks"));
    for (int i = 0; i < 6; i++) {
      String here =
          i == 3
              ? input + ", bad time"
              : i == 4 ? input + ", bad rating" : i == 5 ? input + ", bad rating" : input;
      String id =
          i == 0
              ? canaries.email(here + ", id", 0)
              : i == 1
                  ? canaries.phone(here + ", id", 1)
                  : i == 2
                      ? canaries.rare("name, in an id", here)
                          + "."
                          + canaries.rare("name, in an id", here)
                      : input + i;
      String score =
          i == 4
              ? canaries.phone(here, 4)
              : i == 5 ? canaries.name("as a rating", here, 1) : "" + (i + 1);
      String when =
          i == 3
              ? canaries.name("as a time", here, 1) + " " + canaries.phone(here, 2)
              : "03/0" + (i + 1) + "/2026 09:00";
      rows.add(
          List.of(
              id,
              i % 2 == 0
                  ? canaries.email(here + ", customer", 0)
                  : canaries.phone(here + ", customer", 2),
              when,
              "Pothole",
              score,
              canaries.words(here),
              canaries.name("in a field", here, i),
              canaries.birth(here + ", field", 0),
              canaries.words(here + ", attribute"),
              canaries.words(here + ", attribute")));
    }
    return rows;
  }

  // ---- FAQ and searches ----

  private void faq() throws IOException {
    String page =
        json(
            Map.of(
                "@context",
                "https://schema.org",
                "@type",
                "FAQPage",
                "mainEntity",
                List.of(question("faqpage-json"), question("faqpage-json"))));
    write("faq.json", page);
    write(
        "faq.html",
        "<html><script type=\"application/ld+json\">"
            + json(
                Map.of(
                    "@context",
                    "https://schema.org",
                    "@type",
                    "FAQPage",
                    "mainEntity",
                    List.of(question("faqpage-html"))))
            + "</script></html>");
    write(
        "faq.csv",
        csv(
            ',',
            List.of(
                List.of("question", "answer"),
                List.of(
                    "How do I reach " + canaries.phone("faq, csv", 0) + " about a parking ticket?",
                    canaries.words("faq, csv, answer")),
                List.of("", canaries.words("faq, csv, rejected")))));
    faq.append(
        "  - {name: faq-json, format: faqpage-json, path: faq.json}\n  - {name: faq-html, format: faqpage-html, path: faq.html}\n  - {name: faq-csv, format: csv, path: faq.csv, question: question, answer: answer}\n");
  }

  private Map<String, Object> question(String input) {
    return Map.of(
        "@type",
        "Question",
        "name",
        "How do I appeal a parking ticket by mail to " + canaries.email(input, 0) + "?",
        "acceptedAnswer",
        Map.of("@type", "Answer", "text", "Ask. " + canaries.words(input + ", answer")));
  }

  private void searches() throws IOException {
    List<List<String>> gov =
        new ArrayList<>(List.of(List.of("Search Term", "Queries", "Clicks", "CTR")));
    List<List<String>> drill =
        new ArrayList<>(
            List.of(
                List.of(
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
                    "User Agent")));
    List<List<String>> console =
        new ArrayList<>(
            List.of(List.of("Top queries", "Clicks", "Impressions", "CTR", "Position")));
    List<List<String>> any =
        new ArrayList<>(List.of(List.of("Date", "Query", "Searches", "Results")));
    for (int i = 0; i < 5; i++) {
      gov.add(
          List.of(
              query("searchgov-csv", i),
              i == 4 ? canaries.phone("searchgov-csv, bad count", 1) : "45",
              "0",
              "--"));
      drill.add(
          List.of(
              i == 4
                  ? canaries.birth("searchgov-drilldown-csv, bad time", 0)
                  : "2026-03-0" + (i + 1),
              "08:00:17",
              "/search?affiliate=rb&query="
                  + java.net.URLEncoder.encode(query("searchgov-drilldown-csv", i), UTF_8),
              "https://rb.example/",
              "web",
              "",
              "Mobile",
              "Firefox",
              "Android",
              "US",
              "IL",
              canaries.ip("searchgov-drilldown-csv"),
              "Mozilla"));
      console.add(
          List.of(
              query("search-console-csv", i),
              "0",
              i == 4 ? canaries.phone("search-console-csv, bad count", 2) : "200",
              "14.0%",
              "1.2"));
      any.add(
          List.of(
              i == 3 ? canaries.name("as a time", "searches", 0) : "2026-03-01",
              query("searches", i),
              i == 4 ? canaries.ssn("searches, bad count", 0) : "3",
              "0"));
    }
    write("gov.csv", csv(',', gov));
    write("drill.csv", csv(',', drill));
    write("console.csv", csv(',', console));
    write("searches.csv", csv(',', any));
    searches.append(
        "  - {name: gov, format: searchgov-csv, path: gov.csv}\n  - {name: drill, format: searchgov-drilldown-csv, path: drill.csv, zone: America/Chicago}\n  - {name: console, format: search-console-csv, path: console.csv}\n  - {name: searches, format: csv, path: searches.csv, query: Query, searches: Searches, results: Results, zone: America/Chicago, time: {column: Date}}\n");
  }

  private String query(String input, int i) {
    return switch (i) {
      case 0 -> "appeal parking ticket " + canaries.email(input, 0);
      case 1 -> "who is calling from " + canaries.phone(input, 1);
      case 2 ->
          "my name is "
              + Canaries.lower(canaries.name("searched", input, 1))
              + " where is my permit";
      case 3 -> "status of case number " + canaries.caseNumber(input, 0);
      default -> "ssn " + canaries.ssn(input, 0) + " wrong";
    };
  }

  // ---- Writing ----

  private void source(String name, String format, String file, String content, String more)
      throws IOException {
    write(file, content);
    source(name, format, file, more);
  }

  private void source(String name, String format, String path, String more) {
    sources
        .append("  - {name: ")
        .append(name)
        .append(", format: ")
        .append(format)
        .append(", path: \"")
        .append(path)
        .append("\", zone: America/Chicago")
        .append(more)
        .append("}\n");
  }

  private void write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, content.getBytes(UTF_8));
  }

  private static String csv(char delimiter, List<List<String>> rows) {
    return rows.stream()
        .map(
            row ->
                row.stream()
                    .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                    .collect(Collectors.joining("" + delimiter)))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", " ");
  }
}
