package voc.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import voc.core.Need;

/** Nights made up so that the truth is known. */
class FalseAlarmTest {
  private static final int NIGHTS = 200;
  private static final int NEEDS = 20;
  private static final NightFigures NIGHT = new NightFigures(2000, 3000);

  /**
   * Where nothing changes, every claim is false, so the false discovery rate is the share of nights
   * with a claim: at most 5 %. 9 % allows for the chance of 200 nights (2.6 standard errors).
   */
  @Test
  void quietNightsRarelyClaimAChange() {
    Random random = new Random(1995);
    int alarms = 0;
    for (int night = 0; night < NIGHTS; night++) {
      if (rank(random, 1).stream().anyMatch(FalseAlarmTest::changed)) {
        alarms++;
      }
    }
    assertThat((double) alarms / NIGHTS).isLessThan(0.09);
  }

  /** A need that triples is found nearly always, and of all claims few are false. */
  @Test
  void aNeedThatTriplesIsFoundAndFewOthersAreAccused() {
    Random random = new Random(1995);
    int found = 0;
    double falseShares = 0;
    for (int night = 0; night < NIGHTS; night++) {
      List<Need> claims = rank(random, 3).stream().filter(FalseAlarmTest::changed).toList();
      long right = claims.stream().filter(FalseAlarmTest::isRisingEleventh).count();
      found += (int) right;
      falseShares += claims.isEmpty() ? 0 : (double) (claims.size() - right) / claims.size();
    }
    assertThat((double) found / NIGHTS).isGreaterThan(0.99);
    assertThat(falseShares / NIGHTS).as("false discovery rate").isLessThan(0.08);
  }

  private static boolean isRisingEleventh(Need need) {
    return need.topic().equals("topic10") && need.change().direction().equals("rising");
  }

  private static boolean changed(Need need) {
    return !need.change().direction().equals("steady");
  }

  /** Rare and common needs, all steady but the eleventh, whose rate changes by {@code factor}. */
  private static List<Need> rank(Random random, double factor) {
    List<NeedFigures> figures = new ArrayList<>();
    for (int i = 0; i < NEEDS; i++) {
      double rate = 0.0005 + 0.003 * i;
      long current = draw(random, i == 10 ? factor * rate : rate, NIGHT.current());
      long previous = draw(random, rate, NIGHT.previous());
      figures.add(Figures.of("topic" + i, "dot").volumes(current, previous).build());
    }
    return NeedRanker.rank(
        figures,
        NIGHT,
        Dispersions.NONE,
        Map.of(),
        Figures.evidenceFor(figures.toArray(new NeedFigures[0])));
  }

  /** A binomial draw, leaping from success to success by geometric waiting times. */
  private static long draw(Random random, double rate, long trials) {
    long successes = 0;
    double trial = 0;
    while (true) {
      trial += Math.ceil(Math.log(1 - random.nextDouble()) / Math.log(1 - rate));
      if (trial > trials) {
        return successes;
      }
      successes++;
    }
  }
}
