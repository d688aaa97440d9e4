package voc.jobs.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import voc.core.Channel;
import voc.core.Feedback;
import voc.core.Mention;
import voc.core.Provenance;
import voc.core.Sentiment;
import voc.core.SentimentClass;
import voc.core.Span;
import voc.core.Speaker;
import voc.core.Utterance;
import voc.jobs.SparkSuite;
import voc.jobs.rows.FeedbackRows;
import voc.jobs.rows.MentionRows;
import voc.search.diagnosis.AgentAnswer;

class AnswerReaderTest extends SparkSuite {
  private static final long serialVersionUID = 1L;

  private static Feedback said(String id, Utterance... utterances) {
    return new Feedback(
        id,
        Channel.CALL,
        null,
        Instant.parse("2026-03-01T12:00:00Z"),
        null,
        ZoneOffset.UTC,
        "sanitation",
        null,
        null,
        null,
        List.of(),
        List.of(utterances),
        new TreeMap<>(),
        new Provenance("calls", "calls.json", 1, 1));
  }

  private static Row question(Feedback call, int utterance) {
    String text = call.utterances().get(utterance).text();
    Span span = new Span(0, text.length());
    return MentionRows.of(
        call,
        new Mention(
            call.id() + "#" + utterance + ".0",
            call.id(),
            utterance,
            span,
            text,
            new Sentiment(SentimentClass.NEUTRAL, 0),
            List.of(),
            text.endsWith("?") ? span : null));
  }

  @Test
  void answersAreReadFromCallsWithAgentsAndNothingElse() {
    Feedback call =
        said(
            "calls:1",
            Utterance.of(Speaker.AGENT, "City services."),
            Utterance.of(Speaker.CUSTOMER, "Who replaces a cart?"),
            Utterance.of(Speaker.AGENT, "We do, in ten days."),
            Utterance.of(Speaker.CUSTOMER, "Thank you."));
    Feedback voicemail = said("calls:2", Utterance.of(Speaker.CUSTOMER, "Who takes my couch?"));

    List<AgentAnswer> answers =
        AnswerReader.answers(
            spark()
                .createDataFrame(
                    List.of(FeedbackRows.of(call), FeedbackRows.of(voicemail)),
                    FeedbackRows.SCHEMA),
            spark()
                .createDataFrame(
                    List.of(question(call, 1), question(call, 3), question(voicemail, 0)),
                    MentionRows.SCHEMA));

    assertThat(answers)
        .containsExactly(new AgentAnswer("calls:1", "calls:1#1.0", 2, "We do, in ten days."));
  }
}
