package voc.nlp.redact.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.commons.validator.routines.checkdigit.ABANumberCheckDigit;
import org.apache.commons.validator.routines.checkdigit.IBANCheckDigit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import voc.core.Span;
import voc.nlp.redact.PatternRedactor;
import voc.nlp.redact.Redactor;

class CheckedNumbersTest {
  private static final int TRIES = 40;

  private final Redactor redactor = PatternRedactor.forUnitedStates();
  private final Random random = new Random(4);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4999999999999",
        "4999999999999999",
        "5199999999999999",
        "5599999999999999",
        "2229999999999999",
        "349999999999999",
        "379999999999999",
        "30599999999999",
        "36999999999999",
        "3599999999999999",
        "6011999999999999",
        "6599999999999999",
        "6299999999999999",
        "501899999999",
        "6304999999999999999",
        "676399999999",
        "213199999999999",
        "8199999999999999",
        "2200999999999999"
      })
  void everyIssuersCardsAreFoundHoweverTheyAreWritten(String template) {
    List<String> carriers =
        List.of("my card is %s, thanks", "%s", "card%s expired", "visa%sx", "(%s) 12/27");
    for (int i = 0; i < TRIES; i++) {
      String card = filled(template, CheckDigits::luhn);
      for (String carrier : carriers) {
        assertMasked(carrier, card);
      }
      assertMasked("my card is %s, thanks", card.replaceAll("(\\d{4})(?=\\d)", "$1 "));
      assertMasked("my card is %s, thanks", card.replaceAll("(\\d{4})(?=\\d)", "$1-"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GB, AAAA99999999999999",
    "DE, 999999999999999999",
    "FR, 9999999999AAAAAAAAAAA99",
    "NL, AAAA9999999999",
    "NO, 99999999999",
    "ES, 99999999999999999999",
    "MT, AAAA99999AAAAAAAAAAAAAAAAAA",
    "SA, 99AAAAAAAAAAAAAAAAAA"
  })
  void accountsOfEveryCountryAreFound(String country, String template) throws Exception {
    for (int i = 0; i < TRIES; i++) {
      String bban = filled(template, code -> true);
      String check = IBANCheckDigit.IBAN_CHECK_DIGIT.calculate(country + "00" + bban);
      String iban = country + check + bban;
      assertMasked("pay to %s today", iban);
      assertMasked("pay to %s, please", iban.replaceAll("(.{4})(?=.)", "$1 "));
      assertMasked("pay to %s, please", iban.toLowerCase(Locale.ROOT));
    }
  }

  @Test
  void vehiclesAreFound() {
    for (int i = 0; i < TRIES; i++) {
      String vin = filled("1VVV9VVV9V9999999", VehicleNumbers::hasCheckDigit);
      assertMasked("the car %s was towed", vin);
    }
  }

  @Test
  void routingNumbersAreFoundAfterTheirWord() {
    for (int i = 0; i < TRIES; i++) {
      String routing = filled("099999999", ABANumberCheckDigit.ABAN_CHECK_DIGIT::isValid);
      assertMasked("my routing number is %s.", routing);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          999 999 999    | SIN      | my social insurance number is %s ok
          A99999999      | passport | passport number %s
          99999999999    | PESEL    | my PESEL: %s
          9999999999     | NHS      | NHS number %s
          999.999.999-99 | CPF      | CPF %s
          """)
  void nationalNumbersAreFoundAfterTheirWord(String template, String name, String carrier) {
    for (int i = 0; i < TRIES; i++) {
      assertMasked(carrier, filled(template, code -> true));
    }
  }

  /**
   * Nine, eleven and twelve digits at random; ten at random are a valid telephone number every
   * other time, so that those are only left alone beside their word.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "request 999999999 is open",
        "request 9999999999 is open",
        "request number 9999999999, ticket #9999999999",
        "request 10999999999 is open",
        "request 101999999999 is open"
      })
  void requestNumbersStay(String template) {
    int masked = 0;
    for (int i = 0; i < 10 * TRIES; i++) {
      masked += redactor.redact(filled(template, code -> true)).masks().isEmpty() ? 0 : 1;
    }
    assertThat(masked).isZero();
  }

  private void assertMasked(String carrier, String number) {
    String text = carrier.replace("%s", number);
    int start = carrier.indexOf("%s");
    Span place = new Span(start, start + number.length());
    assertThat(redactor.redact(text).masks())
        .as(text)
        .anyMatch(mask -> mask.span().start() <= place.start() && mask.span().end() >= place.end());
  }

  /** 9 becomes a digit, A a letter or digit, V a character of a VIN; tried until the rule holds. */
  private String filled(String template, Predicate<String> rule) {
    Function<Character, Character> fill =
        c ->
            switch (c) {
              case '9' -> (char) ('0' + random.nextInt(10));
              case 'A' -> (char) ('A' + random.nextInt(26));
              case 'V' -> "ABCDEFGHJKLMNPRSTUVWXYZ".charAt(random.nextInt(23));
              default -> c;
            };
    String filled;
    do {
      StringBuilder code = new StringBuilder();
      template.chars().forEach(c -> code.append(fill.apply((char) c)));
      filled = code.toString();
    } while (!rule.test(filled));
    return filled;
  }
}
