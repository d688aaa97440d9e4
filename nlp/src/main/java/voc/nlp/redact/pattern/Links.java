package voc.nlp.redact.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import voc.core.Span;

/** What in a link tells a person (ids, names, tokens) and what does not (its host, its pages). */
public final class Links {
  private static final Pattern HOST =
      Pattern.compile("(?<!\\w)(?:https?://|www\\.)[\\w.-]++(?!:[^/\\s]{0,80}@)");

  private static final Pattern PATH = Pattern.compile("(?<!\\w)(?:https?://|www\\.)[^\\s?#]++");

  private static final Pattern PATH_NUMBER = Pattern.compile("(?<=/)\\d++(?![^/.,;:!)])");

  /** A link's start and what comes before the part in question. */
  private static final String LINK = "(?i)(?<!\\w)(?:https?://|www\\.)";

  private static final String VALUE = "[^\\s&#;,\"'<>)\\]]++";

  /** What stands behind such a word in a path is one person's or one matter's. */
  private static final Pattern PERSONAL_PATH =
      Pattern.compile(
          "(?i)(?<=/(?:users?|u|profiles?|people|persons?|members?|customers?|clients?|accounts?|patients?"
              + "|cases?|claims?|polic(?:y|ies)|orders?|invoices?|track(?:ing)?|tickets?|sessions?|tokens?|in|unsubscribe|reset|verify)/)"
              + "(?=[\\w.@%+~-]{0,200}\\d)[\\w.@%+~-]++|(?i)(?<=/(?:users?|u|profiles?|people|in)/)[\\w.@%+~-]++");

  /** Long codes: UUIDs, tokens, signatures. */
  private static final Pattern CODE =
      Pattern.compile("(?<=[/=])(?=[\\w.~-]*\\d)(?=[\\w.~-]*[A-Za-z])[\\w.~-]{20,512}+");

  private static final Pattern PARAMETER =
      Pattern.compile(
          "(?i)(?<=[?&#;])(?:[a-z]{0,20}[_.-]?)?(?:id|uid|guid|user|username|login|name|fname|lname|first|last|email|mail"
              + "|phone|tel|mobile|address|addr|dob|birth\\w*|ssn|token|session|sid|auth|key|sig(?:nature)?|secret|password|pwd|pass"
              + "|account|acct|case|claim|policy|customer|client|member|patient|contact|recipient|ref(?:erence)?|code|hash|q_r\\w*)="
              + "("
              + VALUE
              + ")");

  private static final Pattern WHOLE = Pattern.compile(LINK + "[^\\s<>\"]{1,2000}+");

  private static final Pattern USER_INFO = Pattern.compile("(?<=://)[^/\\s@]{1,80}(?=@)");

  /** Accounts of social networks and shortened links, with or without the scheme. */
  private static final Pattern ACCOUNT =
      Pattern.compile(
          "(?i)(?<![\\w.-])(?:(?:https?://)?(?:www\\.|m\\.)?(?:facebook|twitter|x|instagram|linkedin|tiktok|nextdoor|reddit|youtube)\\.com/(?:in/|u/|user/|profile/|@)?"
              + "|(?:https?://)?(?:t\\.co|bit\\.ly|goo\\.gl|tinyurl\\.com|ow\\.ly)/)([\\w.~-]{2,60}+)");

  private Links() {}

  /** Schemes and hosts: no person's, even where they look like an address or a name. */
  public static List<Span> hosts(String text) {
    return hasLink(text) ? Spans.of(HOST, text) : List.of();
  }

  /** The parts of paths that are all digits: numbers of pages. */
  public static List<Span> pageNumbers(String text) {
    return hasLink(text) ? inside(PATH, PATH_NUMBER, 0, text) : List.of();
  }

  /** User names before the host, accounts of social networks, ids and tokens in paths. */
  public static List<Span> tellingPaths(String text) {
    List<Span> spans = new ArrayList<>();
    if (!hasLink(text)) {
      return spans;
    }
    spans.addAll(Spans.of(USER_INFO, text));
    spans.addAll(inside(WHOLE, PERSONAL_PATH, 0, text));
    spans.addAll(inside(WHOLE, CODE, 0, text));
    spans.addAll(Spans.of(ACCOUNT, 1, text));
    return spans;
  }

  /** Values in queries whose names say that they are a person's or a matter's. */
  public static List<Span> tellingParameters(String text) {
    return hasLink(text) ? inside(WHOLE, PARAMETER, 1, text) : List.of();
  }

  private static boolean hasLink(String text) {
    return text.indexOf('/') >= 0 || FirstLook.hasAny(text, "www.");
  }

  private static List<Span> inside(Pattern outer, Pattern inner, int group, String text) {
    List<Span> spans = new ArrayList<>();
    for (Span whole : Spans.of(outer, text)) {
      for (Span part : Spans.of(inner, group, whole.in(text))) {
        spans.add(Spans.shifted(part, whole.start()));
      }
    }
    return spans;
  }
}
