package voc.jobs.config;

import java.io.Serializable;
import java.nio.charset.Charset;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The files of one source and how their bytes become records.
 *
 * @param name name of the source in the configuration, unique among all
 * @param key where it stands in the configuration, such as {@code sources[2]}
 * @param format the files' format
 * @param path an absolute path or URI, which may hold the wildcards {@code *}, {@code **}, {@code
 *     ?} and {@code [ab]}
 * @param encoding name of the character set, or null where the files show it
 * @param delimiter what separates the fields of a delimited file
 * @param quoting whether quotes enclose fields
 * @param skipRows rows between the header and the first record that are not records
 * @param header names of the columns of a file that has no header row; empty where it has one
 * @param element name of the XML element that is one record; null for each child of the root
 * @param where only records that hold one of these values in each of these columns are read
 */
public record Input(
    String name,
    String key,
    Format format,
    String path,
    @Nullable String encoding,
    char delimiter,
    Quoting quoting,
    int skipRows,
    List<String> header,
    @Nullable String element,
    SortedMap<String, List<String>> where)
    implements Serializable {
  public Input {
    header = List.copyOf(header);
    TreeMap<String, List<String>> copy = new TreeMap<>();
    where.forEach((column, values) -> copy.put(column, List.copyOf(values)));
    where = Collections.unmodifiableSortedMap(copy);
  }

  /** The character set of {@link #encoding}, or null where the files show it. */
  public @Nullable Charset charset() {
    return encoding == null ? null : Charset.forName(encoding);
  }

  /** What a quote character means in a delimited file. */
  public enum Quoting {
    /** A field may be enclosed in double quotes; a quote inside is doubled (RFC 4180). */
    DOUBLE_QUOTES,
    /** A quote is a character like any other; no field holds a line break. */
    NONE
  }
}
