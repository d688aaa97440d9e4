package voc.nlp.redact;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which personal data a question asks for: "can I have your last name?" of an agent, or "E-mail
 * address" of a form.
 */
final class Asked {
  /** What makes a turn a request; a statement such as "your name is on the list" asks nothing. */
  private static final Pattern REQUEST =
      Pattern.compile(
          "(?i)\\?|\\b(?:please|can|could|may|might|would|will need|what(?:['’]?s)?|which|who|whom|tell"
              + "|provide|give|share|need|require|confirm|verify|spell|enter|let me (?:get|have|know)"
              + "|have your|get your|like (?:to have|to get)|help me with|repeat|type|send|kindly"
              + "|know|mention|last four|last 4|okay and|and your|state your|for your|full|date of)\\b");

  /** As many words at most make a turn that needs no verb: "and the last name". */
  private static final int SHORT_TURN = 6;

  private static final Map<PiiType, Question> KINDS = kinds();

  private Asked() {}

  private static Map<PiiType, Question> kinds() {
    Map<PiiType, Question> kinds = new LinkedHashMap<>();
    kinds.put(
        PiiType.NAME,
        any(
            "name|initials|who|speaking|talking|chatting|address|call|spell",
            "(?:(?:first|last|full|family|given|maiden|middle|legal|sur|good|your|customer['’]?s?"
                + "|caller['’]?s?|patient['’]?s?|policy ?holder['’]?s?|contact) ?){1,3}(?:name|initials)s?"
                + "(?! of (?:the |a |your )?(?:street|park|school|business|company|road|store|restaurant|place))",
            "(?<!street |road |park |school |business |company |store |building |file |user |screen"
                + " |brand |product |event |program |agency )name (?:please|on the (?:account|card|policy|order|file))",
            "(?:have|get|spell|repeat|confirm|verify|take|know|with|and) (?:the|a|that|his|her|their) (?:first |last |full )?name",
            "who(?:m)? (?:am i|i am|i['’]m|are we|do i have) (?:the (?:pleasure|honor) of )?(?:speaking|talking|chatting|assisting|pleasure)",
            "(?:speaking|talking|chatting) (?:with|to) (?:today)?\\s*\\?",
            "who is (?:this|calling|speaking)",
            "how (?:should|may|can|do) (?:i|we) (?:address|call) you",
            "spell (?:it|that|your)",
            "^\\W*(?:(?:your|first|last|full|sur|family|respondent|customer|contact|complainant) ?){0,2}name\\W*$"));
    kinds.put(
        PiiType.PHONE,
        any(
            "phone|cell|mobile|number|contact|call|fax",
            "(?:phone|telephone|mobile|cell ?phone|cell|callback|call ?back|contact|fax)(?:'s)?"
                + " ?(?:number|no\\b|#|contact)",
            "(?:best|good|your) (?:contact |phone )?number (?:to (?:reach|call|contact)|where|for you|please|so)",
            "number (?:to|where|we|i|can) (?:\\w+ ){0,3}(?:reach|call|contact)",
            "what number",
            "your (?:phone|number|telephone|mobile|cell)\\b(?! (?:screen|service|bill|model|plan|company))",
            "^\\W*(?:your )?(?:phone|telephone|mobile|cell)\\W*$"));
    kinds.put(PiiType.EMAIL, any("mail", "e-?mail(?: ?id| ?address)?"));
    kinds.put(
        PiiType.BIRTH_DATE,
        any(
            "birth|dob|d.o.b|born",
            "date of birth",
            "birth ?(?:date|day)",
            "dob",
            "d\\.o\\.b",
            "when were you born",
            "birth year"));
    kinds.put(
        PiiType.SSN,
        any(
            "social|ssn|s.s.n|last",
            "social(?: security)?",
            "last (?:four|4)",
            "ssn",
            "s\\.s\\.n"));
    kinds.put(
        PiiType.ADDRESS,
        any(
            "address|live",
            "(?:your|home|mailing|street|shipping|billing|postal|current|residential|delivery|permanent"
                + "|house|full) (?:\\w+ )?address(?:es)?",
            "where (?:do you (?:live|stay|reside)|are you living)",
            "(?:service|premises|property owner['’]?s?) address",
            "address (?:to (?:send|mail|ship)|where you live|on (?:file|the account))",
            "^\\W*(?:home|mailing|street|postal|your)? ?address\\W*$"));
    kinds.put(
        PiiType.CARD,
        any(
            "card|cvv|cvc|security code|expir",
            "(?:credit|debit|bank|payment) ?card(?: number)?",
            "card (?:number|details|no\\b)",
            "(?:cvv|cvc|security code|expir(?:y|ation)(?: date)?)"));
    kinds.put(
        PiiType.ACCOUNT,
        any(
            "account|acct|routing|iban|sort code",
            "(?:bank |checking |savings )?(?:account|acct|routing)(?: (?:number|no|id)\\b|#| #)",
            "iban",
            "sort code"));
    kinds.put(
        PiiType.CASE,
        any(
            "case|claim|policy|customer|member|confirmation|reference|order|tracking|invoice|booking|reservation|incident|complaint|citation",
            "(?:case|claim|policy|customer|member|membership|confirmation|reference|order|tracking|invoice"
                + "|booking|reservation|incident|complaint|citation)(?:'s)? ?(?:number|no\\b|id\\b|i\\.?d|#)",
            "(?:claim|policy) (?:and (?:claim|policy) )?(?:numbers|ids|details)"));
    kinds.put(PiiType.PASSPORT, any("passport", "passport"));
    kinds.put(
        PiiType.DRIVER_LICENSE,
        any("licen", "driver['’]?s?['’]? licen[cs]e", "driving licen[cs]e", "licen[cs]e number"));
    kinds.put(
        PiiType.PLATE,
        any(
            "plate|tag number|registration|vin",
            "(?:licen[cs]e|number) plate",
            "plate (?:number|no\\b)",
            "tag number",
            "registration number",
            "vin\\b"));
    kinds.put(
        PiiType.NATIONAL_ID,
        any(
            "national|government|tax|health|medic|insurance|patient|student|employee|nhs|itin",
            "(?:national|government|tax|taxpayer|health|medicare|medicaid|insurance|patient|student|employee)"
                + " (?:id|i\\.d\\.|identification|insurance|card)?(?: ?(?:number|no\\b|id\\b))",
            "nhs number",
            "itin"));
    kinds.put(
        PiiType.USER,
        any(
            "user|screen name|login|handle",
            "user ?(?:name|id)",
            "screen name",
            "login(?: name| id)?",
            "(?:twitter|instagram|social media) handle"));
    return kinds;
  }

  /**
   * @param hints one of these, in lower case, is in every question that an alternative matches
   */
  private static Question any(String hints, String... alternatives) {
    StringBuilder all = new StringBuilder("(?i)");
    for (int i = 0; i < alternatives.length; i++) {
      String one = alternatives[i];
      all.append(i == 0 ? "" : "|").append(one.startsWith("^") ? one : "\\b(?:" + one + ")");
    }
    return new Question(List.of(hints.split("\\|", -1)), Pattern.compile(all.toString()));
  }

  /** How a kind is asked for; looking for the hints first is ten times as fast. */
  private record Question(List<String> hints, Pattern pattern) {
    boolean isIn(String text, String lower) {
      return hints.stream().anyMatch(lower::contains) && pattern.matcher(text).find();
    }
  }

  /** The kinds that an agent's turn asks for, perhaps none. */
  static Set<PiiType> byTurn(String turn) {
    Set<PiiType> kinds = kindsIn(turn);
    return kinds.isEmpty() || isRequest(turn) ? kinds : EnumSet.noneOf(PiiType.class);
  }

  private static boolean isRequest(String turn) {
    return REQUEST.matcher(turn).find() || turn.trim().split("\\s+").length <= SHORT_TURN;
  }

  /** The kinds that a form's question or the name of its field asks for, perhaps none. */
  static Set<PiiType> byPrompt(String prompt) {
    return kindsIn(prompt.replace('_', ' ').trim());
  }

  private static Set<PiiType> kindsIn(String question) {
    Set<PiiType> kinds = EnumSet.noneOf(PiiType.class);
    String lower = question.toLowerCase(Locale.ROOT);
    KINDS.forEach(
        (type, asked) -> {
          if (asked.isIn(question, lower)) {
            kinds.add(type);
          }
        });
    return kinds;
  }
}
