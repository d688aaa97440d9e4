package voc.jobs.source.call;

import static voc.jobs.source.call.CallJson.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What Amazon's analysis says about a call besides its words, kept as attributes: categories,
 * issues, what was left out. Its sentiment is kept to be compared, not used.
 */
final class CallAnalysis {
  /** Plain values of the document. */
  private static final List<String> PLAIN =
      List.of("AccountId", "Channel", "JobName", "JobStatus", "LanguageCode");

  /** What is marked in a turn: which list of the turn. Each has {@code Text}, or offsets alone. */
  private static final List<String> MARKS =
      List.of("IssuesDetected", "ActionItemsDetected", "OutcomesDetected");

  private CallAnalysis() {}

  static SortedMap<String, String> attributes(ObjectNode call) {
    SortedMap<String, String> attributes = new TreeMap<>();
    for (String name : PLAIN) {
      text(call, name).ifPresent(value -> attributes.put(name, value));
    }
    JsonNode characteristics = call.path("ConversationCharacteristics");
    text(characteristics, "TotalConversationDurationMillis")
        .ifPresent(value -> attributes.put("TotalConversationDurationMillis", value));
    text(characteristics.path("Sentiment").path("OverallSentiment"), "CUSTOMER")
        .ifPresent(value -> attributes.put("OverallSentiment.CUSTOMER", value));
    text(call.path("ContentMetadata"), "Output")
        .ifPresent(value -> attributes.put("ContentMetadata.Output", value));
    put(
        attributes,
        "MatchedCategories",
        CallJson.texts(call.path("Categories").path("MatchedCategories")));
    put(attributes, "SkippedAnalysis", skipped(call.path("JobDetails").path("SkippedAnalysis")));
    for (String mark : MARKS) {
      put(attributes, mark, marked(call, mark));
    }
    return attributes;
  }

  /** Such as {@code SENTIMENT (INSUFFICIENT_CONVERSATION_CONTENT)}. */
  private static List<String> skipped(JsonNode list) {
    List<String> skipped = new ArrayList<>();
    for (JsonNode analysis : list) {
      if (analysis.isObject()) {
        String reason = text(analysis, "ReasonCode").map(code -> " (" + code + ")").orElse("");
        text(analysis, "Feature").ifPresent(feature -> skipped.add(feature + reason));
      } else {
        skipped.addAll(CallJson.texts(list));
        break;
      }
    }
    return skipped;
  }

  /** The marked stretches, by their text or cut from the turn by their offsets. */
  private static List<String> marked(ObjectNode call, String mark) {
    List<String> stretches = new ArrayList<>();
    for (JsonNode turn : call.path("Transcript")) {
      for (JsonNode stretch : turn.path(mark)) {
        text(stretch, "Text")
            .or(() -> text(turn, "Content").map(content -> cut(content, stretch)))
            .filter(text -> !text.isBlank())
            .ifPresent(stretches::add);
      }
    }
    return stretches;
  }

  private static String cut(String content, JsonNode stretch) {
    JsonNode offsets = stretch.path("CharacterOffsets");
    int start = Math.max(0, offsets.path("BeginOffsetChar").asInt(0));
    int end = Math.min(content.length(), offsets.path("EndOffsetChar").asInt(0));
    return start < end ? content.substring(start, end).strip() : "";
  }

  private static void put(SortedMap<String, String> attributes, String name, List<String> values) {
    if (!values.isEmpty()) {
      attributes.put(name, String.join("; ", values));
    }
  }
}
