package voc.nlp.redact;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import voc.core.Channel;
import voc.core.Feedback;
import voc.core.Place;
import voc.core.Rating;
import voc.core.Span;
import voc.core.Utterance;
import voc.nlp.redact.pattern.Words;

/**
 * Redacts a whole feedback: everybody's words, survey prompts, the service's and the addressee's
 * name, what was written as the address, the ratings' own text, and all attributes with their
 * names. What is found in one of them is masked in all, and a person has the same mark wherever the
 * record names them. The customer's key becomes a pseudonym, and so does the feedback's own key
 * where it tells a person. Streets and house numbers stay, since they say where the pothole is.
 *
 * <p>A field whose name says that it holds personal data ("Recipient Email") is masked whole.
 * Thread-safe if its redactors are.
 */
public final class FeedbackRedactor implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * A field of at least this many words is read as somebody's words, by the models too; a shorter
   * one is a code or a category, in which a model sees names that are none.
   */
  private static final int FEWEST_WORDS_OF_PROSE = 4;

  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'’-]*+");

  /** What a place of the matter has no need of: whose home it is, or who is to be called. */
  private static final Pattern SOMEBODYS_HOME =
      Pattern.compile(
          "(?i)\\b(?:(?:home|house|residence|apartment|property) of|resident|tenant|owner|caller"
              + "|contact|call|ask for|my|mr|mrs|ms|apt|apartment|c/o)\\b");

  private final ShortTexts shortTexts = new ShortTexts();
  private final RedactorSource redactors;
  private final Redactor patterns;
  private final Pseudonyms pseudonyms;
  private final RedactionPolicies policies;

  /**
   * @param redactors for words, with models
   * @param patterns for keys, codes and categories: quick, and the same from release to release
   */
  public FeedbackRedactor(
      RedactorSource redactors,
      Redactor patterns,
      Pseudonyms pseudonyms,
      RedactionPolicies policies) {
    this.redactors = redactors;
    this.patterns = patterns;
    this.pseudonyms = pseudonyms;
    this.policies = policies;
  }

  /** A redactor that masks everything that {@code redactor} finds, addresses as it does. */
  public FeedbackRedactor(Redactor redactor, Pseudonyms pseudonyms) {
    this(masked -> redactor, redactor, pseudonyms, RedactionPolicies.MASK_ALL);
  }

  /** What customers' keys become. */
  public Pseudonyms pseudonyms() {
    return pseudonyms;
  }

  /** The feedback without personal data, as far as the redactors find it. */
  public Feedback redact(Feedback raw) {
    return new Record(raw).redacted();
  }

  /** What becomes of personal data, by source. */
  public RedactionPolicies policies() {
    return policies;
  }

  /**
   * Texts that belong together and are no feedback, such as a question of the FAQ with its answer,
   * without personal data: by the policy that holds everywhere, people numbered together.
   *
   * @return as many, in the same order
   */
  public List<String> redact(List<String> texts) {
    RedactionPolicy policy = policies.everywhere();
    Redactor words = redactors.redactor(policy.addresses());
    RecordTexts all = new RecordTexts();
    for (String text : texts) {
      String coarse = policy.hidesPlaces() ? ExactPlaces.coarse(text) : text;
      all.add(coarse, words.redact(coarse).masks());
    }
    return all.redacted(policy, pseudonyms);
  }

  /**
   * A feedback's id as {@link #redact} stores it, for what refers to a feedback: {@code source:key}
   * as it is or, if the key tells a person, {@code source:pseudonym}: a mark would make two
   * people's feedback one. Needs no model, so that ids do not change when a model does.
   */
  public String redactedId(String id) {
    int keyStart = id.indexOf(':') + 1;
    String key = id.substring(keyStart);
    return !Keys.areCodes(key) || !patterns.redact(key).masks().isEmpty()
        ? id.substring(0, keyStart) + pseudonyms.of(key)
        : id;
  }

  /** One feedback being redacted: first all its texts are searched, then all are masked. */
  private final class Record {
    private final Feedback raw;
    private final RedactionPolicy policy;
    private final Redactor words;
    private final boolean hidesPlaces;
    private final RecordTexts texts = new RecordTexts();

    Record(Feedback raw) {
      this.raw = raw;
      this.policy = policies.of(raw.provenance().source());
      this.words = redactors.redactor(policy.addresses());
      this.hidesPlaces = policy.hidesPlaces();
    }

    Feedback redacted() {
      int firstUtterance = addUtterances();
      Integer service = addCategory(raw.service());
      Integer addressee = addCategory(raw.addressee());
      Place place = raw.place();
      Integer address = place == null ? null : addPlace(place.address());
      List<Integer> originals =
          raw.ratings().stream().map(rating -> addField(rating.original(), false)).toList();
      List<Integer> prompts =
          raw.utterances().stream().map(said -> addOrNull(said.prompt())).toList();
      SortedMap<String, Integer> attributes = addAttributes();

      List<String> done = texts.redacted(policy, pseudonyms);
      String customer = raw.customer();
      return new Feedback(
          redactedId(raw.id()),
          raw.channel(),
          customer == null ? null : pseudonyms.of(customer),
          raw.time(),
          raw.updated(),
          raw.zone(),
          raw.department(),
          at(addressee, done),
          at(service, done),
          place(at(address, done)),
          ratings(originals, done),
          utterances(firstUtterance, prompts, done),
          attributes(attributes, done),
          raw.provenance());
    }

    /** What was said is searched together: an answer is told by its question. */
    private int addUtterances() {
      List<Redaction> found = words.redact(raw.utterances());
      int first = -1;
      for (int i = 0; i < found.size(); i++) {
        Utterance said = raw.utterances().get(i);
        String prompt = said.prompt();
        Optional<PiiType> kind =
            prompt == null ? Optional.empty() : FieldKinds.ofAnswer(prompt, said.text());
        int index =
            kind.isPresent()
                ? texts.addWhole(kind.get(), said.text())
                : texts.add(said.text(), found.get(i).masks());
        first = i == 0 ? index : first;
      }
      return first;
    }

    private SortedMap<String, Integer> addAttributes() {
      SortedMap<String, Integer> added = new TreeMap<>();
      for (Map.Entry<String, String> attribute : raw.attributes().entrySet()) {
        String value = attribute.getValue();
        Optional<PiiType> kind = FieldKinds.of(attribute.getKey(), value, raw.channel());
        added.put(
            attribute.getKey(),
            kind.isPresent()
                ? texts.addWhole(kind.get(), value)
                : addAttribute(attribute.getKey(), value));
      }
      return added;
    }

    private int addAttribute(String name, String value) {
      if (!hidesPlaces || !ExactPlaces.isNamed(name)) {
        return addField(value, FieldKinds.isProse(name));
      }
      return ExactPlaces.isMasked(value)
          ? texts.addWhole(PiiType.ADDRESS, value)
          : texts.add(ExactPlaces.coarseField(value), List.of());
    }

    private @Nullable Integer addOrNull(@Nullable String text) {
      return text == null ? null : addField(text, false);
    }

    /** A service or an agency; a person that stands in its place has a name and no other word. */
    private @Nullable Integer addCategory(@Nullable String text) {
      return text == null ? null : addField(text, mayBePerson(text));
    }

    /** The place of the matter stays, whoever lives there, unless the policy says otherwise. */
    private @Nullable Integer addPlace(@Nullable String text) {
      if (text == null || hidesPlaces) {
        return addOrNull(text);
      }
      if (SOMEBODYS_HOME.matcher(text).find()) {
        return texts.add(text, shortTexts.redact(text, words, policy.addresses()).masks());
      }
      List<Redaction.Mask> found = patterns.redact(text).masks();
      return texts.add(
          text, found.stream().filter(mask -> mask.type() != PiiType.ADDRESS).toList());
    }

    /**
     * Adds a field's value.
     *
     * @param readsShort whether a model reads it even if it has two words only
     */
    private int addField(String field, boolean readsShort) {
      String text = hidesPlaces ? ExactPlaces.coarse(field) : field;
      boolean prose = isProse(text, readsShort ? 2 : FEWEST_WORDS_OF_PROSE);
      Redactor searching = prose || hidesPlaces ? words : patterns;
      boolean isPlace = raw.channel() == Channel.SERVICE_REQUEST && !hidesPlaces && !prose;
      List<Redaction.Mask> masks = new ArrayList<>(JsonFields.masks(text, raw.channel()));
      for (Redaction.Mask mask : search(searching, JsonFields.plain(text)).masks()) {
        if (!(isPlace && mask.type() == PiiType.ADDRESS)
            && masks.stream().noneMatch(other -> overlap(other.span(), mask.span()))) {
          masks.add(mask);
        }
      }
      masks.sort(Comparator.comparing(Redaction.Mask::span));
      return texts.add(text, masks);
    }

    private Redaction search(Redactor searching, String text) {
      return searching == words
          ? shortTexts.redact(text, words, policy.addresses())
          : searching.redact(text);
    }

    private @Nullable Place place(@Nullable String address) {
      Place place = raw.place();
      if (place == null) {
        return null;
      }
      return hidesPlaces
          ? new Place(address, coarse(place.latitude()), coarse(place.longitude()))
          : new Place(address, place.latitude(), place.longitude());
    }

    private List<Rating> ratings(List<Integer> originals, List<String> done) {
      List<Rating> ratings = new ArrayList<>();
      for (int i = 0; i < originals.size(); i++) {
        Rating rating = raw.ratings().get(i);
        ratings.add(new Rating(rating.name(), rating.value(), done.get(originals.get(i))));
      }
      return ratings;
    }

    private List<Utterance> utterances(
        int first, List<@Nullable Integer> prompts, List<String> done) {
      List<Utterance> utterances = new ArrayList<>();
      for (int i = 0; i < raw.utterances().size(); i++) {
        Utterance said = raw.utterances().get(i);
        utterances.add(
            new Utterance(
                said.speaker(), done.get(first + i), at(prompts.get(i), done), said.language()));
      }
      return utterances;
    }

    /** Names that need no mask keep their name; those that become alike are numbered from 2. */
    private SortedMap<String, String> attributes(
        SortedMap<String, Integer> added, List<String> done) {
      SortedMap<String, String> redacted = new TreeMap<>();
      List<String> masked = new ArrayList<>();
      added.forEach(
          (name, index) -> {
            if (patterns.redact(name).masks().isEmpty()) {
              redacted.put(name, done.get(index));
            } else {
              masked.add(name);
            }
          });
      for (String name : masked) {
        int index = added.getOrDefault(name, 0);
        redacted.put(freeName(patterns.redact(name).text(), redacted), done.get(index));
      }
      return redacted;
    }
  }

  private static boolean overlap(Span one, Span other) {
    return one.start() < other.end() && other.start() < one.end();
  }

  private static boolean isProse(String text, int fewestWords) {
    return WORD.matcher(text).results().limit(fewestWords).count() == fewestWords;
  }

  /** Whether all words of a text can be names: "Grant Marlowe", not "Grant Street crew". */
  private static boolean mayBePerson(String text) {
    return WORD.matcher(text)
        .results()
        .map(MatchResult::group)
        .allMatch(word -> Words.canBeName(word) && !PersonFields.isThing(word));
  }

  private static @Nullable String at(@Nullable Integer index, List<String> texts) {
    return index == null ? null : texts.get(index);
  }

  private static @Nullable Double coarse(@Nullable Double degrees) {
    return degrees == null ? null : ExactPlaces.coarse(degrees);
  }

  private static String freeName(String name, SortedMap<String, String> taken) {
    String free = name;
    for (int number = 2; taken.containsKey(free); number++) {
      free = name + "-" + number;
    }
    return free;
  }
}
