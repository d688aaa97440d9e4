package voc.nlp.redact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import voc.core.Span;

/**
 * All texts of one record, masked together: what was found in one is masked in the others too, and
 * one person has one mark. Add the texts in the order in which people are to be numbered. For one
 * record and one thread.
 */
final class RecordTexts {
  private static final Pattern REST_OF_NAME = Pattern.compile("(?:[-‐‑]\\p{Lu}[\\p{L}'’]{1,30}+)+");

  private final List<String> texts = new ArrayList<>();
  private final List<List<Redaction.Mask>> found = new ArrayList<>();

  /**
   * Adds a text.
   *
   * @param masks what was found in it
   * @return its index among those of {@link #redacted}
   */
  int add(String text, List<Redaction.Mask> masks) {
    texts.add(text);
    found.add(masks.stream().map(mask -> whole(mask, text, masks)).toList());
    return texts.size() - 1;
  }

  /** With the rest of a hyphenated name, of which a model may know one half. */
  private static Redaction.Mask whole(
      Redaction.Mask mask, String text, List<Redaction.Mask> others) {
    Matcher rest = REST_OF_NAME.matcher(text).region(mask.span().end(), text.length());
    if (mask.type() != PiiType.NAME || !rest.lookingAt()) {
      return mask;
    }
    Span whole = new Span(mask.span().start(), rest.end());
    boolean free =
        others.stream()
            .noneMatch(
                other ->
                    other.span().start() >= mask.span().end()
                        && other.span().start() < whole.end());
    return free ? new Redaction.Mask(mask.type(), whole) : mask;
  }

  /** Adds a text that is personal data as a whole. */
  int addWhole(PiiType type, String text) {
    return add(text, List.of(new Redaction.Mask(type, new Span(0, text.length()))));
  }

  /** The texts without personal data, in the order in which they were added. */
  List<String> redacted(RedactionPolicy policy, Pseudonyms pseudonyms) {
    List<List<Redaction.Mask>> wanted = found.stream().map(m -> wanted(m, policy)).toList();
    KnownValues known = new KnownValues();
    int numbered = 0;
    for (int i = 0; i < texts.size(); i++) {
      for (Redaction.Mask mask : wanted.get(i)) {
        known.add(mask.type(), mask.span().in(texts.get(i)));
      }
      numbered = Math.max(numbered, Marks.highestPerson(texts.get(i)));
    }
    Persons persons = new Persons(numbered);
    List<String> redacted = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      List<Redaction.Mask> marked = new ArrayList<>();
      for (Redaction.Mask mask : known.claimed(text, wanted.get(i))) {
        String value = mask.span().in(text);
        String mark = mark(mask.type(), value, policy, pseudonyms, persons);
        marked.add(new Redaction.Mask(mask.type(), mask.span(), mark));
      }
      redacted.add(Redaction.of(text, marked).text());
    }
    return redacted;
  }

  private static List<Redaction.Mask> wanted(List<Redaction.Mask> masks, RedactionPolicy policy) {
    return masks.stream().filter(mask -> policy.of(mask.type()) != Treatment.KEEP).toList();
  }

  private static String mark(
      PiiType type, String value, RedactionPolicy policy, Pseudonyms pseudonyms, Persons persons) {
    if (policy.of(type) == Treatment.HASH) {
      return "[" + type + "-" + pseudonyms.code(type, normalised(type, value)) + "]";
    }
    return type == PiiType.NAME ? Marks.person(persons.number(value)) : type.mark();
  }

  /** One way to write a value: without case, punctuation, titles, or a telephone's country code. */
  static String normalised(PiiType type, String value) {
    String lower = Typography.plain(value).toLowerCase(Locale.ROOT).strip();
    return switch (type) {
      case NAME -> String.join(" ", Persons.words(lower));
      case EMAIL, URL, USER -> lower.replaceAll("\\s+", "");
      case PHONE -> lower.replaceAll("[^\\p{L}\\p{N}]+", "").replaceFirst("^1(?=\\d{10}$)", "");
      case IP -> lower;
      default -> lower.replaceAll("[^\\p{L}\\p{N}]+", "");
    };
  }
}
