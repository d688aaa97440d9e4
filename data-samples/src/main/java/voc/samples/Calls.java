package voc.samples;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import voc.core.RejectReason;
import voc.core.Speaker;

/**
 * Writes the calls: Amazon Connect Contact Lens, a file a call, in a folder a queue. The file's
 * name is {@code <contact id>_analysis_<start, UTC>.json}, as Contact Lens names its output.
 */
final class Calls {
  /** Calls whose file breaks off. */
  private static final int TRUNCATED = 2;

  private static final DateTimeFormatter START =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH_mm_ss'Z'", Locale.ROOT);

  private final Phrasebook words;
  private final Conversation conversation;
  private final Written written = new Written("calls");

  Calls(Phrasebook words) {
    this.words = words;
    this.conversation = new Conversation(words);
  }

  /** Writes a file a call and says what was written. */
  Written write(City city, List<Story> stories) {
    SortedMap<String, String> files = new TreeMap<>();
    for (Story story : stories) {
      Dice dice = Dice.of("call/" + story.name());
      String contact = dice.uuid().toString();
      files.put(path(story, contact, start(story, dice)), text(story, contact, dice));
      written.accepted(contact, story);
    }
    damage(files, stories);
    for (Map.Entry<String, String> file : files.entrySet()) {
      city.write(file.getKey(), file.getValue());
      written.file(file.getKey());
    }
    return written;
  }

  private static LocalDateTime start(Story story, Dice dice) {
    LocalDateTime local =
        story.day().atTime(dice.between(8, 16), dice.between(0, 59), dice.between(0, 59));
    return local.atZone(City.ZONE).withZoneSameInstant(ZoneOffset.UTC).toLocalDateTime();
  }

  private static String path(Story story, String contact, LocalDateTime start) {
    String queue = story.about().department();
    return "calls/" + queue + "/" + contact + "_analysis_" + START.format(start) + ".json";
  }

  /** Two calls break off, and one was exported twice under a later time. */
  private void damage(SortedMap<String, String> files, List<Story> stories) {
    for (int i = 0; i < TRUNCATED; i++) {
      Story story = stories.get(7 + 20 * i);
      Dice dice = Dice.of("truncated/" + i);
      String contact = dice.uuid().toString();
      String whole = text(story, contact, dice);
      String path = path(story, contact, start(story, dice));
      files.put(path, whole.substring(0, whole.length() * 2 / 3));
      written.rejected(path, RejectReason.MALFORMED);
    }
    String first =
        files.keySet().stream()
            .filter(path -> !written.rejects().containsKey(path))
            .findFirst()
            .orElseThrow();
    String again =
        first.substring(0, first.indexOf("_analysis_")) + "_analysis_2026-03-31T23_30_00Z.json";
    files.put(again, files.getOrDefault(first, ""));
    written.rejected(again, RejectReason.DUPLICATE);
  }

  private String text(Story story, String contact, Dice dice) {
    List<Turn> turns = conversation.turns(story, dice);
    Map<Speaker, String> ids =
        Map.of(
            Speaker.AGENT, dice.uuid().toString(),
            Speaker.CUSTOMER, dice.uuid().toString(),
            Speaker.SYSTEM, dice.uuid().toString());
    ArrayNode transcript = City.object().putArray("");
    int clock = dice.between(200, 1500);
    for (Turn turn : turns) {
      // People speak about 150 words a minute, that is 400 ms a word.
      int length = 400 * turn.text().split(" ", -1).length + dice.between(100, 600);
      transcript.add(turn(turn, ids.getOrDefault(turn.speaker(), ""), clock, length, dice));
      clock += length + dice.between(150, 2400);
    }
    ObjectNode json = City.object();
    json.put("Version", "1.1.0");
    json.put("AccountId", "123456789012");
    json.put("Channel", "VOICE");
    json.putObject("ContentMetadata").put("Output", "Raw");
    json.put("JobStatus", "COMPLETED");
    json.put("LanguageCode", "en-US");
    ArrayNode participants = json.putArray("Participants");
    for (Speaker role : List.of(Speaker.AGENT, Speaker.CUSTOMER, Speaker.SYSTEM)) {
      if (turns.stream().anyMatch(turn -> turn.speaker() == role)) {
        participants
            .addObject()
            .put("ParticipantId", ids.get(role))
            .put("ParticipantRole", role.name());
      }
    }
    json.putObject("CustomerMetadata")
        .put("ContactId", contact)
        .put("InputS3Uri", "s3://riverbend-recordings/" + contact + ".wav");
    ObjectNode categories = json.putObject("Categories");
    categories.putArray("MatchedCategories");
    categories.putObject("MatchedDetails");
    json.set("ConversationCharacteristics", characteristics(story, clock));
    json.putArray("CustomModels");
    json.set("Transcript", transcript);
    return City.fields(json);
  }

  private static ObjectNode turn(Turn turn, String participant, int begin, int length, Dice dice) {
    ObjectNode json = City.object();
    json.put("BeginOffsetMillis", begin);
    json.put("EndOffsetMillis", begin + length);
    json.put("Content", turn.text());
    json.put("Id", dice.uuid().toString());
    json.put("ParticipantId", participant);
    json.put("Sentiment", turn.sentiment());
    ArrayNode loudness = json.putArray("LoudnessScore");
    for (int i = 0; i <= Math.min(length / 1000, 4); i++) {
      loudness.add(Math.round(dice.within(58, 84) * 100) / 100.0);
    }
    return json;
  }

  private static ObjectNode characteristics(Story story, int duration) {
    double mood =
        switch (story.tone()) {
          case COMPLAINT -> -2.4;
          case MIXED -> -0.6;
          case PRAISE -> 3.1;
          case NEUTRAL, QUESTION -> 0.2;
        };
    ObjectNode json = City.object();
    json.put("TotalConversationDurationMillis", duration);
    ObjectNode sentiment = json.putObject("Sentiment");
    sentiment.putObject("OverallSentiment").put("AGENT", 1.2).put("CUSTOMER", mood);
    sentiment.putObject("SentimentByPeriod").putObject("QUARTER");
    return json;
  }
}
