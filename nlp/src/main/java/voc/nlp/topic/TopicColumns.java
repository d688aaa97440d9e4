package voc.nlp.topic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads topics from the cells of a table: a column for each topic with a mark in it (one-hot), or
 * one column with the names.
 */
public final class TopicColumns {
  private static final Set<String> YES = Set.of("1", "1.0", "x", "true", "yes", "y", "t");
  private static final Set<String> NO = Set.of("", "0", "0.0", "false", "no", "n", "f", "-");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<String> columns;

  /**
   * @param columns names of the columns: more than one is one-hot, one alone holds names
   * @throws IllegalArgumentException if there are none, or one occurs twice
   */
  public TopicColumns(List<String> columns) {
    this.columns = List.copyOf(columns);
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("there must be a column of labels, got none");
    }
    if (Set.copyOf(new ArrayList<>(new TreeSet<>(columns))).size() < columns.size()) {
      throw new IllegalArgumentException(
          "each column of labels must be named once, got " + columns);
    }
  }

  /** The columns to read, in the order of the cells. */
  public List<String> columns() {
    return columns;
  }

  /**
   * The topics of a row.
   *
   * @param cells one for each column
   * @throws IllegalArgumentException if a cell of a one-hot column is neither a yes nor a no; the
   *     message quotes nothing of it, as it may be what a person wrote
   */
  public Set<String> labels(List<String> cells) {
    return columns.size() == 1 ? names(cells.get(0)) : marked(cells);
  }

  private Set<String> marked(List<String> cells) {
    Set<String> labels = new TreeSet<>();
    for (int i = 0; i < columns.size(); i++) {
      String cell = cells.get(i).strip().toLowerCase(Locale.ROOT);
      if (YES.contains(cell)) {
        labels.add(columns.get(i));
      } else if (!NO.contains(cell)) {
        throw new IllegalArgumentException(
            "the column \""
                + columns.get(i)
                + "\" is one of several columns of labels, so its cells must be 1, x, true or yes"
                + " where the label holds and 0, false, no or empty where not, got something"
                + " else; to read names, give one column alone");
      }
    }
    return labels;
  }

  /** A JSON array of texts, or names between semicolons or bars, or one name. */
  private static Set<String> names(String cell) {
    Set<String> labels = new TreeSet<>();
    for (String name : parts(cell.strip())) {
      if (!name.isBlank()) {
        labels.add(name.strip());
      }
    }
    return labels;
  }

  private static List<String> parts(String cell) {
    if (cell.startsWith("[") && cell.endsWith("]")) {
      try {
        List<String> names = new ArrayList<>();
        for (JsonNode name : JSON.readTree(cell)) {
          names.add(name.asText());
        }
        return names;
      } catch (JsonProcessingException e) {
        // Not JSON after all, but a name or a list that happens to stand in brackets.
        return List.of(cell.split("[;|]"));
      }
    }
    return List.of(cell.split("[;|]"));
  }
}
