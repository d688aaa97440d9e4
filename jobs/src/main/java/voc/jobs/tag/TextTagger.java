package voc.jobs.tag;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import voc.core.Channel;
import voc.core.Feedback;
import voc.core.Mark;
import voc.core.Mention;
import voc.core.Provenance;
import voc.core.Sentiment;
import voc.core.SentimentClass;
import voc.core.Span;
import voc.core.Speaker;
import voc.core.TopicTag;
import voc.core.Utterance;
import voc.nlp.Tagger;
import voc.nlp.language.FeedbackLanguages;
import voc.nlp.redact.NumberedPersons;
import voc.nlp.redact.Redaction;
import voc.nlp.redact.Redactor;

/**
 * Redacts and tags one text, as the nightly run does with an utterance of a customer. All offsets
 * in its answer count UTF-16 code units of the text given. Thread-safe.
 */
final class TextTagger {
  private final Redactor redactor;
  private final Tagger tagger;

  TextTagger(Redactor redactor, Tagger tagger) {
    this.redactor = redactor;
    this.tagger = tagger;
  }

  /**
   * The tags of a text, without its id.
   *
   * @param text not blank
   * @param context the survey question that it answers, or null
   */
  ObjectNode tagged(String text, @Nullable String context) {
    List<Redaction> redactions = redactions(text, context);
    Redaction redaction = redactions.get(0);
    String question = context == null ? null : redactions.get(1).text();
    Feedback feedback =
        FeedbackLanguages.told(
            feedback(new Utterance(Speaker.CUSTOMER, redaction.text(), question)));
    List<Mention> mentions = tagger.tag(feedback);
    ObjectNode tags = JsonNodeFactory.instance.objectNode();
    tags.put("text", redaction.text());
    addSentiment(tags, mentions, feedback.utterances().get(0));
    addTopics(tags.putArray("topics"), mentions, redaction);
    addQuestions(tags.putArray("questions"), mentions, redaction);
    addMarks(tags.putArray("marks"), mentions, redaction);
    addPii(tags.putArray("pii"), redaction);
    return tags;
  }

  /** Of the text and, if there is one, of its context; a person has one mark in both. */
  private List<Redaction> redactions(String text, @Nullable String context) {
    Redaction said =
        redactor.redact(List.of(new Utterance(Speaker.CUSTOMER, text, context))).get(0);
    return context == null
        ? NumberedPersons.of(List.of(text), List.of(said))
        : NumberedPersons.of(List.of(text, context), List.of(said, redactor.redact(context)));
  }

  private static Feedback feedback(Utterance said) {
    return new Feedback(
        "text:1",
        Channel.OTHER,
        null,
        Instant.EPOCH,
        null,
        ZoneOffset.UTC,
        Feedback.UNASSIGNED,
        null,
        null,
        null,
        List.of(),
        List.of(said),
        new TreeMap<>(),
        new Provenance("text", "text", 1, 1));
  }

  /**
   * That of the text read as one. By a tagger of sentences alone it is the mean polarity of its
   * sentences, each weighted by its length, and the class that lies nearest; of a text of one
   * sentence the class is that sentence's own.
   */
  private void addSentiment(ObjectNode tags, List<Mention> mentions, Utterance said) {
    double sum = 0;
    double weight = 0;
    int scored = 0;
    Sentiment only = null;
    for (Mention mention : mentions) {
      Sentiment sentiment = mention.sentiment();
      if (sentiment != null) {
        sum += sentiment.polarity() * mention.text().length();
        weight += mention.text().length();
        scored++;
        only = sentiment;
      }
    }
    if (only == null) {
      tags.put("sentiment", Sentiment.UNSCORED);
      tags.putNull("polarity");
      return;
    }
    Optional<Sentiment> whole = tagger.sentiment(said);
    if (whole.isPresent()) {
      tags.put("sentiment", whole.orElseThrow().label().label());
      tags.put("polarity", rounded(whole.orElseThrow().polarity()));
      return;
    }
    double polarity = scored == 1 ? only.polarity() : rounded(sum / weight);
    tags.put("sentiment", (scored == 1 ? only.label() : nearest(polarity)).label());
    tags.put("polarity", rounded(polarity));
  }

  private static SentimentClass nearest(double polarity) {
    SentimentClass nearest = SentimentClass.NEUTRAL;
    for (SentimentClass candidate : SentimentClass.values()) {
      if (Math.abs(candidate.polarity() - polarity) < Math.abs(nearest.polarity() - polarity)) {
        nearest = candidate;
      }
    }
    return nearest;
  }

  /** Six places: more would only show the order in which sums were made. */
  private static double rounded(double value) {
    return Double.parseDouble(String.format(Locale.ROOT, "%.6f", value)) + 0.0;
  }

  private static void addTopics(ArrayNode topics, List<Mention> mentions, Redaction redaction) {
    for (Mention mention : mentions) {
      for (TopicTag tag : mention.topics()) {
        ObjectNode topic = topics.addObject().put("topic", tag.topic());
        topic.put("polarity", rounded(tag.polarity()));
        topic.put("way", tag.way().label());
        addSpan(topic, redaction.toOriginal(tag.span()));
      }
    }
  }

  private static void addQuestions(
      ArrayNode questions, List<Mention> mentions, Redaction redaction) {
    for (Mention mention : mentions) {
      Span question = mention.question();
      if (question != null) {
        ObjectNode asked = questions.addObject().put("text", mention.text());
        addSpan(asked, redaction.toOriginal(question));
      }
    }
  }

  private static void addMarks(ArrayNode marks, List<Mention> mentions, Redaction redaction) {
    for (Mention mention : mentions) {
      for (Mark mark : mention.marks()) {
        ObjectNode found = marks.addObject().put("mark", mark.type().code());
        addSpan(found, redaction.toOriginal(mark.span()));
      }
    }
  }

  private static void addPii(ArrayNode pii, Redaction redaction) {
    for (Redaction.Mask mask : redaction.masks()) {
      addSpan(pii.addObject().put("type", mask.type().name()), mask.span());
    }
  }

  private static void addSpan(ObjectNode object, Span span) {
    object.put("start", span.start()).put("end", span.end());
  }
}
