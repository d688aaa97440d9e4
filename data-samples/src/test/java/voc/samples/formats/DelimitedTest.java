package voc.samples.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DelimitedTest {
  private final Delimited layout = Delimited.csv("id", "text");

  @Test
  void cellsAreQuotedWhereTheyMustBe() {
    assertThat(layout.row(Json.object().put("text", "a \"b\",\nc").put("id", 7)))
        .isEqualTo("7,\"a \"\"b\"\",\nc\"\n");
  }

  @Test
  void whatIsNotGivenIsEmptyAndARowMayBreakOff() {
    assertThat(layout.row(Json.object().put("text", "a"))).isEqualTo(",a\n");
    assertThat(layout.cut(Json.object().put("id", "1").put("text", "a"), 1)).isEqualTo("1\n");
  }

  @Test
  void aCellWithoutColumnIsRefused() {
    assertThatThrownBy(() -> layout.row(Json.object().put("txt", "a")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no column \"txt\", use one of [id, text]");
  }
}
