package voc.nlp.corenlp;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Phrases with the form of a question that ask for nothing: courtesy, checks, exclamations. */
final class SmallTalk {
  /** A word that may trail behind a phrase without adding anything to it. */
  private static final String FILLERS =
      "(?: (?:please|today|sir|madam|ma'am|again|now|out|okay|ok|there|here|me|us|with (?:this|that)"
          + "|a (?:second|sec|minute|moment)|for (?:a (?:second|sec|minute|moment)|me|us)|[?.,!]+))*";

  /** Asking for help alone; "help me renew", "help me with my bill" go on to a real question. */
  private static final Pattern HELP =
      Pattern.compile(
          "(?:can|could|would|will) (?:you|someone|somebody|anyone|anybody) (?:please )?help"
              + "(?: me| us)?(?! (?:to |with (?!this|that)|find|get|renew|apply|pay|\\w+ (?:my|the|a|an|this|out)\\b))"
              + FILLERS
              + "(?= |$)");

  private static final Pattern PHRASES =
      Pattern.compile(
          "(?:how (?:are|'re|is|'s) (?:you|things|everything|it)(?: guys| all)?(?: doing| going)?"
              + "|how do you do"
              + "|(?:are|is) (?:you|anyone|anybody|someone|somebody) (?:still )?there"
              + "|(?:can|do|did) you (?:even )?hear (?:me|that)"
              + "|(?:can|could|would|will) you (?:please )?(?:hold|wait)(?: on)?"
              + "|(?:do )?you know what i mean|(?:do )?you know what|guess what"
              + "|did you know|do you understand"
              + "|(?:and |but )?who (?:cares|knows)|who do (?:you|they) think (?:you|they) are"
              + "|are you (?:kidding|joking|serious|crazy|nuts|insane|blind)"
              + "|is this a joke|what gives|what 's up|what 's new"
              + "|what (?:could|can) (?:possibly )?go wrong|how hard (?:can|could) (?:it|that) be"
              + "|what (?:more|else) (?:can|could) (?:i|we|you) (?:say|ask for|want)|what can i say"
              + "|what the (?:hell|heck)|how dare (?:you|they)|am i right"
              + "|is there anything else (?:i|you|we)"
              + "|(?:can|may|could) i (?:speak|talk) (?:to|with))"
              + FILLERS
              + "(?= |$)");

  private SmallTalk() {}

  /** How many tokens of small talk start at {@code i}; 0 if none do. */
  static int length(Words words, int i) {
    String rest = words.from(i);
    return Math.max(tokens(HELP.matcher(rest)), tokens(PHRASES.matcher(rest)));
  }

  private static int tokens(Matcher matcher) {
    return matcher.lookingAt() ? matcher.group().split(" ").length : 0;
  }
}
