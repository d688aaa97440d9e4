package voc.nlp.corenlp;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.trees.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import voc.core.KeyPhrase;
import voc.core.Span;

/**
 * What a sentence names, from its parse: the noun with its nearest modifiers of each noun phrase,
 * the same without adjectives, and a verb with its object.
 *
 * <p>"They never fix the broken street lights" names {@code broken street light}, {@code street
 * light} and {@code fix street light}. Pronouns, numbers, masks of personal data, courtesy and
 * words that could stand for anything ("thing", "issue") name nothing.
 *
 * <p>Source of taking noun phrases for candidates and lemmas for their form: Hulth, Improved
 * Automatic Keyword Extraction Given More Linguistic Knowledge, 2003. Stateless.
 */
final class KeyPhrases {
  /** Longer names of things are rare and seldom said twice in the same words. */
  private static final int MOST_NOUN_WORDS = 3;

  private static final Pattern WORD = Pattern.compile("[a-z][a-z'.-]*[a-z]");

  /** Nodes that only group words within a noun phrase. */
  private static final Set<String> GROUPS = Set.of("NML", "ADJP", "QP", "NX");

  /** Nouns that say nothing by themselves: of no place, matter or service. */
  private static final Set<String> VAGUE_NOUNS =
      Set.of(
          "ability amount answer anybody anyone anything area aspect attention bit bunch case chance"
              .concat(" comment couple course day deal end everybody everyone everything example")
              .concat(
                  " experience fact folk form good gentleman guy half hand hello hey hi hour idea issue job")
              .concat(" break change choice consideration control decision department difference")
              .concat(" effort fix focus future lack move opportunity priority project quit regard")
              .concat(" solution stop want")
              .concat(" kind lady level life list look lot majority manner matter maybe ma'am mind")
              .concat(
                  " minute moment month morning name need nobody no-one none nothing number one")
              .concat(
                  " opinion option other others part people percent person place plenty plus point")
              .concat(
                  " problem question reason rest result right second sense set side sir situation")
              .concat(
                  " somebody someone something sort spot start state step stuff suggestion sure thank")
              .concat(" thanks thing thought time today tomorrow tonight total type way week while")
              .concat(" word work world year yesterday")
              .split(" "));

  /** Nouns that only judge. */
  private static final Set<String> JUDGEMENTS =
      Set.of("disaster disgrace embarrassment failure joke mess nightmare pity shame".split(" "));

  /** Adjectives that every noun may have. */
  private static final Set<String> VAGUE_ADJECTIVES =
      Set.of(
          "able all any bad best better big certain current different due each enough entire every"
              .concat(
                  " few first full good great huge important key large last least less little long main")
              .concat(
                  " major many more most much new next nice old only other overall own particular")
              .concat(
                  " possible real same second several small special specific such sure total various")
              .concat(" very wonderful whole worse worst terrible awful excellent amazing")
              .split(" "));

  /** Verbs that say nothing of what is done to their object. */
  private static final Set<String> LIGHT_VERBS =
      Set.of(
          "be have do get make take give go come want need like love hate think know see say tell feel"
              .concat(
                  " find let put use try seem look keep mean appreciate thank believe hope wish ask guess")
              .concat(" understand become remain include consider continue help start begin live")
              .split(" "));

  private KeyPhrases() {}

  /**
   * What a sentence names, each name once, in the order in which they were said.
   *
   * @param tokens the sentence's tokens with lemmas and parts of speech
   * @param tree its parse, whose leaves are the tokens
   */
  static List<KeyPhrase> of(List<CoreLabel> tokens, Tree tree) {
    TreeMap<String, KeyPhrase> found = new TreeMap<>();
    new Walk(tokens, found).node(tree, 0);
    return found.values().stream().sorted().toList();
  }

  /** One pass over a sentence's tree. */
  private record Walk(List<CoreLabel> tokens, TreeMap<String, KeyPhrase> found) {

    /** Reads a node and what is below. Returns the index of the token after it. */
    int node(Tree node, int first) {
      if (node.isLeaf()) {
        return first + 1;
      }
      if (isA(node, "NP")) {
        chunks(node, first).forEach(this::addNoun);
      } else if (isA(node, "VP")) {
        addAction(node, first);
      }
      int next = first;
      for (Tree child : node.children()) {
        next = node(child, next);
      }
      return next;
    }

    /** Runs of modifiers and nouns that are immediate parts of a noun phrase; token indexes. */
    private List<List<Integer>> chunks(Tree phrase, int first) {
      List<List<Integer>> chunks = new ArrayList<>();
      List<Integer> open = new ArrayList<>();
      collect(phrase, first, chunks, open);
      close(chunks, open);
      return chunks;
    }

    private int collect(Tree node, int first, List<List<Integer>> chunks, List<Integer> open) {
      int next = first;
      for (Tree child : node.children()) {
        if (child.isPreTerminal()) {
          if (isPart(next)) {
            open.add(next);
          } else {
            close(chunks, open);
          }
          next++;
        } else if (GROUPS.contains(label(child))) {
          next = collect(child, next, chunks, open);
        } else {
          close(chunks, open);
          next += child.getLeaves().size();
        }
      }
      return next;
    }

    /** A chunk ends with its last noun; one without a noun is none. */
    private void close(List<List<Integer>> chunks, List<Integer> open) {
      int end = open.size();
      while (end > 0 && !isNoun(open.get(end - 1))) {
        end--;
      }
      if (end > 0) {
        chunks.add(List.copyOf(open.subList(Math.max(0, end - MOST_NOUN_WORDS), end)));
      }
      open.clear();
    }

    private void addNoun(List<Integer> chunk) {
      List<Integer> telling = withoutVagueStart(chunk);
      if (telling.isEmpty()) {
        return;
      }
      add(telling);
      List<Integer> nouns = telling.stream().dropWhile(i -> !isNoun(i)).toList();
      if (nouns.size() < telling.size() && isTelling(nouns)) {
        add(nouns);
      }
    }

    private List<Integer> withoutVagueStart(List<Integer> chunk) {
      List<Integer> rest =
          chunk.stream().dropWhile(i -> VAGUE_ADJECTIVES.contains(lemma(i))).toList();
      return isTelling(rest) ? rest : List.of();
    }

    /** A vague noun needs a modifier that is not: "parking spot" names something. */
    private boolean isTelling(List<Integer> chunk) {
      return chunk.stream()
          .anyMatch(
              i -> isNoun(i) && !VAGUE_NOUNS.contains(lemma(i)) && !JUDGEMENTS.contains(lemma(i)));
    }

    private void addAction(Tree phrase, int first) {
      int verb = -1;
      int next = first;
      for (Tree child : phrase.children()) {
        if (child.isPreTerminal() && label(child).startsWith("VB")) {
          verb = next;
        } else if (verb >= 0 && isA(child, "NP")) {
          addAction(verb, object(child, next));
          return;
        } else if (!isA(child, "PRT") && !isA(child, "ADVP")) {
          return;
        }
        next += child.getLeaves().size();
      }
    }

    private void addAction(int verb, List<Integer> object) {
      List<Integer> nouns = object.stream().dropWhile(i -> !isNoun(i)).toList();
      if (nouns.isEmpty()
          || !isTelling(nouns)
          || LIGHT_VERBS.contains(lemma(verb))
          || !isWord(verb)) {
        return;
      }
      put(lemma(verb) + " " + words(nouns), verb, nouns.get(nouns.size() - 1));
    }

    /** The words of the object itself: "the streets" of "the streets of the city". */
    private List<Integer> object(Tree phrase, int first) {
      List<List<Integer>> own = chunks(phrase, first);
      if (!own.isEmpty()) {
        return own.get(own.size() - 1);
      }
      Tree child = phrase.firstChild();
      return isA(child, "NP") ? object(child, first) : List.of();
    }

    private void add(List<Integer> chunk) {
      put(words(chunk), chunk.get(0), chunk.get(chunk.size() - 1));
    }

    private void put(String words, int first, int last) {
      Span span = new Span(tokens.get(first).beginPosition(), tokens.get(last).endPosition());
      found.putIfAbsent(words, new KeyPhrase(words, span));
    }

    private String words(List<Integer> chunk) {
      return String.join(" ", chunk.stream().map(this::lemma).toList());
    }

    private boolean isPart(int i) {
      return isWord(i) && (isNoun(i) || tag(i).startsWith("JJ"));
    }

    private boolean isNoun(int i) {
      return tag(i).startsWith("NN");
    }

    /** Whether it is a word, and not a mask: those stand in brackets. */
    private boolean isWord(int i) {
      return WORD.matcher(lemma(i)).matches()
          && !(i > 0 && tokens.get(i - 1).word().matches("\\[|-LSB-"));
    }

    private String tag(int i) {
      String tag = tokens.get(i).tag();
      return tag == null ? "" : tag;
    }

    private String lemma(int i) {
      CoreLabel token = tokens.get(i);
      String lemma = token.lemma() == null ? token.word() : token.lemma();
      return lemma.toLowerCase(Locale.ROOT);
    }

    private static boolean isA(Tree node, String label) {
      return label.equals(label(node));
    }

    private static String label(Tree node) {
      return node.value() == null ? "" : node.value();
    }
  }
}
