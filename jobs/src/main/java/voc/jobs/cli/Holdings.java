package voc.jobs.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import voc.core.Feedback;
import voc.core.Speaker;
import voc.core.Utterance;
import voc.jobs.source.call.CuesFormat;
import voc.nlp.redact.PatternRedactor;
import voc.nlp.redact.Redactor;

/**
 * What the accepted records of a source hold: a mapping that forgets the ratings, or does not know
 * who the customer is, shows here and not in any reject. Not thread-safe.
 */
final class Holdings {
  private static final int SHOWN = 3;
  private static final Redactor REDACTOR = PatternRedactor.forUnitedStates();

  private final String source;
  private final Map<String, Long> unassigned = new TreeMap<>();
  private long records;
  private long withWords;
  private long withRating;
  private long withPlace;
  private long unknownSpeakerTurns;

  Holdings(String source) {
    this.source = source;
  }

  /** Counts one accepted record. */
  void take(Feedback feedback) {
    records++;
    withWords += feedback.utterances().stream().anyMatch(Holdings::isCustomers) ? 1 : 0;
    withRating += feedback.ratings().isEmpty() ? 0 : 1;
    withPlace += feedback.place() == null ? 0 : 1;
    String unknown = feedback.attributes().get(CuesFormat.UNKNOWN_SPEAKER_TURNS);
    unknownSpeakerTurns += unknown == null ? 0 : Long.parseLong(unknown);
    if (feedback.department().equals(Feedback.UNASSIGNED)) {
      unassigned.merge(addressee(feedback), 1L, Long::sum);
    }
  }

  /** The object under {@code holds} that {@code voc check --json} prints. */
  ObjectNode json() {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object.put("words", withWords);
    object.put("rating", withRating);
    object.put("place", withPlace);
    object.put("department", records - withoutDepartment());
    object.put("unknown_speaker_turns", unknownSpeakerTurns);
    return object;
  }

  /** The same in lines for people. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%s: of %,d accepted, %,d hold customers' words, %,d a rating, %,d a place, %,d a known department",
            source,
            records,
            withWords,
            withRating,
            withPlace,
            records - withoutDepartment()));
    if (withoutDepartment() > 0) {
      lines.add(source + ": no department goes by " + mostUnassigned());
    }
    if (unknownSpeakerTurns > 0) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%s: %,d turns are by speakers nobody knows, and are not scored; name them under its speakers",
              source,
              unknownSpeakerTurns));
    }
    return lines;
  }

  private String mostUnassigned() {
    String most =
        unassigned.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .limit(SHOWN)
            .map(entry -> String.format(Locale.ROOT, "%s (%,d)", entry.getKey(), entry.getValue()))
            .collect(Collectors.joining(", "));
    return most + (unassigned.size() > SHOWN ? " …" : "");
  }

  private long withoutDepartment() {
    return unassigned.values().stream().mapToLong(Long::longValue).sum();
  }

  private static boolean isCustomers(Utterance said) {
    return said.speaker() == Speaker.CUSTOMER;
  }

  /** Without personal data: somebody may have put a caller's name into the agency's column. */
  private static String addressee(Feedback feedback) {
    String named = feedback.addressee() != null ? feedback.addressee() : feedback.service();
    return named == null ? "no name at all" : "\"" + REDACTOR.redact(named).text() + "\"";
  }
}
