package voc.nlp.corenlp;

import java.util.Set;

/**
 * Questions by word order: a wh-word with inversion ("how do I"), an auxiliary before its subject
 * ("is there a fee"), recognisable without a question mark, as in transcripts of calls.
 */
final class DirectQuestions {
  private static final Set<String> WH =
      Set.of("how", "what", "when", "where", "why", "who", "whom", "whose", "which");
  private static final Set<String> BE = Set.of("is", "are", "was", "were", "am");
  private static final Set<String> DO = Set.of("do", "does", "did");
  private static final Set<String> MODAL =
      Set.of("can", "could", "will", "would", "should", "may", "must", "ca", "wo");
  private static final Set<String> HAVE = Set.of("has", "have", "had");
  private static final Set<String> CONTRACTED = Set.of("'s", "'re", "'d", "'ve", "'ll", "s");
  private static final Set<String> NOT = Set.of("n't", "nt", "not");
  private static final Set<String> PRONOUNS =
      Set.of(
          "i",
          "you",
          "we",
          "they",
          "he",
          "she",
          "it",
          "there",
          "anyone",
          "anybody",
          "someone",
          "somebody",
          "everyone",
          "nobody",
          "one",
          "y'all",
          "u");
  private static final Set<String> OPENERS =
      Set.of(
          "um",
          "uh",
          "so",
          "and",
          "but",
          "well",
          "okay",
          "ok",
          "yeah",
          "yes",
          "no",
          "hi",
          "hello",
          "hey",
          "please",
          "now",
          "then",
          "or",
          "anyway",
          "actually",
          "sorry",
          "thanks",
          "also",
          "morning",
          "afternoon",
          "evening",
          "sir",
          "ma'am",
          "madam",
          "you",
          "because",
          "basically");
  private static final Set<String> EMPHATIC =
      Set.of("only", "never", "rarely", "seldom", "hardly", "nor", "neither", "than", "as", "not");
  private static final Set<String> CLITIC_VERBS =
      Set.of(
          "am", "is", "are", "was", "were", "'m", "'s", "'re", "'ve", "'d", "'ll", "will", "can");
  private static final Set<String> TELLING =
      Set.of(
          "tell",
          "explain",
          "confirm",
          "clarify",
          "advise",
          "say",
          "let",
          "show",
          "describe",
          "check",
          "know",
          "find");
  private static final Set<String> ACTING =
      Set.of(
          "fix",
          "send",
          "call",
          "repeat",
          "come",
          "pick",
          "clean",
          "remove",
          "stop",
          "cancel",
          "transfer",
          "connect",
          "move",
          "replace",
          "put",
          "take",
          "make",
          "do",
          "add",
          "mail",
          "email",
          "update",
          "change",
          "speak",
          "look",
          "go",
          "install",
          "be",
          "open",
          "close");

  private final Words words;
  private final QuestionClauses clauses;

  DirectQuestions(Words words, QuestionClauses clauses) {
    this.words = words;
    this.clauses = clauses;
  }

  /** Whether a question starts with the word at {@code i}. */
  boolean startsAt(int i) {
    return WH.contains(words.at(i)) ? startsWithWh(i) : startsWithAuxiliary(i) || isIdeaOf(i);
  }

  /** "any idea when …", "any chance that …". */
  private boolean isIdeaOf(int i) {
    return words.at(i).equals("any")
        && opens(i)
        && Set.of("idea", "ideas", "chance", "way", "news", "update").contains(words.at(i + 1));
  }

  private boolean startsWithWh(int i) {
    String wh = words.at(i);
    if (wh.equals("how") && words.at(i + 1).equals("come")) {
      return opens(i) || words.tagged(i + 2, "PRP", "DT");
    }
    if (isSubjectQuestion(i)) {
      return true;
    }
    int aux = skipModifiers(i);
    if (aux < 0) {
      return false;
    }
    int subject = NOT.contains(words.at(aux + 1)) ? aux + 2 : aux + 1;
    if (PRONOUNS.contains(words.at(subject))) {
      return !BE.contains(words.at(aux)) || opens(i) || clauses.asksAt(i) || marked(i);
    }
    if (wh.equals("which") && aux == i + 1 && !(opens(i) && !addsOn(i) && marked(i))) {
      return false;
    }
    boolean bare = !startsNounPhrase(subject);
    if (bare && (addsOn(i) && !marked(i) || isCleft(i, aux) || words.at(subject).isEmpty())) {
      return false;
    }
    boolean anywhere =
        !bare && Set.of("why", "how", "where").contains(wh) && !precededByStatement(i);
    return opens(i) || anywhere || clauses.asksAt(i) && !addsOn(i);
  }

  /** "the reason why is", "that is how". */
  private boolean precededByStatement(int i) {
    return Set.of("is", "'s", "was", "reason", "know", "about", "of").contains(words.at(i - 1));
  }

  /** "what happens if", "who handles": the wh-word is the subject. */
  private boolean isSubjectQuestion(int i) {
    boolean asksForSubject = Set.of("what", "who").contains(words.at(i));
    return asksForSubject
        && words.tagged(i + 1, "VBZ", "VBD", "VBP")
        && !isAuxiliary(i + 1)
        && !CONTRACTED.contains(words.at(i + 1))
        && opens(i)
        && (marked(i) || !addsOn(i) && !hasVerbBe(i + 2));
  }

  /** Index of the auxiliary after "how", "how long", "what time", "which form" …, or -1. */
  private int skipModifiers(int i) {
    boolean kind =
        Set.of("kind", "kinds", "type", "types", "sort", "sorts").contains(words.at(i + 1))
            && words.at(i + 2).equals("of");
    int at = kind ? i + 3 : i + 1;
    int last = at + 4;
    while (at < last && words.tagged(at, "NN", "JJ", "RB", "CD") && !isAuxiliary(at)) {
      if (NOT.contains(words.at(at))) {
        return -1;
      }
      at++;
    }
    boolean auxiliary = isAuxiliary(at) || at == i + 1 && CONTRACTED.contains(words.at(at));
    return auxiliary ? at : -1;
  }

  /** "what was good was the staff": no question but a statement turned round. */
  private boolean isCleft(int wh, int aux) {
    return words.at(wh).equals("what") && !marked(wh) && hasVerbBe(aux + 1);
  }

  private boolean hasVerbBe(int from) {
    for (int at = from; at < words.size(); at++) {
      if (BE.contains(words.at(at)) || words.at(at).equals("'s") && words.tagged(at, "VB")) {
        return true;
      }
    }
    return false;
  }

  private boolean startsWithAuxiliary(int i) {
    if (!isAuxiliary(i) || EMPHATIC.contains(words.at(i - 1))) {
      return false;
    }
    int subject = NOT.contains(words.at(i + 1)) ? i + 2 : i + 1;
    if (isConditional(i, subject) || isRequest(i, subject)) {
      return false;
    }
    return PRONOUNS.contains(words.at(subject))
        ? invertsPronoun(i, subject)
        : invertsNoun(i, subject);
  }

  private boolean invertsPronoun(int i, int subject) {
    String aux = words.at(i);
    boolean goesOn =
        !words.at(subject + 1).isEmpty()
            && !CLITIC_VERBS.contains(words.at(subject + 1))
            && !words.tagged(subject + 1, "CC", ".", ",");
    if (!goesOn) {
      return false;
    }
    if (HAVE.contains(aux)) {
      boolean perfect = !Set.of("it", "someone", "somebody").contains(words.at(subject));
      return (opens(i) || clauses.asksAt(i)) && (marked(i) || perfect && !aux.equals("had"));
    }
    if (BE.contains(aux)) {
      boolean amI = aux.equals("am") && words.at(subject).equals("i");
      return amI || opens(i) || clauses.asksAt(i) && !words.tagged(i - 1, "PRP", "WP", "WDT");
    }
    return opens(i)
        || !words.tagged(i - 1, "PRP", "WP", "WDT", "MD", "TO", "WRB") && !isAuxiliary(i - 1);
  }

  /** Before a noun the parse or a mark must agree: "do the job", "was the worst" look the same. */
  private boolean invertsNoun(int i, int subject) {
    boolean exclaims =
        Set.of("a", "an").contains(words.at(subject)) || words.tagged(subject + 1, "JJS", "RBS");
    return startsNounPhrase(subject)
        && opens(i)
        && (marked(i)
            || clauses.asksAt(i) && !exclaims && !words.at(i).equals("do")
            || asksByModal(i, subject)
            || agrees(i, subject));
  }

  /** "are the offices", "is my": a verb whose subject follows, where "are the worst" has none. */
  private boolean agrees(int i, int subject) {
    boolean plural =
        words.at(i).equals("are")
            && words.tagged(subject, "DT", "PRP$")
            && words.tag(subject + 1).equals("NNS");
    boolean possessive =
        words.at(i).equals("is")
            && words.tagged(subject, "PRP$")
            && words.at(subject + 2).codePoints().anyMatch(Character::isLetter);
    return plural || possessive;
  }

  private boolean asksByModal(int i, int subject) {
    return Set.of("can", "could", "will", "would", "does").contains(words.at(i))
        && words.tagged(subject, "DT", "PRP$");
  }

  /** "should you change your mind", "had I known". */
  private boolean isConditional(int i, int subject) {
    boolean inverted =
        words.at(i).equals("had")
            || words.at(i).equals("were")
            || words.at(i).equals("should") && words.at(subject).equals("you");
    return inverted && !marked(i);
  }

  /** "can you fix the light": asks for a deed, not for an answer. */
  private boolean isRequest(int i, int subject) {
    boolean addressed =
        MODAL.contains(words.at(i))
            && Set.of("you", "someone", "somebody", "u").contains(words.at(subject));
    if (!addressed || marked(i)) {
      return false;
    }
    int verb = subject + 1;
    boolean please = false;
    while (Set.of("please", "just", "also", "maybe", "guys", "at", "least")
        .contains(words.at(verb))) {
      please |= words.at(verb).equals("please");
      verb++;
    }
    return !TELLING.contains(words.at(verb)) && (please || ACTING.contains(words.at(verb)));
  }

  private boolean isAuxiliary(int i) {
    String word = words.at(i);
    return BE.contains(word) || DO.contains(word) || MODAL.contains(word) || HAVE.contains(word);
  }

  private boolean startsNounPhrase(int i) {
    return words.tagged(i, "DT", "PRP", "NN", "EX", "JJ", "CD", "PDT")
        && !(words.tagged(i, "JJ") && !words.tagged(i + 1, "NN", "JJ"));
  }

  /** Whether a clause may start here: at the beginning, after punctuation or an opening word. */
  private boolean opens(int i) {
    return i == 0 || words.isPunctuation(i - 1) || OPENERS.contains(words.at(i - 1));
  }

  /** After a comma, dash or bracket a wh-word most likely tells more about the word before it. */
  private boolean addsOn(int i) {
    return Set.of(",", "(", "-", "-lrb-").contains(words.at(i - 1));
  }

  private boolean marked(int i) {
    return words.mark(i) >= 0;
  }
}
