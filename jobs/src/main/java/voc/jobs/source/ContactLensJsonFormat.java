package voc.jobs.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
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
import voc.core.Utterance;
import voc.jobs.config.Departments;
import voc.jobs.config.SourceConfig;
import voc.jobs.config.TimeRule;

/**
 * Calls and chats as Amazon Connect Contact Lens or Amazon Transcribe Call Analytics writes them,
 * one contact a file. Each turn is an utterance of the customer, the agent or the system.
 * Thread-safe.
 *
 * <p>The time is the one in the file's name ({@code …_analysis_2026-01-15T14_05_31Z.json}, UTC),
 * else what the configuration says, else a time in the JSON.
 */
final class ContactLensJsonFormat implements SourceFormat {
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

  ContactLensJsonFormat(SourceConfig source, Departments departments) {
    this.rules = new FeedbackRules(source, departments, List.of(TimeRule.ISO));
  }

  @Override
  public LoadResults<Feedback> read(InputStream in, InputFile file) {
    return Reading.ofObjects(
        rules.source().input(),
        in,
        file,
        (json, provenance) -> feedback(json.object(), provenance, file));
  }

  private Feedback feedback(ObjectNode call, Provenance provenance, InputFile file) {
    if (!call.path("Transcript").isArray()) {
      throw new RecordFault(
          RejectReason.MISSING_FIELD,
          "there is no list \"Transcript\"; is this the output of a call analytics job?");
    }
    List<Utterance> turns = turns(call);
    Fields fields = new Fields(attributes(call));
    String department = rules.department(fields, file, null);
    return rules.feedback(
        nativeId(call, file),
        call.path("Channel").asText("").equalsIgnoreCase("CHAT") ? Channel.CHAT : Channel.CALL,
        text(call.path("CustomerMetadata"), "CustomerId").orElse(null),
        time(call, fields, file),
        department,
        null,
        null,
        List.of(),
        turns,
        fields.rest(),
        provenance);
  }

  private static List<Utterance> turns(ObjectNode call) {
    Map<String, String> roles = new HashMap<>();
    for (JsonNode participant : call.path("Participants")) {
      text(participant, "ParticipantId")
          .ifPresent(id -> text(participant, "ParticipantRole").ifPresent(r -> roles.put(id, r)));
    }
    List<Utterance> turns = new ArrayList<>();
    for (JsonNode turn : call.path("Transcript")) {
      String participant = text(turn, "ParticipantId").orElse("");
      String role =
          text(turn, "ParticipantRole").orElse(roles.getOrDefault(participant, participant));
      text(turn, "Content").ifPresent(words -> turns.add(Utterance.of(speaker(role), words)));
    }
    return turns;
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

  private Instant time(ObjectNode call, Fields fields, InputFile file) {
    Optional<Instant> fromName = timeInName(file);
    if (fromName.isPresent()) {
      return fromName.orElseThrow();
    }
    if (rules.source().time() != null) {
      return rules.time(fields, file, null);
    }
    for (String field : TIME_FIELDS) {
      Optional<Instant> time =
          text(call, field)
              .or(() -> text(call.path("CustomerMetadata"), field))
              .flatMap(rules.times()::read);
      if (time.isPresent()) {
        return time.orElseThrow();
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
