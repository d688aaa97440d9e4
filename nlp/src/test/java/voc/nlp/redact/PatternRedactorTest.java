package voc.nlp.redact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import voc.core.Span;

class PatternRedactorTest {
  private final Redactor redactor = PatternRedactor.forUnitedStates();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Write to ann.lee+311@mail.example.org, please.   | Write to [EMAIL], please.
          it is ann dot lee at example dot com             | it is [EMAIL]
          Call me at (617) 555-0134 after six.             | Call me at [PHONE] after six.
          my cell is 617-635-4500 ok                       | my cell is [PHONE] ok
          reach me on +44 20 7946 0958                     | reach me on [PHONE]
          call 555-0134                                    | call [PHONE]
          it is broken again - Ann, 555-0134.              | it is broken again - [NAME], [PHONE].
          SSN 078-05-1120.                                 | SSN [SSN].
          my social security number is 078051120           | my social security number is [SSN]
          last four of my social are 1120                  | last four of my social are [SSN]
          card 4111 1111 1111 1111 12/27                   | card [CARD] 12/27
          Paid with 378282246310005!                       | Paid with [CARD]!
          from 192.168.10.24 it fails                      | from [IP] it fails
          from 2001:db8::8a2e:370:7334 it fails            | from [IP] it fails
          My name is Ann Lee and I am upset.               | My name is [NAME] and I am upset.
          hi my name is ann lee and i need a bin           | hi my name is [NAME] and i need a bin
          This is John calling about the bus.              | This is [NAME] calling about the bus.
          I'm Maria Gomez from Oak Street.                 | I'm [NAME] from Oak Street.
          """)
  void masks(String text, String redacted) {
    assertThat(redactor.redact(text).text()).isEqualTo(redacted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Main Street is flooded near 1200 Washington St.",
        "I'm Sorry to say the Park Street station is dirty.",
        "I'm Very Upset about this.",
        "I am On Main Street.",
        "My name is misspelled on the card.",
        "This is Washington Street, not Main Street.",
        "It has been open since 2026-03-01 10:30, request 101004567890.",
        "Request 1234567890123456 was closed on 03/01/2026.",
        "ZIP 02116-1234, route 128, bus 39, $1,200.00.",
        "See https://example.gov/page/6176354500 for it.",
        "See http://192.168.10.24/a/b?from=3#top and www.example.gov/2026/03/01/.",
        "my name is https://example.gov",
        "The caller said [PII] and [NAME] twice, [PHONE-2] too.",
        "We meet at the dot com office.",
        "At 40.53673527817003, (40.53673527817003, -74.01184823820736)",
        "Version 1.2.3 and section 4.5.6.7.8 apply.",
      })
  void leavesAlone(String text) {
    assertThat(redactor.redact(text)).isEqualTo(new Redaction(text, java.util.List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [CALL 312-555-0188]     | [CALL [PHONE]]
          [SSN 123-45-6789]       | [SSN [SSN]]
          [NAME-2] [A@B.ORG]      | [NAME-2] [[EMAIL]]
          """)
  void bracketsAloneProtectNothing(String text, String redacted) {
    assertThat(redactor.redact(text).text()).isEqualTo(redacted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://x.gov/a?phone=312-555-0188&ssn=987-65-4321&card=4111111111111111&mail=a@b.com#t | https://x.gov/a?phone=[PHONE]&ssn=[SSN]&card=[CARD]&mail=[EMAIL]#t
          see www.x.gov/a?mail=ann.lee%40example.org&ip=10.0.0.1&n=1  | see www.x.gov/a?mail=[EMAIL]&ip=[IP]&n=1
          https://x.gov/call/312-555-0188/now                        | https://x.gov/call/[PHONE]/now
          https://x.gov/case?phone=6176354500                        | https://x.gov/case?phone=[PHONE]
          """)
  void masksInsideLinks(String text, String redacted) {
    assertThat(redactor.redact(text).text()).isEqualTo(redacted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ssn 123–45–6789                         | ssn [SSN]
          ssn 123.45.6789.                        | ssn [SSN].
          SSN-123\u201145\u20116789 thanks          | SSN-[SSN] thanks
          123 - 45 - 6789                         | [SSN]
          social security 123\u00a045 6789b        | social security [SSN]b
          it is 123-45-6789—please hurry          | it is [SSN]—please hurry
          4111–1111–1111–1111                     | [CARD]
          3782.822463.10005                       | [CARD]
          4111.1111.1111.1111x                    | [CARD]x
          card—4111\u00a01111\u00a01111\u00a01111     | card—[CARD]
          my 4111 1111 1111 1111 2nd card         | my [CARD] 2nd card
          312-555-0128a                           | [PHONE]a
          cell312-555-0128ext2                    | cell[PHONE]
          312\u2011555\u20110128 or 555–0134        | [PHONE] or [PHONE]
          (312)\u00a0555-0128—thanks               | [PHONE]—thanks
          312 - 555 - 0128                        | [PHONE]
          Ann—555-0134b                           | Ann—[PHONE]b
          joe(at)example.com                      | [EMAIL]
          joe @ example.com, thanks               | [EMAIL], thanks
          joe [at] mail (dot) example [dot] org   | [EMAIL]
          """)
  void readsDashesBlanksAndAtSignsAsPeopleTypeThem(String text, String redacted) {
    assertThat(redactor.redact(text).text()).isEqualTo(redacted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the 400-1200 block of Main Street",
        "the 412-1237 block; please call about the 412-1237 block",
        "call about request #245-1234 or request number is 245-1234",
        "ticket 245-1234, permit 245-1234, lot 245-1234",
        "between 300-1500 cars, $200-1000 in fines, 250–1500 feet",
        "from 951-1049 Washington St to the park",
        "Meet @ Main St.Then turn, bus stop @ Oak.It is dark.",
      })
  void leavesRangesAndCaseNumbersAlone(String text) {
    assertThat(redactor.redact(text)).isEqualTo(new Redaction(text, java.util.List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          just in case 245-1234                     | just in case [PHONE]
          about my request, 245-1234                | about my request, [PHONE]
          permit office phone 245-1234              | permit office phone [PHONE]
          case 245-1234, call 555-0134              | case [CASE], call [PHONE]
          case no. 245-1234, Docket No: 245-1234    | case no. [CASE], Docket No: [CASE]
          Ann 635-4500 Main St is flooded           | Ann [PHONE] Main St is flooded
          """)
  void masksLocalNumbersBesideSuchWords(String text, String redacted) {
    assertThat(redactor.redact(text).text()).isEqualTo(redacted);
  }

  @Test
  void listsWhatWasMaskedInOffsetsOfTheOriginal() {
    String text = "my name is Ann Lee, mail a@b.org";

    Redaction redaction = redactor.redact(text);

    assertThat(redaction.masks())
        .containsExactly(
            new Redaction.Mask(PiiType.NAME, new Span(11, 18)),
            new Redaction.Mask(PiiType.EMAIL, new Span(25, 32)));
    assertThat(redaction.masks().get(0).mark()).isEqualTo("[NAME]");
  }

  @Test
  void mapsSpansBackToTheOriginal() {
    String text = "mail ann.lee@example.org or call 617-635-4500 about the bus";

    Redaction redaction = redactor.redact(text);

    assertThat(original(redaction, text, "about the bus")).isEqualTo("about the bus");
    assertThat(original(redaction, text, "mail")).isEqualTo("mail");
    assertThat(original(redaction, text, "or call")).isEqualTo("or call");
    assertThat(original(redaction, text, "[PHONE]")).isEqualTo("617-635-4500");
    assertThat(original(redaction, text, "EMAI")).isEqualTo("ann.lee@example.org");
    assertThat(original(redaction, text, "[EMAIL] or call [PHONE] about"))
        .isEqualTo("ann.lee@example.org or call 617-635-4500 about");
  }

  private static String original(Redaction redaction, String text, String words) {
    int start = redaction.text().indexOf(words);
    return redaction.toOriginal(new Span(start, start + words.length())).in(text);
  }

  @RepeatedTest(300)
  void redactingTwiceChangesNothing(RepetitionInfo repetition) {
    String text = randomText(new Random(repetition.getCurrentRepetition()));

    Redaction once = redactor.redact(text);

    assertThat(redactor.redact(once.text()))
        .isEqualTo(new Redaction(once.text(), java.util.List.of()));
  }

  private static String randomText(Random random) {
    String[] parts = {
      "my name is ",
      "Ann ",
      "lee ",
      "I'm ",
      "Maria ",
      "this is ",
      "calling ",
      "617-635-4500",
      " ",
      "-",
      "4111 1111 1111 1111",
      "078-05-1120",
      "a@b.org",
      "ssn ",
      "1120",
      ".",
      "10.0.0.1",
      "555-0134 ",
      "call ",
      "[PII]",
      "12 ",
      "(617) ",
      "https://x.org/",
      "www.x.gov?p=",
      "%40b.org",
      "[CALL ",
      "123–45–6789",
      "joe",
      "(at)",
      " @ ",
      "case ",
      "] ",
      "at ",
      "dot com ",
      "+1 ",
      "2001:db8::1",
      ", "
    };
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 25; i++) {
      text.append(parts[random.nextInt(parts.length)]);
    }
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "1",
        "1 ",
        "a@",
        "1-",
        "a.",
        "dot com at ",
        "A b ",
        "1:",
        "my name is ",
        "a%40",
        "https://a/",
        "/1",
        "https://1/1/"
      })
  void longTextsWithoutABlankAreRedactedOnce(String part) {
    String text = part.repeat(100_000 / part.length());

    Redaction once = redactor.redact(text);

    assertThat(redactor.redact(once.text()).masks()).isEmpty();
  }

  @Test
  void rejectsAnUnknownRegion() {
    assertThatThrownBy(() -> PatternRedactor.forRegion("Boston"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "telephone region must be a two-letter ISO 3166-1 code such as US, got \"Boston\"");
  }
}
