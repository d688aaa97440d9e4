package voc.notebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarehouseTest {
  @TempDir Path folder;

  @Test
  void tablesOfThePublishedRunAreViews() throws Exception {
    Path odd = Files.createDirectories(folder.resolve("it's a \"warehouse\""));
    TestWarehouse.write(odd);

    try (Warehouse warehouse = Warehouse.open(odd)) {
      assertThat(warehouse.run()).isEqualTo("2026-01-01");
      assertThat(warehouse.tables()).containsExactly("faq_gaps", "need_evidence", "needs");
      Table needs =
          warehouse.query("select topic_name, channels from needs where rank < ? order by rank", 3);
      assertThat(needs.map(row -> row.text("topic_name")))
          .containsExactly("Potholes", "Missed <pick-up> & bulk");
      assertThat(needs.first().value("channels")).isEqualTo(List.of("311", "survey"));
      assertThat(needs.first().text("channels")).isEqualTo("311, survey");
    }
  }

  @Test
  void whatIsNotKnownIsNullAndShownAsNothing() throws Exception {
    TestWarehouse.write(folder);

    try (Warehouse warehouse = Warehouse.open(folder)) {
      Table gaps = warehouse.query("select best_entry_id, rank from faq_gaps where rank = 2");
      assertThat(gaps.first().value("best_entry_id")).isNull();
      assertThat(gaps).hasToString("best_entry_id\trank\n\t2");
      assertThatThrownBy(() -> gaps.first().number("best_entry_id"))
          .hasMessage("column \"best_entry_id\" holds no number here but null");
      assertThatThrownBy(() -> gaps.first().text("id"))
          .hasMessage("no column \"id\", use one of best_entry_id, rank");
    }
  }

  @Test
  void whatACustomerWroteIsTextInEveryForm() throws Exception {
    TestWarehouse.write(folder);
    String hostile = "\u001B[2J<script>alert('1')</script>\t$$\\href{javascript:alert(1)}{x}$$\n";

    try (Warehouse warehouse = Warehouse.open(folder)) {
      Table table = warehouse.query("select ? as \"<b>\"", hostile);

      assertThat(table.forms().get("text/html"))
          .startsWith("<table class=\"tex2jax_ignore mathjax_ignore\">")
          .contains("&lt;b&gt;", "&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;")
          .doesNotContain("<script", "<b>");
      assertThat(table.toString())
          .isEqualTo("<b>\n [2J<script>alert('1')</script> $$\\href{javascript:alert(1)}{x}$$ ");
    }
  }

  @Test
  void aRunOutsideTheWarehouseIsNotRead() throws Exception {
    Files.writeString(folder.resolve("CURRENT"), "../../etc\n");

    assertThatThrownBy(() -> Warehouse.open(folder))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "%s must name a run, got \"../../etc\": write the id of a folder of runs/",
            folder.resolve("CURRENT"));
  }

  @Test
  void withoutAPublishedRunItSaysWhatToDo() {
    assertThatThrownBy(() -> Warehouse.open(folder))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "no published run in %s: run ./voc run, or set VOC_WAREHOUSE to the warehouse's folder",
            folder);
  }

  @Test
  void aWrongQueryIsShownWithWhatIsWrong() throws Exception {
    TestWarehouse.write(folder);

    try (Warehouse warehouse = Warehouse.open(folder)) {
      assertThatThrownBy(() -> warehouse.query("select nothing from needs"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("nothing")
          .hasMessageEndingWith("in: select nothing from needs");
    }
  }
}
