package voc.jobs.source.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import voc.core.Feedback;
import voc.core.Place;
import voc.core.Speaker;
import voc.core.Utterance;
import voc.jobs.config.VocConfig;
import voc.jobs.source.Reads;
import voc.jobs.source.record.LoadResult;

class SeeClickFixFormatTest {
  private static final VocConfig CONFIG =
      Reads.config(
          """
          departments: {works: Public Works}
          sources:
            - {name: s, format: seeclickfix-json, path: "*.json", zone: America/New_York}
          """);

  private static final String NESTED =
      """
      {"id": 17, "status": "Closed", "summary": "Hole on Elm", "description": "It eats bicycles.", "rating": 3,
       "lat": 42.3, "lng": -71.1, "address": "1 Elm St", "created_at": "2026-01-15T09:00:00-05:00",
       "updated_at": "2026-01-17T09:00:00-05:00", "closed_at": "2026-01-16T09:00:00-05:00",
       "request_type": {"id": 4, "title": "Pothole", "organization": "Public Works"},
       "reporter": {"id": 99, "name": "Pat Doe", "role": "Registered User"},
       "point": {"type": "Point", "coordinates": [-71.1, 42.3]},
       "comments": [{"comment": "We filled it.", "commenter": {"name": "City", "role": "Verified Official"}}]}
      """;

  @Test
  void aNestedIssueHoldsTheReportersWordsAndTheOfficialsComments() {
    Feedback issue = Reads.accepted(Reads.feedback(CONFIG, "s.json", "[" + NESTED + "]")).get(0);

    assertThat(issue.id()).isEqualTo("s:17");
    assertThat(issue.customer()).isEqualTo("99");
    assertThat(issue.time()).isEqualTo(Instant.parse("2026-01-15T14:00:00Z"));
    assertThat(issue.updated()).isEqualTo(Instant.parse("2026-01-17T14:00:00Z"));
    assertThat(issue.department()).isEqualTo("works");
    assertThat(issue.service()).isEqualTo("Pothole");
    assertThat(issue.place()).isEqualTo(new Place("1 Elm St", 42.3, -71.1));
    assertThat(issue.ratings()).isEmpty();
    assertThat(issue.utterances())
        .containsExactly(
            Utterance.of(Speaker.CUSTOMER, "Hole on Elm"),
            Utterance.of(Speaker.CUSTOMER, "It eats bicycles."),
            Utterance.of(Speaker.AGENCY, "We filled it."));
    assertThat(issue.attributes())
        .containsEntry("rating", "3")
        .containsEntry("reporter.role", "Registered User")
        .containsEntry("request.closed", "2026-01-16T14:00:00Z")
        .doesNotContainKeys("reporter.name", "reporter.id", "comments", "request_type.title");
  }

  @Test
  void flattenedLinesWithMillisecondsAreTheSame() {
    List<LoadResult<Feedback>> results =
        Reads.feedback(
            CONFIG,
            "s.jsonl",
            """
            {"id": 18, "status": "Open", "summary": "pothole", "created_at": 1768485931000, "request_type.title": "Pothole", "Reporter.Name": "Pat Doe"}
            {"id": 19, "summary": "Loud", "description": "loud", "created_at": 1768485931, "request_type.title": "Noise"}
            {"summary": "Loud", "created_at": "2026-01-15"}
            {"id": 20, "summary": "Loud", "created_at": "2026-01-15", "comments": [{"comment": "Here too", "commenter": {"role": "Guest"}}]}
            """);

    Feedback first = Reads.accepted(results).get(0);
    assertThat(first.time()).isEqualTo(Instant.parse("2026-01-15T14:05:31Z"));
    assertThat(first.customer()).isEqualTo("Pat Doe");
    assertThat(first.service()).isEqualTo("Pothole");
    assertThat(first.utterances()).as("the title is no words of the reporter").isEmpty();
    Feedback commented = Reads.accepted(results).get(1);
    assertThat(commented.utterances()).containsExactly(Utterance.of(Speaker.CUSTOMER, "Loud"));
    assertThat(commented.attributes()).containsKey("comments");
    assertThat(Reads.rejects(results))
        .containsExactly(
            "2 bad time: time \"9999999999\" in field \"created_at\" must not lie before 1990-01-01"
                + " or in the future; correct it or add its"
                + " pattern to sources[0].time.patterns",
            "3 missing field: there is no field \"id\"; add it or correct its name");
  }
}
