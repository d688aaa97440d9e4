package voc.jobs.source.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnNamesTest {
  @Test
  void theFirstRecordOfATableWithoutAHeaderIsShownByItsShape() {
    for (String value :
        List.of("617-555-0130", "a@b.org", "03/04/2026", "48213", "13 Oak Avenue", "4")) {
      assertThat(
              String.join(
                  ", ", ColumnNames.shown(List.of("Headerless Nobodyhome", value, "Rude clerk"))))
          .as(value)
          .startsWith("xxxxxxxxxx xxxxxxxxxx, ")
          .endsWith(", xxxx xxxxx")
          .doesNotContain("617", "a@b", "482", "Oak");
    }
    assertThat(ColumnNames.shown(List.of("Anna told me that the heating is out")))
        .containsExactly("xxxx xxxx xx xxxx xxx xxxxxxx xx xxx");
  }

  @Test
  void namesAreShownAsTheyAre() {
    List<String> names =
        List.of(
            "Respondent ID",
            "Q2_1",
            "date_of_call",
            "Address Line 1",
            "How satisfied were you with the service of our staff?");

    assertThat(ColumnNames.areValues(names.subList(0, 3))).isFalse();
    assertThat(ColumnNames.shown(names.subList(0, 3))).isEqualTo(names.subList(0, 3));
    assertThat(ColumnNames.shown(names.subList(3, 5))).isEqualTo(names.subList(3, 5));
  }
}
