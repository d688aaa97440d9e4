package voc.jobs.source.record;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a delimited file says about its columns, besides their names. Immutable.
 *
 * @param labels the question or description of a column by its name, where the file has a row of
 *     them
 * @param kinds what a further row says of a column by its name, such as Qualtrics' import id
 */
public record Header(Map<String, String> labels, Map<String, String> kinds) {
  /** Of a file that has no rows besides the names. */
  public static final Header NONE = new Header(Map.of(), Map.of());

  public Header {
    labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    kinds = Collections.unmodifiableMap(new LinkedHashMap<>(kinds));
  }

  /** The label of a column, or its name where it has none. */
  public String label(String column) {
    return labels.getOrDefault(column, column);
  }

  /** What the file says of a column's kind, or nothing. */
  public String kind(String column) {
    return kinds.getOrDefault(column, "");
  }
}
