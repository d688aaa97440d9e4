package voc.core.table;

import java.util.List;

/** Writes {@code docs/tables.md} from the declarations. */
public final class TableDocumentation {
  private TableDocumentation() {}

  /** The whole page in Markdown, ending with a newline. */
  public static String markdown(List<Table> tables) {
    StringBuilder page = new StringBuilder();
    page.append("# Published tables\n\n");
    page.append("Generated from `voc.core.table.Tables`; edit there.\n\n");
    page.append(
        "Each run writes every table whole to `runs/<run-id>/<table>/*.parquet` (zstd) and then");
    page.append(" names itself in `CURRENT`.\n");
    for (Table table : tables) {
      append(page, table);
    }
    return page.toString();
  }

  private static void append(StringBuilder page, Table table) {
    page.append("\n## ").append(table.name()).append("\n\n");
    page.append(table.meaning()).append("\n\n");
    page.append("One row: ").append(table.grain()).append(". Ordered by ");
    page.append(String.join(", ", table.order())).append(".\n\n");
    page.append("| column | type | null | unit or range | meaning |\n|---|---|---|---|---|\n");
    for (Column column : table.columns()) {
      row(page, column.name(), column);
      fields(page, column.name(), column.type());
    }
  }

  private static void fields(StringBuilder page, String prefix, ColumnType type) {
    if (type instanceof ColumnType.ListOf list) {
      fields(page, prefix + "[]", list.element());
    } else if (type instanceof ColumnType.StructOf struct) {
      for (Column field : struct.fields()) {
        row(page, prefix + "." + field.name(), field);
      }
    }
  }

  private static void row(StringBuilder page, String name, Column column) {
    page.append("| `").append(name).append("` | ").append(column.type().describe());
    page.append(" | ").append(column.isOptional() ? "yes" : "");
    page.append(" | ").append(column.unit()).append(" | ").append(column.meaning()).append(" |\n");
  }
}
