package voc.needs.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import voc.core.Diagnosis;
import voc.core.FaqGap;
import voc.core.GapDemand;
import voc.needs.disclosure.PublishedGap.Release;

class GapDisclosureTest {
  private final List<FaqGap> gaps = new ArrayList<>();

  private GapDisclosureTest gap(String id, int people, int searches) {
    List<String> ids = new ArrayList<>();
    if (searches > 0) {
      ids.add("log:" + id);
    }
    for (int i = 0; i < people; i++) {
      ids.add("call:" + id + i + "#0.0");
    }
    double demand = people + searches;
    gaps.add(
        new FaqGap(
            id,
            gaps.size() + 1,
            "How?",
            "city",
            new GapDemand(
                demand, ids.size(), people, searches, searches, 0, List.of(), List.of(), List.of()),
            0,
            demand,
            new Diagnosis(Diagnosis.Kind.MISSING, "", List.of()),
            null,
            null,
            null,
            "20260301T020000Z",
            ids));
    return this;
  }

  private List<PublishedGap> published() {
    return GapDisclosure.of(gaps, SmallestCell.DEFAULT);
  }

  @Test
  void whatFewAskFollowsWhatManyAskInTheSameOrder() {
    gap("a", 0, 9).gap("b", 20, 0).gap("c", 4, 0).gap("d", 0, 12).gap("e", 3, 0).gap("f", 6, 0);

    assertThat(published())
        .extracting(each -> each.gap().rank() + each.gap().id() + " " + each.release())
        .containsExactly(
            "1b ALL", "2d ALL", "3a NOTHING", "4c NOTHING", "5e NOTHING", "6f NOTHING");
    assertThat(published().get(2).questionIds(SmallestCell.DEFAULT)).isEmpty();
  }

  @Test
  void fewPeopleAmongManySearchesAreNotCountedApart() {
    gap("a", 3, 30).gap("b", 30, 3).gap("c", 12, 15);

    List<PublishedGap> published = published();

    assertThat(published)
        .extracting(PublishedGap::release)
        .containsExactly(Release.UNDIVIDED, Release.UNDIVIDED, Release.ALL);
    assertThat(published.get(0).questionIds(SmallestCell.DEFAULT)).containsExactly("log:a");
    assertThat(published.get(1).questionIds(SmallestCell.DEFAULT)).isEmpty();
    assertThat(published.get(2).questionIds(SmallestCell.DEFAULT)).hasSize(13);
  }

  @Test
  void switchedOffAllGapsKeepTheirPlaces() {
    gap("a", 0, 9).gap("b", 20, 0);

    assertThat(GapDisclosure.of(gaps, SmallestCell.OFF))
        .extracting(each -> each.gap().id() + " " + each.release())
        .containsExactly("a ALL", "b ALL");
  }
}
