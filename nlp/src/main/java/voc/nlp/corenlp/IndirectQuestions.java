package voc.nlp.corenlp;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Questions in a statement's form: "I don't know how to …", "not sure who to call", "tell me
 * where", "couldn't find the form". A <em>trigger</em> says that something is not known or should
 * be told, a <em>wh-clause</em> says what. Patterns read lower-case tokens joined by single blanks
 * ("do n't know").
 */
final class IndirectQuestions {
  private static final String NEGATION =
      "(?:n't|nt|not|never|nobody|no one|none of \\w+|nor|cannot)";

  /** Words that say: this I do not know, tell me. */
  private static final Pattern TRIGGER =
      Pattern.compile(
          "(?:"
              + NEGATION
              + "(?: \\w+){0,4}? (?:know|knew|knows|understand|remember|see|say|says|said|tell|told"
              + "|explain|explained|find|show|clear|certain|sure|find out|figure out|figured out)"
              + "|no (?:idea|clue)|idk|unsure|unclear|uncertain|curious|confused"
              + "|wonder|wonders|wondering|wondered"
              + "|(?:want|wanted|need|needed|like|love|try|trying|tried|hoping|called|calling|call)"
              + " to (?:know|find out|figure out|ask|see|check|learn|understand|hear)"
              + "|asking|figure out|find out|tell (?:me|us)|let (?:me|us) know"
              + "|please (?:tell|advise|explain|clarify|confirm|share)"
              + "|(?:information|info|details|question|questions) (?:on|about|regarding|is|as to))"
              + "(?: (?:me|us|you|to me|to us|about|on|of|as to|is|exactly|for sure|at all|out|or))*"
              + " (?=(?:how|what|when|where|why|who|whom|whose|which|if|whether)\\b)");

  /** What may follow a trigger and still ask nothing: speechlessness, offers, good wishes. */
  private static final Pattern EMPTY_CLAUSE =
      Pattern.compile(
          "what (?:else )?to say\\b.*|what (?:i|we) (?:would|'d) (?:do|have done)\\b.*"
              + "|(?:if|when|whenever) you (?:need|have|want|are|'re|get|would|'d|can|do|find)\\b.*"
              + "|how (?:you|they) (?:do|manage) (?:it|that)\\b.*|what i mean\\b.*"
              + "|what (?:you|they) (?:are|were|'re) (?:doing|thinking)\\b.*"
              + "|(?:how|what|when|where|why|who|which|if|whether)[ .,!?]*");

  /** Wanting to know a thing, without a wh-clause: "I have a question about my bill". */
  private static final Pattern TOPIC =
      Pattern.compile(
          "(?:(?:want|wanted|need|needed|like|love|trying|try|calling|called|hoping) to"
              + " (?:know|find out|learn|ask)(?: more)?(?: about)?"
              + "|(?:have|had|got|get|a|my|another|one|quick) questions?"
              + " (?:about|regarding|on|concerning)"
              + "|(?:need|want|like|find|get|for|any|more|some) (?:more |some |any )?(?:information|info|details)"
              + " (?:on|about|regarding|for))"
              + " (?=(?:the|a|an|my|our|your|this|that|these|those|his|her|their|more|\\w+ing|\\w+s)\\b)"
              + "|tell (?:me|us) (?:more )?about (?!it\\b|that\\b|this\\b)");

  /**
   * Something to read that was looked for in vain: "I couldn't find the form", "unable to find your
   * opening hours", "can't find how …". What is no information is none: "couldn't find a parking
   * spot", "cannot find fault".
   */
  private static final Pattern NOT_FOUND =
      Pattern.compile(
          "(?:(?:could|can|ca|did|do|was|were) (?:n't|nt|not|never)|cannot|never|unable|impossible)"
              + "(?: (?:able|to|seem|ever|even|really|actually))* (?:find|found|locate)"
              + " (?=(?:(?!to\\b|because\\b|but\\b|and\\b)\\w+ ){0,4}?(?:forms?|applications?|(?:web )?pages?|links?|(?:phone|telephone|contact"
              + "|account|case|permit) numbers?|(?:email |mailing )?address(?:es)? (?:for|of|to)|hours|opening times?|schedules?|timetables?|calendars?"
              + "|instructions|requirements|guidelines|eligibility|information|info|details|answers?|contacts?|options?|buttons?"
              + "|prices?|fees?|rules|deadlines?|websites?|maps?|list of|anything (?:about|on)|(?:anything|it|this|that) (?:on (?:the|your) (?:web ?)?site|online))\\b)");

  private IndirectQuestions() {}

  /** Index of the first asking word of a question whose trigger starts at {@code i}, or -1. */
  static int start(Words words, int i) {
    String rest = words.from(i);
    Matcher trigger = TRIGGER.matcher(rest);
    if (trigger.lookingAt()) {
      boolean empty = EMPTY_CLAUSE.matcher(rest.substring(trigger.end())).matches();
      return empty ? -1 : i + tokens(trigger);
    }
    Matcher missed = NOT_FOUND.matcher(rest);
    if (missed.lookingAt()) {
      return i + tokens(missed);
    }
    Matcher topic = TOPIC.matcher(rest);
    return topic.lookingAt() && !offered(words, i) ? i : -1;
  }

  /** "if you have questions about", "there is no question about". */
  private static boolean offered(Words words, int i) {
    for (int at = Math.max(0, i - 3); at < i; at++) {
      if (words.at(at).equals("if") || words.at(at).equals("no")) {
        return true;
      }
    }
    return false;
  }

  private static int tokens(Matcher matcher) {
    return matcher.group().trim().split(" ").length;
  }
}
