package voc.nlp.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicColumnsTest {
  @Test
  void severalColumnsAreMarkedWhereTheirLabelHolds() {
    TopicColumns columns = new TopicColumns(List.of("Staff & care", "Food", "Parking", "Noise"));

    assertThat(columns.labels(List.of("1.0", "", "x", "0")))
        .containsExactly("Parking", "Staff & care");
    assertThat(columns.labels(List.of("TRUE", "no", "false", "Yes ")))
        .containsExactly("Noise", "Staff & care");
    assertThat(columns.labels(List.of("", "", "", ""))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "Food; Staff # Food,Staff",
        "Staff|Food # Food,Staff",
        "[\"Staff\", \"Food\"] # Food,Staff",
        "loud music / barking dogs # loud music / barking dogs",
        "[other] # [other]"
      })
  void oneColumnHoldsNames(String cell, String labels) {
    assertThat(String.join(",", new TopicColumns(List.of("Type")).labels(List.of(cell))))
        .isEqualTo(labels);
  }

  @Test
  void anythingElseInAMarkedColumnIsAMistake() {
    TopicColumns columns = new TopicColumns(List.of("Staff", "Food"));
    assertThatThrownBy(() -> columns.labels(List.of("1", "soup")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the column \"Food\" is one of several columns of labels")
        .hasMessageEndingWith("got something else; to read names, give one column alone")
        .hasMessageNotContaining("soup");
    assertThatThrownBy(() -> new TopicColumns(List.of("Food", "Food")))
        .hasMessage("each column of labels must be named once, got [Food, Food]");
  }
}
