package voc.search.lucene;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of a question that do not say what it is about. Chosen by reading questions put to city
 * offices, help desks and chats: pronouns, auxiliaries, question words, greetings and thanks, and
 * the verbs of asking ("need", "get", "know", "help"), each in the forms that people type.
 */
final class QuestionWords {
  private QuestionWords() {}

  static final Set<String> NO_CONTENT =
      EnglishText.words(
          // articles, prepositions, conjunctions
          "a an the and or but nor so if then than that this these those there here as at by for from"
              + " in into of off on onto to up with within without about after before between during"
              + " over under out through until till while because since per via also too very just"
              + " only even still yet already again ever never maybe perhaps else etc"
              // pronouns
              + " i me my mine myself we us our ours ourselves you your yours yourself u ur he him his"
              + " she her hers it its itself they them their theirs someone somebody anyone anybody"
              + " everyone something anything everything nothing one ones"
              // auxiliaries, in full and contracted
              + " am is are was were be been being do does did doing done have has had having can"
              + " could may might must shall should will would ought no not im i'm i've i'd i'll ive"
              + " you're you've you'd you'll youre we're we've we'd we'll they're they've they'd"
              + " they'll it'll it'd that'll isn't aren't wasn't weren't don't doesn't didn't haven't"
              + " hasn't hadn't can't cannot couldn't won't wouldn't shouldn't mustn't isnt arent wasnt"
              + " dont doesnt didnt havent hasnt cant couldnt wont wouldnt shouldnt r gonna wanna gotta"
              + " let lets"
              // question words
              + " what when where which who whom whose why how what'd what're when's where'd how'd"
              + " how're who'd who're whats wheres hows whos whether"
              // asking, wanting, knowing
              + " ask asking asked question questions need needs needed needing want wants wanted"
              + " wanting like know knows knowing known tell tells telling told say says said saying"
              + " explain wonder wondering wondered think thinks thinking thought believe mean means"
              + " meant see help helps helped helping please pls plz get gets getting got go goes going"
              + " went make makes making made take takes taking took give gives giving gave come comes"
              + " coming look looking looks try trying tried happen happens happening happened able"
              + " possible sure supposed idea hear heard repeat call calls called calling speak speaking"
              + " talk talking understand understood guess hope hoping"
              // talk
              + " hi hello hey hiya good morning afternoon evening thanks thank thx ty bye goodbye ok"
              + " okay okey yes yeah yep yup nope well oh um uh hmm sir madam ma'am mam sorry right"
              + " really actually basically anyway great nice fine cool wow welcome dear kindly correct"
              + " course certainly exactly mr mrs ms miss"
              // amounts and filler
              + " much many more most some any all both each every few less least own same other"
              + " another such lot lots bit kind sort way ways thing things stuff now today"
              + " currently exact detail details info information provide provided require required"
              + " connected connect here's find finding found query queries answer assist available");

  private static final Set<String> WH_WORDS = EnglishText.words("how what when where why who");

  private static final Set<String> AUXILIARIES =
      EnglishText.words("can could may should will would do does did is are was am have has");

  private static final Pattern HOW_MANY = Pattern.compile("\\bhow (many|much)\\b");

  private static final Pattern BREAK = Pattern.compile("[^a-z]+");

  /**
   * The kinds of answer a question asks for, distinct and sorted: its question words, {@code
   * amount} for how many and how much, or {@code whether} if it has an auxiliary alone. Empty if it
   * is put as a heading or as search words.
   */
  static List<String> kinds(String question) {
    String plain = HOW_MANY.matcher(question.toLowerCase(Locale.ROOT)).replaceAll("amount");
    List<String> words = BREAK.splitAsStream(plain).distinct().sorted().toList();
    List<String> kinds =
        words.stream().filter(word -> WH_WORDS.contains(word) || word.equals("amount")).toList();
    boolean whether = kinds.isEmpty() && words.stream().anyMatch(AUXILIARIES::contains);
    return whether ? List.of("whether") : kinds;
  }
}
