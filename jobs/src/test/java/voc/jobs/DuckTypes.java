package voc.jobs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import voc.core.table.Column;
import voc.core.table.ColumnType;
import voc.core.table.Table;

/** The declared types in DuckDB's words. */
final class DuckTypes {
  private DuckTypes() {}

  static Map<String, String> of(Table table) {
    Map<String, String> types = new LinkedHashMap<>();
    table.columns().forEach(column -> types.put(column.name(), of(column.type())));
    return types;
  }

  private static String of(ColumnType type) {
    if (type instanceof ColumnType.ListOf list) {
      return of(list.element()) + "[]";
    }
    if (type instanceof ColumnType.StructOf struct) {
      return struct(struct.fields());
    }
    if (type instanceof ColumnType.Scalar scalar) {
      return switch (scalar) {
        case STRING -> "VARCHAR";
        case BOOLEAN -> "BOOLEAN";
        case INTEGER -> "INTEGER";
        case LONG -> "BIGINT";
        case DOUBLE -> "DOUBLE";
        case DATE -> "DATE";
        case TIMESTAMP -> "TIMESTAMP WITH TIME ZONE";
        case BINARY -> "BLOB";
      };
    }
    return "MAP(VARCHAR, VARCHAR)";
  }

  /** DuckDB quotes names that are words of SQL. */
  private static String struct(List<Column> fields) {
    return fields.stream()
        .map(field -> quoted(field.name()) + " " + of(field.type()))
        .collect(Collectors.joining(", ", "STRUCT(", ")"));
  }

  private static String quoted(String name) {
    return List.of("end", "start", "value", "name", "text", "language").contains(name)
        ? "\"" + name + "\""
        : name;
  }
}
