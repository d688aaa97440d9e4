package voc.jobs.source.call;

import static voc.jobs.source.call.CallJson.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import voc.core.Channel;
import voc.core.Feedback;
import voc.core.Provenance;
import voc.core.RejectReason;
import voc.core.Speaker;
import voc.jobs.config.Addressee;
import voc.jobs.source.file.InputFile;
import voc.jobs.source.record.Fields;
import voc.jobs.source.record.RawRecord;
import voc.jobs.source.record.RecordFault;
import voc.jobs.source.rule.FeedbackDraft;
import voc.jobs.source.rule.FeedbackFormat;
import voc.jobs.source.rule.FeedbackRules;

/**
 * Genesys Cloud transcripts: one conversation an object, alone, in an array or one a line. Phrases
 * of all its transcripts stand in order of time, and those of one side that follow each other are
 * one utterance. {@code participantPurpose} external is the customer, internal the agent, anything
 * else the system. Thread-safe.
 */
public final class GenesysFormat implements FeedbackFormat {
  private static final String START = "conversationStartTime";
  private static final List<String> KEPT =
      List.of("conversationId", "communicationId", "mediaType", "language", "programId");

  private final FeedbackRules rules;
  private final CallTimes times;

  public GenesysFormat(FeedbackRules rules) {
    this.rules = rules;
    this.times = new CallTimes(rules);
  }

  /** What one side said, and when. */
  private record Phrase(long startMs, Speaker speaker, String text) {}

  @Override
  public Adapter adapter(InputFile file, List<RawRecord> head) {
    return (record, provenance) -> feedback(record.object(), file, provenance);
  }

  private Feedback feedback(ObjectNode call, InputFile file, Provenance provenance) {
    if (!call.path("transcripts").isArray()) {
      throw new RecordFault(
          RejectReason.MISSING_FIELD,
          "there is no list \"transcripts\"; is this a transcript of Genesys Cloud?");
    }
    List<Phrase> phrases = phrases(call);
    FeedbackDraft draft =
        rules
            .draft(new Fields(attributes(call)), file, provenance)
            .id(nativeId(call))
            .channel(channel(text(call, "mediaType").orElse("")))
            .customer(ofParticipants(call, "externalContactId"))
            .addressee(Addressee.ofQueue(queue(call)));
    times.documentFirst(draft, CallFile.of(file), start(call, phrases));
    turns(phrases, draft);
    return draft.feedback();
  }

  private static List<Phrase> phrases(ObjectNode call) {
    List<Phrase> phrases = new ArrayList<>();
    for (JsonNode transcript : call.path("transcripts")) {
      long last = 0;
      for (JsonNode phrase : transcript.path("phrases")) {
        // A phrase without a time stays behind the one before it.
        long start = phrase.path("startTimeMs").asLong(last);
        last = start;
        Speaker speaker = speaker(text(phrase, "participantPurpose").orElse(""));
        text(phrase, "decoratedText")
            .or(() -> text(phrase, "text"))
            .ifPresent(words -> phrases.add(new Phrase(start, speaker, words)));
      }
    }
    phrases.sort(Comparator.comparingLong(Phrase::startMs));
    return phrases;
  }

  private static void turns(List<Phrase> phrases, FeedbackDraft draft) {
    int next = 0;
    while (next < phrases.size()) {
      Speaker speaker = phrases.get(next).speaker();
      StringJoiner words = new StringJoiner(" ");
      while (next < phrases.size() && phrases.get(next).speaker() == speaker) {
        words.add(phrases.get(next).text());
        next++;
      }
      draft.said(speaker, Optional.of(words.toString()));
    }
  }

  private static Speaker speaker(String purpose) {
    return switch (purpose.toLowerCase(Locale.ROOT)) {
      case "external", "customer" -> Speaker.CUSTOMER;
      case "internal", "agent", "user" -> Speaker.AGENT;
      default -> Speaker.SYSTEM;
    };
  }

  private static Channel channel(String mediaType) {
    return switch (mediaType.toLowerCase(Locale.ROOT)) {
      case "", "call", "voice", "callback" -> Channel.CALL;
      case "chat", "message", "webchat", "webmessaging", "sms" -> Channel.CHAT;
      default -> Channel.OTHER;
    };
  }

  private static String nativeId(ObjectNode call) {
    String conversation =
        text(call, "conversationId")
            .or(() -> text(call, "id"))
            .orElseThrow(
                () ->
                    new RecordFault(
                        RejectReason.MISSING_FIELD,
                        "there is no field \"conversationId\"; add it or correct its name"));
    return text(call, "communicationId")
        .map(part -> conversation + "." + part)
        .orElse(conversation);
  }

  /**
   * A phrase's time is milliseconds since 1970 in some exports, since the call's start in others.
   */
  private static Map<String, String> start(ObjectNode call, List<Phrase> phrases) {
    Map<String, String> values = new LinkedHashMap<>();
    text(call, START).ifPresent(value -> values.put(START, value));
    phrases.stream()
        .mapToLong(Phrase::startMs)
        .filter(ms -> ms > 1_000_000_000_000L)
        .findFirst()
        .ifPresent(ms -> values.put("startTimeMs", Long.toString(ms)));
    return values;
  }

  private static @Nullable String queue(ObjectNode call) {
    String name = ofParticipants(call, "queueName");
    if (name != null) {
      return name;
    }
    for (JsonNode participant : call.path("participants")) {
      Optional<String> queue =
          text(participant, "queue").or(() -> text(participant.path("queue"), "name"));
      if (queue.isPresent()) {
        return queue.orElseThrow();
      }
    }
    return text(call, "queueName").orElse(null);
  }

  private static @Nullable String ofParticipants(ObjectNode call, String field) {
    for (JsonNode participant : call.path("participants")) {
      Optional<String> value = text(participant, field);
      if (value.isPresent()) {
        return value.orElseThrow();
      }
    }
    return null;
  }

  private static SortedMap<String, String> attributes(ObjectNode call) {
    SortedMap<String, String> attributes = new TreeMap<>();
    for (String name : KEPT) {
      text(call, name).ifPresent(value -> attributes.put(name, value));
    }
    return attributes;
  }
}
