package voc.samples.formats;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The records of one file, in order, each with its fate. Not thread-safe. */
final class Records {
  private final List<String> texts = new ArrayList<>();
  private final Map<Fate, Integer> fates = new EnumMap<>(Fate.class);
  private final SortedMap<String, Integer> traps = new TreeMap<>();

  /** Adds a record that is accepted. */
  Records accept(String text) {
    return add(text, Fate.ACCEPTED);
  }

  /** Adds a record. */
  Records add(String text, Fate fate) {
    return insert(texts.size(), text, fate);
  }

  /** Puts a record before the one at {@code index}. */
  Records insert(int index, String text, Fate fate) {
    texts.add(index, text);
    fates.merge(fate, 1, Integer::sum);
    return this;
  }

  /** Adds the record at {@code index} once more, byte for byte. */
  Records repeat(int index) {
    return add(texts.get(index), Fate.DUPLICATE);
  }

  /** Notes what an accepted record has that a reader may stumble over. */
  Records trap(String name) {
    traps.merge(name, 1, Integer::sum);
    return this;
  }

  /** The records as they stand in the file. */
  List<String> texts() {
    return List.copyOf(texts);
  }

  /** The records, one after the other. */
  String joined() {
    return String.join("", texts);
  }

  /** Adds the counts of another file's records, and its traps. */
  void count(Records other) {
    other.fates.forEach((fate, count) -> fates.merge(fate, count, Integer::sum));
    other.traps.forEach((trap, count) -> traps.merge(trap, count, Integer::sum));
  }

  /** What must come of the file that holds these records, read alone. */
  ObjectNode expected(String format, String use) {
    ObjectNode json = Json.object();
    json.put("format", format);
    json.put("use", use);
    json.put("records", fates.values().stream().mapToInt(Integer::intValue).sum());
    json.put("accepted", count(Fate.ACCEPTED));
    ObjectNode rejected = json.putObject("rejected");
    for (Map.Entry<Fate, Integer> entry : fates.entrySet()) {
      if (entry.getKey().isReject()) {
        rejected.put(entry.getKey().label(), entry.getValue());
      }
    }
    json.put("duplicates", count(Fate.DUPLICATE) + count(Fate.CORRECTED));
    json.put("corrected", count(Fate.CORRECTED));
    json.put("left_out", 0);
    ObjectNode planted = json.putObject("traps");
    traps.forEach(planted::put);
    return json;
  }

  private int count(Fate fate) {
    return fates.getOrDefault(fate, 0);
  }
}
