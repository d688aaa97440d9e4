package voc.jobs.source;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import voc.jobs.config.Format;
import voc.jobs.config.Format.Syntax;

/**
 * The fields that tell a format, declared once for each format and generation of it. Names match
 * whatever their letter case, spaces, underscores and hyphens; a key of an inner object is dotted.
 *
 * @param format the format
 * @param syntax how such a file is cut into records
 * @param what whose fields they are, in words
 * @param fields their names
 * @param needed those of them that no excerpt of such an export leaves out; none if that is not
 *     known
 * @param own those of them that no other generation has, of which a file has at least one; none if
 *     there is no other generation
 */
record TellTales(
    Format format,
    Syntax syntax,
    String what,
    List<String> fields,
    List<String> needed,
    List<String> own) {
  /** What having all needed fields weighs against the share of all fields. */
  private static final double NEEDED_WEIGHT = 0.6;

  static final List<TellTales> ALL =
      List.of(
          json(
              Format.OPEN311_JSON,
              "Open311",
              "service_request_id, status, service_name, requested_datetime"),
          xml(
              Format.OPEN311_XML,
              "Open311",
              "service_requests, request, service_request_id, requested_datetime"),
          csv(
              Format.OPEN311_CSV,
              "Open311",
              "service_request_id, requested_datetime, updated_datetime, service_name,"
                  + " description, address, lat, long"),
          csv(
                  Format.NYC311_CSV,
                  "NYC 311",
                  "Unique Key, Created Date, Closed Date, Agency, Agency Name, Complaint Type,"
                      + " Descriptor, Location Type, Incident Zip, Incident Address, Street Name, Cross"
                      + " Street 1, Cross Street 2, Intersection Street 1, Intersection Street 2,"
                      + " Address Type, City, Landmark, Facility Type, Status, Due Date, Resolution"
                      + " Description, Resolution Action Updated Date, Community Board, BBL, Borough, X"
                      + " Coordinate (State Plane), Y Coordinate (State Plane), Open Data Channel Type,"
                      + " Park Facility Name, Park Borough, Vehicle Type, Taxi Company Borough, Taxi"
                      + " Pick Up Location, Bridge Highway Name, Bridge Highway Direction, Road Ramp,"
                      + " Bridge Highway Segment, Latitude, Longitude, Location")
              .needing("Unique Key, Created Date, Complaint Type"),
          csv(
                  Format.NYC311_CSV,
                  "NYC 311's newest export",
                  "Unique Key, Created Date, Agency Name, Problem (formerly Complaint Type), Problem"
                      + " Detail (formerly Descriptor), Additional Details, Council District, Police"
                      + " Precinct, Resolution Description, Borough")
              .needing("Unique Key, Created Date, Problem (formerly Complaint Type)")
              .owning("Problem (formerly Complaint Type)"),
          csv(
                  Format.NYC311_CSV,
                  "NYC 311's oldest export",
                  "Unique Key, Created Date, Agency Name, Complaint Type, Descriptor, Resolution"
                      + " Description, Borough, School Name, School Number, School Region, School Code")
              .needing("Unique Key, Created Date, Complaint Type")
              .owning("School Name, School Number, School Region, School Code"),
          csv(
              Format.PHILADELPHIA_CSV,
              "Philadelphia's public_cases_fc",
              "objectid, service_request_id, subject, status, status_notes, service_name,"
                  + " service_code, agency_responsible, service_notice, requested_datetime,"
                  + " updated_datetime, expected_datetime, closed_datetime, address, zipcode,"
                  + " media_url, lat, lon"),
          json(
              Format.SEECLICKFIX_JSON,
              "SeeClickFix",
              "id, status, summary, rating, lat, lng, created_at, acknowledged_at,"
                  + " request_type.title"),
          csv(
              Format.TOUCHPOINTS_A11_CSV,
              "Touchpoints A-11",
              "external_id, question_1, positive_effectiveness, positive_ease, positive_efficiency,"
                  + " positive_transparency, positive_humanity, positive_employee, positive_other,"
                  + " negative_effectiveness, negative_ease, negative_efficiency,"
                  + " negative_transparency, negative_humanity, negative_employee, negative_other,"
                  + " question_4"),
          csv(
              Format.TOUCHPOINTS_FORM_CSV,
              "Touchpoints' forms",
              "ID, UUID, Location Code, User Agent, Status, Archived, Flagged, Deleted, Page, Query"
                  + " string, Hostname, Referrer, Created at"),
          csv(Format.QUALTRICS_CSV, "Qualtrics", qualtrics()),
          csv(Format.QUALTRICS_TSV, "Qualtrics", qualtrics()),
          csv(
              Format.SURVEYMONKEY_CSV,
              "SurveyMonkey",
              "Respondent ID, Collector ID, Start Date, End Date, IP Address, Email Address, First"
                  + " Name, Last Name"),
          json(
              Format.CONTACT_LENS_JSON,
              "Contact Lens",
              "Channel, Participants.ParticipantId, Participants.ParticipantRole,"
                  + " ConversationCharacteristics, Transcript.ParticipantId, Transcript.Content,"
                  + " ContentMetadata, CustomerMetadata, CustomModels"),
          json(
              Format.TRANSCRIBE_JSON,
              "Transcribe Call Analytics",
              // JobName and JobStatus stand behind the words, past what is looked at.
              "Transcript.ParticipantRole, Transcript.Content, Transcript.LoudnessScores,"
                  + " Transcript.Items, Transcript.BeginOffsetMillis"),
          json(
              Format.GENESYS_JSON,
              "Genesys",
              "conversationId, communicationId, mediaType, conversationStartTime,"
                  + " transcripts.phrases, transcripts.phrases.text,"
                  + " transcripts.phrases.participantPurpose"),
          json(
              Format.FAQPAGE_JSON,
              "an FAQPage",
              "@context, @type, mainEntity, mainEntity.name, mainEntity.acceptedAnswer"),
          csv(Format.SEARCHGOV_CSV, "search.gov", "Search Term, Queries, Clicks, CTR"),
          csv(
              Format.SEARCHGOV_DRILLDOWN_CSV,
              "search.gov's drill-down",
              "Date, Time, Request, Referrer, Vertical, Modules, Device, Browser, OS, Country Code,"
                  + " Region, Client IP, User Agent"),
          csv(
              Format.SEARCH_CONSOLE_CSV,
              "Search Console",
              "Top queries, Clicks, Impressions, CTR, Position"));

  /**
   * How well a file fits.
   *
   * @param fields how many tell-tale fields it has
   * @param share how well it fits, in [0, 1]
   */
  record Match(int fields, double share) {}

  /** How well a file with these fields, {@link #folded}, fits. */
  Match match(Set<String> found) {
    int matched = count(fields, found);
    double share = (double) matched / fields.size();
    if (!own.isEmpty() && count(own, found) == 0) {
      return new Match(matched, 0);
    }
    boolean complete = !needed.isEmpty() && count(needed, found) == needed.size();
    return new Match(matched, complete ? NEEDED_WEIGHT + (1 - NEEDED_WEIGHT) * share : share);
  }

  /**
   * Why a file fits, in words.
   *
   * @param kind what a field is in its syntax, in the plural
   */
  String evidence(Match match, String kind) {
    String part = match.fields() + " of " + fields.size() + " " + kind + " of " + what;
    return match.share() > (double) match.fields() / fields.size()
        ? part + ", among them all " + needed.size() + " that it needs"
        : part;
  }

  private static int count(List<String> wanted, Set<String> found) {
    return (int) wanted.stream().filter(name -> found.contains(folded(name))).count();
  }

  /** A name without letter case, spaces, underscores and hyphens. */
  static String folded(String name) {
    StringBuilder form = new StringBuilder();
    for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
      if (!Character.isWhitespace(c) && c != '_' && c != '-') {
        form.append(c);
      }
    }
    return form.toString();
  }

  private TellTales needing(String names) {
    return new TellTales(format, syntax, what, fields, names(names), own);
  }

  private TellTales owning(String names) {
    return new TellTales(format, syntax, what, fields, needed, names(names));
  }

  private static String qualtrics() {
    return "StartDate, EndDate, Status, Progress, Duration (in seconds), Finished, RecordedDate,"
        + " ResponseId, DistributionChannel, UserLanguage";
  }

  private static TellTales csv(Format format, String what, String fields) {
    return new TellTales(format, Syntax.DELIMITED, what, names(fields), List.of(), List.of());
  }

  private static TellTales json(Format format, String what, String fields) {
    return new TellTales(format, Syntax.JSON, what, names(fields), List.of(), List.of());
  }

  private static TellTales xml(Format format, String what, String fields) {
    return new TellTales(format, Syntax.XML, what, names(fields), List.of(), List.of());
  }

  private static List<String> names(String fields) {
    return List.of(fields.split(", "));
  }
}
