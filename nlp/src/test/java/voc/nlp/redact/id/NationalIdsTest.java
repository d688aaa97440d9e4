package voc.nlp.redact.id;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers are the examples of the offices that issue them, or of their handbooks. */
class NationalIdsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Canada, social insurance     | 046 454 286
          Canada, social insurance     | 130-692-544
          Australia, tax file          | 123 456 782
          Australia, Medicare          | 2123 45670 1
          United Kingdom, insurance    | AB123456C
          United Kingdom, insurance    | ab 12 34 56 c
          United States, Medicare      | 1EG4-TE5-MK73
          Spain, DNI                   | 12345678Z
          Spain, NIE                   | X1234567L
          Italy                        | RSSMRA85T10A562S
          France                       | 2 55 08 14 168 025 38
          France                       | 255081416802538
          Germany, tax                 | 86 095 742 719
          Netherlands                  | 1112.22.333
          Belgium                      | 85.07.30-033.28
          Switzerland                  | 756.9217.0769.85
          Sweden                       | 811218-9876
          Sweden                       | 19811218-9876
          Finland                      | 131052-308T
          Iceland                      | 120174-3399
          Czechia                      | 710319/2745
          Romania                      | 1630615123457
          Ireland                      | 6433435F
          Brazil                       | 529.982.247-25
          Chile                        | 76.086.428-5
          Argentina                    | 20-05536168-2
          Mexico                       | BOXW310820HNERXN09
          India, Aadhaar               | 2341 2341 2346
          India, PAN                   | ACUPA7085R
          China                        | 11010519491231002X
          Taiwan                       | A123456789
          Hong Kong                    | G123456(A)
          Singapore                    | S1234567D
          South Korea                  | 850315-1234567
          South Africa                 | 8001015009087
          """)
  void standAlone(String country, String id) {
    String text = "It is " + id + ", as I said.";

    assertThat(NationalIds.alone(text)).as(country).hasSize(1);
    assertThat(NationalIds.alone(text).get(0).in(text)).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "046 454 287",
        "123 456 783",
        "12345678A",
        "RSSMRA85T10A562T",
        "255081416802539",
        "85.07.30-033.29",
        "756.9217.0769.86",
        "811218-9875",
        "131052-308U",
        "529.982.247-26",
        "2341 2341 2347",
        "110105194912310021",
        "A123456788",
        "S1234567E",
        "8001015009088",
        "1630615123458",
      })
  void aWrongCheckDigitIsNone(String id) {
    assertThat(NationalIds.alone("It is " + id + ", as I said.")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          my NHS number is 943 476 5919         | 943 476 5919
          My PESEL is 44051401359.              | 44051401359
          tax id: 86095742719                   | 86095742719
          BSN 111222333                         | 111222333
          NIF 123456789                         | 123456789
          my national id is 10000000146         | 10000000146
          id 29029600013                        | 29029600013
          medicaid number 123 456 789 01        | 123 456 789 01
          my ITIN is 912345678                  | 912345678
          """)
  void bareDigitsNeedTheirWords(String text, String id) {
    assertThat(NationalIds.inContext(text).stream().map(span -> span.in(text))).containsExactly(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"44051401359", "86095742719", "111222333", "10000000146"})
  void withoutThemTheyAreRequestNumbers(String digits) {
    assertThat(NationalIds.alone("request " + digits)).isEmpty();
    assertThat(NationalIds.inContext("request " + digits)).isEmpty();
  }
}
