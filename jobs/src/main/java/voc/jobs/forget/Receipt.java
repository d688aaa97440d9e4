package voc.jobs.forget;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.SortedMap;

/**
 * What was forgotten, and the proof; it holds nothing of the person, not even a digest.
 *
 * @param forgotten when, ISO-8601 in UTC
 * @param asked whom: {@code customer} or {@code feedback}
 * @param dryRun whether nothing was changed
 * @param runs every run of the warehouse in order, as it was found
 * @param rawRead whether there was raw feedback to look into; what was not named was not read
 * @param keptRaw nights whose raw feedback told of the person
 * @param left what was found when everything was read again; for a dry run, what there is
 * @param listed whether the next nights leave the person out
 */
public record Receipt(
    String forgotten,
    String asked,
    boolean dryRun,
    List<Run> runs,
    boolean rawRead,
    List<Raw> keptRaw,
    Left left,
    boolean listed) {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  public Receipt {
    runs = List.copyOf(runs);
    keptRaw = List.copyOf(keptRaw);
  }

  /**
   * One run.
   *
   * @param run its id before
   * @param revision its id now; the same if nothing was found
   * @param rows rows that told of the person, by table
   * @param documents documents of the index that did
   */
  public record Run(String run, String revision, SortedMap<String, Long> rows, long documents) {
    /** Whether anything was found in it. */
    public boolean isConcerned() {
      return !rows.isEmpty() || documents > 0;
    }
  }

  /**
   * Raw feedback of one night.
   *
   * @param run the night's id
   * @param rows the person's rows, which were taken out
   */
  public record Raw(String run, long rows) {}

  /**
   * What was found at last.
   *
   * @param runs runs that were read
   * @param rows rows that tell of the person
   * @param documents documents of an index that do, deleted ones included
   * @param terms terms and sorted values of an index that do
   * @param deletedDocuments documents of anybody that are deleted and still in a file
   * @param rawRows raw rows of the person that are kept
   */
  public record Left(
      long runs, long rows, long documents, long terms, long deletedDocuments, long rawRows) {
    /** Whether nothing is left. */
    public boolean isNothing() {
      return rows == 0 && documents == 0 && terms == 0 && deletedDocuments == 0 && rawRows == 0;
    }
  }

  /** Whether anything of the person was found at all. */
  public boolean isFound() {
    return runs.stream().anyMatch(Run::isConcerned) || !keptRaw.isEmpty();
  }

  /** As the file of the warehouse. */
  public byte[] json() throws IOException {
    return JSON.writeValueAsBytes(this);
  }
}
