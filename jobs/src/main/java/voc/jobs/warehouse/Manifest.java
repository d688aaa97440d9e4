package voc.jobs.warehouse;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.SortedMap;
import voc.core.table.Table;

/**
 * What a run read and wrote; the file {@code manifest.json}.
 *
 * @param runId the run
 * @param created when it was published, ISO-8601 in UTC
 * @param asOf last day that counts, ISO-8601
 * @param read physical records of all inputs
 * @param accepted of them taken
 * @param rejected of them not, see table {@code rejects}
 * @param duplicates of them repeating another record; accepted + rejected + duplicates = read
 * @param leftOut records that no {@code where} selects
 * @param smallestCell people that a published cell has at least, see docs/privacy.md; 1 if none is
 *     suppressed
 * @param increments sources that deliver increments: what they had is kept for later nights
 * @param inputs every input file with its counts
 * @param tables every table by name
 * @param index the search index
 */
public record Manifest(
    String runId,
    String created,
    String asOf,
    long read,
    long accepted,
    long rejected,
    long duplicates,
    long leftOut,
    int smallestCell,
    List<String> increments,
    List<Input> inputs,
    SortedMap<String, TableEntry> tables,
    IndexEntry index) {
  public Manifest {
    // Manifests of before there were increments or a smallest cell do not name them.
    smallestCell = Math.max(1, smallestCell);
    increments = increments == null ? List.of() : List.copyOf(increments);
  }

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  /**
   * One input file.
   *
   * @param source name of the source
   * @param file its path
   * @param bytes its size
   */
  public record Input(
      String source,
      String file,
      long bytes,
      long read,
      long accepted,
      long rejected,
      long duplicates,
      long leftOut) {}

  /** One table: its rows, and its files in order of path. */
  public record TableEntry(long rows, List<FileEntry> files) {}

  /** The index: its documents, and its files in order of path. */
  public record IndexEntry(long documents, int shards, List<FileEntry> files) {}

  /**
   * One file.
   *
   * @param path below the run's folder
   * @param bytes its size
   * @param sha256 of its bytes, lower-case hexadecimal
   */
  public record FileEntry(String path, long bytes, String sha256) {}

  /** Rows of a table; 0 if the run has no such table. */
  public long rows(Table table) {
    TableEntry entry = tables.get(table.name());
    return entry == null ? 0 : entry.rows();
  }

  static Manifest read(InputStream in) throws IOException {
    return JSON.readValue(in, Manifest.class);
  }

  void write(OutputStream out) throws IOException {
    JSON.writeValue(out, this);
  }
}
