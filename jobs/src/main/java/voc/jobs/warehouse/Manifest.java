package voc.jobs.warehouse;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
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
 * @param leftOut records that no {@code where} selects, and those that are forgotten
 * @param forgotten of those left out, records of persons who asked to be forgotten
 * @param smallestCell people that a published cell has at least, see docs/privacy.md; 1 if none is
 *     suppressed
 * @param increments sources that deliver increments: what they had is kept for later nights
 * @param inputs every input file with its counts
 * @param tables every table by name
 * @param index the search index
 * @param reference files of the FAQ and the searches that the gaps were found with, in order of
 *     path
 * @param settings what the figures were made by; null in manifests of before it was kept
 * @param revised when somebody was last forgotten in it, ISO-8601 in UTC; null if nobody was
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
    long forgotten,
    int smallestCell,
    List<String> increments,
    List<Input> inputs,
    SortedMap<String, TableEntry> tables,
    IndexEntry index,
    List<FileEntry> reference,
    @Nullable RunSettings settings,
    @Nullable String revised) {
  public Manifest {
    // Manifests of earlier versions do not name these.
    smallestCell = Math.max(1, smallestCell);
    increments = increments == null ? List.of() : List.copyOf(increments);
    reference = reference == null ? List.of() : List.copyOf(reference);
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
      long leftOut,
      long forgotten) {}

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

  static Manifest of(byte[] json) throws IOException {
    return JSON.readValue(json, Manifest.class);
  }

  byte[] json() throws IOException {
    return JSON.writeValueAsBytes(this);
  }
}
