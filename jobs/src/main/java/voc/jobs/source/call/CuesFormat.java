package voc.jobs.source.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import voc.core.Channel;
import voc.core.Feedback;
import voc.core.Provenance;
import voc.core.Speaker;
import voc.jobs.source.file.InputFile;
import voc.jobs.source.record.Fields;
import voc.jobs.source.record.RawRecord;
import voc.jobs.source.rule.FeedbackDraft;
import voc.jobs.source.rule.FeedbackFormat;
import voc.jobs.source.rule.FeedbackRules;

/**
 * Calls as WebVTT or SubRip captions: a file is one call. Cues of one speaker that run on are one
 * utterance. Whoever is not known to be the customer is not scored; attribute {@code
 * unknown_speaker_turns} counts the utterances of those whom nobody knows. Thread-safe.
 *
 * <p>The time is the one in the file's name, as for {@link ContactLensFormat}, else what the
 * configuration says. The id is the file's name; one without a digit, such as {@code
 * transcript.vtt}, has its folder's name before it.
 */
public final class CuesFormat implements FeedbackFormat {
  /** The attribute that counts the utterances of speakers whom nobody knows. */
  public static final String UNKNOWN_SPEAKER_TURNS = "unknown_speaker_turns";

  /** A longer silence ends a turn, unless its sentence goes on. */
  private static final long PAUSE_MS = 2000;

  private final FeedbackRules rules;
  private final CallTimes times;
  private final Speakers speakers;

  public CuesFormat(FeedbackRules rules) {
    this.rules = rules;
    this.times = new CallTimes(rules);
    this.speakers = new Speakers(rules.source().speakers());
  }

  @Override
  public Adapter adapter(InputFile file, List<RawRecord> head) {
    return (record, provenance) -> feedback(record.object(), file, provenance);
  }

  private Feedback feedback(ObjectNode call, InputFile file, Provenance provenance) {
    CallFile name = CallFile.of(file);
    Turns turns = new Turns(call.path("cues"));
    FeedbackDraft draft =
        rules
            .draft(new Fields(turns.attributes), file, provenance)
            .id(name.id().matches(".*[0-9].*") ? name.id() : inFolder(name, file))
            .channel(Channel.CALL);
    times.nameFirst(draft, name, Map.of());
    turns.tell(draft);
    return draft.feedback();
  }

  private static String inFolder(CallFile name, InputFile file) {
    String folder = file.folder(1);
    return folder.isEmpty() ? name.id() : folder + "/" + name.id();
  }

  /** Joins cues to turns. */
  private final class Turns {
    private final JsonNode cues;
    private final Map<String, String> attributes = new TreeMap<>();

    Turns(JsonNode cues) {
      this.cues = cues;
      attributes.put("cues", Integer.toString(cues.size()));
      long end = 0;
      int unknown = 0;
      for (int i = 0; i < cues.size(); i++) {
        end = Math.max(end, cues.get(i).path("end").asLong());
        boolean first = i == 0 || !runsOn(cues.get(i - 1), cues.get(i));
        if (first && speakers.of(name(cues.get(i))).isEmpty()) {
          unknown++;
        }
      }
      attributes.put("duration_ms", Long.toString(end));
      if (unknown > 0) {
        attributes.put(UNKNOWN_SPEAKER_TURNS, Integer.toString(unknown));
      }
    }

    void tell(FeedbackDraft draft) {
      StringBuilder words = new StringBuilder();
      @Nullable JsonNode before = null;
      for (JsonNode cue : cues) {
        if (before != null && !runsOn(before, cue)) {
          say(draft, name(before), words);
        }
        words.append(words.length() == 0 ? "" : " ").append(cue.path("text").asText());
        before = cue;
      }
      if (before != null) {
        say(draft, name(before), words);
      }
    }

    private void say(FeedbackDraft draft, String name, StringBuilder words) {
      Optional<String> said = Optional.of(words.toString()).filter(text -> !text.isBlank());
      draft.said(speakers.of(name).orElse(Speaker.SYSTEM), said);
      words.setLength(0);
    }
  }

  private static boolean runsOn(JsonNode before, JsonNode cue) {
    boolean soon = cue.path("start").asLong() - before.path("end").asLong() <= PAUSE_MS;
    return name(before).equals(name(cue)) && (soon || !endsSentence(before.path("text").asText()));
  }

  private static boolean endsSentence(String text) {
    return !text.isEmpty() && ".?!…\"”".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  private static String name(JsonNode cue) {
    return cue.path("speaker").asText();
  }
}
