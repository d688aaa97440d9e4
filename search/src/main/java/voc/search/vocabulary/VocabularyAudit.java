package voc.search.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import voc.core.FaqEntry;
import voc.core.Question;
import voc.search.TextAnalysis;
import voc.search.TextVectors;
import voc.search.faq.FaqIndex;

/**
 * Finds the words that customers use and the FAQ never does, and the FAQ's words for the same
 * thing. The result does not depend on the order of questions or entries. Immutable; thread-safe if
 * its parts are.
 */
public final class VocabularyAudit {
  /** Usages that are looked at, the most used first: bounds the texts that need a vector. */
  private static final int MOST_USAGES = 300;

  /** Least evidence of a proposal: a person should agree with nearly all they are asked. */
  static final double LEAST_EVIDENCE = 0.8;

  /** Least gain in coverage by words: a synonym that finds nothing is not worth a person's time. */
  static final double LEAST_GAIN = 0.05;

  /** Least coverage by words of questions with a misspelt word once it is mended. */
  static final double LEAST_ONCE_MENDED = 0.6;

  private final TextAnalysis analysis;
  private final TextVectors vectors;
  private final double smallestCell;

  /**
   * @param analysis reads words; without the organisation's own rules
   * @param vectors of phrases and questions
   * @param smallestCell people and searches that must have used words for them to be told
   */
  public VocabularyAudit(TextAnalysis analysis, TextVectors vectors, double smallestCell) {
    this.analysis = analysis;
    this.vectors = vectors;
    this.smallestCell = smallestCell;
  }

  /**
   * What is compared.
   *
   * @param faq the FAQ as published
   * @param questions that customers asked and searched, with distinct ids
   * @param agents what they were answered
   * @param decided rules in force, and words that are not to be proposed
   */
  public record Material(
      List<FaqEntry> faq,
      Collection<Question> questions,
      AgentWords agents,
      SynonymFile.Content decided) {
    public Material {
      faq = List.copyOf(faq);
    }
  }

  /**
   * Finds proposals: those nobody has decided about and the rules in force, the one of most worth
   * first.
   *
   * <p>Whether a proposal is worth a person's time is measured by words alone. Zero results with
   * high coverage is a problem of vocabulary: an index that also goes by meaning answers such a
   * question already, the search of a web site does not, and what is gained there shows by words.
   *
   * @param words the FAQ, read by words alone, without the organisation's rules
   * @param plain the FAQ, read as by night, without the organisation's rules; gives the coverage
   *     that is told
   */
  public List<SynonymProposal> proposals(Material material, FaqIndex words, FaqIndex plain) {
    Wordings wordings = new Wordings(analysis);
    FaqWords faq = new FaqWords(material.faq(), wordings);
    if (material.faq().isEmpty()) {
      return List.of();
    }
    List<Question> questions =
        material.questions().stream().sorted(Comparator.comparing(Question::id)).toList();
    List<Usage> usages = new Usages(faq, wordings, smallestCell).of(questions, MOST_USAGES);
    Said said = new Said(usages, material.agents(), faq, wordings);
    Pairs pairs = new Pairs(faq, wordings, vectors, said);
    Proposer proposer = new Proposer(said, new Coverages(plain, analysis));
    Coverages byWords = new Coverages(words, analysis);

    List<List<String>> decided = decided(material.decided(), wordings);
    List<Ranked> proposals = new ArrayList<>();
    List<Pair> open = new ArrayList<>();
    for (Usage usage : usages) {
      String rule = rule(usage, material.decided(), wordings);
      if (rule != null) {
        Pair pair = pairs.of(usage, rule);
        proposals.add(new Ranked(proposer.accepted(pair), byWords.gain(pair)));
      } else if (decided.stream().noneMatch(terms -> overlap(terms, usage.terms()))) {
        best(usage, faq, pairs, byWords).ifPresent(open::add);
      }
    }
    for (Pair pair : Nested.chosen(open)) {
      if (isWorthAsking(pair, byWords)) {
        proposals.add(new Ranked(proposer.proposed(pair), byWords.gain(pair)));
      }
    }
    return proposals.stream().sorted(Ranked.MOST_FIRST).map(Ranked::proposal).toList();
  }

  /** A proposal and by how much it raises coverage by words. */
  private record Ranked(SynonymProposal proposal, double gain) {
    static final Comparator<Ranked> MOST_FIRST =
        Comparator.comparingDouble(Ranked::weight)
            .reversed()
            .thenComparing(ranked -> ranked.proposal().words());

    /** Its worth as far as it is believed. */
    double weight() {
      return proposal.support() * Math.max(0, gain) * proposal.evidence();
    }
  }

  /** Words that somebody decided about, as terms. */
  private static List<List<String>> decided(SynonymFile.Content content, Wordings wordings) {
    return Stream.concat(
            content.rejected().stream(),
            content.rules().rules().stream().flatMap(rule -> rule.words().stream()))
        .map(words -> wordings.of(words).terms())
        .filter(terms -> !terms.isEmpty())
        .toList();
  }

  /** Whether one holds the other: who said no to "lamp post" is not asked about "lamp". */
  private static boolean overlap(List<String> one, List<String> other) {
    return one.containsAll(other) || other.containsAll(one);
  }

  /** What was a slip of the finger is answered once it is mended; another word is not. */
  private static boolean isWorthAsking(Pair pair, Coverages byWords) {
    double with = byWords.with(pair.usage(), pair.words());
    boolean answered = !Proposer.isSpelling(pair) || with >= LEAST_ONCE_MENDED;
    return answered && byWords.gain(pair) >= LEAST_GAIN;
  }

  /**
   * The pair with the most evidence of those that are worth asking about: an agent who answers from
   * the right entry names what else stands there too, which answers nobody who searches.
   */
  private static Optional<Pair> best(Usage usage, FaqWords faq, Pairs pairs, Coverages byWords) {
    Optional<String> meant = Spelling.meant(usage.form(), faq.forms());
    return meant.isPresent()
        ? Optional.of(pairs.of(usage, meant.orElseThrow()))
        : pairs.of(usage).stream()
            .filter(pair -> pair.score() >= LEAST_EVIDENCE)
            .filter(pair -> isWorthAsking(pair, byWords))
            .findFirst();
  }

  /** What the rules in force read a usage as, or null if none does. */
  private static @Nullable String rule(
      Usage usage, SynonymFile.Content decided, Wordings wordings) {
    for (SynonymRules.Rule rule : decided.rules().rules()) {
      for (String words : rule.words()) {
        if (wordings.of(words).terms().equals(usage.terms())) {
          return rule.readAs();
        }
      }
    }
    return null;
  }
}
