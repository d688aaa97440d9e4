package voc.nlp.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import voc.core.Span;
import voc.nlp.redact.PiiType;

class FindGateTest {
  private final FindGate gate = FindGate.shared();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Kevin Walsh | Kevin Walsh's house is full of rats.",
        "Rosa Delgado | the garage behind Rosa Delgado's house",
        "Rosa Delgado | Rosa Delgado's garden is overgrown",
        "Kevin Walsh | Kevin Walsh’s line of parked cars",
        "Maria | Maria's school called me twice",
        "Maria Gonzalez | There is trash near Maria Gonzalez and her parked car",
        "Kevin Walsh | the truck parked between Kevin Walsh and the light",
        "Maria Gonzalez | I saw Maria Gonzalez park on the sidewalk",
        "Kevin Walsh | I watched Kevin Walsh drive into a pole",
        "Kevin Walsh | I met Kevin Walsh at school",
        "Maria Lopez | the representative Maria Lopez was rude",
        "Rosa Delgado | Me llamo Rosa Delgado y vivo cerca de la escuela, no pasan los camiones",
      })
  void aPersonsNameIsMasked(String find, String text) {
    assertThat(keeps(PiiType.NAME, find, text)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Casey | The Casey Overpass is crumbling",
        "John Hancock | The lights on the John Hancock tower are out",
        "Kevin Walsh | A pothole on Kevin Walsh Street",
        "Martin Luther King | Cars race along Martin Luther King Blvd",
        "Rosa Parks | the bus stop at Rosa Parks School",
        "Logan | I take the bus from Logan to Quincy",
        "Humphreys | Cars turn onto Humphreys",
        "Ryan Woods | I wrote to Commissioner of Parks Ryan Woods",
        "Parks Ryan Woods | I wrote to Commissioner of Parks Ryan Woods",
        "Christmas | The Christmas tree is dead",
        "bill | My bill was $1,234.56 this month",
        "no paran | Los camiones no paran en mi calle y la basura se queda ahí",
        "Quisiera | Quisiera saber cuándo recogen la basura en mi calle",
        "街上到处都是老鼠 | 垃圾车这个星期没有来，街上到处都是老鼠。",
        "Мусор | Мусор не вывозили две недели, на улице крысы.",
        "users | See https://city.gov/users/84413/bill?token=a1 for the bill",
      })
  void whatIsNoPersonStays(String find, String text) {
    assertThat(keeps(PiiType.NAME, find, text)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "PHONE | 01/02/2023 | You missed us on 01/02/2023 and again on 01/09/2023",
        "PHONE | 2023-01-02 | You missed us on 2023-01-02 once more",
        "PHONE | 101004567890 | My request number is 101004567890",
        "PHONE | 20231234567 | I filed ticket 20231234567 and heard nothing",
        "PHONE | SF1234567 | The permit SF1234567 was never posted",
        "DRIVER_LICENSE | 1,234.56 | My bill was $1,234.56 this month",
        "CASE | 311 | I was told to call 311 and wait",
        "SSN | 1427 | The operator of bus 1427 drove past",
        "SSN | 1983 | The house was built in 1983 and has lead pipes",
        "CASE | 42.3601 | The pothole is at lat 42.3601 lon -71.0589",
        "PHONE | 6:30pm | It was loud from 6:30pm to midnight",
        "SSN | 1400 | the drain on the 1400 block is full",
        "ACCOUNT | 1250 | I paid 1250 dollars for nothing at all",
        "PHONE | 84413 | See https://city.gov/users/84413/bill for the bill",
        "ADDRESS | 410 Blue Hill Ave | Rats behind 410 Blue Hill Ave every night",
        "ADDRESS | 1600 Pennsylvania Ave | Pothole at 1600 Pennsylvania Ave",
        "ADDRESS | 02118 | No pickup on Saturdays in 02118",
        "ADDRESS | Saturdays in 02118 | No pickup on Saturdays in 02118",
      })
  void numbersThatAreNoOnesStay(PiiType type, String find, String text) {
    assertThat(keeps(type, find, text)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "SSN | 4523 | 4523",
        "CASE | hvb 372648369 | hvb 372648369",
        "SSN | 4523 | it is 4523",
        "SSN | 1983 | 1983",
        "PHONE | 01/02/1980 | it is 01/02/1980",
        "PHONE | 1980 | My mother was born in 1980 in this house",
        "PHONE | 617.555.0134 | you can call me at 617.555.0134 tonight",
        "PHONE | 555-0134 and 8:15 | you can call me at 555-0134 and 8:15 tonight",
        "ACCOUNT | 99123456 | the number of my account is 99123456 as I said",
        "ADDRESS | 410 Blue Hill Ave | I live at 410 Blue Hill Ave",
        "ADDRESS | 12 Elm Street | Leave the bin at 12 Elm Street, Apt 4",
        "ADDRESS | 12 Elm Street | Leave the bin at 12 Elm Street, Quincy 02169",
        "ADDRESS | 12 Elm Street | Send the check to my office at 12 Elm Street",
        "ADDRESS | 02118 | We live in 02118",
        "ADDRESS | 43 Τρικάλων 297 | The office of my doctor is at 43 Τρικάλων 297, Suite 4",
      })
  void whatMayBeSomeonesIsMasked(PiiType type, String find, String text) {
    assertThat(keeps(type, find, text)).isFalse();
  }

  private boolean keeps(PiiType type, String find, String text) {
    int at = text.indexOf(find);
    return gate.keeps(text, new Span(at, at + find.length()), type);
  }
}
