package voc.jobs.source.call;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import voc.core.RejectReason;
import voc.jobs.config.TimeRule;
import voc.jobs.source.record.RecordFault;
import voc.jobs.source.rule.FeedbackDraft;
import voc.jobs.source.rule.FeedbackRules;
import voc.jobs.source.rule.TimeReader;

/**
 * Finds the time of a call: in the file's name, in the configuration, in the document, in the order
 * that suits the format. Thread-safe.
 */
final class CallTimes {
  private final FeedbackRules rules;
  private final TimeReader configured;
  private final TimeReader own;

  CallTimes(FeedbackRules rules) {
    this.rules = rules;
    this.configured = rules.times(List.of(TimeRule.ISO));
    this.own = rules.ownTimes(List.of(TimeRule.ISO, TimeRule.EPOCH_MS));
  }

  /** The time in the name, else the configured one, else the first in the document. */
  void nameFirst(FeedbackDraft draft, CallFile name, Map<String, String> document) {
    if (name.time().isPresent()) {
      draft.time(plausible(name.time().orElseThrow()));
    } else if (isConfigured()) {
      draft.time(configured);
    } else {
      draft.time(inDocument(document).orElseThrow(this::unknown));
    }
  }

  /** The configured time, else the first in the document, else the one in the name. */
  void documentFirst(FeedbackDraft draft, CallFile name, Map<String, String> document) {
    if (isConfigured()) {
      draft.time(configured);
    } else {
      draft.time(
          inDocument(document)
              .or(() -> name.time().map(this::plausible))
              .orElseThrow(this::unknown));
    }
  }

  private boolean isConfigured() {
    return rules.source().time() != null;
  }

  /**
   * @param document the values of its fields that may hold a time, by name, in order
   */
  private Optional<Instant> inDocument(Map<String, String> document) {
    return document.entrySet().stream()
        .filter(field -> own.read(field.getValue()).isPresent())
        .findFirst()
        .map(field -> own.read(field.getValue(), field.getKey(), "correct it"));
  }

  private Instant plausible(Instant inName) {
    return own.read(inName.toString(), "name of the file", "rename the file");
  }

  private RecordFault unknown() {
    return new RecordFault(
        RejectReason.BAD_TIME,
        "neither the file's name nor its content holds a time; name the file like "
            + CallFile.EXAMPLE
            + " or set "
            + rules.source().input().key()
            + ".time");
  }
}
