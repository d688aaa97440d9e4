package voc.notebooks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The published run of a warehouse, for reading: each of its tables is a view of the same name. Not
 * thread-safe; a run published after {@link #open} is seen by opening again.
 */
public final class Warehouse implements AutoCloseable {
  /** One folder's name: nothing that leads out of the warehouse. */
  private static final Pattern RUN_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]*");

  private final String run;
  private final List<String> tables;
  private final Connection connection;

  private Warehouse(String run, List<String> tables, Connection connection) {
    this.run = run;
    this.tables = tables;
    this.connection = connection;
  }

  /**
   * Opens the folder that the environment variable VOC_WAREHOUSE names, or {@code ../warehouse}.
   */
  public static Warehouse open() {
    String named = System.getenv("VOC_WAREHOUSE");
    return open(Path.of(named == null || named.isBlank() ? "../warehouse" : named));
  }

  /**
   * Opens the warehouse in {@code folder}.
   *
   * @throws IllegalStateException if no run is published there
   */
  public static Warehouse open(Path folder) {
    Path current = folder.resolve("CURRENT");
    if (!Files.isRegularFile(current)) {
      throw new IllegalStateException(
          "no published run in "
              + folder.toAbsolutePath().normalize()
              + ": run ./voc run, or set VOC_WAREHOUSE to the warehouse's folder");
    }
    try {
      String run = Files.readString(current, StandardCharsets.UTF_8).strip();
      if (!RUN_ID.matcher(run).matches()) {
        throw new IllegalStateException(
            current + " must name a run, got \"" + run + "\": write the id of a folder of runs/");
      }
      Path tables = folder.resolve("runs").resolve(run);
      Connection connection = DriverManager.getConnection("jdbc:duckdb:");
      return new Warehouse(run, views(connection, tables), connection);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot read the run in " + folder + ": " + message(e), e);
    }
  }

  private static List<String> views(Connection connection, Path tables)
      throws IOException, SQLException {
    List<Path> folders;
    try (Stream<Path> all = Files.list(tables)) {
      folders = all.filter(Warehouse::holdsParquet).sorted().toList();
    }
    try (Statement statement = connection.createStatement()) {
      // Nothing is fetched from elsewhere: what is needed is inside the driver.
      statement.execute("set autoinstall_known_extensions = false");
      statement.execute("set timezone = 'UTC'");
      for (Path folder : folders) {
        String files = folder.toAbsolutePath().normalize().resolve("*.parquet").toString();
        statement.execute(
            "create view \""
                + name(folder).replace("\"", "\"\"")
                + "\" as select * from read_parquet('"
                + files.replace("'", "''")
                + "')");
      }
    }
    return folders.stream().map(Warehouse::name).toList();
  }

  private static String name(Path folder) {
    return folder.getName(folder.getNameCount() - 1).toString();
  }

  private static boolean holdsParquet(Path folder) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(file -> file.toString().endsWith(".parquet"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The id of the published run. */
  public String run() {
    return run;
  }

  /** The names of its tables, in order. */
  public List<String> tables() {
    return tables;
  }

  /**
   * The result of {@code sql}, with each {@code ?} in it standing for the next of {@code values}.
   *
   * @throws IllegalArgumentException if DuckDB refuses it, with its message
   */
  public Table query(String sql, Object... values) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      try (ResultSet results = statement.executeQuery()) {
        return Table.of(results);
      }
    } catch (SQLException e) {
      throw new IllegalArgumentException(message(e) + "\nin: " + sql, e);
    }
  }

  private static String message(SQLException e) {
    return String.valueOf(e.getMessage());
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  @Override
  public String toString() {
    return "run " + run + " with the tables " + String.join(", ", tables);
  }
}
