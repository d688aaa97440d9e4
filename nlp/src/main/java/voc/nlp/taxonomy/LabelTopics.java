package voc.nlp.taxonomy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;

/** Topics for the labels of learned models that no topic of the taxonomy stands for. */
public final class LabelTopics {
  /** The branch that they hang on. */
  public static final String TOP = "learned";

  /** The owner of what nobody owns; the same word as for feedback without a department. */
  static final Department OWNER = new Department("unassigned", "Unassigned");

  private LabelTopics() {}

  /** One leaf for each label, in order of the label; ids are made of the labels' words. */
  static List<Topic> of(Collection<String> labels) {
    Set<String> taken = new TreeSet<>();
    List<Topic> topics = new ArrayList<>();
    for (String label : new TreeSet<>(labels)) {
      String word = word(label);
      String free = word;
      for (int i = 2; !taken.add(free); i++) {
        free = word + "-" + i;
      }
      topics.add(Topic.ofLabel(TOP + "/" + free, label, OWNER.id(), label));
    }
    return topics;
  }

  private static String word(String label) {
    String word =
        label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    if (!word.isEmpty()) {
      return word;
    }
    CRC32 sum = new CRC32();
    sum.update(label.getBytes(StandardCharsets.UTF_8));
    return "label-" + Long.toHexString(sum.getValue());
  }
}
