package voc.nlp.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import voc.core.Span;
import voc.nlp.redact.PiiType;

class PiiFormTest {
  @ParameterizedTest
  @CsvSource({
    "PHONE, 555-0134, true",
    "PHONE, .4, false",
    "IP, 10.0.0.7, true",
    "IP, 4th, false",
    "DRIVER_LICENSE, K12345, true",
    "DRIVER_LICENSE, 24/7, false",
    "NAME, Ann, true",
    "NAME, 800, false",
    "SSN, 4523, true",
  })
  void whatCannotBeOfAKindIsNone(PiiType type, String words, boolean fits) {
    assertThat(PiiForm.fits(type, words)).isEqualTo(fits);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NAME | Gomez | Gomez Park is dark | true",
        "NAME | Wu | I wrote to Mayor Wu | true",
        "NAME | Humphreys | Cars turn onto Humphreys | true",
        "NAME | Maria | I signed up Maria for the class | false",
        "NAME | Percival | Percival St is narrow, drivers race by Percival | true",
        "NAME | Ann | the nurse Ann was kind | false",
        "ADDRESS | 40 | they go 40 here | true",
        "ADDRESS | 02124 | zip 02124 | false",
        "ADDRESS | 12 Elm St | I live at 12 Elm St | false",
        "ADDRESS | Elm St | the light at Elm St | true",
        "SSN | 4523 | it is 4523 | false",
      })
  void streetsLandmarksAndOfficialsStay(PiiType type, String find, String text, boolean keeps) {
    int at = text.lastIndexOf(find);

    assertThat(FindGate.shared().keeps(text, new Span(at, at + find.length()), type))
        .isEqualTo(keeps);
  }
}
