package voc.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import voc.core.Feedback;
import voc.core.Mark;
import voc.core.MarkType;
import voc.core.Mention;
import voc.core.Sentiment;
import voc.core.SentimentClass;
import voc.core.Span;
import voc.core.Speaker;
import voc.core.TopicTag;
import voc.core.TopicWay;
import voc.core.Utterance;
import voc.nlp.Tagger;
import voc.nlp.Tagging;
import voc.nlp.language.UnscoredSentences;

/**
 * A tagger by a handful of words, for tests of what happens around tagging: quick, and the reader
 * of a test sees what it will say.
 */
public final class WordTagger implements Tagger {
  private static final Pattern SENTENCE = Pattern.compile("[^.!?\\s][^.!?]*[.!?]?");
  private static final String DANGER = "gas leak";
  private static final Map<String, String> TOPICS =
      new TreeMap<>(
          Map.of(
              "pothole", "streets/potholes",
              "garbage", "sanitation/missed-pickup",
              "heat", "housing/heat"));

  @Override
  public Tagging tagging(Feedback feedback) {
    List<Mention> mentions = new ArrayList<>();
    int read = 0;
    for (int i = 0; i < feedback.utterances().size(); i++) {
      Utterance said = feedback.utterances().get(i);
      if (said.speaker() == Speaker.CUSTOMER) {
        read++;
        if (!said.countsAsEnglish()) {
          mentions.addAll(UnscoredSentences.of(feedback.id(), i, said).mentions());
          continue;
        }
        Matcher sentence = SENTENCE.matcher(said.text());
        for (int n = 0; sentence.find(); n++) {
          mentions.add(mention(feedback.id(), i, n, sentence));
        }
      }
    }
    return new Tagging(mentions, read, 0, 0, 0);
  }

  private static Mention mention(String feedbackId, int utterance, int n, Matcher sentence) {
    Span span = new Span(sentence.start(), sentence.end());
    String text = sentence.group();
    return new Mention(
        feedbackId + "#" + utterance + "." + n,
        feedbackId,
        utterance,
        span,
        text,
        sentiment(text),
        topics(text, span.start()),
        text.endsWith("?") ? span : null,
        marks(text, span.start()));
  }

  private static List<Mark> marks(String text, int offset) {
    int at = text.indexOf(DANGER);
    return at < 0
        ? List.of()
        : List.of(
            new Mark(MarkType.CRISIS_HAZARD, new Span(offset + at, offset + at + DANGER.length())));
  }

  private static Sentiment sentiment(String text) {
    if (text.contains("terrible")) {
      return new Sentiment(SentimentClass.VERY_NEGATIVE, -0.9);
    }
    if (text.contains("bad")) {
      return new Sentiment(SentimentClass.NEGATIVE, -0.4);
    }
    return text.contains("great")
        ? new Sentiment(SentimentClass.POSITIVE, 0.6)
        : new Sentiment(SentimentClass.NEUTRAL, 0.05);
  }

  private static List<TopicTag> topics(String text, int offset) {
    List<TopicTag> tags = new ArrayList<>();
    TOPICS.forEach(
        (word, topic) -> {
          int at = text.toLowerCase(Locale.ROOT).indexOf(word);
          if (at >= 0) {
            tags.add(
                new TopicTag(
                    topic,
                    new Span(offset + at, offset + at + word.length()),
                    TopicWay.RULE,
                    sentiment(text).polarity()));
          }
        });
    tags.sort((a, b) -> a.topic().compareTo(b.topic()));
    return tags;
  }
}
