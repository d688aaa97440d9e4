package voc.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import voc.core.table.NeedTables;

class PublishedOrderTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static ObjectNode need(String id, int rank) {
    return JSON.createObjectNode().put("id", id).put("topic_name", id).put("rank", rank);
  }

  private static ObjectNode place(String need, int rank, String moved) {
    ObjectNode row = JSON.createObjectNode().put("need", need).put("rank", rank);
    row.put("rank_low", 1).put("rank_high", 2).put("order", "blended").put("lane", "open");
    return moved.isEmpty() ? row.putNull("moved_words") : row.put("moved_words", moved);
  }

  private static final PublishedOrder ORDER =
      new PublishedOrder(
          Map.of(
              "a:x", place("a:x", 2, "down from 1 to 2: it stays, and passed it: b:y"),
              "b:y", place("b:y", 1, "")));

  @Test
  void needsStandInThePublishedOrderWithTheirRangesAndReasons() {
    List<ObjectNode> rows = ORDER.of(List.of(need("a:x", 1), need("b:y", 2)));

    assertThat(rows).extracting(row -> row.path("id").asText()).containsExactly("b:y", "a:x");
    assertThat(rows).extracting(PublishedOrder::place).containsExactly("1", "2");
    assertThat(PublishedOrder.range(rows.get(0))).isEqualTo("1–2");
    assertThat(PublishedOrder.moves(rows))
        .containsExactly("a:x went down from 1 to 2: it stays, and passed it: b:y");
    assertThat(ORDER.legend().get(0))
        .startsWith("#: the published order follows the figures and the ballots");
    assertThat(ORDER.columns(NeedTables.NEEDS)).contains("priority", "published_rank", "quadrant");
  }

  @Test
  void aNeedIsCalledAsTheRegisterCallsIt() {
    List<ObjectNode> rows = ORDER.of(List.of(need("a:x", 1).put("name", "Broken lifts")));

    assertThat(PublishedOrder.moves(rows).get(0)).startsWith("Broken lifts went down from 1 to 2");
  }

  @Test
  void anEarlierRunKeepsTheOrderOfItsScores() {
    PublishedOrder none = new PublishedOrder(Map.of());
    List<ObjectNode> needs = List.of(need("a:x", 1), need("b:y", 2));

    assertThat(none.of(needs)).isEqualTo(needs);
    assertThat(none.legend()).isEmpty();
    assertThat(PublishedOrder.place(needs.get(1))).isEqualTo("2");
    assertThat(none.columns(NeedTables.NEEDS)).doesNotContain("published_rank");
  }
}
