package voc.jobs;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import voc.core.table.Table;

/** DuckDB in memory: a second reader of the published tables, which knows nothing of Spark. */
public final class Duck implements AutoCloseable {
  private final Connection connection;

  public Duck() throws SQLException {
    connection = DriverManager.getConnection("jdbc:duckdb:");
  }

  /** SQL for a table of the run in {@code folder}, as a user would write it. */
  public static String from(Path folder, Table table) {
    return "'" + folder.resolve(table.name()) + "/*.parquet'";
  }

  /** All rows, each as its values in order. */
  public List<List<@Nullable Object>> rows(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet results = statement.executeQuery(sql)) {
      int width = results.getMetaData().getColumnCount();
      List<List<@Nullable Object>> rows = new ArrayList<>();
      while (results.next()) {
        List<@Nullable Object> row = new ArrayList<>();
        for (int i = 1; i <= width; i++) {
          row.add(results.getObject(i));
        }
        rows.add(row);
      }
      return rows;
    }
  }

  /** The first column as text. */
  public List<String> texts(String sql) throws SQLException {
    return rows(sql).stream().map(row -> String.valueOf(row.get(0))).toList();
  }

  /** The only number of a query. */
  public long number(String sql) throws SQLException {
    return ((Number) rows(sql).get(0).get(0)).longValue();
  }

  /** Types by name of column, in the file's order. */
  public Map<String, String> columns(Path folder, Table table) throws SQLException {
    Map<String, String> columns = new LinkedHashMap<>();
    for (List<@Nullable Object> row : rows("describe select * from " + from(folder, table))) {
      columns.put(String.valueOf(row.get(0)), String.valueOf(row.get(1)));
    }
    return columns;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
