package voc.needs.disclosure;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import voc.core.Channel;
import voc.core.Diagnosis;
import voc.core.FaqGap;
import voc.core.GapDemand;
import voc.core.GapDemand.Part;

class GapDisclosureTest {
  private final List<FaqGap> gaps = new ArrayList<>();

  private GapDisclosureTest gap(String id, int people, int searches) {
    List<Part> channels = new ArrayList<>();
    if (people > 0) {
      channels.add(new Part("call", people));
    }
    if (searches > 0) {
      channels.add(new Part("search", searches));
    }
    return gap(id, people, searches, 0, channels, List.of(), List.of());
  }

  /** Searches that were not in vain are {@code served}. */
  private GapDisclosureTest gap(
      String id,
      int people,
      int searches,
      int served,
      List<Part> channels,
      List<Part> departments,
      List<Part> weeks) {
    double demand = people + searches;
    gaps.add(
        new FaqGap(
            id,
            gaps.size() + 1,
            "How?",
            "city",
            new GapDemand(
                demand,
                people + 1,
                people,
                searches,
                searches - served,
                0,
                channels,
                departments,
                weeks),
            0,
            demand - served,
            new Diagnosis(Diagnosis.Kind.MISSING, "", List.of()),
            null,
            null,
            null,
            "20260301T020000Z",
            List.of()));
    return this;
  }

  private List<PublishedGap> published() {
    return GapDisclosure.of(gaps, SmallestCell.DEFAULT);
  }

  private static String shown(PublishedGap gap) {
    GapFigures figures = gap.figures();
    return gap.gap().rank()
        + gap.gap().id()
        + (figures == null ? " nothing" : " " + figures.people() + " " + figures.searches());
  }

  private GapFigures first() {
    return requireNonNull(published().get(0).figures());
  }

  @Test
  void whatFewAskFollowsWhatManyAskInTheSameOrder() {
    gap("a", 0, 9).gap("b", 20, 0).gap("c", 4, 0).gap("d", 0, 12).gap("e", 3, 0).gap("f", 6, 0);

    assertThat(published())
        .extracting(GapDisclosureTest::shown)
        .containsExactly(
            "1b 20.0 0.0", "2d 0.0 12.0", "3a nothing", "4c nothing", "5e nothing", "6f nothing");
    assertThat(published().get(2).tells(Channel.SEARCH)).isFalse();
  }

  @Test
  void fewPeopleAmongManySearchesAreNotCountedApart() {
    gap("a", 3, 30).gap("b", 30, 2).gap("c", 12, 15);

    List<PublishedGap> published = published();

    assertThat(published)
        .extracting(GapDisclosureTest::shown)
        .containsExactly("1a null null", "2b null null", "3c 12.0 15.0");
    assertThat(published.get(0).tells(Channel.SEARCH)).isFalse();
    assertThat(published.get(0).figures().byChannel()).isNull();
    assertThat(published.get(0).toldDemand()).isNull();
    assertThat(published.get(2).tells(Channel.CALL)).isTrue();
    assertThat(published.get(2).tells(Channel.SEARCH)).isTrue();
  }

  /** Three channels of ten: each has somebody, so that none can have nine. */
  @Test
  void channelsAreNotNamedWhereTheirNumberBoundsThem() {
    gap("a", 6, 4, 0, three(), List.of(), List.of());
    gap("b", 7, 4, 0, three(), List.of(), List.of());

    assertThat(published().get(0).figures().channels()).containsExactly("311", "call", "search");
    assertThat(published().get(1).figures().channels()).isNull();
  }

  private static List<Part> three() {
    return List.of(new Part("311", 3), new Part("call", 3), new Part("search", 4));
  }

  @Test
  void fewServedSearchesCountAsUnmetSinceTheScoreWouldTellThem() {
    gap("a", 20, 40, 4, List.of(), List.of(), List.of());

    assertThat(first().zeroResults()).isNull();
    assertThat(first().unclicked()).isNull();
    assertThat(published().get(0).gap().score()).isEqualTo(60);
  }

  @Test
  void fewSearchesInVainCountAsServedSinceTheScoreWouldTellThem() {
    gap("a", 20, 40, 36, List.of(), List.of(), List.of());

    assertThat(first().zeroResults()).isNull();
    assertThat(published().get(0).gap().score()).isEqualTo(20);
  }

  @Test
  void aFewWhoWentWithoutInAllScoreNothing() {
    gap("a", 4, 40, 36, List.of(), List.of(), List.of());

    assertThat(published().get(0).gap().score()).isZero();
  }

  @Test
  void whoWentWithoutScoresAlsoWhereTheDivisionIsNotTold() {
    gap("a", 4, 40, 20, List.of(), List.of(), List.of());

    assertThat(first().people()).isNull();
    assertThat(published().get(0).gap().score()).isEqualTo(24);
  }

  @Test
  void scoresThatChangeChangeTheOrder() {
    gap("a", 20, 40, 33, List.of(), List.of(), List.of());
    gap("b", 25, 0);

    assertThat(published()).extracting(each -> each.gap().id()).containsExactly("b", "a");
    assertThat(published()).extracting(each -> each.gap().rank()).containsExactly(1, 2);
  }

  @Test
  void smallChannelsAreSummedUpAmongThePeopleAlone() {
    gap(
        "a",
        45,
        15,
        0,
        List.of(new Part("call", 20), new Part("chat", 5), new Part("email", 20), part("search")),
        List.of(),
        List.of());

    assertThat(first().byChannel())
        .as("with the searches in it, other would tell the chats")
        .containsExactly(new Part("email", 20), new Part("others", 25), part("search"));
  }

  private static Part part(String channel) {
    return new Part(channel, 15);
  }

  @Test
  void departmentsAreThoseOfThePeople() {
    gap(
        "a",
        32,
        15,
        0,
        List.of(),
        List.of(new Part("clerk", 12), new Part("parks", 17), new Part("unassigned", 18)),
        List.of());

    assertThat(first().byDepartment())
        .as("15 of the 18 were searches: 3 people are few")
        .containsExactly(new Part("parks", 17), new Part("others", 15));
  }

  @Test
  void weeksOfFewAreSummedUpWithTheirNeighbours() {
    gap(
        "a",
        40,
        0,
        0,
        List.of(),
        List.of(),
        List.of(
            new Part("2026-03-02", 12),
            new Part("2026-03-09", 3),
            new Part("2026-03-16", 4),
            new Part("2026-03-23", 16),
            new Part("2026-03-30", 5)));

    assertThat(first().byWeek())
        .containsExactly(new Part("2026-03-02", 12), new Part("2026-03-09/2026-03-30", 28));
  }

  @Test
  void weeksAreNotToldWhereFewHaveNoTime() {
    gap("a", 40, 0, 0, List.of(), List.of(), List.of(new Part("2026-03-02", 36)));

    assertThat(first().byWeek()).isNull();
  }

  @Test
  void switchedOffEverythingIsTold() {
    gap("a", 0, 9).gap("b", 2, 5);

    List<PublishedGap> published = GapDisclosure.of(gaps, SmallestCell.OFF);
    assertThat(published)
        .extracting(GapDisclosureTest::shown)
        .containsExactly("1a 0.0 9.0", "2b 2.0 5.0");
    assertThat(published.get(1).figures().byChannel())
        .containsExactly(new Part("call", 2), new Part("search", 5));
  }

  /** Whatever the parts: none is told that is small, and none within a sum can be narrowed. */
  @Test
  void noSumLeavesOneOfItsPartsLessThanEverythingFromOneToNine() {
    Random random = new Random(1);
    for (int trial = 0; trial < 2000; trial++) {
      List<Part> parts = new ArrayList<>();
      for (int i = 0; i <= random.nextInt(6); i++) {
        parts.add(new Part("part" + i, 1 + random.nextInt(random.nextBoolean() ? 9 : 40)));
      }
      List<Part> told = GapParts.told(parts, SmallestCell.DEFAULT);
      if (told != null) {
        assertThat(told).allMatch(part -> part.demand() >= 10);
        assertThat(sum(told)).isEqualTo(sum(parts));
        long merged = parts.size() - told.stream().filter(parts::contains).count();
        double other = sum(told.stream().filter(part -> part.value().equals("others")).toList());
        assertThat(merged == 0 || other - (merged - 1) >= 9).as("%s told %s", parts, told).isTrue();
      }
    }
  }

  private static double sum(List<Part> parts) {
    return parts.stream().mapToDouble(Part::demand).sum();
  }
}
