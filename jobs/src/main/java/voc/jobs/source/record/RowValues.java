package voc.jobs.source.record;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The values of a row by column name, in the columns' order. All rows of a file share the names: a
 * map of its own for each row takes longer than to parse it. Immutable.
 */
final class RowValues extends AbstractMap<String, String> {
  private final Map<String, Integer> columns;
  private final List<String> fields;

  /**
   * @param columns see {@link #columns}
   * @param fields as many at least
   */
  RowValues(Map<String, Integer> columns, List<String> fields) {
    this.columns = columns;
    this.fields = fields;
  }

  /** The place of each column by its name, in their order. */
  static Map<String, Integer> columns(List<String> names) {
    Map<String, Integer> columns = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      columns.put(names.get(i), i);
    }
    return columns;
  }

  @Override
  public @Nullable String get(@Nullable Object name) {
    Integer column = columns.get(name);
    return column == null ? null : fields.get(column);
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return columns.containsKey(name);
  }

  @Override
  public int size() {
    return columns.size();
  }

  @Override
  public Set<String> keySet() {
    return java.util.Collections.unmodifiableSet(columns.keySet());
  }

  @Override
  public Set<Entry<String, String>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Entry<String, String>> iterator() {
        Iterator<Entry<String, Integer>> names = columns.entrySet().iterator();
        return new Iterator<>() {
          @Override
          public boolean hasNext() {
            return names.hasNext();
          }

          @Override
          public Entry<String, String> next() {
            Entry<String, Integer> column = names.next();
            return Map.entry(column.getKey(), fields.get(column.getValue()));
          }
        };
      }

      @Override
      public int size() {
        return columns.size();
      }
    };
  }
}
