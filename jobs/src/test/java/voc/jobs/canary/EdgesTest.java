package voc.jobs.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The search for halves of canaries sees halves of canaries. */
class EdgesTest {
  private static boolean isHalfLeft(String kind, String value, String text) {
    Edges edges = new Edges(text);
    return new Canary(kind, "a test", value, List.of(value))
        .fragments().stream().anyMatch(edges::hold);
  }

  @Test
  void halfOfACanaryBesideAMarkIsFound() {
    assertThat(isHalfLeft("phone", "(617) 555-1234", "call [phone]-1234 now")).isTrue();
    assertThat(isHalfLeft("phone", "6175551234", "call [phone] 1234")).isTrue();
    assertThat(isHalfLeft("ssn", "123-45-6789", "my number is 123-[ssn]")).isTrue();
    assertThat(isHalfLeft("name", "Maria Gomez", "i spoke with [name-1] gomez.")).isTrue();
    assertThat(isHalfLeft("name", "Maria Gomez", "i spoke with maria [name-12].")).isTrue();
    assertThat(isHalfLeft("birth date", "May 12, 1957", "born [birth_date], 1957")).isTrue();
    assertThat(isHalfLeft("card", "4111 1111 1111 1234", "[card-9f2c1a7be04d] 1234")).isTrue();
  }

  @Test
  void whatStandsElsewhereByChanceIsNot() {
    assertThat(isHalfLeft("phone", "(617) 555-1234", "call [phone], 12345 or at 1234")).isFalse();
    assertThat(isHalfLeft("name", "Maria Gomez", "[name-1] said gomezville")).isFalse();
    assertThat(isHalfLeft("home address", "12 Quilzek Street", "[address] street")).isFalse();
  }

  @Test
  void theLastSevenDigitsAreFoundWithoutAnyMark() {
    Canary phone = new Canary("phone", "a test", "(617) 555-1234", List.of("(617) 555-1234"));
    Canary spoken =
        new Canary("phone, spoken", "a test", "one two three four five six seven", List.of());

    assertThat(phone.needles()).contains("555-1234", "5551234", "555 1234");
    assertThat(spoken.needles()).contains("four five six seven");
    assertThat(Leftovers.holds("call 5551234.", "5551234")).isTrue();
    assertThat(Leftovers.holds("id 95551234", "5551234")).isFalse();
  }

  @Test
  void whatAPageWritesOtherwiseIsReadAsAPersonReadsIt() {
    assertThat(Leftovers.read("O&#39;Brien &amp; maria\\_g&#64;mail.example &#x41;"))
        .isEqualTo("O'Brien & maria_g@mail.example A");
    assertThat(Leftovers.read("C:\\new &amp;#64;")).isEqualTo("C:\\new &#64;");
  }
}
