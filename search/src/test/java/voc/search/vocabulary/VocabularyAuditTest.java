package voc.search.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import voc.core.Channel;
import voc.core.FaqEntry;
import voc.core.Provenance;
import voc.core.Question;
import voc.search.faq.Coverage;
import voc.search.faq.FaqIndex;
import voc.search.lucene.EnglishText;
import voc.search.lucene.LuceneFaqIndex;
import voc.search.vocabulary.SynonymProposal.Kind;
import voc.search.vocabulary.SynonymProposal.State;

class VocabularyAuditTest {
  private static final String CART_ANSWER =
      "Use the cart request form or call our counter. A replacement garbage cart comes soon.";

  private static final List<FaqEntry> FAQ =
      List.of(
          entry("cart", "How do I replace a garbage cart?", CART_ANSWER),
          entry("poll", "Where is my polling place?", "Enter your address in the finder."),
          entry("shot", "Where can I get a flu shot?", "Every clinic gives them on weekdays."),
          entry("recycle", "What goes into recycling?", "Paper, glass and metal, all of it clean."),
          entry("pothole", "How do I report a pothole?", "Tell us the nearest address and lane."));

  private final List<Question> questions = new ArrayList<>();
  private final Map<String, String> replies = new HashMap<>();
  private int people;

  private static FaqEntry entry(String id, String question, String answer) {
    return new FaqEntry(id, question, answer, null, new Provenance("faq", "faq.json", 1, 1));
  }

  private void searched(String words, double times) {
    String id = "search" + questions.size();
    questions.add(new Question(id, words, Channel.SEARCH, "unassigned", id, times, true, null));
  }

  private void asked(String words, String reply) {
    String id = "call" + people + "#0.0";
    questions.add(new Question(id, words, Channel.CALL, "x", "p" + people++, 1, false, null));
    if (!reply.isEmpty()) {
      replies.put(id, reply);
    }
  }

  private List<SynonymProposal> proposals(SynonymFile.Content decided, List<Question> order)
      throws IOException {
    AgentWords agents =
        ids -> {
          Map<String, String> heard = new HashMap<>(replies);
          heard.keySet().retainAll(ids);
          return heard;
        };
    try (LuceneFaqIndex plain = new LuceneFaqIndex(FAQ)) {
      return new VocabularyAudit(new EnglishText(), new MadeUpVectors(), 10)
          .proposals(new VocabularyAudit.Material(FAQ, order, agents, decided), plain, plain);
    }
  }

  @Test
  void whatMeaningAnswersAlreadyIsProposedAllTheSameSinceItsSearchesFindNothing()
      throws IOException {
    toters(CART_ANSWER);
    FaqIndex byMeaning = question -> new Coverage(FAQ.get(0), 0.9, List.of(), List.of(), List.of());

    try (LuceneFaqIndex words = new LuceneFaqIndex(FAQ)) {
      assertThat(
              new VocabularyAudit(new EnglishText(), new MadeUpVectors(), 10)
                  .proposals(
                      new VocabularyAudit.Material(
                          FAQ, questions, ids -> replies, SynonymFile.Content.NONE),
                      words,
                      byMeaning))
          .singleElement()
          .satisfies(
              found -> {
                assertThat(found.rule()).isEqualTo("toter, garbage cart");
                assertThat(found.coverageWithout()).isEqualTo(0.9);
                assertThat(found.coverageWith()).isEqualTo(0.9);
              });
    }
  }

  private List<SynonymProposal> proposals() throws IOException {
    return proposals(SynonymFile.Content.NONE, questions);
  }

  private void toters(String reply) {
    searched("trash toter", 4);
    searched("new toter", 5);
    asked("How do I get a new toter?", reply);
    asked("My toter was stolen, what now?", reply);
    asked("Who brings a new toter?", reply);
  }

  @Test
  void aWordUnknownToAllIsWhatAgentsAnswerItsQuestionsFrom() throws IOException {
    toters("Let me read it to you. " + CART_ANSWER);

    assertThat(proposals())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.rule()).isEqualTo("toter, garbage cart");
              assertThat(found.kind()).isEqualTo(Kind.SYNONYM);
              assertThat(found.state()).isEqualTo(State.PROPOSED);
              assertThat(found.entryId()).isEqualTo("cart");
              assertThat(found.support()).isEqualTo(12);
              assertThat(found.failedSearches()).isEqualTo(9);
              assertThat(found.example()).isEqualTo("new toter");
              assertThat(found.agentWords()).contains("cart");
              assertThat(found.coverageWith()).isGreaterThan(found.coverageWithout() + 0.2);
            });
  }

  @Test
  void whereAgentsAnswerSomethingElseTheEntryIsMissingAndNoWordProposed() throws IOException {
    toters("Toters are for rent at the harbor office, I will send you the price list.");

    assertThat(proposals()).isEmpty();
  }

  @Test
  void wordsOfFewAreNotTold() throws IOException {
    searched("new toter", 6);
    asked("How do I get a new toter?", CART_ANSWER);
    asked("My toter was stolen, what now?", CART_ANSWER);
    asked("Who brings a new toter?", CART_ANSWER);

    assertThat(proposals()).isEmpty();
  }

  @Test
  void onePersonWhoSaysItTenTimesIsOne() throws IOException {
    for (int i = 0; i < 12; i++) {
      questions.add(new Question("m" + i, "a toter?", Channel.CALL, "x", "same", 1, false, null));
      replies.put("m" + i, CART_ANSWER);
    }

    assertThat(proposals()).isEmpty();
  }

  @Test
  void wordsOfLikeMeaningNeedNoAgent() throws IOException {
    searched("voting station", 14);

    assertThat(proposals())
        .extracting(SynonymProposal::rule, SynonymProposal::entryId)
        .containsExactly(tuple("voting station, polling place", "poll"));
  }

  @Test
  void wordsByWhichPeopleFindWhatTheyLookForAreLeftAlone() throws IOException {
    questions.add(
        new Question(
            "s", "voting station", Channel.SEARCH, "unassigned", "s", 14, false, 12.0, null));

    assertThat(proposals()).isEmpty();
  }

  @Test
  void aMatterThatNoEntryIsAboutHasNoSynonym() throws IOException {
    searched("landlord no heat", 40);
    searched("report a landlord", 20);

    assertThat(proposals()).isEmpty();
  }

  @Test
  void aSlipOfTheFingerIsToldApart() throws IOException {
    searched("recyling", 11);

    assertThat(proposals())
        .singleElement()
        .satisfies(found -> assertThat(found.kind()).isEqualTo(Kind.SPELLING))
        .satisfies(found -> assertThat(found.rule()).isEqualTo("recyling, recycling"));
  }

  @Test
  void aNameIsNoWord() throws IOException {
    for (int i = 0; i < 12; i++) {
      asked("Where is Miguel?", CART_ANSWER);
    }

    assertThat(proposals()).isEmpty();
  }

  @Test
  void whatWasAcceptedShowsItsEffectAndWhatWasRejectedIsGone() throws IOException {
    toters(CART_ANSWER);
    searched("voting station", 14);
    SynonymRules rules = SynonymRules.parse(List.of("toter, garbage cart"), "f");

    List<SynonymProposal> found =
        proposals(new SynonymFile.Content(rules, Set.of("voting station")), questions);

    assertThat(found)
        .singleElement()
        .satisfies(rule -> assertThat(rule.state()).isEqualTo(State.ACCEPTED))
        .satisfies(rule -> assertThat(rule.words()).isEqualTo("toter"))
        .satisfies(rule -> assertThat(rule.coverageWith()).isGreaterThan(rule.coverageWithout()));
    assertThat(proposals()).extracting(SynonymProposal::id).contains(found.get(0).id());
  }

  @Test
  void theOrderOfQuestionsChangesNothing() throws IOException {
    toters(CART_ANSWER);
    searched("voting station", 14);
    searched("where is the voting station", 3);
    List<SynonymProposal> expected = proposals();
    assertThat(expected).hasSize(2);

    Random random = new Random(42);
    for (int i = 0; i < 5; i++) {
      List<Question> shuffled = new ArrayList<>(questions);
      Collections.shuffle(shuffled, random);
      assertThat(proposals(SynonymFile.Content.NONE, shuffled)).isEqualTo(expected);
    }
  }

  @Test
  void spellingCountsLettersLeftOutAddedChangedAndSwapped() {
    assertThat(Spelling.distance("recyling", "recycling")).isEqualTo(1);
    assertThat(Spelling.distance("gabrage", "garbage")).isEqualTo(1);
    assertThat(Spelling.meant("cart", Set.of("card"))).isEmpty();
    assertThat(Spelling.meant("garbge", Set.of("garbage", "gravel"))).contains("garbage");
  }
}
