package voc.search.gap;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Questions that are put to the person on the line and not to the organisation: who that is, who
 * one is, and whether they are there. No entry could answer them. Found by reading calls and chats.
 */
final class NoDemand {
  private static final String POLITE =
      "(?:(?:hi|hello|hey|okay|ok|yes|yeah|so|um|uh|and|sorry|good (?:morning|afternoon|evening)) )*";

  private static final List<Pattern> PATTERNS =
      List.of(
          // is this the water department, am I speaking with the clerk's office
          pattern(
              "(?:is this|is that|have i reached|did i reach|am i (?:speaking|talking) (?:to|with))"
                  + " (?:the )?(?:[a-z]+ ){0,4}"
                  + "(?:department|office|desk|line|center|bureau|division|hall|person|agent|human|robot|bot)"),
          // can I have your name, who am I speaking with, what was your name again
          pattern(
              "(?:(?:can|could|may) i (?:have|get|know|ask)|what s|what is|what was) your name(?: again| please)?"),
          pattern(
              "who (?:am i|is this|are you|do i have)(?: (?:speaking|talking))?(?: (?:to|with))?"),
          // do you need my card it's [CARD]
          pattern(
              "(?:do|did|would|will) you (?:\\w+ )?(?:you )?(?:need|want|have|like|see|get) (?:to (?:know|have|see) )?my "
                  + "(?:\\w+ )?(?:name|number|card|address|email|phone|id|account|zip|birthday|date of birth|information|info|details)(?: (?:um |uh )?(?:it s|its|it is|here)\\b.*)?"),
          pattern(
              "are you (?:a |an |still |even |really )*(?:there|robot|bot|human|person|real|here|busy|charlie)"),
          pattern("how (?:are|r) (?:you|u|things)(?: \\w+){0,3}"),
          pattern("can you (?:still )?hear me(?: \\w+){0,2}"),
          pattern("(?:how|what) (?:long|time) (?:does|will|would) (?:that|this|it) (?:take|be)"));

  private NoDemand() {}

  /** Whether a text is such a question as a whole. */
  static boolean is(String text) {
    String words = Wording.key(text).toLowerCase(Locale.ROOT);
    return PATTERNS.stream().anyMatch(pattern -> pattern.matcher(words).matches());
  }

  private static Pattern pattern(String words) {
    return Pattern.compile(POLITE + "(?:all right )?" + POLITE + words);
  }
}
