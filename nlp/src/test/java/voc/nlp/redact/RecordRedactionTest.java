package voc.nlp.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import voc.core.Channel;
import voc.core.Feedback;
import voc.core.Place;
import voc.core.Provenance;
import voc.core.Rating;
import voc.core.Span;
import voc.core.Speaker;
import voc.core.Utterance;

/** What is found in one text of a record is known in all, and each source has its policy. */
class RecordRedactionTest {
  private final Pseudonyms pseudonyms = new Pseudonyms("secret");
  private final Redactor patterns = PatternRedactor.forUnitedStates();

  private Feedback redact(RedactionPolicy policy, Feedback raw) {
    Redactor words = ConversationRedactor.of(PatternRedactor.forUnitedStates());
    return new FeedbackRedactor(
            masked -> words,
            patterns,
            pseudonyms,
            RedactionPolicies.of(RedactionPolicy.MASK_ALL, Map.of("calls", policy)))
        .redact(raw);
  }

  private Feedback redact(Feedback raw) {
    return redact(RedactionPolicy.MASK_ALL, raw);
  }

  private static RedactionPolicy policy(PiiType type, Treatment treatment) {
    return new RedactionPolicy(Map.of(type, treatment), Addresses.HOMES);
  }

  @Test
  void onePersonHasOneMarkAndAnotherPersonAnother() {
    Feedback redacted =
        redact(
            said(
                "calls",
                "My name is Maria Tolvarez.",
                "Thank you, Ms Tolvarez.",
                "maria again. This is Omar Zorquist calling."));

    assertThat(redacted.utterances())
        .extracting(Utterance::text)
        .containsExactly(
            "My name is [NAME-1].",
            "Thank you, Ms [NAME-1].",
            "[NAME-1] again. This is [NAME-2] calling.");
  }

  @Test
  void numbersGoOnAfterThoseThatATranscriptionServiceGave() {
    assertThat(redact(said("calls", "[NAME-2] here. My name is Maria Tolvarez.")).utterances())
        .extracting(Utterance::text)
        .containsExactly("[NAME-2] here. My name is [NAME-3].");
  }

  @Test
  void whatAFieldTellsIsMaskedInTheWordsAndTheOtherWayRound() {
    Feedback redacted =
        redact(
            with(
                Map.of("Reporter name", "Maria Tolvarez", "remark", "tolvarez, 617 284 9153"),
                "Tell tolvarez that 617-284-9153 is wrong, but Tolvarez Street is wet."));

    assertThat(redacted.utterances().get(0).text())
        .isEqualTo("Tell [NAME-1] that [PHONE] is wrong, but Tolvarez Street is wet.");
    assertThat(redacted.attributes())
        .containsEntry("Reporter name", "[NAME-1]")
        .containsEntry("remark", "[NAME-1], [PHONE]");
  }

  @Test
  void aStreetOrAnOfficialOfTheCustomersNameIsTheMatterItself() {
    Feedback redacted =
        redact(
            said(
                "calls",
                "My name is Anna Goodwin. Mayor Goodwin promised a crosswalk on Goodwin Street.",
                "Goodwin here: Councilor Mary Goodwin met Judge Goodwin in Goodwin Memorial Park.",
                "thank you anna goodwin, governor goodwin knows goodwin street",
                "the goodwin house, and customer service representative Goodwin"));

    assertThat(redacted.utterances())
        .extracting(Utterance::text)
        .containsExactly(
            "My name is [NAME-1]. Mayor Goodwin promised a crosswalk on Goodwin Street.",
            "[NAME-1] here: Councilor Mary Goodwin met Judge Goodwin in Goodwin Memorial Park.",
            "thank you [NAME-1], governor goodwin knows goodwin street",
            "the [NAME-1] house, and customer service representative [NAME-1]");
  }

  @Test
  void fieldsAreKnownByTheirNames() {
    for (String field :
        List.of(
            "name",
            "Full Name",
            "first_name",
            "reporter.last_name",
            "RecipientFirstName",
            "Caller",
            "submitted_by",
            "Contact information - Name",
            "Your name (optional)")) {
      assertThat(FieldKinds.of(field, Channel.SURVEY)).as(field).contains(PiiType.NAME);
    }
    assertThat(kinds("Recipient Email", "e-mail", "contactEmail", "Email address"))
        .containsOnly(Optional.of(PiiType.EMAIL));
    assertThat(kinds("phone", "Cell Phone 2", "ani", "caller id"))
        .containsOnly(Optional.of(PiiType.PHONE));
    assertThat(kinds("IP Address", "IPAddress", "Client IP")).containsOnly(Optional.of(PiiType.IP));
    assertThat(kinds("Date of birth", "DOB", "birth_date"))
        .containsOnly(Optional.of(PiiType.BIRTH_DATE));
    assertThat(kinds("user", "username", "user_id")).containsOnly(Optional.of(PiiType.USER));
    assertThat(kinds("customer_id", "Account Number", "ExternalReference"))
        .containsOnly(Optional.of(PiiType.CASE));
    assertThat(kinds("Home address", "mailing_address", "Address"))
        .containsOnly(Optional.of(PiiType.ADDRESS));
  }

  @Test
  void fieldsOfTheMatterAreNoPersons() {
    assertThat(
            kinds(
                "service_name",
                "Street Name",
                "Agency Name",
                "School Name",
                "Park Facility Name",
                "Bridge Highway Name",
                "Email sent",
                "Phone type",
                "User Agent",
                "User Language",
                "request_type.title",
                "status",
                "Customer satisfaction",
                "How easy was it to reach us by phone or email when you had a question?"))
        .containsOnly(Optional.empty());
    assertThat(FieldKinds.of("Address", Channel.SERVICE_REQUEST)).isEmpty();
    assertThat(FieldKinds.of("Incident Address", Channel.SERVICE_REQUEST)).isEmpty();
  }

  @Test
  void aFieldThatSaysNothingIsLeftAsItIs() {
    assertThat(redact(with(Map.of("name", "N/A", "email", "no"), "Hello there.")).attributes())
        .containsEntry("name", "N/A")
        .containsEntry("email", "no");
  }

  @Test
  void fieldsWithinJsonAreKnownByTheirKeys() {
    String comments = "[{\"comment\":\"me too\\nThanks\",\"commenter\":{\"name\":\"Ann Zorlee\"}}]";

    assertThat(redact(with(Map.of("comments", comments), "Hello there.")).attributes())
        .containsEntry("comments", comments.replace("Ann Zorlee", "[NAME-1]"));
  }

  @Test
  void anAnswerToAPromptForANameIsMaskedWhole() {
    Feedback raw =
        said("calls", "x")
            .withUtterances(
                List.of(new Utterance(Speaker.CUSTOMER, "zorquist, omar", "What is your name?")));

    assertThat(redact(raw).utterances().get(0).text()).isEqualTo("[NAME-1]");
  }

  @Test
  void aHashIsTheSameForTheSameValueHoweverItIsWritten() {
    Feedback redacted =
        redact(
            policy(PiiType.PHONE, Treatment.HASH),
            said("calls", "Call 617-284-9153.", "Is it (617) 284-9153?", "Or 617-284-9154?"));

    String mark = "[PHONE-" + pseudonyms.code(PiiType.PHONE, "6172849153") + "]";
    assertThat(mark).matches("\\[PHONE-(?=.*[a-f])[0-9a-f]{12}]");
    assertThat(redacted.utterances())
        .extracting(Utterance::text)
        .startsWith("Call " + mark + ".", "Is it " + mark + "?")
        .doesNotContain("Or " + mark + "?");
    assertThat(patterns.redact("Call " + mark + ".").masks()).isEmpty();
  }

  @Test
  void whatThePolicyKeepsStaysInItsSourceAlone() {
    RedactionPolicy keep = policy(PiiType.EMAIL, Treatment.KEEP);

    assertThat(redact(keep, said("calls", "Mail a@b.org or 617-284-9153.")).utterances())
        .extracting(Utterance::text)
        .containsExactly("Mail a@b.org or [PHONE].");
    assertThat(redact(keep, said("other", "Mail a@b.org now.")).utterances())
        .extracting(Utterance::text)
        .containsExactly("Mail [EMAIL] now.");
  }

  @Test
  void withAllAddressesCoordinatesAreCoarse() {
    RedactionPolicy all = new RedactionPolicy(Map.of(), Addresses.ALL);

    assertThat(redact(all, said("calls", "Hello there.")).place())
        .isEqualTo(new Place("City Hall", 41.123, -90.988));
    assertThat(redact(said("calls", "Hello there.")).place())
        .isEqualTo(new Place("City Hall", 41.123456, -90.987654));
  }

  @Test
  void keysThatReadLikeNamesBecomePseudonyms() {
    FeedbackRedactor redactor = new FeedbackRedactor(patterns, pseudonyms);

    assertThat(redactor.redactedId("survey:goodwin.tarlo")).doesNotContain("goodwin");
    for (String id :
        List.of("calls:RB-2026-0001", "survey:R_3kD9x", "311:SR-17", "x:abcd-efab-1")) {
      assertThat(redactor.redactedId(id))
          .as(id)
          .satisfiesAnyOf(
              same -> assertThat(same).isEqualTo(id),
              other -> assertThat(id).contains("abcd-efab"));
    }
    String uuid = "calls:abcdefab-cdef-abcd-efab-abcdefabcdef";
    assertThat(redactor.redactedId(uuid)).isEqualTo(uuid);
  }

  @Test
  void aKeyThatIsNoCodeMayBeANameAndBecomesAPseudonym() {
    FeedbackRedactor redactor = new FeedbackRedactor(patterns, pseudonyms);

    for (String key : List.of("Quackenbush", "zquackenbush83", "li.wu", "ann", "Zoë-Quill:2")) {
      assertThat(redactor.redactedId("sv:" + key)).isEqualTo("sv:" + pseudonyms.of(key));
    }
    for (String key :
        List.of("S-1013", "SR1234567", "request-17", "9f86d081884c7d659a2feaa0c55ad015", "17")) {
      assertThat(redactor.redactedId("sv:" + key)).isEqualTo("sv:" + key);
    }
  }

  @Test
  void aFieldThatHoldsAPersonsWordIsMaskedWhole() {
    for (String field :
        List.of(
            "Name of caller",
            "Contact Person",
            "Point of contact",
            "Emergency Contact",
            "Staff Name",
            "Entered By",
            "Owner",
            "Case Worker",
            "Spouse",
            "Member",
            "Team lead",
            "Who helped you?",
            "Handled by clerk",
            "Requested For",
            "Nombre",
            "Support agent",
            "Business Owner",
            "Best way to reach you")) {
      Feedback redacted =
          redact(with(Map.of(field, "Ottoline Quackenbush"), "Ask ottoline quackenbush."));
      assertThat(redacted.attributes()).as(field).containsEntry(field, "[NAME-1]");
      assertThat(redacted.utterances().get(0).text()).as(field).isEqualTo("Ask [NAME-1].");
    }
    assertThat(
            redact(with(Map.of("Best way to reach you", "Ottoline at 617-555-0130"), "Hello."))
                .attributes())
        .containsEntry("Best way to reach you", "[NAME-1]");
    assertThat(redact(with(Map.of("Account", "48213", "Last 4", "8421"), "Hello.")).attributes())
        .containsEntry("Account", "[ACCOUNT]")
        .containsEntry("Last 4", "[SSN]");
  }

  @Test
  void aHouseNumberInASurveyOrACallIsSomebodysHome() {
    Map<String, String> home =
        Map.of("Address Line 1", "13 Oak Avenue Apt 2", "Street", "13 Oak Ave");

    assertThat(redact(with(home, "Hello.")).attributes().values()).containsOnly("[ADDRESS]");
    assertThat(redact(with(Map.of("Street", "Oak Avenue"), "Hello.")).attributes())
        .containsEntry("Street", "Oak Avenue");
    assertThat(FieldKinds.of("Address Line 1", "13 Oak Avenue", Channel.SERVICE_REQUEST)).isEmpty();
  }

  @Test
  void aCategoryInAPersonsFieldAndAMatterNamedLikeAPersonStay() {
    Map<String, String> stay =
        new TreeMap<>(
            Map.of(
                "Best way to reach you", "Phone or email",
                "Staff", "Very good",
                "How was the staff?", "Brisk",
                "Contact Method", "Carrier pigeon",
                "Owner Type", "Co-operative",
                "Agency Name", "Riverbend Works",
                "Department of contact", "Yes",
                "Number of contacts", "4"));

    assertThat(redact(with(stay, "Hello.")).attributes()).isEqualTo(stay);
  }

  @Test
  void aPersonInAPlaceANoteOrTheOfficesFieldIsMasked() {
    Redactor model =
        ConversationRedactor.of(
            PatternRedactor.forUnitedStates(),
            conversation ->
                conversation.stream()
                    .map(
                        said -> {
                          int at = said.text().indexOf("Ephraim Thistle");
                          return at < 0
                              ? List.<Redaction.Mask>of()
                              : List.of(new Redaction.Mask(PiiType.NAME, new Span(at, at + 15)));
                        })
                    .toList());
    FeedbackRedactor redactor =
        new FeedbackRedactor(masked -> model, patterns, pseudonyms, RedactionPolicies.MASK_ALL);
    Feedback raw =
        new Feedback(
            "requests:17",
            Channel.SERVICE_REQUEST,
            null,
            Instant.parse("2026-03-01T10:00:00Z"),
            null,
            ZoneOffset.UTC,
            "streets",
            "Ephraim Thistle",
            "Complaint about Ephraim Thistle-Pike",
            new Place("home of Fiona Hallowmere, 13 Oak Avenue Apt 2", null, null),
            List.of(),
            List.of(
                Utterance.of(Speaker.AGENCY, "Caller Aurelio Birdwhistle 617-555-0130 informed.")),
            new TreeMap<>(
                Map.of(
                    "lat", "Cordelia Dampwater",
                    "extended_attributes.contact_person", "Odo Quill",
                    "extended_attributes.note", "Ephraim Thistle")),
            new Provenance("requests", "a.json", 3, 3));

    Feedback redacted = redactor.redact(raw);

    assertThat(redacted.addressee()).matches("\\[NAME-\\d]");
    assertThat(redacted.service()).matches("Complaint about \\[NAME-\\d]");
    assertThat(redacted.place())
        .extracting(Place::address)
        .asString()
        .matches("home of \\[NAME-\\d], \\[ADDRESS]");
    assertThat(redacted.utterances().get(0).text())
        .matches("Caller \\[NAME-\\d] \\[PHONE] informed\\.");
    assertThat(redacted.attributes().values()).allMatch(value -> value.matches("\\[NAME-\\d]"));
  }

  @Test
  void anAnswerInWordsOrOverTwoTurnsIsMasked() {
    List<Utterance> call =
        List.of(
            Utterance.of(Speaker.AGENT, "what is the service address"),
            Utterance.of(Speaker.CUSTOMER, "nineteen tumbleweed court"),
            Utterance.of(Speaker.AGENT, "okay nineteen tumbleweed court and your date of birth"),
            Utterance.of(Speaker.CUSTOMER, "march third"),
            Utterance.of(Speaker.AGENT, "mm hm"),
            Utterance.of(Speaker.CUSTOMER, "nineteen seventy two"),
            Utterance.of(Speaker.AGENT, "and the last four of your social"),
            Utterance.of(Speaker.CUSTOMER, "it is eight"),
            Utterance.of(Speaker.AGENT, "mm hm"),
            Utterance.of(Speaker.CUSTOMER, "four two one"));

    assertThat(ConversationRedactor.of(PatternRedactor.forUnitedStates()).redact(call))
        .extracting(Redaction::text)
        .containsExactly(
            "what is the service address",
            "[ADDRESS]",
            "okay [ADDRESS] and your date of birth",
            "[BIRTH_DATE]",
            "mm hm",
            "[BIRTH_DATE]",
            "and the last four of your social",
            "it is [SSN]",
            "mm hm",
            "[SSN]");
  }

  private static List<Optional<PiiType>> kinds(String... fields) {
    return Arrays.stream(fields).map(field -> FieldKinds.of(field, Channel.SURVEY)).toList();
  }

  private static Feedback said(String source, String... turns) {
    return feedback(source, Map.of(), turns);
  }

  private static Feedback with(Map<String, String> attributes, String... turns) {
    return feedback("calls", attributes, turns);
  }

  private static Feedback feedback(String source, Map<String, String> attributes, String... turns) {
    return new Feedback(
        source + ":7",
        Channel.CALL,
        null,
        Instant.parse("2026-03-01T10:00:00Z"),
        null,
        ZoneOffset.UTC,
        "streets",
        null,
        null,
        new Place("City Hall", 41.123456, -90.987654),
        List.of(new Rating("overall", 0.5, "3")),
        Arrays.stream(turns).map(turn -> Utterance.of(Speaker.CUSTOMER, turn)).toList(),
        new TreeMap<>(attributes),
        new Provenance(source, "calls.jsonl", 3, 3));
  }
}
