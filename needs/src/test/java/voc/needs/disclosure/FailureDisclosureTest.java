package voc.needs.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import voc.needs.failure.Baseline;
import voc.needs.failure.ChannelCounts;
import voc.needs.failure.ChannelCounts.Count;
import voc.needs.failure.Figure;

class FailureDisclosureTest {
  private static final SmallestCell TEN = SmallestCell.DEFAULT;

  private static ChannelCounts need(
      String topic, int searches, int failed, int calls, int requests, int others) {
    return new ChannelCounts(
        topic,
        "city",
        searches,
        failed,
        count(calls),
        Count.NONE,
        count(calls),
        count(requests),
        count(others));
  }

  private static Count count(int feedback) {
    return new Count(feedback, feedback);
  }

  private static FailureDisclosure disclosed(List<ChannelCounts> needs) {
    List<ChannelCounts> shown =
        needs.stream().filter(need -> need.volume() >= TEN.people()).toList();
    return FailureDisclosure.of(needs, Baseline.members(needs), ids(shown), TEN);
  }

  private static Set<String> ids(List<ChannelCounts> needs) {
    return needs.stream().map(ChannelCounts::id).collect(Collectors.toSet());
  }

  private static Set<Figure> hidden(ChannelCounts need, ChannelCounts... others) {
    List<ChannelCounts> needs = new ArrayList<>(List.of(others));
    needs.add(need);
    return disclosed(needs).hidden().get(need.id());
  }

  @Test
  void whatManyDidIsShown() {
    assertThat(hidden(need("a", 60, 41, 36, 12, 0))).isEmpty();
    assertThat(hidden(need("a", 60, 41, 36, 12, 14))).isEmpty();
    assertThat(hidden(need("a", 60, 60, 36, 0, 0))).isEmpty();
  }

  @Test
  void fewFailedSearchesAreNotCounted() {
    assertThat(hidden(need("a", 60, 5, 36, 12, 0))).containsExactly(Figure.FAILED_SEARCHES);
    assertThat(hidden(need("a", 60, 53, 36, 12, 0))).isEmpty();
  }

  /** Table needs shows the volume, 45: less the 36 calls it would be the 9 requests. */
  @Test
  void fewRequestsHideTheCallsToo() {
    assertThat(hidden(need("a", 60, 41, 36, 9, 0)))
        .containsExactlyInAnyOrder(Figure.CALLS, Figure.REQUESTS);
  }

  /** Less calls and requests, the volume would be the 5 surveys. */
  @Test
  void fewSurveysHideTheRequestsAndWhereThatIsNotEnoughTheCallsInstead() {
    assertThat(hidden(need("a", 60, 41, 20, 42, 5))).containsExactly(Figure.REQUESTS);
    assertThat(hidden(need("a", 60, 41, 36, 0, 5))).containsExactly(Figure.CALLS);
  }

  @Test
  void aNeedThatTableNeedsDoesNotShowShowsNoFeedbackHere() {
    List<ChannelCounts> needs = List.of(need("a", 60, 41, 36, 12, 0));

    assertThat(FailureDisclosure.of(needs, needs, Set.of(), TEN).hidden().get("city:a"))
        .containsExactlyInAnyOrder(Figure.CALLS, Figure.REQUESTS);
  }

  /** Who knows how much was searched would subtract the others. */
  @Test
  void oneSeldomSearchedNeedHidesAnother() {
    assertThat(
            hidden(
                need("b", 20, 0, 20, 0, 0), need("a", 4, 0, 20, 0, 0), need("c", 90, 0, 0, 0, 0)))
        .contains(Figure.SEARCHES);
  }

  /** The baseline's calls less the two that are shown would be those of the third. */
  @Test
  void theBaselineLeavesOutTheOneNeedThatItWouldGiveAway() {
    List<ChannelCounts> needs =
        List.of(need("a", 60, 0, 30, 0, 0), need("b", 60, 0, 20, 0, 0), need("c", 60, 0, 4, 0, 0));

    assertThat(disclosed(needs).hidden().get("city:c")).contains(Figure.CALLS);
    assertThat(disclosed(needs).pooled()).containsExactlyInAnyOrder("city:a", "city:b");
  }

  @Test
  void theBaselineTakesWhatIsSafeInTheSum() {
    List<ChannelCounts> needs =
        List.of(
            need("a", 60, 0, 30, 0, 0),
            need("b", 60, 0, 6, 0, 0),
            need("c", 60, 0, 4, 0, 0),
            need("d", 60, 0, 5, 0, 0));

    assertThat(disclosed(needs).pooled()).hasSize(4);
  }

  @Test
  void callsAndChatsAreToldApartOnlyWhereBothAreMany() {
    ChannelCounts few =
        new ChannelCounts(
            "a", "city", 60, 41, count(30), count(6), count(36), Count.NONE, Count.NONE);
    ChannelCounts many =
        new ChannelCounts(
            "b", "city", 60, 41, count(30), count(16), count(46), Count.NONE, Count.NONE);

    assertThat(disclosed(List.of(few, many)).mixed()).containsExactly("city:b");
  }

  @Test
  void switchedOffAllIsShown() {
    List<ChannelCounts> needs = List.of(need("a", 1, 1, 1, 1, 1), need("b", 3, 0, 0, 1, 0));

    FailureDisclosure all = FailureDisclosure.of(needs, needs, Set.of(), SmallestCell.OFF);

    assertThat(all.hidden().values()).allSatisfy(figures -> assertThat(figures).isEmpty());
    assertThat(all.pooled()).isEqualTo(ids(needs));
  }

  /**
   * Nights at random: all that is shown is of nobody or of ten at least, and a solver that knows
   * the volume, and which figures are suppressed, can't narrow a small one.
   */
  @Test
  void aSolverRecoversNoSmallFigure() {
    Random dice = new Random(6);
    int checked = 0;
    for (int night = 0; night < 60; night++) {
      List<ChannelCounts> needs = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        int searches = dice.nextInt(40);
        needs.add(
            need(
                "t" + i,
                searches,
                dice.nextInt(searches + 1),
                dice.nextInt(30),
                dice.nextInt(20),
                dice.nextInt(3) * dice.nextInt(15)));
      }
      FailureDisclosure disclosed = disclosed(needs);
      checked += checkSearches(needs, disclosed);
      for (ChannelCounts need : needs) {
        checked += need.volume() >= TEN.people() ? checkVolume(need, disclosed) : 0;
      }
    }
    assertThat(checked).isGreaterThan(100);
  }

  private static int checkSearches(List<ChannelCounts> needs, FailureDisclosure disclosed) {
    Set<String> suppressed =
        needs.stream()
            .map(ChannelCounts::id)
            .filter(id -> disclosed.hidden().get(id).contains(Figure.SEARCHES))
            .collect(Collectors.toSet());
    return checkSmall(FailureDisclosure.searches(needs), suppressed);
  }

  private static int checkVolume(ChannelCounts need, FailureDisclosure disclosed) {
    Set<Figure> hidden = disclosed.hidden().get(need.id());
    Set<String> suppressed = new java.util.TreeSet<>();
    if (hidden.contains(Figure.CALLS)) {
      suppressed.add("calls");
    }
    if (hidden.contains(Figure.REQUESTS)) {
      suppressed.add("requests");
    }
    if (need.others().feedback() > 0) {
      suppressed.add("others");
    }
    return checkSmall(FailureDisclosure.volume(need, Cell.Release.PUBLISHED), suppressed);
  }

  private static int checkSmall(SumTree tree, Set<String> suppressed) {
    Recovery recovery = new Recovery(tree, new Suppression(suppressed, Set.of()), TEN);
    Suppression best = Suppression.of(tree, TEN);
    int checked = 0;
    for (Cell cell : tree.cells()) {
      boolean small = TEN.isSmall(cell.people()) && cell.release() != Cell.Release.KNOWN;
      if (!small || best.exposed().contains(cell.id())) {
        continue;
      }
      assertThat(recovery.of(cell.id()).high() - recovery.of(cell.id()).low())
          .as(cell + " of " + tree.cells())
          .isGreaterThanOrEqualTo(8 - 1e-6);
      checked++;
    }
    return checked;
  }
}
