package voc.jobs.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import voc.core.Feedback;
import voc.core.Place;
import voc.jobs.PatternRedactors;
import voc.jobs.config.VocConfig;
import voc.jobs.source.Reads;
import voc.nlp.redact.FeedbackRedactor;
import voc.nlp.redact.PatternRedactor;
import voc.nlp.redact.Pseudonyms;

/** Where {@code address: all} hides places, and where a source keeps them all the same. */
class AllAddressesTest {
  private static final String FILE =
      """
      Unique Key,Created Date,Agency Name,Complaint Type,Incident Address,Street Name,BBL,X Coordinate (State Plane),Y Coordinate (State Plane),Latitude,Longitude,Location
      7,07/01/2011 02:27:57 PM,DOT,Noise,186 QUILZEK STREET,QUILZEK STREET,1012890017,1001234,199876,40.6712345,-73.9912345,"(40.6712345, -73.9912345)"
      """;

  private static Feedback redacted(String source) {
    VocConfig config =
        Reads.config(
            """
            privacy: {redaction: {address: all}}
            departments: {dot: Department of Transportation}
            sources:
              - {name: nyc, format: nyc311-csv, path: "*.csv", zone: America/New_York%s}
            """
                .formatted(source));
    return new FeedbackRedactor(
            new PatternRedactors(),
            PatternRedactor.forUnitedStates(),
            new Pseudonyms("a secret"),
            config.privacy().redaction())
        .redact(Reads.accepted(Reads.feedback(config, "n.csv", FILE)).get(0));
  }

  @Test
  void noFieldTellsTheExactPlace() {
    Feedback feedback = redacted("");

    assertThat(feedback.place()).isEqualTo(new Place("[ADDRESS]", 40.671, -73.991));
    assertThat(feedback.attributes())
        .containsEntry("Location", "(40.671, -73.991)")
        .containsEntry("BBL", "[ADDRESS]")
        .containsEntry("Street Name", "QUILZEK STREET");
    assertThat(feedback.toString())
        .doesNotContain("186", "1012890017", "1001234", "199876", "6712345", "9912345");
  }

  @Test
  void aSourceThatKeepsAddressesKeepsPlacesAsTheyAre() {
    Feedback feedback = redacted(", redaction: {address: keep}");

    assertThat(feedback.place())
        .isEqualTo(new Place("186 QUILZEK STREET", 40.6712345, -73.9912345));
    assertThat(feedback.attributes())
        .containsEntry("Location", "(40.6712345, -73.9912345)")
        .containsEntry("BBL", "1012890017");
  }
}
