package voc.nlp.redact.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import voc.nlp.redact.Addresses;
import voc.nlp.redact.PatternRedactor;
import voc.nlp.redact.Redactor;

/**
 * What the patterns find in one text, kind by kind, and what of a city's daily words they leave.
 */
class FindersTest {
  private final Redactor redactor = PatternRedactor.forUnitedStates();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          my social is four five two three         | my social is [SSN]
          4523 is my social                        | [SSN] is my social
          ITIN 912-70-1234                         | ITIN [SSN]
          passport number A12345678                | passport number [PASSPORT]
          my passport is 483920174                 | my passport is [PASSPORT]
          driver's license S12345678               | driver's license [DRIVER_LICENSE]
          drivers license number: 9434-5512        | drivers license number: [DRIVER_LICENSE]
          plate ABC 1234 parked here               | plate [PLATE] parked here
          license plate is 4xyz89                  | license plate is [PLATE]
          MA plate 7KL 204, a grey car             | MA plate [PLATE], a grey car
          vin 1M8GDM9AXKP042788                    | vin [PLATE]
          I was born on March 3, 1980 in Lynn      | I was born on [BIRTH_DATE] in Lynn
          dob 01/02/1980                           | dob [BIRTH_DATE]
          date of birth: 1980-03-01                | date of birth: [BIRTH_DATE]
          my birthday is the third of march nineteen eighty | my birthday is the [BIRTH_DATE]
          account number 00123499                  | account number [ACCOUNT]
          account ending in 4523                   | account ending in [ACCOUNT]
          card ending in 1881                      | card ending in [CARD]
          cvv 123                                  | cvv [CARD]
          policy number hvb 372648369              | policy number [CASE]
          claim # FFR-856                          | claim # [CASE]
          my case number is 17-CV-00412            | my case number is [CASE]
          customer id: C0048812                    | customer id: [CASE]
          confirmation number QX7T9P               | confirmation number [CASE]
          follow me @sunny_jim88                   | follow me [USER]
          my user name is sunny88.                 | my user name is [USER].
          ask u/pothole_hunter about it            | ask u/[USER] about it
          mail vimalgmailcom or ann at gmail dot com | mail [EMAIL] or [EMAIL]
          it is j o e at example dot com           | it is [EMAIL]
          https://x.gov/users/jane.doe/edit        | https://x.gov/users/[URL]/edit
          https://x.gov/a?token=ab12&page=3        | https://x.gov/a?token=[URL]&page=3
          https://x.gov/cases/6176354500           | https://x.gov/cases/[URL]
          facebook.com/jane.doe.7                  | facebook.com/[URL]
          five five five oh one double four        | [PHONE]
          six one seven, triple five, 0 1 3 4      | [PHONE]
          call me at 0431 19 97 94                 | call me at [PHONE]
          617-555-0134 x12                         | [PHONE]
          """)
  void masksNumbersAndHandles(String text, String redacted) {
    assertThat(redactor.redact(text).text()).isEqualTo(redacted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Hi, this is Priya from Oak Street        | Hi, this is [NAME] from Oak Street
          hello this is latha                      | hello this is [NAME]
          this is Ann Lee speaking                 | this is [NAME] speaking
          on behalf of Maria Gomez                 | on behalf of [NAME]
          Fix it. Sincerely, Kasey Pfaff           | Fix it. Sincerely, [NAME]
          Please help. Thanks, Martha              | Please help. Thanks, [NAME]
          name: devi anand                         | name: [NAME]
          I spoke to Mr. Goodwin and ms. Lopez     | I spoke to Mr. [NAME] and ms. [NAME]
          my wife Maria fell                       | my wife [NAME] fell
          ask for Devi at 617-555-0134             | ask for [NAME] at [PHONE]
          my last name is spelled g o o d w i n    | my last name is spelled [NAME]
          It is G as in George, O as in Oscar      | It is [NAME]
          a clerk named Joel                       | a clerk named [NAME]
          """)
  void masksAnnouncedNames(String text, String redacted) {
    assertThat(redactor.redact(text).text()).isEqualTo(redacted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          I live at 66 Hudson St. and it is loud   | I live at [ADDRESS] and it is loud
          i live at twelve maple street            | i live at [ADDRESS]
          my house at 12 Main St floods            | my house at [ADDRESS] floods
          my address is 9 Oak Ave Apt 3, Lynn, MA 01901 | my address is [ADDRESS]
          send it to 450 Tremont                    | send it to [ADDRESS]
          Jane, 12 Oak St Apt 4B                   | Jane, [ADDRESS]
          write to PO Box 1234, Boston, MA 02118   | write to [ADDRESS]
          APO AP 11949                             | [ADDRESS]
          """)
  void masksHomes(String text, String redacted) {
    assertThat(redactor.redact(text).text()).isEqualTo(redacted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pothole at 123 Main Street",
        "pothole at 123 Main Street, Boston, MA 02118",
        "in front of 450 Centre St, corner of A and B Street",
        "I live on Centre Street and cars speed",
        "the address of the broken light is 77 Elm St",
      })
  void placesOfComplaintsStay(String text) {
    assertThat(redactor.redact(text).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ALL   | pothole at 123 Main Street | pothole at [ADDRESS]
          HOMES | pothole at 123 Main Street | pothole at 123 Main Street
          HOMES | I live at 66 Hudson St now | I live at [ADDRESS] now
          """)
  void whichAddressesIsAChoice(Addresses addresses, String text, String redacted) {
    assertThat(PatternRedactor.forUnitedStates().with(addresses).redact(text).text())
        .isEqualTo(redacted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "permit B-2024-0117 for route 128, the BRT 1 bus and bus 39",
        "call 911 or 311, not 211",
        "the 400 block of Oak, 12 feet wide, 45 mph, 3:30 pm, 10:15 to 11:45",
        "$1,200.00 in fines and 2,500 cars since 2016-03-01 or 03/01/2016",
        "at 42.3601, -71.0589 (42.36010 N)",
        "five or six cars at seven thirty, two hundred people, twenty four seven",
        "in case 2 cars come, the case of 2016 and a policy in 2020",
        "request 101004567890 and ticket 4455667",
        "the Mayor and Mayor Wu came to Mr Mayor's park",
        "this is ridiculous, I am appalled, Thanks, Boston!",
        "Dr. Martin Luther King Blvd and Mrs. Fields Park are dirty",
        "nobody young can live in Dayton; live in com",
        "it is on Oak Dr Boston",
        "@ Main St, meet @noon @Main St @MBTA",
        "born and raised here; I moved in 2016",
        "license and plate required, tag along",
        "These forms DRIVE ME mad",
        "the account of 2020 people and the card was declined",
        "ZIPs 78721 78722 and 02116-1234",
        "see https://example.gov/2026/03/01/pothole-fix?page=2&lang=en",
        "the gates of the 4 red houses on E 1st",
        "A B C D are the grades, U S A",
      })
  void leavesACitysWordsAlone(String text) {
    assertThat(redactor.redact(text).text()).isEqualTo(text);
  }
}
