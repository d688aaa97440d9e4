package voc.nlp.corenlp;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import voc.core.Mark;
import voc.core.MarkType;
import voc.core.Sentiment;
import voc.core.Span;
import voc.nlp.mark.MarkGuards;
import voc.nlp.mark.MarkRules;
import voc.nlp.topic.FoundTopic;

/**
 * Finds the marks of a sentence that has been tokenised, part-of-speech tagged and lemmatised: by
 * the rules of {@link MarkRules}, guarded by {@link MarkGuards}, and, for what is good or bad, by
 * the sentence's sentiment.
 *
 * <p>Immutable and safe to share between threads. Method: docs/methods.md.
 */
final class MarkFinder {
  /** A sentence this positive does not complain, one this negative does not praise. */
  private static final double DECIDED = 0.25;

  private static final Comparator<Mark> LONGEST =
      Comparator.<Mark>comparingInt(mark -> mark.span().end() - mark.span().start())
          .thenComparing(Comparator.reverseOrder());

  private final TopicMatcher matcher;

  MarkFinder(MarkRules rules) {
    this.matcher = new TopicMatcher(rules.taxonomy());
  }

  /**
   * The marks of one sentence, each type at most once, in order.
   *
   * @param tokens its tokens with word, tag, lemma and character offsets
   * @param sentiment of the whole sentence
   */
  List<Mark> marks(List<CoreLabel> tokens, Sentiment sentiment) {
    Map<MarkType, Mark> found = new EnumMap<>(MarkType.class);
    for (FoundTopic each : matcher.topics(tokens)) {
      MarkType type = MarkType.ofCode(each.topic());
      upheld(type, each.span(), tokens).ifPresent(mark -> found.put(type, mark));
    }
    keepTheTellingCrisis(found);
    judge(found, sentiment.polarity());
    act(found, tokens);
    keepOneStage(found);
    return List.copyOf(found.values());
  }

  /** The first match, or where the words before it take it back, one in the rest of the words. */
  private Optional<Mark> upheld(MarkType type, Span span, List<CoreLabel> tokens) {
    int start = indexOf(span.start(), tokens);
    List<String> words = lowerCase(tokens);
    if (!MarkGuards.takeBack(type, words, start)) {
      return Optional.of(new Mark(type, span));
    }
    int end = start;
    while (end < tokens.size() && tokens.get(end).beginPosition() < span.end()) {
      end++;
    }
    Optional<Mark> before = within(type, tokens.subList(0, start), tokens);
    return before.isPresent() ? before : within(type, tokens.subList(end, tokens.size()), tokens);
  }

  private Optional<Mark> within(MarkType type, List<CoreLabel> part, List<CoreLabel> tokens) {
    List<String> words = lowerCase(tokens);
    return matcher.topics(part).stream()
        .filter(each -> each.topic().equals(type.code()))
        .filter(each -> !MarkGuards.takeBack(type, words, indexOf(each.span().start(), tokens)))
        .map(each -> new Mark(type, each.span()))
        .findFirst();
  }

  private static List<String> lowerCase(List<CoreLabel> tokens) {
    return tokens.stream()
        .map(token -> token.word().toLowerCase(Locale.ROOT).replace('’', '\''))
        .toList();
  }

  private static int indexOf(int offset, List<CoreLabel> tokens) {
    int i = 0;
    while (tokens.get(i).beginPosition() < offset) {
      i++;
    }
    return i;
  }

  /** "My husband beats me" is abuse; "beats me" within it would be violence, which says less. */
  private static void keepTheTellingCrisis(Map<MarkType, Mark> found) {
    List<Mark> crises = found.values().stream().filter(mark -> mark.type().isCrisis()).toList();
    for (Mark mark : crises) {
      boolean says =
          crises.stream()
              .noneMatch(
                  other -> !other.span().equals(mark.span()) && mark.span().within(other.span()));
      if (!says) {
        found.remove(mark.type());
      }
    }
  }

  /** Praise of what is bad and complaints of what is good are neither. */
  private static void judge(Map<MarkType, Mark> found, double polarity) {
    boolean thanksOnly = found.containsKey(MarkType.THANKS) && polarity > -DECIDED;
    if (polarity >= DECIDED || thanksOnly) {
      found.remove(MarkType.COMPLAINT);
    }
    if (polarity <= -DECIDED) {
      found.remove(MarkType.PRAISE);
    }
  }

  /** A complaint or suggestion about something concrete says what could be done. */
  private static void act(Map<MarkType, Mark> found, List<CoreLabel> tokens) {
    for (MarkType act : List.of(MarkType.SUGGESTION, MarkType.COMPLAINT)) {
      Mark mark = found.get(act);
      if (mark != null && !found.containsKey(MarkType.ACTIONABLE)) {
        ConcreteWords.with(mark.span(), tokens)
            .ifPresent(span -> found.put(MarkType.ACTIONABLE, new Mark(MarkType.ACTIONABLE, span)));
      }
    }
  }

  private static void keepOneStage(Map<MarkType, Mark> found) {
    List<Mark> stages =
        new ArrayList<>(
            found.values().stream()
                .filter(mark -> mark.type().family().equals("stage"))
                .sorted(LONGEST.reversed())
                .toList());
    stages.stream().skip(1).forEach(mark -> found.remove(mark.type()));
  }
}
