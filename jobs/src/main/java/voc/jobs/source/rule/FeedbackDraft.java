package voc.jobs.source.rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import voc.core.Channel;
import voc.core.Feedback;
import voc.core.Place;
import voc.core.Provenance;
import voc.core.Rating;
import voc.core.RejectReason;
import voc.core.Speaker;
import voc.core.Utterance;
import voc.jobs.config.Addressee;
import voc.jobs.config.DepartmentRule;
import voc.jobs.config.TimeRule;
import voc.jobs.source.file.InputFile;
import voc.jobs.source.record.Fields;
import voc.jobs.source.record.RecordFault;

/**
 * One feedback in the making: a format says where each part stands, the configuration's rules come
 * first. Each method throws {@link RecordFault} if the record breaks a rule. Not thread-safe.
 */
public final class FeedbackDraft {
  private final FeedbackRules rules;
  private final Fields fields;
  private final InputFile file;
  private final Provenance provenance;
  private String nativeId = "";
  private Channel channel = Channel.OTHER;
  private @Nullable String customer;
  private @Nullable Instant time;
  private @Nullable Instant updated;
  private Addressee addressee = Addressee.NOBODY;
  private @Nullable Place place;
  private @Nullable String language;
  private final List<Rating> ratings = new ArrayList<>();
  private final List<Utterance> utterances = new ArrayList<>();
  private final SortedMap<String, String> attributes = new TreeMap<>();

  FeedbackDraft(FeedbackRules rules, Fields fields, InputFile file, Provenance provenance) {
    this.rules = rules;
    this.fields = fields;
    this.file = file;
    this.provenance = provenance;
  }

  /** The record's id within its source. */
  public FeedbackDraft id(String id) {
    this.nativeId = NativeIds.check(id);
    return this;
  }

  /** How it arrived. */
  public FeedbackDraft channel(Channel arrived) {
    this.channel = arrived;
    return this;
  }

  /** What tells the person from others, if anything does. */
  public FeedbackDraft customer(@Nullable String key) {
    this.customer = key;
    return this;
  }

  /**
   * The time by the configuration's rule, else from the first of these fields that has a value.
   *
   * @param times reads it
   */
  public FeedbackDraft time(TimeReader times, String... ownFields) {
    TimeRule rule = rules.source().time();
    if (rule instanceof TimeRule.Constant constant) {
      return time(constant.time());
    }
    if (rule instanceof TimeRule.FileModified) {
      return time(file.modified());
    }
    List<String> candidates =
        rule instanceof TimeRule.Column column ? List.of(column.column()) : List.of(ownFields);
    String key = rules.source().input().key();
    if (candidates.isEmpty()) {
      throw new RecordFault(RejectReason.BAD_TIME, "the record has no time; set " + key + ".time");
    }
    for (String field : candidates) {
      Optional<String> text = fields.take(field);
      if (text.isPresent()) {
        return time(
            times.read(
                text.orElseThrow(),
                field,
                "correct it or add its pattern to " + key + ".time.patterns"));
      }
    }
    String first = candidates.get(0);
    if (fields.knows(first)) {
      throw new RecordFault(
          RejectReason.BAD_TIME, "field \"" + first + "\" is empty; every record needs a time");
    }
    fields.require(first);
    return this;
  }

  /** The time, known already. */
  public FeedbackDraft time(Instant known) {
    this.time = known;
    return this;
  }

  /**
   * When the source last changed the record: from the first of these fields that holds a time. One
   * that can't be read stays an attribute.
   */
  public FeedbackDraft updated(TimeReader times, String... ownFields) {
    for (String field : ownFields) {
      Optional<Instant> changed = fields.peek(field).flatMap(times::readPlausible);
      if (changed.isPresent()) {
        fields.take(field);
        this.updated = changed.orElseThrow();
        return this;
      }
    }
    return this;
  }

  /** Whom it is addressed to, in the source's words; what the configuration says comes first. */
  public FeedbackDraft addressee(Addressee words) {
    this.addressee = words;
    return this;
  }

  /** The place, if the record has one; coordinates that can't be stay attributes. */
  public FeedbackDraft place(PlaceReader places) {
    PlaceReader.Found found = places.place(fields);
    this.place = found.place();
    if (found.repair() != null) {
      attribute(PlaceReader.REPAIRED, found.repair());
    }
    return this;
  }

  /** An attribute that no field of the record is. */
  public FeedbackDraft attribute(String name, String value) {
    attributes.put(name, value);
    return this;
  }

  /** A number that the customer gave. */
  public FeedbackDraft rating(Rating rating) {
    ratings.add(rating);
    return this;
  }

  /** Words, if there are any. */
  public FeedbackDraft said(Speaker speaker, Optional<String> words) {
    words.ifPresent(text -> utterances.add(Utterance.of(speaker, text)));
    return this;
  }

  /** Words that answer a question, if there is one. */
  public FeedbackDraft answered(Speaker speaker, String words, @Nullable String question) {
    utterances.add(new Utterance(speaker, words, question));
    return this;
  }

  /**
   * The language that the source says the customer speaks, such as {@code es-US}; what it does not
   * say is found out later.
   */
  public FeedbackDraft spokenIn(Optional<String> code) {
    this.language =
        code.map(whole -> whole.strip().split("[-_]", 2)[0].toLowerCase(Locale.ROOT))
            .filter(primary -> primary.matches("[a-z]{2}"))
            .filter(primary -> !primary.equals(Utterance.ENGLISH))
            .orElse(null);
    return this;
  }

  /** The feedback, if it says anything; fields that were not taken are its attributes. */
  public Feedback feedback() {
    Addressee named = named();
    String service = named.service();
    if (utterances.isEmpty() && ratings.isEmpty() && service == null) {
      throw new RecordFault(
          RejectReason.EMPTY, "the record has no words, no rating and no service; nothing to read");
    }
    if (time == null) {
      throw new IllegalStateException("a format must give a time, or refuse the record");
    }
    return new Feedback(
        rules.source().name() + ":" + nativeId,
        channel,
        customer,
        time,
        updated,
        rules.source().zone(),
        department(named),
        named.name(),
        service,
        place,
        ratings,
        utterances.stream().map(this::inItsLanguage).toList(),
        allAttributes(),
        provenance);
  }

  private SortedMap<String, String> allAttributes() {
    SortedMap<String, String> all = new TreeMap<>(fields.rest());
    all.putAll(attributes);
    return all;
  }

  /** The addressee, with the agency that the configuration names and the survey's own name. */
  private Addressee named() {
    DepartmentRule rule = rules.source().department();
    if (rule instanceof DepartmentRule.Column column) {
      return addressee.withAgency(fields.peek(column.column()).orElse(null));
    }
    if (rule instanceof DepartmentRule.Folder folder) {
      return addressee.withAgency(file.folder(folder.level()));
    }
    return addressee;
  }

  private String department(Addressee named) {
    if (rules.source().department() instanceof DepartmentRule.Constant constant) {
      return constant.id();
    }
    boolean unnamedSurvey = channel == Channel.SURVEY && named.survey() == null;
    Addressee whole =
        unnamedSurvey
            ? new Addressee(named.agency(), named.queue(), named.service(), rules.source().name())
            : named;
    return rules.departments().resolve(whole, rules.source().aliases());
  }

  private Utterance inItsLanguage(Utterance said) {
    return language == null || said.speaker() != Speaker.CUSTOMER ? said : said.in(language);
  }
}
