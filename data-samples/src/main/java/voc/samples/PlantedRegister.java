package voc.samples;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a good engine should make of {@code register.csv}, whose cells hold neither quotes nor
 * commas.
 */
final class PlantedRegister {
  private final Set<String> said;

  /**
   * @param said ids of the needs that the records speak of
   */
  PlantedRegister(Set<String> said) {
    this.said = said;
  }

  /** Adds {@code register}: every need of it that stands for itself. */
  void addTo(ObjectNode truth) {
    List<String> lines = Sections.lines("register.csv");
    List<String> columns = List.of(lines.get(0).split(",", -1));
    List<SortedMap<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      SortedMap<String, String> row = new TreeMap<>();
      for (int i = 0; i < cells.length; i++) {
        row.put(columns.get(i), cells[i]);
      }
      rows.add(row);
    }
    ArrayNode register = truth.putArray("register");
    for (SortedMap<String, String> row : rows) {
      if (cell(row, "merged_into").isEmpty()) {
        add(register, row, previous(row, rows));
      }
    }
  }

  private void add(ArrayNode register, SortedMap<String, String> row, List<String> previous) {
    String id = cell(row, "id");
    ObjectNode need = register.addObject();
    need.put("id", id);
    for (String column : List.of("name", "kind", "owner", "mandate")) {
      if (!cell(row, column).isEmpty()) {
        need.put(column, cell(row, column));
      }
    }
    need.put("status", cell(row, "status"));
    need.put("heard", said.contains(id) || previous.stream().anyMatch(said::contains));
    previous.forEach(need.putArray("previous_ids")::add);
    ids(row, "split_into").forEach(need.putArray("split_into")::add);
  }

  private static List<String> previous(
      SortedMap<String, String> row, List<SortedMap<String, String>> rows) {
    List<String> previous = new ArrayList<>(ids(row, "formerly"));
    rows.stream()
        .filter(other -> cell(other, "merged_into").equals(cell(row, "id")))
        .forEach(other -> previous.add(cell(other, "id")));
    return previous.stream().sorted().toList();
  }

  private static List<String> ids(SortedMap<String, String> row, String column) {
    String cell = cell(row, column);
    return cell.isEmpty() ? List.of() : List.of(cell.split("; "));
  }

  private static String cell(SortedMap<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }
}
