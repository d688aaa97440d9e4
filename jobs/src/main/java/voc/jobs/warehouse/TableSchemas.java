package voc.jobs.warehouse;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import voc.core.table.Column;
import voc.core.table.ColumnType;
import voc.core.table.Table;

/** The declared tables as Spark schemas. */
public final class TableSchemas {
  private TableSchemas() {}

  /** The table's schema; columns in declared order. */
  public static StructType of(Table table) {
    return struct(table.columns());
  }

  private static StructType struct(Iterable<Column> columns) {
    StructType schema = new StructType();
    for (Column column : columns) {
      schema =
          schema.add(
              new StructField(
                  column.name(),
                  type(column.type()),
                  column.isOptional(),
                  org.apache.spark.sql.types.Metadata.empty()));
    }
    return schema;
  }

  private static DataType type(ColumnType type) {
    if (type instanceof ColumnType.Scalar scalar) {
      return scalar(scalar);
    }
    if (type instanceof ColumnType.ListOf list) {
      return DataTypes.createArrayType(type(list.element()), false);
    }
    if (type instanceof ColumnType.StructOf struct) {
      return struct(struct.fields());
    }
    return DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType, false);
  }

  private static DataType scalar(ColumnType.Scalar scalar) {
    return switch (scalar) {
      case STRING -> DataTypes.StringType;
      case BOOLEAN -> DataTypes.BooleanType;
      case INTEGER -> DataTypes.IntegerType;
      case LONG -> DataTypes.LongType;
      case DOUBLE -> DataTypes.DoubleType;
      case DATE -> DataTypes.DateType;
      case TIMESTAMP -> DataTypes.TimestampType;
      case BINARY -> DataTypes.BinaryType;
    };
  }
}
