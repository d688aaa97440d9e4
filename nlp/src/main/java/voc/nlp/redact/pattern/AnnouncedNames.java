package voc.nlp.redact.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import voc.core.Span;

/**
 * Names that the words around them announce: "my name is …", "this is … calling", "I'm Maria
 * Gomez", "Sincerely, …", "Mrs. …". Without an announcement nothing is taken for a name: streets,
 * parks and departments are capitalised too. Officials who are the subject ("Mayor …") stay.
 */
public final class AnnouncedNames {
  private static final String WORD = "\\p{L}[\\p{L}'’-]{0,30}+";
  private static final String CAPITALISED =
      "\\p{Lu}(?:[\\p{Ll}'’-][\\p{L}'’-]{0,30}+|\\.(?= ?\\p{Lu}))";
  private static final String FULL_NAME =
      "(" + CAPITALISED + "(?: \\p{Lu}\\.)?(?: (?:de |la |van |von )?" + CAPITALISED + "){0,3})";
  private static final String WORDS = "((?:" + WORD + ")(?: \\p{L}\\.)?(?: " + WORD + "){0,2}+)";
  private static final String RELATIVE =
      "(?:husband|wife|son|daughter|mother|father|brother|sister|mom|mum|dad|uncle|aunt|cousin|nephew|niece|friend|neighbou?r|landlord"
          + "|landlady|boss|roommate|partner|fianc[ée]e?|grand(?:mother|father|son|daughter|ma|pa)|girlfriend|boyfriend|tenant|client|caregiver)";

  private static final String RELATIVE_HINTS =
      "husband|wife|son |son,|daughter|mother|father|brother|sister|mom|mum|dad|uncle|aunt|cousin|nephew|niece|friend|neighbo|landl|boss"
          + "|roommate|partner|fianc|grand|tenant|client|caregiver";

  /** After these words a name follows, whatever its case: the leading words that can be one. */
  private static final List<Announcement> LEADING =
      List.of(
          announcement(
              "name",
              "(?i)\\b(?:(?:my|his|her|their|our|the caller['’]?s|customer['’]?s|patient['’]?s)(?: (?:full|first|last|middle|maiden|family|legal|good|given|sur))?"
                  + " ?(?:sur)?name(?: is|['’]s| was|s)?|(?:first|last|full|sur) ?names?(?: is|['’]s)|(?<=^|, |; |\\. |sure |yes |yeah |ok |and )(?:full ?)?name(?: is)?|my name(?='s\\b)|names is)[ ,:]{1,2}(?:it['’]?s |is )?"
                  + WORDS),
          announcement(
              "calling|speaking",
              "(?i)\\bthis is ((?:" + WORD + ")(?: " + WORD + ")??) (?:calling|speaking)\\b"),
          announcement(
              "hi |hi,|hi.|hi!|hello|hey|hai|greetings|good ",
              "(?i)(?:\\b(?:hi|hello|hey|hai|greetings)|\\bgood (?:morning|afternoon|evening|day))(?: there| all| everyone| sir| madam)?[,.! ]{1,3}"
                  + "(?:this(?: is|['’]s)?|(?:it is|it['’]s) |i am|i['’]?m|my ?self|am) "
                  + WORDS),
          announcement(
              "called|named", "(?i)\\b(?:i am|i['’]?m|my ?self) (?:called|named) " + WORDS),
          announcement("mr|ms", "(?i)\\b(?:mr|mrs|ms)\\b\\.? " + WORDS),
          announcement(
              "miss|dr|doctor|mister|madam",
              "(?i)\\b(?:thank you|thanks|hello|hi|okay|ok|morning|afternoon|evening|yes)(?: so much| very much)?,? (?:miss|dr|doctor|mister|madam)\\.? "
                  + WORDS),
          announcement(
              "name|signed|submitted|reported|attn|c/o",
              "(?im)(?:^|[\\n;|>])[ \\t]*(?:full |first |last |customer |contact |caller |your |respondent |resident |submitted by |reported by )?(?:name|signed|submitted by|reported by|attn|c/o)[ \\t]*[:=][ \\t]*"
                  + WORDS));

  /** After or before these words only capitalised words count, and none may be an ordinary one. */
  private static final List<Announcement> WHOLE =
      List.of(
          // One capitalised word may be a feeling ("I'm Sorry"); two are a name.
          announcement(
              "i'm|i am|i’m",
              "\\b[Ii](?:['’]m| am) ("
                  + CAPITALISED
                  + "(?: \\p{Lu}\\.)?(?: "
                  + CAPITALISED
                  + "){1,2})"),
          announcement(
              "i, ", "\\bI, (" + CAPITALISED + "(?: \\p{Lu}\\.)?(?: " + CAPITALISED + "){1,2}),"),
          announcement(
              "this is",
              "\\b[Tt]his is ("
                  + CAPITALISED
                  + "(?: "
                  + CAPITALISED
                  + ")?),? (?:here|from|again)\\b"),
          announcement(
              "speaking|calling",
              "(?:^|[.!?] )(" + CAPITALISED + "(?: " + CAPITALISED + ")?) (?:speaking|calling)\\b"),
          announcement(
              "behalf",
              "(?i:\\b(?:on|in) behalf of) (?:(?i:my|our) (?i:" + RELATIVE + "),? )?" + FULL_NAME),
          announcement(
              RELATIVE_HINTS,
              "(?i:\\b(?:my|our|his|her|their) (?:late |elderly |older |younger |dear )?"
                  + RELATIVE
                  + "),? "
                  + FULL_NAME),
          announcement(
              "named|called|by the name",
              "(?i:\\b(?:man|woman|guy|lady|gentleman|girl|boy|agent|person|operator|rep|representative|driver|employee|worker|clerk|nurse|doctor|someone|somebody|supervisor)"
                  + "(?: was| is)?,? (?:named|called|by the name of)) "
                  + FULL_NAME),
          announcement(
              "spoke|speaking|talked|chatted",
              "(?i:\\b(?:spoke|speaking|talked|chatted|spoken) (?:to|with)) " + FULL_NAME),
          announcement(
              "sincerely|regards|respectfully|yours|cordially|signed|cheers|warmly",
              "(?i:\\b(?:sincerely|regards|respectfully(?: yours| submitted)?|yours truly|yours|cordially|signed|cheers|warmly))[,.!:–— -]{0,3}\\s{1,3}[-–—]?"
                  + FULL_NAME),
          announcement(
              "thank",
              "(?i:\\bthank(?:s| you)(?: so much| very much| again)?)[,.!–— -]{1,3}\\s{0,3}[-–—]? ?"
                  + FULL_NAME
                  + "[.!]?\\s*$"),
          announcement("^", "\\^(\\p{Lu}\\p{Ll}{2,20}+)"),
          announcement("-|–|—|~", "(?<=[.!?\\n]) ?[-–—~]{1,2} ?" + FULL_NAME + "\\s*$"),
          announcement(
              "call|contact|reach|ask for|text|attn|c/o|mail|-|–|—",
              "(?i:\\b(?:call|contact|reach|ask for|text|attn:?|c/o|email)|[-–—]) "
                  + FULL_NAME
                  + "(?i:[,:]? (?:at |on )?)(?=\\(?\\+?\\d[\\d(). -]{5,}|\\[PHONE|\\[EMAIL)"),
          // "Oak Dr Boston" is a drive.
          announcement(
              "dr|doctor|miss|mister|prof",
              "(?<![\\p{L}\\d]{1,20}[ ,])\\b(?:Dr|Doctor|Miss|Mister|Prof|Professor)\\.? "
                  + FULL_NAME),
          announcement(
              "dr|doctor|miss|mister|prof",
              "(?<=[.!?,;:] )(?:Dr|Doctor|Miss|Mister|Prof)\\.? " + FULL_NAME),
          announcement(
              "dr|doctor|miss|mister|prof",
              "\\b(?:with|to|by|from|see|saw|and|thank|for|of) (?:Dr|Doctor|Miss|Mister|Prof|Professor)\\.? "
                  + FULL_NAME),
          // Two capitalised words: "Caller Hung Up" aside, a clerk's note names the person so.
          announcement(
              "caller|complainant|reporter|requester|applicant|respondent|homeowner|occupant",
              "(?<![\\p{L}])(?i:caller|complainant|reporter|requester|applicant|respondent|homeowner|occupant)(?i:['’]s name)?(?: is|:|,)? ("
                  + CAPITALISED
                  + "(?: \\p{Lu}\\.)?(?: "
                  + CAPITALISED
                  + "){1,2})"),
          announcement(
              "home of|house of|residence of|apartment of|property of",
              "(?i:\\b(?:home|house|residence|apartment|property) of) ("
                  + CAPITALISED
                  + "(?: \\p{Lu}\\.)?(?: "
                  + CAPITALISED
                  + "){1,2})(?=,| ?\\(|$| at )"),
          announcement("mr|ms|mx", "\\b(?:Mr|Mrs|Ms|Mx)\\b\\.? " + FULL_NAME));

  private static final Pattern SPELLING =
      Pattern.compile(
          "(?i)\\b(?:spell\\w*|spelt|name\\w*|that['’]?s|it['’]?s|as in|is)\\b[^.!?\\n]{0,40}$");

  private static final int CONTEXT = 60;

  private AnnouncedNames() {}

  /** Where announced names stand. */
  public static List<Span> spans(String text) {
    List<Span> spans = new ArrayList<>();
    String lower = text.toLowerCase(Locale.ROOT);
    for (Announcement announcement : LEADING) {
      if (announcement.mayBeIn(lower)) {
        addLeading(announcement.pattern(), text, spans);
      }
    }
    for (Announcement announcement : WHOLE) {
      if (announcement.mayBeIn(lower)) {
        addWhole(announcement.pattern(), text, spans);
      }
    }
    for (Span spelled : Spelled.spans(text)) {
      if (SPELLING
              .matcher(text.substring(Math.max(0, spelled.start() - CONTEXT), spelled.start()))
              .find()
          || spelled.in(text).toLowerCase(Locale.ROOT).contains(" as in ")) {
        spans.add(spelled);
      }
    }
    return spans;
  }

  /** The leading words that are no ordinary ones. */
  private static void addLeading(Pattern pattern, String text, List<Span> spans) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      int end = matcher.start(1);
      int wordStart = end;
      for (String word : matcher.group(1).split(" ", -1)) {
        if (Words.isOrdinary(word)) {
          break;
        }
        end = wordStart + word.length();
        wordStart = end + 1;
      }
      if (end > matcher.start(1) && !isPlace(text, end)) {
        spans.add(new Span(matcher.start(1), end));
      }
    }
  }

  /** Only if no word is an ordinary one or part of a street's name. */
  private static void addWhole(Pattern pattern, String text, List<Span> spans) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      boolean name = !isPlace(text, matcher.end(1));
      for (String word : matcher.group(1).split(" ", -1)) {
        name &= !Words.isOrdinary(word) && !StreetWords.isSuffix(word);
      }
      if (name) {
        spans.add(new Span(matcher.start(1), matcher.end(1)));
      }
    }
  }

  private static final Pattern PLACE_AFTER =
      Pattern.compile(
          "^,? (?:\\p{Lu}[\\p{L}.']{0,20} ){0,3}?(?i:"
              + StreetWords.SUFFIX
              + "|national|bank|park|school|police|department|bridge|station|hospital|library|square|building|center)\\b");

  /** Whether a street or building follows that is called so: "Mrs. Fields Park". */
  private static boolean isPlace(String text, int end) {
    return PLACE_AFTER.matcher(text.substring(end, Math.min(text.length(), end + CONTEXT))).find();
  }

  private static Announcement announcement(String hints, String pattern) {
    return new Announcement(List.of(hints.split("\\|", -1)), Pattern.compile(pattern));
  }

  /**
   * Words that announce a name.
   *
   * @param hints one of these, in lower case, is in every text that the pattern matches: looking
   *     for them is ten times as fast
   */
  private record Announcement(List<String> hints, Pattern pattern) {
    boolean mayBeIn(String lower) {
      return hints.stream().anyMatch(lower::contains);
    }
  }
}
