package voc.needs.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import voc.needs.hearing.ServedGroup.Kind;

class GroupFinderTest {
  private static final GroupFinder FINDER =
      new GroupFinder(
          List.of(
              new ServedGroup(Kind.CHANNEL, "call", 10, List.of()),
              new ServedGroup(Kind.LANGUAGE, "es", 10, List.of()),
              new ServedGroup(Kind.AREA, "District 1", 10, List.of("address")),
              new ServedGroup(Kind.AREA, "Park", 10, List.of("address")),
              new ServedGroup(Kind.AREA, "North Park", 10, List.of("address")),
              new ServedGroup(Kind.AREA, "61294", 10, List.of("zipcode", "Incident Zip"))));

  private static List<String> groups(
      String channel, @Nullable String language, @Nullable String address, Map<String, String> a) {
    return FINDER.groups(new GroupFinder.From(channel, language, address, a)).stream()
        .map(ServedGroup::name)
        .toList();
  }

  @Test
  void aFeedbackIsOfOneGroupOfEachKind() {
    assertThat(groups("call", "es", "12 Main Street, DISTRICT 1", Map.of()))
        .containsExactly("call", "es", "District 1");
    assertThat(groups("survey", "en", null, Map.of())).isEmpty();
  }

  @Test
  void namesStandAsWholeWordsAndTheLongestCounts() {
    assertThat(groups("x", null, "District 12", Map.of())).isEmpty();
    assertThat(groups("x", null, "North Park", Map.of())).containsExactly("North Park");
    assertThat(groups("x", null, "Parking lot", Map.of())).isEmpty();
  }

  @Test
  void attributesMustBeTheNameAsAWhole() {
    assertThat(groups("x", null, null, Map.of("incident zip", "61294"))).containsExactly("61294");
    assertThat(groups("x", null, "61294", Map.of("other", "61294"))).isEmpty();
    assertThat(groups("x", null, null, Map.of("zipcode", "612941"))).isEmpty();
  }
}
