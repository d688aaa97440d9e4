package voc.jobs.source.call;

import static voc.jobs.source.call.CallJson.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
 * Calls and chats as Amazon Connect Contact Lens or Amazon Transcribe Call Analytics writes them,
 * one contact a file. Each turn is an utterance of the customer, the agent or the system.
 * Thread-safe.
 *
 * <p>The two differ in where a turn says who speaks: Contact Lens gives a {@code ParticipantId}
 * that may be an id to be looked up under {@code Participants}, Transcribe a {@code
 * ParticipantRole}.
 *
 * <p>The time is the one in the file's name ({@code …_analysis_2026-01-15T14_05_31Z.json}, UTC),
 * else what the configuration says, else a time in the JSON.
 */
public final class ContactLensFormat implements FeedbackFormat {
  private static final List<String> TIME_FIELDS =
      List.of(
          "InitiationTimestamp",
          "ConnectedToSystemTimestamp",
          "StartTime",
          "StartTimestamp",
          "CreationTime",
          "ContactTimestamp");

  private final FeedbackRules rules;
  private final CallTimes times;

  public ContactLensFormat(FeedbackRules rules) {
    this.rules = rules;
    this.times = new CallTimes(rules);
  }

  @Override
  public Adapter adapter(InputFile file, List<RawRecord> head) {
    return (record, provenance) -> feedback(record.object(), file, provenance);
  }

  private Feedback feedback(ObjectNode call, InputFile file, Provenance provenance) {
    checkWhole(call);
    CallFile name = CallFile.of(file);
    JsonNode metadata = call.path("CustomerMetadata");
    FeedbackDraft draft = rules.draft(new Fields(CallAnalysis.attributes(call)), file, provenance);
    draft
        .id(nativeId(call, name))
        .channel(
            call.path("Channel").asText("").equalsIgnoreCase("CHAT") ? Channel.CHAT : Channel.CALL)
        .customer(text(metadata, "CustomerId").orElse(null))
        .spokenIn(text(call, "LanguageCode"))
        .addressee(
            Addressee.ofQueue(text(metadata, "Queue").or(() -> text(call, "Queue")).orElse(null)));
    times.nameFirst(draft, name, timeFields(call));
    turns(call, draft);
    return draft.feedback();
  }

  /** A job that failed leaves a document without the call's words, or with a part of them. */
  private static void checkWhole(ObjectNode call) {
    String status =
        text(call, "JobStatus").or(() -> text(call, "CallAnalyticsJobStatus")).orElse("");
    if (status.equalsIgnoreCase("FAILED") || status.equalsIgnoreCase("IN_PROGRESS")) {
      throw new RecordFault(
          RejectReason.MALFORMED,
          "JobStatus must be COMPLETED, got "
              + RecordFault.quoted(status)
              + text(call, "FailureReason")
                  .map(why -> " (" + RecordFault.quoted(why) + ")")
                  .orElse("")
              + ": the call was not transcribed; run its analysis again");
    }
    if (!call.path("Transcript").isArray()) {
      throw new RecordFault(
          RejectReason.MISSING_FIELD,
          "there is no list \"Transcript\"; is this the output of a call analytics job?");
    }
  }

  private static void turns(ObjectNode call, FeedbackDraft draft) {
    Map<String, String> roles = new HashMap<>();
    for (JsonNode participant : call.path("Participants")) {
      text(participant, "ParticipantId")
          .ifPresent(id -> text(participant, "ParticipantRole").ifPresent(r -> roles.put(id, r)));
    }
    for (JsonNode turn : call.path("Transcript")) {
      String participant = text(turn, "ParticipantId").orElse("");
      String role =
          text(turn, "ParticipantRole").orElse(roles.getOrDefault(participant, participant));
      draft.said(speaker(role), text(turn, "Content"));
    }
  }

  /** An unknown role is never scored as the customer's. */
  private static Speaker speaker(String role) {
    return switch (role.toUpperCase(Locale.ROOT)) {
      case "CUSTOMER" -> Speaker.CUSTOMER;
      case "AGENT" -> Speaker.AGENT;
      default -> Speaker.SYSTEM;
    };
  }

  private static String nativeId(ObjectNode call, CallFile name) {
    return text(call.path("CustomerMetadata"), "ContactId")
        .or(() -> text(call, "ContactId"))
        .or(() -> name.named() ? Optional.of(name.id()) : Optional.empty())
        .or(() -> text(call, "JobName"))
        .orElse(name.id());
  }

  private static Map<String, String> timeFields(ObjectNode call) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String field : TIME_FIELDS) {
      text(call, field)
          .or(() -> text(call.path("CustomerMetadata"), field))
          .ifPresent(value -> values.put(field, value));
    }
    return values;
  }
}
