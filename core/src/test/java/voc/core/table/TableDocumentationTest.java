package voc.core.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableDocumentationTest {
  private static final Path PAGE = Path.of("..", "docs", "tables.md");

  /**
   * To rewrite the page: {@code mvn -pl core test -Dtest=TableDocumentationTest -Dvoc.update=true}.
   */
  @Test
  void the_page_says_what_the_declarations_say() throws IOException {
    String generated = TableDocumentation.markdown(Tables.all());
    if (Boolean.getBoolean("voc.update")) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, generated);
    }

    assertThat(Files.readString(PAGE))
        .as("docs/tables.md is stale: run the tests of core with -Dvoc.update=true")
        .isEqualTo(generated);
  }

  @Test
  void every_column_has_a_meaning_and_a_name_of_its_own() {
    for (Table table : Tables.all()) {
      assertThat(table.columns()).extracting(Column::name).doesNotHaveDuplicates();
      assertThat(table.columns())
          .allSatisfy(column -> assertThat(column.meaning()).as(column.name()).endsWith("."));
    }
  }

  @Test
  void an_order_by_an_unknown_column_is_refused() {
    assertThatThrownBy(() -> new Table("t", "m", "g", List.of("age"), List.of()))
        .hasMessage("table t is ordered by \"age\", which is not a column of it");
  }
}
