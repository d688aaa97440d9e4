package voc.core.table;

import java.util.List;
import java.util.stream.Collectors;

/** Type of a column, as far as Parquet and every reader of it can tell types apart. */
public sealed interface ColumnType {

  /** The type in words, such as {@code list<string>}. */
  String describe();

  /** A single value. */
  enum Scalar implements ColumnType {
    STRING,
    BOOLEAN,
    INTEGER,
    LONG,
    DOUBLE,
    /** Calendar day. */
    DATE,
    /** Instant in UTC with microseconds. */
    TIMESTAMP,
    /** Bytes that are no text. */
    BINARY;

    @Override
    public String describe() {
      return switch (this) {
        case STRING -> "string";
        case BOOLEAN -> "boolean";
        case INTEGER -> "int32";
        case LONG -> "int64";
        case DOUBLE -> "double";
        case DATE -> "date";
        case TIMESTAMP -> "timestamp (UTC)";
        case BINARY -> "binary";
      };
    }
  }

  /** An ordered list whose elements are never null. */
  record ListOf(ColumnType element) implements ColumnType {
    @Override
    public String describe() {
      return "list<" + element.describe() + ">";
    }
  }

  /** Named fields. */
  record StructOf(List<Column> fields) implements ColumnType {
    public StructOf {
      fields = List.copyOf(fields);
    }

    @Override
    public String describe() {
      return fields.stream()
          .map(field -> field.name() + ": " + field.type().describe())
          .collect(Collectors.joining(", ", "struct<", ">"));
    }
  }

  /** Text values by text key. */
  record TextMap() implements ColumnType {
    @Override
    public String describe() {
      return "map<string, string>";
    }
  }
}
