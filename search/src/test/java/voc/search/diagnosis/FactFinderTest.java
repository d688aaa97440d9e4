package voc.search.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import voc.search.lucene.EnglishText;

class FactFinderTest {
  private static final FactFinder FINDER = new FactFinder(new EnglishText());

  private static List<Fact> facts(String text) {
    return FINDER.facts(text).stream().filter(fact -> fact.kind() != FactKind.DENIAL).toList();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It is $1,250.50.|MONEY|money|1250.5|1250.5|EXACT
          It is twenty-five dollars.|MONEY|money|25|25|EXACT
          It is a hundred and twenty dollars.|MONEY|money|120|120|EXACT
          It costs 50 cents.|MONEY|money|0.5|0.5|EXACT
          Expect $20 to $30.|MONEY|money|20|30|EXACT
          It takes about two weeks.|DURATION|minute|20160|20160|ABOUT
          It takes 5-7 business days.|DURATION|business day|5|7|EXACT
          We come within 24 hours.|DURATION|minute|1440|1440|AT_MOST
          Wait at least three months.|DURATION|month|3|3|AT_LEAST
          You save 15 percent.|PERCENT|%|15|15|EXACT
          Up to three bulky items.|COUNT|item|3|3|AT_MOST
          Fences under 6 feet need none.|COUNT|inch|72|72|AT_MOST
          """)
  void amountsAreReadInTheirUnits(
      String text, FactKind kind, String unit, double low, double high, Bound bound) {
    assertThat(facts(text)).hasSize(1);
    Fact fact = facts(text).get(0);
    assertThat(fact.kind()).isEqualTo(kind);
    assertThat(fact.unit()).isEqualTo(unit);
    assertThat(fact.value()).isEqualTo(new FactValue.Amount(low, high, bound));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Open from 8 a.m. to 4:30 p.m.|TIME|Word[word=480-990]
          Carts must be out by 6 AM.|TIME|Amount[low=360.0, high=360.0, bound=EXACT]
          Apply by April 15, 2026.|DATE|CalendarDay[day=--04-15, year=2026]
          Call 555-123-4567.|PHONE|Word[word=555-123-4567]
          See https://www.example.org/Carts.|URL|Word[word=example.org/carts]
          No, it is not.|YES_NO|Word[word=no]
          """)
  void timesDaysNumbersAndAddressesToo(String text, FactKind kind, String value) {
    assertThat(facts(text)).extracting(Fact::kind).containsExactly(kind);
    assertThat(facts(text).get(0).value()).hasToString(value);
  }

  @Test
  void whatLooksLikeAFactAndIsNoneIsNotRead() {
    for (String text :
        List.of(
            "Feel free to call.",
            "Use the toll-free line.",
            "Staff are there 24 hours a day, 7 days a week.",
            "One of the forms is enough.",
            "No one is at the desk.",
            "Born on February 31 and March 45.")) {
      assertThat(facts(text)).as(text).isEmpty();
    }
  }

  @Test
  void eachAmountOfASentenceKnowsItsOwnPartOfIt() {
    List<Fact> facts = facts("Residents pay $20 a year for a pass and visitors pay $40 a year.");

    assertThat(facts).extracting(Fact::quote).containsExactly("$20 a year", "$40 a year");
    assertThat(facts).extracting(Fact::per).containsExactly("year", "year");
    assertThat(facts.get(0).about()).contains("pass").doesNotContain("visitor");
    assertThat(facts.get(1).about()).contains("visitor").doesNotContain("pass");
    assertThat(facts.get(0).conditions()).containsExactly("resident");
  }
}
