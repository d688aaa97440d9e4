package voc.search.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import voc.search.TextAnalysis;
import voc.search.TextVectors;

/**
 * Writes texts in the words that {@link SynonymRules} read them as: {@code my toters are gone}
 * becomes {@code my garbage cart are gone}, for any form of the words. Of rules that start at a
 * word the longest counts; what is written by one rule is not read by another. Thread-safe.
 */
public final class Rewording {
  private final Wordings wordings;
  private final Map<List<String>, String> readAs = new HashMap<>();
  private final int longest;

  /**
   * @param rules what is read as what
   * @param analysis tells the forms of a word: it must not itself read words by these rules
   */
  public Rewording(SynonymRules rules, TextAnalysis analysis) {
    wordings = new Wordings(analysis);
    for (SynonymRules.Rule rule : rules.rules()) {
      for (String words : rule.words()) {
        List<String> terms = wordings.of(words).terms();
        if (!terms.isEmpty()) {
          readAs.put(terms, rule.readAs());
        }
      }
    }
    longest = readAs.keySet().stream().mapToInt(List::size).max().orElse(0);
  }

  /** The text in the words that it is read as; the same text if no rule holds. */
  public String of(String text) {
    if (readAs.isEmpty()) {
      return text;
    }
    List<Wording.Word> words = wordings.of(text).words();
    StringBuilder reworded = new StringBuilder();
    int copied = 0;
    int at = 0;
    while (at < words.size()) {
      int end = words.get(at).hasContent() ? end(words, at) : -1;
      if (end < 0) {
        at++;
        continue;
      }
      reworded
          .append(text, copied, words.get(at).start())
          .append(readAs.get(terms(words.subList(at, end + 1))));
      copied = words.get(end).end();
      at = end + 1;
    }
    return copied == 0 ? text : reworded.append(text, copied, text.length()).toString();
  }

  /** Index of the last word of the longest rule that holds from a word on, or -1. */
  private int end(List<Wording.Word> words, int first) {
    List<String> terms = new ArrayList<>();
    int end = -1;
    for (int last = first; last < words.size() && terms.size() < longest; last++) {
      Wording.Word word = words.get(last);
      if (last > first && !word.joined()) {
        break;
      }
      terms.addAll(word.terms());
      if (word.hasContent() && readAs.containsKey(terms)) {
        end = last;
      }
    }
    return end;
  }

  private static List<String> terms(List<Wording.Word> words) {
    return words.stream().flatMap(word -> word.terms().stream()).toList();
  }

  /** Vectors of texts as they are read. */
  public TextVectors over(TextVectors vectors) {
    return readAs.isEmpty() ? vectors : text -> vectors.of(of(text));
  }
}
