package voc.needs.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BallotCountTest {
  private static List<Ballot> ballots(String department, String... rankings) {
    List<Ballot> ballots = new ArrayList<>();
    for (String ranking : rankings) {
      ballots.add(new Ballot(department + ballots.size(), department, Ranking.parse(ranking)));
    }
    return ballots;
  }

  private static List<Ballot> all(List<List<Ballot>> parts) {
    return parts.stream().flatMap(List::stream).toList();
  }

  @Test
  void allAndEachDepartmentOfThreeVotersHaveTheirOrder() {
    List<BallotResult> results =
        BallotCount.of(
            all(
                List.of(
                    ballots("water", "a > b > c", "a > b > c", "a > c > b"),
                    ballots("parks", "c > b > a", "c > b > a", "c > a > b"))));

    assertThat(results)
        .filteredOn(result -> result.department().equals("parks"))
        .extracting(BallotResult::need)
        .containsExactly("c", "b", "a");
    assertThat(results).extracting(BallotResult::department).contains("all", "water");
    assertThat(results.get(0).voters()).isEqualTo(6);
  }

  @Test
  void aDepartmentOfTwoVotersIsHiddenAndSoIsAnotherThatWouldGiveItAway() {
    List<BallotResult> results =
        BallotCount.of(
            all(
                List.of(
                    ballots("water", "a > b", "a > b", "a > b"),
                    ballots("roads", "a > b", "b > a", "a > b", "a > b"),
                    ballots("parks", "b > a", "b > a"))));

    assertThat(results).extracting(BallotResult::department).containsOnly("all", "roads");
  }

  @Test
  void aNeedThatTwoVotersRankIsNotTold() {
    List<BallotResult> results =
        BallotCount.of(ballots("water", "a > b > c", "b > a > c", "a > b"));

    assertThat(results).extracting(BallotResult::need).containsOnly("a", "b");
  }

  @Test
  void aNeedsScoreInADepartmentIsNotToldIfTheRestIsOfOneVoter() {
    List<BallotResult> results =
        BallotCount.of(
            all(
                List.of(
                    ballots("water", "a > b", "a > b", "a > b"),
                    ballots("parks", "c > b > a", "c > b", "c > b"))));

    assertThat(results)
        .filteredOn(result -> result.department().equals("water"))
        .extracting(BallotResult::need)
        .containsExactly("b");
  }

  @Test
  void dissentIsFoundFromTheFiguresAndFromAllVoters() {
    List<BallotResult> results =
        BallotCount.of(
            all(
                List.of(
                    ballots("water", "a > b > c", "a > b > c", "a > b > c", "a > b > c"),
                    ballots("parks", "c > b > a", "c > b > a", "c > b > a"))));

    List<Dissent> dissents = Dissent.of(results, List.of("x", "a", "b", "c"));

    Dissent parks =
        dissents.stream()
            .filter(each -> each.result().department().equals("parks"))
            .filter(each -> each.result().need().equals("c"))
            .findFirst()
            .orElseThrow();
    assertThat(parks.dataRank()).isEqualTo(3);
    assertThat(parks.dissent()).isEqualTo(-2);
    assertThat(parks.words())
        .isEqualTo(
            "place 1 by 3 of 3 ballots; more urgent than the figures say (place 3); more urgent than all voters together say (place 3)");
    assertThat(dissents.get(0).words())
        .isEqualTo("place 1 by 7 of 7 ballots; agrees with the figures (place 1)");
  }

  @Test
  void rankingsSayWhatIsWrongWithThem() {
    assertThatThrownBy(() -> Ranking.parse("a > b > a"))
        .hasMessage("a ranking must name each need once, got \"a\" twice; remove one");
    assertThatThrownBy(() -> Ranking.parse("a > > b"))
        .hasMessage(
            "a ranking must name a need on both sides of each > and =, got nothing; name it, or remove the sign");
    assertThatThrownBy(() -> Ranking.parse("a ="))
        .hasMessageContaining("both sides of each > and =");
    assertThat(Ranking.parse(" b = a > c ").groups())
        .containsExactly(List.of("a", "b"), List.of("c"));
  }
}
