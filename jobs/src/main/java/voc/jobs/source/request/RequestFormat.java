package voc.jobs.source.request;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import voc.core.Channel;
import voc.core.Feedback;
import voc.core.Provenance;
import voc.jobs.source.file.InputFile;
import voc.jobs.source.record.FieldNames;
import voc.jobs.source.record.Fields;
import voc.jobs.source.record.RawRecord;
import voc.jobs.source.rule.FeedbackDraft;
import voc.jobs.source.rule.FeedbackFormat;
import voc.jobs.source.rule.FeedbackRules;
import voc.jobs.source.rule.TimeReader;

/** What all formats of service requests share. Thread-safe, as its formats must be. */
abstract class RequestFormat implements FeedbackFormat {
  /** Attribute of a closed request: when it was closed, UTC, in every format alike. */
  static final String CLOSED = RequestFields.CLOSED;

  private final FeedbackRules rules;
  private final FieldNames names;
  private final TimeReader times;

  /**
   * @param patterns of the format's times, tried in order
   */
  RequestFormat(FeedbackRules rules, FieldNames names, List<String> patterns) {
    this.rules = rules;
    this.names = names;
    this.times = rules.times(patterns);
  }

  /** Takes a record's parts: at least id and time. */
  abstract void fill(FeedbackDraft draft, Fields fields, RawRecord record);

  @Override
  public final FieldNames names() {
    return names;
  }

  @Override
  public final Adapter adapter(InputFile file, List<RawRecord> head) {
    return (record, provenance) -> feedback(record, file, provenance);
  }

  private Feedback feedback(RawRecord record, InputFile file, Provenance provenance) {
    Fields fields = new Fields(record.values());
    FeedbackDraft draft = rules.draft(fields, file, provenance).channel(Channel.SERVICE_REQUEST);
    fill(draft, fields, record);
    return draft.feedback();
  }

  final TimeReader times() {
    return times;
  }

  /** The closing time from the first of these fields that holds one; the field stays. */
  final void closed(FeedbackDraft draft, Fields fields, String... ownFields) {
    for (String field : ownFields) {
      Optional<Instant> time = fields.peek(field).flatMap(times::readPlausible);
      if (time.isPresent()) {
        draft.attribute(CLOSED, time.orElseThrow().toString());
        return;
      }
    }
  }

  /** Whether a field says {@code word}, in any letter case. */
  static boolean says(Fields fields, String field, String word) {
    return fields.peek(field).filter(value -> fold(value).equals(word)).isPresent();
  }

  static String fold(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  /**
   * Names of a format's fields.
   *
   * @param known the names that its class uses
   * @param aliases other names of some of them
   */
  static FieldNames names(List<String> known, Map<String, List<String>> aliases) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    known.forEach(name -> all.put(name, aliases.getOrDefault(name, List.of())));
    return FieldNames.of(all);
  }
}
