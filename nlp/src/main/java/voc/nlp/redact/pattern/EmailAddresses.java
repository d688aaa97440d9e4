package voc.nlp.redact.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import voc.core.Span;

/** E-mail addresses, as written, as links carry them, as typed in a chat and as dictated. */
public final class EmailAddresses {
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}._%+'-])[\\p{L}\\p{N}._%+'-]++@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*"
              + "\\.\\p{L}{2,}");

  /**
   * "joe(at)example.com", "joe @ example.com". Blanks around an at-sign are also written for "Main
   * St @ Oak.Then", so only the endings that are common in the United States count.
   */
  private static final Pattern SPACED =
      Pattern.compile(
          "(?i)(?<![\\p{L}\\p{N}._%+'-])[\\p{L}\\p{N}._%+'-]++ ?(?:@|\\(at\\)|\\[at\\]) ?"
              + "[\\p{L}\\p{N}-]{1,63}(?:DOT[\\p{L}\\p{N}-]{1,63}){0,4}DOT(?:com|org|net|gov|edu|mil|us|info|biz|io)\\b"
                  .replace("DOT", "(?:\\.| ?\\(dot\\) ?| ?\\[dot\\] ?)"));

  /** As links carry it: {@code ?mail=ann%40example.org}. */
  private static final Pattern LINKED =
      Pattern.compile(
          "(?<![\\w.+-])[\\w.+-]++%40[\\w-]{1,63}(?:\\.[\\w-]{1,63}){0,5}\\.\\p{L}{2,}");

  /** "ann dot lee at example dot com", "j o e underscore 7 at mail dot example dot org". */
  private static final Pattern DICTATED =
      Pattern.compile(
          "(?i)(?<![\\w'’])(?:\\w{1,40}(?: (?:dot|underscore|dash|hyphen|minus|plus) |(?<=(?<!\\w)\\w) (?=\\w(?: |$)))){0,20}+"
              + "\\w{1,40} at (?!the |a |an |my |your |our |this |that )\\w{1,40}"
              + "(?: dot \\w{1,40}){0,2}? dot (?:com|org|net|gov|edu|us|info)\\b");

  private static final String PROVIDER =
      "(?:gmail|g mail|googlemail|yahoo|ymail|hotmail|outlook|icloud|aol|comcast|rediffmail|protonmail)";

  /** One of these is in every provider's name. */
  private static final String[] PROVIDER_HINTS = {
    "mail", "yahoo", "outlook", "icloud", "aol", "comcast"
  };

  /** "vimalgmailcom", "vimal gmail com", "vimal@gmail": what chats and transcripts leave of one. */
  private static final Pattern PROVIDED =
      Pattern.compile(
          "(?i)(?<![\\w.+-])(?:[\\w.+-]{1,40}? ?(?:@|\\bat\\b) ?|[\\w.+-]{2,40}?|[\\w.+-]{2,40} (?:\\d{1,6} )?)"
              + PROVIDER
              + "(?:(?:\\.| dot | )?(?:com|net|org|co ?\\.?in|co ?\\.?uk)|\\.?in)\\b");

  private static final Pattern AT_PROVIDER =
      Pattern.compile("(?i)(?<![\\w.+-])[\\w.+-]{1,40}+ ?@ ?" + PROVIDER + "\\b");

  private EmailAddresses() {}

  /** Addresses with their sign or its code. */
  public static List<Span> written(String text) {
    List<Span> spans = new ArrayList<>();
    if (text.indexOf('@') < 0 && !FirstLook.hasAny(text, "%40", "(at)", "[at]")) {
      return spans;
    }
    spans.addAll(Spans.of(WRITTEN, text));
    spans.addAll(Spans.of(SPACED, text));
    spans.addAll(Spans.of(LINKED, text));
    spans.addAll(Spans.of(AT_PROVIDER, text));
    return spans;
  }

  /** Addresses told by words, or by the name of a provider. */
  public static List<Span> spoken(String text) {
    List<Span> spans = new ArrayList<>();
    if (FirstLook.hasAny(text, " dot ")) {
      spans.addAll(Spans.of(DICTATED, text));
    }
    if (!FirstLook.hasAny(text, PROVIDER_HINTS)) {
      return spans;
    }
    for (Span span : Spans.of(PROVIDED, text)) {
      spans.add(withoutOrdinaryStart(text, span));
    }
    return spans;
  }

  /** "my gmail com" is a provider alone; "is vimal gmail com" begins with the name. */
  private static Span withoutOrdinaryStart(String text, Span span) {
    String value = span.in(text);
    int blank = value.indexOf(' ');
    return blank > 0
            && Words.isOrdinary(value.substring(0, blank))
            && !value.contains("@")
            && !value.substring(blank).toLowerCase(Locale.ROOT).startsWith(" at ")
        ? new Span(span.start() + blank + 1, span.end())
        : span;
  }
}
