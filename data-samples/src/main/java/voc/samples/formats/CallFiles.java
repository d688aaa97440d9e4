package voc.samples.formats;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import voc.core.Speaker;

/**
 * Calls as Amazon Connect Contact Lens, Amazon Transcribe Call Analytics and Genesys Cloud write
 * them: a call a file.
 */
final class CallFiles {
  private static final DateTimeFormatter STAMP = Times.pattern("uuuu-MM-dd'T'HH_mm_ss'Z'");

  /** People speak about 150 words a minute, that is 400 ms a word. */
  private static final int MILLIS_PER_WORD = 400;

  private final Residents residents;

  CallFiles(Residents residents) {
    this.residents = residents;
  }

  void write(Export export) {
    contactLens(export);
    transcribe(export);
    genesys(export);
  }

  private void contactLens(Export export) {
    String spoken = contactLens("contact-lens/1", "Raw");
    accepted(export, lensPath("contact-lens/1", 3), spoken);
    accepted(export, lensPath("contact-lens/2", 24), contactLens("contact-lens/2", "Redacted"));
    String cut = contactLens("contact-lens/3", "Raw");
    export.write(
        lensPath("contact-lens/3", 41),
        cut.substring(0, cut.length() * 2 / 3),
        new Records().add(cut, Fate.MALFORMED));
  }

  private void transcribe(Export export) {
    accepted(
        export,
        "transcribe-json/call-0007.json",
        transcribe("transcribe/1", turns("transcribe/1")));
    accepted(
        export,
        "transcribe-json/call-0008.json",
        transcribe("transcribe/2", turns("transcribe/2")));
    // Nobody spoke: the recording is silent.
    String silent = transcribe("transcribe/3", List.of());
    export.write("transcribe-json/call-0009.json", silent, new Records().add(silent, Fate.EMPTY));
  }

  private void genesys(Export export) {
    accepted(export, "genesys-json/call-1.json", Json.pretty(genesys("genesys/1", 12)));
    accepted(export, "genesys-json/call-2.json", Json.pretty(genesys("genesys/2", 55)));
    ObjectNode late = genesys("genesys/3", 20);
    late.put("conversationStartTime", millis(start(20).withYear(2090)));
    String inFuture = Json.pretty(late);
    export.write("genesys-json/call-3.json", inFuture, new Records().add(inFuture, Fate.BAD_TIME));
    ObjectNode nameless = genesys("genesys/4", 21);
    nameless.remove(List.of("conversationId", "communicationId"));
    String noId = Json.pretty(nameless);
    export.write("genesys-json/call-4.json", noId, new Records().add(noId, Fate.MISSING_FIELD));
  }

  private static void accepted(Export export, String path, String text) {
    export.write(path, text, new Records().accept(text));
  }

  /** When the call of that day of the year began, UTC. */
  private static LocalDateTime start(int day) {
    return LocalDateTime.of(2026, 1, 1, 15, 20, 5).plusDays(day).plusMinutes(7L * day);
  }

  private static long millis(LocalDateTime utc) {
    return utc.toInstant(ZoneOffset.UTC).toEpochMilli();
  }

  private static String lensPath(String name, int day) {
    return "contact-lens-json/"
        + Ids.uuid(name)
        + "_analysis_"
        + STAMP.format(start(day))
        + ".json";
  }

  /** One turn and when it was spoken. */
  private record Turn(Spoken spoken, int begin, int end) {}

  private List<Turn> turns(String name) {
    int[] clock = {400};
    return residents.call(name).stream()
        .map(
            spoken -> {
              int begin = clock[0];
              int end = begin + MILLIS_PER_WORD * spoken.text().split(" ", -1).length;
              clock[0] = end + 700;
              return new Turn(spoken, begin, end);
            })
        .toList();
  }

  /**
   * Who spoke stands in {@code Participants}, by UUID.
   *
   * @param output Raw, or Redacted where names and numbers are masked
   */
  private String contactLens(String name, String output) {
    List<Turn> turns = turns(name);
    ObjectNode json = Json.object();
    json.put("Version", "1.1.0");
    json.put("AccountId", "123456789012");
    json.put("Channel", "VOICE");
    json.putObject("ContentMetadata").put("Output", output);
    json.put("JobStatus", "COMPLETED");
    json.putObject("JobDetails")
        .putArray("SkippedAnalysis")
        .addObject()
        .put("Feature", "POST_CONTACT_SUMMARY")
        .put("ReasonCode", "INSUFFICIENT_CONVERSATION_CONTENT");
    json.put("LanguageCode", "en-US");
    ArrayNode participants = json.putArray("Participants");
    for (Speaker speaker : List.of(Speaker.SYSTEM, Speaker.AGENT, Speaker.CUSTOMER)) {
      participants
          .addObject()
          .put("ParticipantId", Ids.uuid(name + speaker))
          .put("ParticipantRole", speaker.name());
    }
    ObjectNode categories = json.putObject("Categories");
    categories.putArray("MatchedCategories").add("Follow-up promised");
    categories
        .putObject("MatchedDetails")
        .putObject("Follow-up promised")
        .putArray("PointsOfInterest");
    json.set("ConversationCharacteristics", characteristics(turns));
    json.putArray("CustomModels");
    ArrayNode transcript = json.putArray("Transcript");
    for (int i = 0; i < turns.size(); i++) {
      transcript.add(lensTurn(turns.get(i), Ids.uuid(name + "/" + i), name, output));
    }
    return Json.pretty(json);
  }

  private static ObjectNode lensTurn(Turn turn, String id, String name, String output) {
    Spoken spoken = turn.spoken();
    String content = output.equals("Redacted") ? masked(spoken.text()) : spoken.text();
    ObjectNode json = Json.object();
    json.put("BeginOffsetMillis", turn.begin());
    json.put("EndOffsetMillis", turn.end());
    json.put("Content", content);
    json.put("Id", id);
    json.put("ParticipantId", Ids.uuid(name + spoken.speaker()));
    json.put("Sentiment", spoken.sentiment());
    json.putArray("LoudnessScore").add(71.4).add(68.02);
    if (!content.equals(spoken.text())) {
      json.putObject("Redaction")
          .putArray("RedactedTimestamps")
          .addObject()
          .put("BeginOffsetMillis", turn.begin() + MILLIS_PER_WORD)
          .put("EndOffsetMillis", turn.end());
    }
    if (spoken.sentiment().equals("NEGATIVE")) {
      ObjectNode issue = json.putArray("IssuesDetected").addObject();
      issue.put("Text", content);
      issue
          .putObject("CharacterOffsets")
          .put("BeginOffsetChar", 0)
          .put("EndOffsetChar", content.length());
    }
    return json;
  }

  /** Numbers, mail addresses and the like as the vendor masks them. */
  private static String masked(String text) {
    return text.replaceAll("\\S+@\\S+|\\(?[0-9][0-9() -]{3,}[0-9]", "[PII]");
  }

  private static ObjectNode characteristics(List<Turn> turns) {
    int duration = turns.isEmpty() ? 0 : turns.get(turns.size() - 1).end();
    ObjectNode json = Json.object();
    json.put("TotalConversationDurationMillis", duration);
    ObjectNode sentiment = json.putObject("Sentiment");
    sentiment.putObject("OverallSentiment").put("AGENT", 0.8).put("CUSTOMER", -1.6);
    ArrayNode quarters =
        sentiment.putObject("SentimentByPeriod").putObject("QUARTER").putArray("CUSTOMER");
    for (int i = 0; i < 4; i++) {
      quarters
          .addObject()
          .put("BeginOffsetMillis", duration / 4 * i)
          .put("EndOffsetMillis", duration / 4 * (i + 1))
          .put("Score", -2.5 + i);
    }
    return json;
  }

  /** Each turn names its role, and lists its words. Neither time nor contact stand in it. */
  private static String transcribe(String name, List<Turn> turns) {
    ObjectNode json = Json.object();
    json.put("JobStatus", "COMPLETED");
    json.put("LanguageCode", "en-US");
    ArrayNode transcript = json.putArray("Transcript");
    for (int i = 0; i < turns.size(); i++) {
      transcript.add(transcribeTurn(turns.get(i), Ids.uuid(name + "/" + i)));
    }
    json.put("AccountId", "123456789012");
    ObjectNode categories = json.putObject("Categories");
    categories.putObject("MatchedDetails");
    categories.putArray("MatchedCategories");
    json.put("Channel", "VOICE");
    json.put("JobName", "riverbend-" + name.replace('/', '-') + ".wav");
    ArrayNode participants = json.putArray("Participants");
    participants.addObject().put("ParticipantRole", "AGENT");
    participants.addObject().put("ParticipantRole", "CUSTOMER");
    json.set("ConversationCharacteristics", characteristics(turns));
    json.putObject("ContentMetadata")
        .put("Output", "Redacted")
        .putArray("RedactionTypes")
        .add("PII");
    return Json.line(json) + "\n";
  }

  private static ObjectNode transcribeTurn(Turn turn, String id) {
    String content = masked(turn.spoken().text());
    ObjectNode json = Json.object();
    json.putArray("LoudnessScores").add(74.11).add(70.9);
    json.put("Content", content);
    ArrayNode items = json.putArray("Items");
    int begin = turn.begin();
    for (String word : content.split(" ", -1)) {
      items
          .addObject()
          .put("Type", "pronunciation")
          .put("Confidence", 0.98)
          .put("Content", word)
          .put("BeginOffsetMillis", begin)
          .put("EndOffsetMillis", begin + MILLIS_PER_WORD);
      begin += MILLIS_PER_WORD;
    }
    json.put("Id", id);
    json.put("BeginOffsetMillis", turn.begin());
    json.put("EndOffsetMillis", turn.end());
    json.put("Sentiment", turn.spoken().sentiment());
    // The service knows two roles; what the machine says is the agent's.
    json.put("ParticipantRole", turn.spoken().speaker() == Speaker.CUSTOMER ? "CUSTOMER" : "AGENT");
    if (turn.spoken().sentiment().equals("NEGATIVE")) {
      ObjectNode issue = json.putArray("IssuesDetected").addObject();
      issue.putObject("CharacterOffsets").put("Begin", 0).put("End", content.length());
    }
    return json;
  }

  private ObjectNode genesys(String name, int day) {
    long start = millis(start(day));
    List<Turn> turns = turns(name);
    ObjectNode json = Json.object();
    json.put("conversationId", Ids.uuid(name));
    json.put("communicationId", Ids.uuid(name + "/leg"));
    json.put("mediaType", "call");
    json.put("conversationStartTime", start);
    ArrayNode participants = json.putArray("participants");
    participants
        .addObject()
        .put("participantPurpose", "external")
        .put("initialDirection", "inbound");
    participants
        .addObject()
        .put("participantPurpose", "internal")
        .put("queueId", Ids.uuid("queue"))
        .put("userId", Ids.uuid(name + "/agent"));
    ObjectNode transcript = json.putArray("transcripts").addObject();
    transcript.put("transcriptId", Ids.uuid(name + "/transcript"));
    transcript.put("language", "en-us");
    ArrayNode phrases = transcript.putArray("phrases");
    ArrayNode sentiments = transcript.putObject("analytics").putArray("sentiment");
    for (int i = 0; i < turns.size(); i++) {
      phrases.add(phrase(turns.get(i), i, start));
      sentiments.addObject().put("phraseIndex", i).put("sentiment", sentiment(turns.get(i)));
    }
    return json;
  }

  private static ObjectNode phrase(Turn turn, int index, long start) {
    return Json.object()
        .put("text", turn.spoken().text().toLowerCase(Locale.ROOT))
        .put("decoratedText", turn.spoken().text())
        .put("startTimeMs", start + turn.begin())
        .put("participantPurpose", purpose(turn.spoken().speaker()))
        .put("phraseIndex", index);
  }

  private static String purpose(Speaker speaker) {
    return switch (speaker) {
      case CUSTOMER -> "external";
      case AGENT, AGENCY -> "internal";
      case SYSTEM -> "ivr";
    };
  }

  private static double sentiment(Turn turn) {
    return switch (turn.spoken().sentiment()) {
      case "NEGATIVE" -> -0.7;
      case "POSITIVE" -> 0.6;
      default -> 0.0;
    };
  }
}
