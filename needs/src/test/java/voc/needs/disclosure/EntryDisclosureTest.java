package voc.needs.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import voc.needs.disclosure.EntryDisclosure.Figures;

class EntryDisclosureTest {
  private static EntryDisclosure of(
      double demand,
      double contacts,
      double searches,
      double failed,
      double current,
      double previous) {
    return EntryDisclosure.of(
        new Figures(demand, contacts, searches, failed, current, previous), SmallestCell.DEFAULT);
  }

  @Test
  void anEntryThatManyAskForIsToldInFull() {
    assertThat(of(100, 40, 60, 20, 30, 30)).isEqualTo(new EntryDisclosure(true, true, true, true));
  }

  @Test
  void anEntryThatFewAskForTellsNothingAndOneThatNobodyAsksForTellsThat() {
    assertThat(of(9, 0, 9, 0, 9, 0)).isEqualTo(new EntryDisclosure(false, false, false, false));
    assertThat(of(0, 0, 0, 0, 0, 0)).isEqualTo(new EntryDisclosure(true, true, true, true));
  }

  @Test
  void aSmallPartOrWhatItWouldLeaveIsNotTold() {
    assertThat(of(100, 5, 95, 20, 30, 30).division()).isFalse();
    assertThat(of(100, 40, 55, 20, 30, 30).division()).as("5 by survey").isFalse();
    assertThat(of(100, 40, 60, 55, 30, 30).failures()).as("5 did not fail").isFalse();
    assertThat(of(100, 40, 60, 20, 48, 47).periods()).as("5 before").isFalse();
    assertThat(of(100, 40, 60, 20, 60, 5).periods()).isFalse();
  }
}
