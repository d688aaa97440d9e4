package voc.nlp.learn;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The contexts that a model knows: those that enough samples had. Blanks and line breaks make no
 * other context. Immutable.
 *
 * @param known sorted
 */
record Contexts(List<String> known) {
  /** More questions than a survey has would be free text in the wrong column. */
  private static final int MOST = 64;

  Contexts {
    known = List.copyOf(known);
  }

  static Contexts of(List<Sample> samples, int least) {
    Map<String, Integer> counts = new TreeMap<>();
    samples.stream()
        .map(sample -> plain(sample.context()))
        .filter(context -> !context.isEmpty())
        .forEach(context -> counts.merge(context, 1, Integer::sum));
    return new Contexts(
        counts.entrySet().stream()
            .filter(entry -> entry.getValue() >= least)
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .limit(MOST)
            .map(Map.Entry::getKey)
            .sorted()
            .toList());
  }

  static String plain(String context) {
    return context.strip().replaceAll("\\s+", " ");
  }

  /** Where a context stands among the known ones, -1 if it is none of them. */
  int indexOf(String context) {
    return known.indexOf(plain(context));
  }

  int size() {
    return known.size();
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(known.size());
    for (String context : known) {
      ModelFile.writeText(out, context);
    }
  }

  static Contexts read(DataInput in) throws IOException {
    List<String> known = new ArrayList<>();
    for (int c = ModelFile.count(in.readInt(), MOST, "contexts"); c > 0; c--) {
      known.add(ModelFile.readText(in));
    }
    return new Contexts(known);
  }
}
