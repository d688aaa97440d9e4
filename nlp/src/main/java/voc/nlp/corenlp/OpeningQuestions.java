package voc.nlp.corenlp;

import java.util.Set;

/**
 * Questions that only their place tells, as people type and say them without a mark: "how to cancel
 * my order", "why my light is still out", "does wearing a mask help", "when i will get the card".
 * At the very beginning of a sentence, greetings aside, a statement hardly ever starts so; anywhere
 * else it may be a clause of one.
 */
final class OpeningQuestions {
  private static final Set<String> GREETINGS =
      Set.of(
          "hi",
          "hello",
          "hey",
          "sir",
          "madam",
          "ma'am",
          "dear",
          "please",
          "so",
          "and",
          "but",
          "ok",
          "okay",
          "um",
          "uh",
          "also",
          "then",
          "now",
          "well",
          "good",
          "morning",
          "afternoon",
          "evening",
          "team",
          "yes",
          "no",
          "sorry",
          "thanks");

  private static final Set<String> WH = Set.of("how", "what", "when", "where", "who", "which");
  private static final Set<String> AMOUNTS = Set.of("much", "many", "long", "often", "far", "soon");
  private static final Set<String> DO = Set.of("do", "does", "did");
  private static final Set<String> AUXILIARIES =
      Set.of("is", "are", "was", "were", "can", "could", "will", "would", "should", "has");
  private static final Set<String> ALL_OR_NOTHING =
      Set.of("nothing", "everything", "something", "all", "no", "none", "a", "an", "such");
  private static final Set<String> TELLING_WHY =
      Set.of("love", "like", "gave", "give", "chose", "recommend", "rate", "rated", "came");

  private OpeningQuestions() {}

  /** Whether the sentence begins at {@code i}, and with a question. */
  static boolean startsAt(Words words, int i) {
    return begins(words, i)
        && (asksHowTo(words, i)
            || asksWhatIf(words, i)
            || asksWhy(words, i)
            || asksHow(words, i)
            || asksWhen(words, i)
            || startsWithDo(words, i)
            || startsWithAuxiliary(words, i));
  }

  private static boolean begins(Words words, int i) {
    for (int at = 0; at < i; at++) {
      if (!words.isPunctuation(at) && !GREETINGS.contains(words.at(at))) {
        return false;
      }
    }
    return true;
  }

  /** "how to apply", "where to go", "what size to order", "how many to send". */
  private static boolean asksHowTo(Words words, int i) {
    int to = i + 1;
    while (to < i + 4 && words.tagged(to, "NN", "JJ") && !words.at(to).equals("to")) {
      to++;
    }
    return WH.contains(words.at(i)) && words.at(to).equals("to") && words.tagged(to + 1, "VB");
  }

  private static boolean asksWhatIf(Words words, int i) {
    return words.at(i).equals("what") && words.at(i + 1).equals("if");
  }

  /** "why my team is not shown"; not "why i gave a ten", which answers why. */
  private static boolean asksWhy(Words words, int i) {
    return words.at(i).equals("why")
        && words.tagged(i + 1, "PRP", "DT", "NN", "JJ", "VBG", "VBZ", "VBP", "EX")
        && !TELLING_WHY.contains(words.at(i + 2));
  }

  /** "how we know it is real", "how much it takes"; not "how they do it is a wonder". */
  private static boolean asksHow(Words words, int i) {
    if (!words.at(i).equals("how")) {
      return false;
    }
    boolean amount = AMOUNTS.contains(words.at(i + 1));
    return (amount || words.tagged(i + 1, "PRP") && words.tagged(i + 2, "VB", "MD"))
        && !isJudged(words, i + 2);
  }

  /** A verb "be" with nothing but a judgement after it. */
  private static boolean isJudged(Words words, int from) {
    for (int at = from; at < words.size(); at++) {
      if (Set.of("is", "was", "are", "'s").contains(words.at(at))
          && words.tagged(at + 1, "JJ", "RB", "DT")) {
        return true;
      }
    }
    return false;
  }

  /** "when i will get it", "where i can pay": one clause, with its modal after its subject. */
  private static boolean asksWhen(Words words, int i) {
    boolean oneClause = true;
    for (int at = i + 3; at < words.size(); at++) {
      oneClause &= !(words.tagged(at, "PRP") && words.tagged(at + 1, "VB", "MD"));
      oneClause &= !words.at(at).equals(",");
    }
    return Set.of("when", "where").contains(words.at(i))
        && words.tag(i + 1).equals("PRP")
        && words.tagged(i + 2, "MD")
        && oneClause;
  }

  /** "does wearing a mask help", "do viruses get weaker"; not "do something". */
  private static boolean startsWithDo(Words words, int i) {
    boolean subject =
        words.at(i).equals("do")
            ? words.tagged(i + 1, "NNS", "NNP") || words.at(i + 1).equals("people")
            : words.tagged(i + 1, "NN", "VBG", "DT", "PRP$", "JJ");
    return DO.contains(words.at(i)) && subject && hasVerb(words, i + 2);
  }

  private static boolean hasVerb(Words words, int from) {
    for (int at = from; at < words.size(); at++) {
      if (words.tag(at).equals("VB") || words.tag(at).equals("VBP")) {
        return true;
      }
    }
    return false;
  }

  /** "will the virus die in summer", "is delivery free", "can sofa covers be washed". */
  private static boolean startsWithAuxiliary(Words words, int i) {
    return AUXILIARIES.contains(words.at(i))
        && (words.tagged(i + 1, "NN", "DT", "PRP$", "VBG")
            || words.tagged(i + 1, "JJ", "CD") && words.tagged(i + 2, "NN", "VB"))
        && !ALL_OR_NOTHING.contains(words.at(i + 1))
        && !words.tagged(i + 2, "JJS", "RBS")
        && words.size() > i + 3;
  }
}
