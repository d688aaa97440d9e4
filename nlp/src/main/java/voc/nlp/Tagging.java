package voc.nlp;

import java.io.Serializable;
import java.util.List;
import voc.core.Mention;

/**
 * The mentions of one feedback and what became of its words.
 *
 * @param mentions in order of utterance and sentence
 * @param utterances customer utterances read
 * @param wordless sentences without a letter or digit, which make no mention
 * @param split sentences over the length limit, which were cut into pieces
 * @param cut runs of over 1,000 characters without a blank, of which only the beginning was read
 */
public record Tagging(List<Mention> mentions, int utterances, int wordless, int split, int cut)
    implements Serializable {
  public Tagging {
    mentions = List.copyOf(mentions);
    requireCount("utterances", utterances);
    requireCount("wordless", wordless);
    requireCount("split", split);
    requireCount("cut", cut);
  }

  private static void requireCount(String name, int value) {
    if (value < 0) {
      throw new IllegalArgumentException(name + " must be >= 0, got " + value);
    }
  }
}
