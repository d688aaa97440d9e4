package voc.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import voc.core.Channel;
import voc.core.Feedback;
import voc.core.Mention;
import voc.core.Provenance;
import voc.core.Sentiment;
import voc.core.SentimentClass;
import voc.core.Span;
import voc.core.Speaker;
import voc.core.Utterance;

class EvidenceSelectorTest {
  private static final int READABLE = 100;

  @Test
  void troubledComesBeforePraiseHoweverStrong() {
    EvidenceSelector selector = new EvidenceSelector();
    selector.add(said("praise", "ann", Channel.SURVEY, SentimentClass.VERY_POSITIVE, 0.9));
    selector.add(said("complaint", "bob", Channel.CALL, SentimentClass.NEGATIVE, -0.3));

    assertThat(selector.bestIds()).containsExactly("complaint", "praise");
  }

  @Test
  void aPlainRequestComesBeforeAPlainRemark() {
    EvidenceSelector selector = new EvidenceSelector();
    selector.add(said("remark", "ann", Channel.CALL, SentimentClass.NEUTRAL, -0.1));
    selector.add(said("request", "bob", Channel.SERVICE_REQUEST, SentimentClass.NEUTRAL, 0.0));
    selector.add(said("mild", "cat", Channel.CALL, SentimentClass.NEGATIVE, -0.4));

    assertThat(selector.bestIds())
        .as("the complaint hurts 0.4, the request a quarter, the remark is no trouble")
        .containsExactly("mild", "request", "remark");
  }

  @Test
  void nobodyIsQuotedTwice() {
    EvidenceSelector selector = new EvidenceSelector();
    selector.add(said("mild", "ann", Channel.CALL, SentimentClass.NEGATIVE, -0.4));
    selector.add(said("strong", "ann", Channel.SURVEY, SentimentClass.NEGATIVE, -0.6));

    assertThat(selector.bestIds()).containsExactly("strong");
  }

  @Test
  void everyChannelWithATroubledMentionIsShown() {
    EvidenceSelector selector = new EvidenceSelector();
    for (int i = 0; i < 9; i++) {
      selector.add(
          said("r" + i, "p" + i, Channel.SERVICE_REQUEST, SentimentClass.VERY_NEGATIVE, -0.9));
    }
    selector.add(said("c", "ann", Channel.CALL, SentimentClass.NEGATIVE, -0.3));
    selector.add(said("s", "bob", Channel.SURVEY, SentimentClass.POSITIVE, 0.7));

    assertThat(selector.bestIds())
        .as("the call is shown; the praise in the survey would cost a complaint its place")
        .containsExactly("r0", "r1", "r2", "r3", "c");
  }

  @Test
  void aShortCryIsShownOnlyWhereNothingSaysMore() {
    EvidenceSelector selector = new EvidenceSelector();
    selector.add(
        new EvidenceCandidate(
            "short",
            "ann",
            Channel.CALL,
            12,
            new Sentiment(SentimentClass.VERY_NEGATIVE, -0.9),
            false));
    assertThat(selector.bestIds()).containsExactly("short");

    selector.add(said("telling", "bob", Channel.CALL, SentimentClass.NEGATIVE, -0.3));
    assertThat(selector.bestIds()).containsExactly("telling", "short");
  }

  @Test
  void equallyTellingMentionsStandInOrderOfTheirIds() {
    EvidenceSelector selector = new EvidenceSelector();
    selector.add(said("b", "ann", Channel.CALL, SentimentClass.NEGATIVE, -0.5));
    selector.add(said("a", "bob", Channel.CALL, SentimentClass.NEGATIVE, -0.5));

    assertThat(selector.bestIds()).containsExactly("a", "b");
  }

  @Test
  void nothingAddedGivesNothing() {
    assertThat(new EvidenceSelector().best()).isEmpty();
  }

  @Test
  void refusesOneMentionOfTwoPersons() {
    EvidenceSelector selector = new EvidenceSelector();
    selector.add(said("m", "ann", Channel.CALL, SentimentClass.NEGATIVE, -0.5));

    assertThatThrownBy(
            () -> selector.add(said("m", "bob", Channel.CALL, SentimentClass.NEGATIVE, -0.5)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("mention m must be of one person, got a second; give every mention its own id");
  }

  @Test
  void aCandidateIsMadeFromTheMentionAndItsFeedback() {
    String text = "The bus never comes on time.";
    Feedback feedback =
        new Feedback(
            "311:7",
            Channel.SERVICE_REQUEST,
            null,
            Instant.EPOCH,
            null,
            ZoneOffset.UTC,
            "dot",
            null,
            null,
            null,
            List.of(),
            List.of(Utterance.of(Speaker.CUSTOMER, text)),
            new TreeMap<>(),
            new Provenance("311", "311.csv", 8, 8));
    Sentiment sentiment = new Sentiment(SentimentClass.NEGATIVE, -0.5);
    Mention mention =
        new Mention(
            "311:7#0.0", "311:7", 0, new Span(0, text.length()), text, sentiment, List.of(), null);

    assertThat(EvidenceCandidate.of(mention, feedback))
        .isEqualTo(
            new EvidenceCandidate(
                "311:7#0.0", "311:7", Channel.SERVICE_REQUEST, 28, sentiment, false));
    Mention foreign = Mention.unscored("311:7#0.1", "311:7", 0, new Span(0, text.length()), text);
    assertThatThrownBy(() -> EvidenceCandidate.of(foreign, feedback))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("evidence must be a scored mention, got the unscored one 311:7#0.1");
  }

  @Test
  void aSelectorTravelsBetweenMachines() throws IOException, ClassNotFoundException {
    EvidenceSelector selector = new EvidenceSelector();
    selector.add(said("a", "ann", Channel.CALL, SentimentClass.NEGATIVE, -0.5));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(selector);
    }

    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      EvidenceSelector arrived = (EvidenceSelector) in.readObject();
      arrived.add(said("b", "bob", Channel.CALL, SentimentClass.NEGATIVE, -0.6));
      assertThat(arrived.bestIds()).containsExactly("b", "a");
    }
  }

  @Property(seed = "1995", edgeCases = EdgeCasesMode.NONE)
  void mergingInAnyOrderGivesWhatChoosingFromAllAtOnceGives(
      @ForAll("candidates") List<EvidenceCandidate> candidates, @ForAll Random random) {
    List<EvidenceCandidate> shuffled = new ArrayList<>(candidates);
    Collections.shuffle(shuffled, random);
    List<EvidenceSelector> partitions = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      partitions.add(new EvidenceSelector());
    }
    shuffled.forEach(candidate -> partitions.get(random.nextInt(4)).add(candidate));
    while (partitions.size() > 1) {
      EvidenceSelector other = partitions.remove(random.nextInt(partitions.size()));
      partitions.get(random.nextInt(partitions.size())).merge(other);
    }

    EvidenceSelector merged = partitions.get(0);
    assertThat(merged.best()).isEqualTo(bestOfAllAtOnce(candidates));
    assertThat(merged.kept()).hasSizeLessThanOrEqualTo(30);
  }

  @Property(seed = "1995", edgeCases = EdgeCasesMode.NONE)
  void whatIsKeptIsEnoughToGoOn(@ForAll("candidates") List<EvidenceCandidate> candidates) {
    EvidenceSelector whole = new EvidenceSelector();
    candidates.forEach(whole::add);
    EvidenceSelector restored = new EvidenceSelector();
    whole.kept().forEach(restored::add);
    candidates.forEach(restored::add);

    assertThat(restored.kept()).isEqualTo(whole.kept());
    assertThat(restored.best()).isEqualTo(whole.best());
  }

  /** The rule of the class's javadoc, applied to the full list without any bound. */
  private static List<EvidenceCandidate> bestOfAllAtOnce(List<EvidenceCandidate> candidates) {
    List<EvidenceCandidate> chosen = new ArrayList<>();
    Set<String> persons = new HashSet<>();
    Set<Channel> channels = new HashSet<>();
    for (EvidenceCandidate.Tier tier : EvidenceCandidate.Tier.values()) {
      for (boolean newChannelsOnly : new boolean[] {true, false}) {
        for (EvidenceCandidate candidate : candidates.stream().sorted().toList()) {
          if (candidate.tier() == tier
              && chosen.size() < 5
              && !persons.contains(candidate.person())
              && !(newChannelsOnly && channels.contains(candidate.channel()))) {
            chosen.add(candidate);
            persons.add(candidate.person());
            channels.add(candidate.channel());
          }
        }
      }
    }
    Collections.sort(chosen);
    return chosen;
  }

  @Provide
  Arbitrary<List<EvidenceCandidate>> candidates() {
    Arbitrary<String> persons = Arbitraries.integers().between(0, 12).map(i -> "p" + i);
    // Mostly one channel, as in real sources: only then does the bound on what is kept come to
    // bear.
    Arbitrary<Channel> channels =
        Arbitraries.frequency(
            Tuple.of(12, Channel.SERVICE_REQUEST),
            Tuple.of(2, Channel.CALL),
            Tuple.of(1, Channel.SURVEY));
    Arbitrary<Integer> lengths = Arbitraries.of(5, 30, 120, 240, 400);
    Arbitrary<SentimentClass> labels = Arbitraries.of(SentimentClass.class);
    Arbitrary<Integer> ids = Arbitraries.integers().between(0, 500);
    return Combinators.combine(ids, persons, channels, lengths, labels, Arbitraries.of(true, false))
        .as(
            (id, person, channel, length, label, asks) ->
                new EvidenceCandidate(
                    "m" + id,
                    person,
                    channel,
                    length,
                    new Sentiment(label, label.polarity()),
                    asks))
        .list()
        .uniqueElements(EvidenceCandidate::mentionId)
        .ofMaxSize(80);
  }

  private static EvidenceCandidate said(
      String id, String person, Channel channel, SentimentClass label, double polarity) {
    return new EvidenceCandidate(
        id, person, channel, READABLE, new Sentiment(label, polarity), false);
  }
}
