package voc.search.lucene;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts an answer into its sentences. */
final class Passages {
  /** An answer that goes on for longer is a page with many subjects: its start tells which. */
  private static final int MOST = 40;

  private Passages() {}

  /** The sentences and lines in their order, at most {@value #MOST}. */
  static List<String> of(String answer) {
    List<String> passages = new ArrayList<>();
    for (String line : answer.split("\\R")) {
      BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
      sentences.setText(line);
      int from = sentences.first();
      for (int to = sentences.next();
          to != BreakIterator.DONE && passages.size() < MOST;
          to = sentences.next()) {
        String sentence = line.substring(from, to).strip();
        if (!sentence.isEmpty()) {
          passages.add(sentence);
        }
        from = to;
      }
    }
    return List.copyOf(passages);
  }
}
