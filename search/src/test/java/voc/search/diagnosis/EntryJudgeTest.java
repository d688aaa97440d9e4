package voc.search.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import voc.core.FaqEntry;
import voc.core.Provenance;
import voc.search.diagnosis.Contacts.Trend;
import voc.search.diagnosis.EntryVerdict.Kind;
import voc.search.lucene.EnglishText;

class EntryJudgeTest {
  private static final FaqEntry SHELTER =
      entry("shelter", "What does a picnic shelter cost?", "A picnic shelter is 40 dollars.");
  private static final FaqEntry RESERVE =
      entry("reserve", "How do I reserve a picnic shelter?", "You pay 60 dollars for a shelter.");
  private static final FaqEntry LIBRARY =
      entry("library", "How do I get a library card?", "Bring a photo ID.");

  private static FaqEntry entry(String id, String question, String answer) {
    return new FaqEntry(
        id,
        question,
        answer,
        null,
        List.of(),
        null,
        LocalDate.parse("2025-01-01"),
        new Provenance("f", "f.json", 1, 1));
  }

  private static EntryVerdict judge(EntryWorth worth, FaqEntry... faq) {
    List<FaqEntry> entries = List.of(faq);
    EnglishText text = new EnglishText();
    Told told = new Told(10);
    Diagnoser diagnoser =
        new Diagnoser(
            entries, text, new Conflicts(entries, text), told, LocalDate.parse("2026-03-31"));
    return new EntryJudge(diagnoser, told).judge(worth);
  }

  private static EntryWorth worth(
      double demand, double coverage, double contacts, double searches, double failed) {
    return worth(demand, coverage, contacts, searches, failed, Contacts.UNKNOWN, Optional.empty());
  }

  private static EntryWorth worth(
      double demand,
      double coverage,
      double contacts,
      double searches,
      double failed,
      Contacts byPeriod,
      Optional<Rise> rise) {
    return new EntryWorth(
        LIBRARY,
        demand,
        demand * coverage,
        demand / 2,
        demand / 2,
        Trend.STEADY,
        contacts,
        searches,
        failed,
        byPeriod,
        rise,
        List.of());
  }

  @Test
  void anEntryThatIsAskedForAndAnswersEarnsItsPlace() {
    EntryVerdict verdict = judge(worth(80, 0.9, 40, 40, 5), LIBRARY);

    assertThat(verdict.kind()).isEqualTo(Kind.EARNS_ITS_PLACE);
    assertThat(verdict.evidence()).isEqualTo("Asked 80 times; it covers 0.90.");
  }

  @Test
  void ofAnEntryThatFewAskForNothingMoreIsTold() {
    assertThat(judge(worth(9, 0.1, 0, 9, 9), LIBRARY).evidence())
        .isEqualTo("Asked by fewer than 10.");
    assertThat(judge(worth(9, 0.1, 0, 9, 9), LIBRARY).kind()).isEqualTo(Kind.SELDOM_ASKED);
    assertThat(judge(worth(0, 0, 0, 0, 0), LIBRARY).kind()).isEqualTo(Kind.NEVER_ASKED);
  }

  @Test
  void anEntryThatAnotherContradictsIsConflictingHoweverOftenItIsAskedFor() {
    EntryWorth never =
        new EntryWorth(
            SHELTER,
            0,
            0,
            0,
            0,
            Trend.UNKNOWN,
            0,
            0,
            0,
            Contacts.UNKNOWN,
            Optional.empty(),
            List.of());

    EntryVerdict verdict = judge(never, SHELTER, RESERVE, LIBRARY);

    assertThat(verdict.kind()).isEqualTo(Kind.CONFLICTING);
    assertThat(verdict.conflictsWith()).containsExactly("reserve");
    assertThat(verdict.evidence()).contains("“40 dollars”").contains("“60 dollars”");
  }

  @Test
  void theOthersFollowTheLimitsOfTheDiagnosis() {
    assertThat(judge(worth(80, 0.5, 40, 40, 5), LIBRARY).evidence())
        .isEqualTo("It covers 0.50 of what is asked of it on average.");
    assertThat(judge(worth(80, 0.9, 40, 40, 30), LIBRARY).evidence())
        .isEqualTo(
            "It covers 0.90, but 30 of 40 searches for it ended without a result or a click.");
    assertThat(
            judge(
                    worth(80, 0.9, 40, 40, 5, new Contacts(20, 20, Trend.STEADY), Optional.empty()),
                    LIBRARY)
                .evidence())
        .isEqualTo("It covers 0.90, and yet no fewer people than before ask somebody.");
    assertThat(
            judge(
                    worth(
                        80,
                        0.9,
                        40,
                        40,
                        5,
                        Contacts.UNKNOWN,
                        Optional.of(new Rise(LocalDate.parse("2026-02-02"), 10, 70, 7))),
                    LIBRARY)
                .kind())
        .isEqualTo(Kind.STALE);
  }

  @Test
  void anEntryCannotAnswerMoreThanItIsAsked() {
    assertThatThrownBy(() -> worth(10, 1.5, 0, 10, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("answered must be in [0, demand = 10.0], got 15.0");
  }
}
