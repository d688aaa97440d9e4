package voc.nlp.corenlp;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import voc.core.Span;

/** Finds the thing that a complaint or a suggestion is about, so that somebody can act on it. */
final class ConcreteWords {
  /** How many words away the thing may stand. */
  private static final int REACH = 6;

  /** Nouns that name no thing: "the whole thing is a joke". */
  private static final Set<String> VAGUE =
      Set.of(
          "thing",
          "something",
          "everything",
          "anything",
          "nothing",
          "stuff",
          "lot",
          "bit",
          "way",
          "time",
          "day",
          "week",
          "month",
          "year",
          "hour",
          "minute",
          "people",
          "person",
          "someone",
          "everyone",
          "anyone",
          "nobody",
          "one",
          "experience",
          "service",
          "job",
          "place",
          "kind",
          "sort",
          "problem",
          "issue",
          "trouble",
          "complaint",
          "nightmare",
          "mess",
          "joke",
          "disgrace",
          "shambles",
          "fault",
          "failure",
          "mistake",
          "rubbish",
          "hassle",
          "disaster",
          "lack",
          "wait",
          "delay",
          "waste",
          "improvement",
          "room",
          "suggestion",
          "idea",
          "recommendation",
          "reason",
          "fact",
          "point",
          "example",
          "today",
          "yesterday",
          "tomorrow",
          "morning",
          "night",
          "god",
          "help",
          "world",
          "life",
          "end",
          "part",
          "case",
          "please");

  private ConcreteWords() {}

  /** The span widened to the nearest concrete noun, those after it first; empty without one. */
  static Optional<Span> with(Span span, List<CoreLabel> tokens) {
    CoreLabel before = null;
    int skipped = 0;
    for (CoreLabel token : tokens) {
      if (token.beginPosition() < span.start()) {
        before = isConcrete(token) ? token : before;
        skipped = isConcrete(token) ? 0 : skipped + 1;
      } else if (token.endPosition() <= span.end()) {
        if (isConcrete(token)) {
          return Optional.of(span);
        }
      }
    }
    int after = 0;
    for (CoreLabel token : tokens) {
      if (token.beginPosition() >= span.end() && after++ < REACH && isConcrete(token)) {
        return Optional.of(new Span(span.start(), token.endPosition()));
      }
    }
    return before == null || skipped >= REACH
        ? Optional.empty()
        : Optional.of(new Span(before.beginPosition(), span.end()));
  }

  private static boolean isConcrete(CoreLabel token) {
    String lemma = token.lemma() == null ? token.word() : token.lemma();
    return token.tag() != null
        && token.tag().startsWith("NN")
        && lemma.length() > 2
        && !VAGUE.contains(lemma.toLowerCase(Locale.ROOT));
  }
}
