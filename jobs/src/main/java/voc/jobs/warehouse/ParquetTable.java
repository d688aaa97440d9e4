package voc.jobs.warehouse;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.MessageType;
import voc.core.table.Column;
import voc.core.table.ColumnType;
import voc.core.table.Table;

/**
 * Reads a published table without Spark, row by row as JSON objects in the declared columns; bytes
 * are base64 (RFC 4648).
 */
public final class ParquetTable {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private ParquetTable() {}

  /**
   * All rows of {@code table} in the files' order; meant for tables of thousands of rows, not
   * millions.
   *
   * @throws WarehouseException if the files are not those that were published
   */
  public static List<ObjectNode> rows(RunFolder run, Table table, Configuration hadoop)
      throws IOException {
    return rows(run, table, hadoop, row -> true);
  }

  /**
   * The rows of {@code table} that are asked for, in the files' order. All are read and the others
   * dropped one by one, so that a table of millions of rows takes its time but no memory.
   *
   * @throws WarehouseException if the files are not those that were published
   */
  public static List<ObjectNode> rows(
      RunFolder run, Table table, Configuration hadoop, Predicate<ObjectNode> wanted)
      throws IOException {
    Intact.require(run, table);
    List<ObjectNode> rows = new ArrayList<>();
    long read = 0;
    for (Path file : files(run, table)) {
      try (ParquetReader<Group> reader =
          ParquetReader.builder(new GroupReadSupport(), file).withConf(hadoop).build()) {
        for (Group group = reader.read(); group != null; group = reader.read()) {
          ObjectNode row = object(group, table.columns());
          read++;
          if (wanted.test(row)) {
            rows.add(row);
          }
        }
      }
    }
    long published = run.manifest().rows(table);
    if (read != published) {
      throw new WarehouseException(
          run.table(table)
              + " must hold "
              + published
              + " rows as published, got "
              + read
              + "; `voc verify` tells which file is missing or changed");
    }
    return rows;
  }

  /**
   * Gives each row of {@code table} to {@code reader} with {@code columns} alone, the only ones
   * that are read from the files: for tables of millions of rows.
   *
   * @throws WarehouseException if the files are not those that were published
   */
  public static void each(
      RunFolder run,
      Table table,
      List<String> columns,
      Configuration hadoop,
      Consumer<ObjectNode> reader)
      throws IOException {
    Intact.require(run, table);
    List<Column> wanted =
        table.columns().stream().filter(column -> columns.contains(column.name())).toList();
    for (Path file : files(run, table)) {
      Configuration projected = new Configuration(hadoop);
      projected.set(ReadSupport.PARQUET_READ_SCHEMA, schema(file, columns, hadoop).toString());
      try (ParquetReader<Group> rows =
          ParquetReader.builder(new GroupReadSupport(), file).withConf(projected).build()) {
        for (Group group = rows.read(); group != null; group = rows.read()) {
          reader.accept(object(group, wanted));
        }
      }
    }
  }

  private static MessageType schema(Path file, List<String> columns, Configuration hadoop)
      throws IOException {
    try (ParquetFileReader reader =
        ParquetFileReader.open(HadoopInputFile.fromPath(file, hadoop))) {
      MessageType whole = reader.getFileMetaData().getSchema();
      return new MessageType(
          whole.getName(),
          whole.getFields().stream().filter(field -> columns.contains(field.getName())).toList());
    }
  }

  /** How many rows the files of {@code table} hold, from their footers. */
  static long count(RunFolder run, Table table, Configuration hadoop) throws IOException {
    long rows = 0;
    for (Path file : files(run, table)) {
      try (ParquetFileReader reader =
          ParquetFileReader.open(HadoopInputFile.fromPath(file, hadoop))) {
        rows += reader.getRecordCount();
      }
    }
    return rows;
  }

  private static List<Path> files(RunFolder run, Table table) throws IOException {
    List<Path> found = new ArrayList<>();
    if (!run.files().exists(run.table(table))) {
      return found;
    }
    for (FileStatus file : run.files().listStatus(run.table(table))) {
      if (file.getPath().getName().endsWith(".parquet")) {
        found.add(file.getPath());
      }
    }
    found.sort(Comparator.comparing(Path::getName));
    return found;
  }

  private static ObjectNode object(Group group, List<Column> columns) {
    ObjectNode object = JSON.objectNode();
    for (Column column : columns) {
      if (group.getFieldRepetitionCount(column.name()) == 0) {
        object.putNull(column.name());
      } else {
        put(object, column, group);
      }
    }
    return object;
  }

  private static void put(ObjectNode object, Column column, Group group) {
    String name = column.name();
    ColumnType type = column.type();
    if (type instanceof ColumnType.Scalar scalar) {
      putScalar(object, scalar, name, name, group);
    } else if (type instanceof ColumnType.ListOf list) {
      object.set(name, array(group.getGroup(name, 0), list.element()));
    } else if (type instanceof ColumnType.StructOf struct) {
      object.set(name, object(group.getGroup(name, 0), struct.fields()));
    } else {
      object.set(name, map(group.getGroup(name, 0)));
    }
  }

  /** Parquet's standard three-level list: {@code list} repeated, each with one {@code element}. */
  private static ArrayNode array(Group list, ColumnType elementType) {
    ArrayNode array = JSON.arrayNode();
    for (int i = 0; i < list.getFieldRepetitionCount("list"); i++) {
      Group element = list.getGroup("list", i);
      ObjectNode holder = JSON.objectNode();
      put(holder, Column.required("element", elementType, "", ""), element);
      array.add(holder.get("element"));
    }
    return array;
  }

  private static ObjectNode map(Group map) {
    ObjectNode object = JSON.objectNode();
    for (int i = 0; i < map.getFieldRepetitionCount("key_value"); i++) {
      Group entry = map.getGroup("key_value", i);
      object.put(entry.getString("key", 0), entry.getString("value", 0));
    }
    return object;
  }

  private static byte[] bytes(String field, Group group) {
    return group.getBinary(field, 0).getBytes();
  }

  private static void putScalar(
      ObjectNode object, ColumnType.Scalar type, String key, String field, Group group) {
    switch (type) {
      case STRING -> object.put(key, group.getString(field, 0));
      case BOOLEAN -> object.put(key, group.getBoolean(field, 0));
      case INTEGER -> object.put(key, group.getInteger(field, 0));
      case LONG -> object.put(key, group.getLong(field, 0));
      case DOUBLE -> object.put(key, group.getDouble(field, 0));
      case DATE -> object.put(key, LocalDate.ofEpochDay(group.getInteger(field, 0)).toString());
      case TIMESTAMP ->
          object.put(
              key, Instant.EPOCH.plus(group.getLong(field, 0), ChronoUnit.MICROS).toString());
      case BINARY -> object.put(key, Base64.getEncoder().encodeToString(bytes(field, group)));
    }
  }
}
