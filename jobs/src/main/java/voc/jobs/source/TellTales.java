package voc.jobs.source;

import java.util.List;
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
 */
record TellTales(Format format, Syntax syntax, String what, List<String> fields) {
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
                  + " Bridge Highway Segment, Latitude, Longitude, Location"),
          csv(
              Format.NYC311_CSV,
              "NYC 311's newest export",
              "Unique Key, Created Date, Agency Name, Problem (formerly Complaint Type), Problem"
                  + " Detail (formerly Descriptor), Additional Details, Council District, Police"
                  + " Precinct, Resolution Description, Borough"),
          csv(
              Format.NYC311_CSV,
              "NYC 311's oldest export",
              "Unique Key, Created Date, Agency Name, Complaint Type, Descriptor, Resolution"
                  + " Description, Borough, School Name, School Number, School Region, School Code"),
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
          new TellTales(Format.QUALTRICS_TSV, Syntax.DELIMITED, "Qualtrics", names(qualtrics())),
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
          new TellTales(
              Format.FAQPAGE_JSON,
              Syntax.JSON,
              "an FAQPage",
              names("@context, @type, mainEntity, mainEntity.name, mainEntity.acceptedAnswer")),
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

  private static String qualtrics() {
    return "StartDate, EndDate, Status, Progress, Duration (in seconds), Finished, RecordedDate,"
        + " ResponseId, DistributionChannel, UserLanguage";
  }

  private static TellTales csv(Format format, String what, String fields) {
    return new TellTales(format, Syntax.DELIMITED, what, names(fields));
  }

  private static TellTales json(Format format, String what, String fields) {
    return new TellTales(format, Syntax.JSON, what, names(fields));
  }

  private static TellTales xml(Format format, String what, String fields) {
    return new TellTales(format, Syntax.XML, what, names(fields));
  }

  private static List<String> names(String fields) {
    return List.of(fields.split(", "));
  }
}
