package voc.jobs.source.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import voc.core.Channel;
import voc.core.Feedback;
import voc.core.Provenance;
import voc.core.RejectReason;
import voc.core.Speaker;
import voc.jobs.config.Addressee;
import voc.jobs.config.TimeRule;
import voc.jobs.source.file.InputFile;
import voc.jobs.source.record.Fields;
import voc.jobs.source.record.RawRecord;
import voc.jobs.source.record.RecordFault;
import voc.jobs.source.rule.FeedbackDraft;
import voc.jobs.source.rule.FeedbackFormat;
import voc.jobs.source.rule.FeedbackRules;
import voc.jobs.source.rule.TimeReader;

/**
 * Calls and chats as Amazon Connect Contact Lens or Amazon Transcribe Call Analytics writes them,
 * one contact a file. Each turn is an utterance of the customer, the agent or the system.
 * Thread-safe.
 *
 * <p>The time is the one in the file's name ({@code …_analysis_2026-01-15T14_05_31Z.json}, UTC),
 * else what the configuration says, else a time in the JSON.
 */
public final class ContactLensFormat implements FeedbackFormat {
  private static final Pattern NAME_WITH_TIME =
      Pattern.compile(
          "(?:(.*?)_)?(?:call_|chat_)?(?:redacted_)?(?:analysis_)?(?:redacted_)?"
              + "([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2})[_:-]([0-9]{2})(?:[_:-]([0-9]{2}))?(?:\\.[0-9]+)?Z?\\..*");

  private static final List<String> TIME_FIELDS =
      List.of(
          "InitiationTimestamp",
          "ConnectedToSystemTimestamp",
          "StartTime",
          "StartTimestamp",
          "CreationTime",
          "ContactTimestamp");

  private final FeedbackRules rules;
  private final TimeReader times;

  public ContactLensFormat(FeedbackRules rules) {
    this.rules = rules;
    this.times = rules.times(List.of(TimeRule.ISO));
  }

  @Override
  public Adapter adapter(InputFile file, List<RawRecord> head) {
    return (record, provenance) -> feedback(record.object(), file, provenance);
  }

  private Feedback feedback(ObjectNode call, InputFile file, Provenance provenance) {
    if (!call.path("Transcript").isArray()) {
      throw new RecordFault(
          RejectReason.MISSING_FIELD,
          "there is no list \"Transcript\"; is this the output of a call analytics job?");
    }
    Fields fields = new Fields(attributes(call));
    FeedbackDraft draft = rules.draft(fields, file, provenance);
    draft
        .id(nativeId(call, file))
        .channel(
            call.path("Channel").asText("").equalsIgnoreCase("CHAT") ? Channel.CHAT : Channel.CALL)
        .customer(text(call.path("CustomerMetadata"), "CustomerId").orElse(null))
        .addressee(
            Addressee.ofQueue(
                text(call.path("CustomerMetadata"), "Queue")
                    .or(() -> text(call, "Queue"))
                    .orElse(null)));
    time(draft, call, file);
    turns(call, draft);
    return draft.feedback();
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

  private static String nativeId(ObjectNode call, InputFile file) {
    Matcher name = NAME_WITH_TIME.matcher(file.baseName());
    String base = file.baseName().replaceFirst("\\.(?i:json)(?i:\\.gz)?$", "");
    String fromName =
        name.matches() && name.group(1) != null && !name.group(1).isEmpty() ? name.group(1) : base;
    return text(call.path("CustomerMetadata"), "ContactId")
        .or(() -> text(call, "ContactId"))
        .or(() -> name.matches() ? Optional.of(fromName) : Optional.empty())
        .or(() -> text(call, "JobName"))
        .orElse(fromName);
  }

  private void time(FeedbackDraft draft, ObjectNode call, InputFile file) {
    Optional<Instant> fromName = timeInName(file);
    if (fromName.isPresent()) {
      draft.time(fromName.orElseThrow());
      return;
    }
    if (rules.source().time() != null) {
      draft.time(times);
      return;
    }
    for (String field : TIME_FIELDS) {
      Optional<String> written =
          text(call, field).or(() -> text(call.path("CustomerMetadata"), field));
      if (written.flatMap(times::read).isPresent()) {
        draft.time(times.read(written.orElseThrow(), field, "correct it"));
        return;
      }
    }
    throw new RecordFault(
        RejectReason.BAD_TIME,
        "neither the file's name nor the JSON holds a time; name the file like"
            + " call_analysis_2026-01-15T14_05_31Z.json or set "
            + rules.source().input().key()
            + ".time");
  }

  private static Optional<Instant> timeInName(InputFile file) {
    Matcher name = NAME_WITH_TIME.matcher(file.baseName());
    if (!name.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDateTime.of(
                  number(name.group(2)),
                  number(name.group(3)),
                  number(name.group(4)),
                  number(name.group(5)),
                  number(name.group(6)),
                  number(name.group(7)))
              .toInstant(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      throw new RecordFault(
          RejectReason.BAD_TIME,
          "the file's name holds no possible time; rename it like"
              + " call_analysis_2026-01-15T14_05_31Z.json");
    }
  }

  private static int number(String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static SortedMap<String, String> attributes(ObjectNode call) {
    SortedMap<String, String> attributes = new TreeMap<>();
    for (String name : List.of("AccountId", "Channel", "JobName", "JobStatus", "LanguageCode")) {
      text(call, name).ifPresent(value -> attributes.put(name, value));
    }
    JsonNode characteristics = call.path("ConversationCharacteristics");
    text(characteristics, "TotalConversationDurationMillis")
        .ifPresent(value -> attributes.put("TotalConversationDurationMillis", value));
    text(characteristics.path("Sentiment").path("OverallSentiment"), "CUSTOMER")
        .ifPresent(value -> attributes.put("OverallSentiment.CUSTOMER", value));
    text(call.path("ContentMetadata"), "Output")
        .ifPresent(value -> attributes.put("ContentMetadata.Output", value));
    StringJoiner categories = new StringJoiner("; ");
    categories.setEmptyValue("");
    call.path("Categories").path("MatchedCategories").forEach(c -> categories.add(c.asText()));
    if (categories.length() > 0) {
      attributes.put("MatchedCategories", categories.toString());
    }
    return attributes;
  }

  private static Optional<String> text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isValueNode() && !value.isNull()
        ? Optional.of(value.asText().strip()).filter(text -> !text.isEmpty())
        : Optional.empty();
  }
}
