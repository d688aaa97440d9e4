package voc.nlp.redact.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import voc.core.Span;

/** User names: "@name", "u/name", "my user name is sunny88". */
public final class Handles {
  /** "@Main St" and "@noon" are places and times. */
  private static final Pattern AT =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}_@./%+-])@([A-Za-z_]\\w{1,30}+|\\d{5,15})(?![@.]\\w)(?! (?i:(?:\\w++ )?"
              + StreetWords.SUFFIX
              + ")\\b)");

  /** "@MBTA", "@NYC311". */
  private static final Pattern AGENCY =
      Pattern.compile(
          "[A-Z]{2,5}|\\w{0,15}(?:311|[Gg]ov|[Pp]olice|Helps?|Support|Cares?|Service)|Ask[A-Z]\\w{1,15}");

  private static final Pattern REDDIT =
      Pattern.compile("(?<![\\w/])/?u/([A-Za-z][\\w-]{2,20}+)(?!/)");

  private static final Pattern ANNOUNCED =
      Pattern.compile(
          "(?i)\\b(?:(?:user|screen|login|account|nick)[ -]?name|user ?id|login|(?:twitter|x|instagram|tiktok|insta|ig|reddit|social media)? ?handle|gamertag)"
              + "(?: is| was|['’]s)?[ :=]{1,3}[\"'“]?([\\w.@+-]{3,40}+)");

  private Handles() {}

  /** Where user names stand. */
  public static List<Span> spans(String text) {
    List<Span> spans = new ArrayList<>();
    for (Span name : text.indexOf('@') < 0 ? List.<Span>of() : Spans.of(AT, 1, text)) {
      if (!Words.isOrdinary(name.in(text)) && !AGENCY.matcher(name.in(text)).matches()) {
        spans.add(new Span(name.start() - 1, name.end()));
      }
    }
    if (text.contains("u/")) {
      spans.addAll(Spans.of(REDDIT, 1, text));
    }
    if (!FirstLook.hasAny(text, "name", "user", "login", "handle", "gamertag")) {
      return spans;
    }
    for (Span name : Spans.of(ANNOUNCED, 1, text)) {
      Span plain = withoutStop(text, name);
      if (!Words.isOrdinary(plain.in(text))) {
        spans.add(plain);
      }
    }
    return spans;
  }

  private static Span withoutStop(String text, Span name) {
    int end = name.end();
    while (end > name.start() + 1 && ".-+".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return new Span(name.start(), end);
  }
}
