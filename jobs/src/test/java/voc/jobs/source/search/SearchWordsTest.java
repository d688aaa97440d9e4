package voc.jobs.source.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import voc.jobs.source.record.RecordFault;

class SearchWordsTest {
  @Test
  void wordsAreLeftAsTheyAre() {
    assertThat(SearchWords.of("50% off? a/b", "Query")).isEqualTo("50% off? a/b");
  }

  @Test
  void theWordsOfARequestedAddressAreItsParameter() {
    assertThat(SearchWords.of("/search?affiliate=city&query=caf%C3%A9+permit&page=2", "Request"))
        .isEqualTo("café permit");
    assertThat(SearchWords.of("https://search.example/s?query=100%", "Request")).isEqualTo("100%");
  }

  @Test
  void anAddressThatSearchesForNothingIsRefused() {
    assertThatThrownBy(() -> SearchWords.of("/search?affiliate=city&query=", "Request"))
        .isInstanceOf(RecordFault.class)
        .hasMessage(
            "field \"Request\" is an address that searches for no words; every record needs some");
  }
}
