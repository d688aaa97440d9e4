package voc.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTest {
  /** Both sets of control characters, then lines, directions, zero widths, a tag, half a pair. */
  static final int[] STEERING =
      IntStream.concat(
              IntStream.concat(IntStream.rangeClosed(0, 0x1F), IntStream.rangeClosed(0x7F, 0x9F)),
              IntStream.of(
                  0x2028, 0x2029, 0x200E, 0x200F, 0x061C, 0x202A, 0x202E, 0x2066, 0x2069, 0x200B,
                  0x2060, 0xFEFF, 0x00AD, 0x180E, 0xFFF9, 0xE0041, 0xD83D))
          .toArray();

  @Test
  void whatSteersIsABlank() {
    for (int c : STEERING) {
      String text = "a" + Character.toString(c) + "b";
      assertThat(Printable.line(text)).as("U+%04X", c).isEqualTo("a b");
      assertThat(Printable.lines(text).replaceAll("[\n\r\t]", " "))
          .as("U+%04X", c)
          .isEqualTo("a b");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"naïve – «x» “y”", "می‌خواهم", "👩‍👧", "مرحبا", "हिन्दी", "漢字", "é"})
  void whatPeopleWriteStays(String text) {
    assertThat(Printable.line(text)).isEqualTo(text);
    assertThat(Printable.json(text)).isEqualTo(text);
  }

  @Test
  void jsonSaysTheSameWithEscapes() throws Exception {
    for (int c : STEERING) {
      Map<String, String> value = Map.of("k", "a" + Character.toString(c) + "b");
      String json = Printable.json(new ObjectMapper().writeValueAsString(value));

      assertThat(json).as("U+%04X", c).isEqualTo(Printable.line(json));
      assertThat(new ObjectMapper().readValue(json, Map.class)).as("U+%04X", c).isEqualTo(value);
    }
  }
}
