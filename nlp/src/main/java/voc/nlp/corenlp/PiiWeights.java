package voc.nlp.corenlp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import voc.nlp.redact.PiiType;

/**
 * What the model has learned: a weight for each feature and label, and for each kind of transition
 * and pair of labels. Immutable and thread-safe.
 *
 * <p>Written as plain text, one feature a line, so that reading it can run no code: the labels,
 * then the transitions, then {@code feature TAB label=weight …} in the features' order, weights in
 * thousandths, those under 5 thousandths left out.
 */
final class PiiWeights {
  /** Neither personal data nor anything else that has a label. */
  static final String OUTSIDE = "O";

  /** The name by which the other side is spoken to. */
  static final String ADDRESSED = "(AGENT)";

  private static final String MAGIC = "voc personal data model 1";
  private static final int SCALE = 1000;
  private static final int LEAST = 5;

  private final List<String> labels;
  private final double[][][] exponentiatedSteps;
  private final int[][][] steps;
  private final Map<String, short[]> byFeature;
  private final FeatureTable table;

  /**
   * @param byFeature for each feature pairs of label and weight in thousandths
   */
  private PiiWeights(List<String> labels, int[][][] steps, Map<String, short[]> byFeature) {
    this.labels = List.copyOf(labels);
    this.steps = steps;
    this.byFeature = byFeature;
    this.table = new FeatureTable(byFeature);
    this.exponentiatedSteps = new double[steps.length][labels.size()][labels.size()];
    for (int k = 0; k < steps.length; k++) {
      for (int a = 0; a < labels.size(); a++) {
        for (int b = 0; b < labels.size(); b++) {
          exponentiatedSteps[k][a][b] = Math.exp((double) steps[k][a][b] / SCALE);
        }
      }
    }
  }

  /**
   * @param weights as {@link ChainObjective} orders them
   */
  static PiiWeights of(
      List<String> labels, List<String> features, int stepKinds, double[] weights) {
    int size = labels.size();
    Map<String, short[]> byFeature = new HashMap<>();
    for (int f = 0; f < features.size(); f++) {
      short[] pairs = new short[2 * size];
      int used = 0;
      for (int l = 0; l < size; l++) {
        int weight = thousandths(weights[f * size + l]);
        if (Math.abs(weight) >= LEAST) {
          pairs[used++] = (short) l;
          pairs[used++] = (short) weight;
        }
      }
      if (used > 0) {
        byFeature.put(features.get(f), Arrays.copyOf(pairs, used));
      }
    }
    int[][][] steps = new int[stepKinds][size][size];
    int at = features.size() * size;
    for (int[][] kind : steps) {
      for (int[] before : kind) {
        for (int l = 0; l < size; l++) {
          before[l] = thousandths(weights[at++]);
        }
      }
    }
    return new PiiWeights(labels, steps, byFeature);
  }

  private static int thousandths(double weight) {
    return (int) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(weight * SCALE)));
  }

  /** What a label masks: nothing if it is in brackets or outside. */
  static @Nullable PiiType type(String label) {
    if (label.equals(ADDRESSED)) {
      return PiiType.NAME;
    }
    return label.equals(OUTSIDE) || label.startsWith("(") ? null : PiiType.valueOf(label);
  }

  List<String> labels() {
    return labels;
  }

  /** The labels' probabilities in an utterance of at least one word. */
  Chain chain(PiiFeatures.Described utterance) {
    double[][] node = new double[utterance.tokens().size()][labels.size()];
    int[] sums = new int[labels.size()];
    for (int t = 0; t < node.length; t++) {
      Arrays.fill(sums, 0);
      utterance.addFeatures(t, parts -> add(table.get(FeaturePart.hash(parts)), sums));
      for (int l = 0; l < sums.length; l++) {
        node[t][l] = (double) sums[l] / SCALE;
      }
    }
    return new Chain(node, utterance.steps(), exponentiatedSteps);
  }

  private static void add(short @Nullable [] pairs, int[] sums) {
    for (int i = 0; pairs != null && i < pairs.length; i += 2) {
      sums[pairs[i]] += pairs[i + 1];
    }
  }

  void write(Writer out) throws IOException {
    out.write(MAGIC + "\n" + String.join(" ", labels) + "\n" + steps.length + "\n");
    for (int[][] kind : steps) {
      for (int[] before : kind) {
        out.write(
            String.join(" ", Arrays.stream(before).mapToObj(String::valueOf).toList()) + "\n");
      }
    }
    for (Map.Entry<String, short[]> entry : new TreeMap<>(byFeature).entrySet()) {
      StringBuilder line = new StringBuilder(entry.getKey()).append('\t');
      short[] pairs = entry.getValue();
      for (int i = 0; i < pairs.length; i += 2) {
        line.append(i == 0 ? "" : " ").append(pairs[i]).append('=').append(pairs[i + 1]);
      }
      out.write(line.append('\n').toString());
    }
  }

  static PiiWeights read(BufferedReader in) throws IOException {
    String magic = in.readLine();
    if (!MAGIC.equals(magic)) {
      throw new IOException(
          String.format(Locale.ROOT, "a model must begin with \"%s\", got \"%s\"", MAGIC, magic));
    }
    List<String> labels = List.of(line(in).split(" "));
    int[][][] steps = new int[Integer.parseInt(line(in))][labels.size()][];
    for (int[][] kind : steps) {
      for (int a = 0; a < kind.length; a++) {
        kind[a] = Arrays.stream(line(in).split(" ")).mapToInt(Integer::parseInt).toArray();
      }
    }
    Map<String, short[]> byFeature = new HashMap<>();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      int tab = line.lastIndexOf('\t');
      List<Short> pairs = new ArrayList<>();
      for (String pair : line.substring(tab + 1).split(" ")) {
        int equals = pair.indexOf('=');
        pairs.add(Short.parseShort(pair.substring(0, equals)));
        pairs.add(Short.parseShort(pair.substring(equals + 1)));
      }
      short[] array = new short[pairs.size()];
      for (int i = 0; i < array.length; i++) {
        array[i] = pairs.get(i);
      }
      byFeature.put(line.substring(0, tab), array);
    }
    return new PiiWeights(labels, steps, byFeature);
  }

  private static String line(BufferedReader in) throws IOException {
    String line = in.readLine();
    if (line == null) {
      throw new IOException("the model ends in its head");
    }
    return line;
  }
}
