package voc.jobs.source.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SeenHashesTest {
  @Test
  void countsAsAMapDoes() {
    Random random = new Random(11);
    SeenHashes seen = new SeenHashes();
    Map<Long, Integer> expected = new HashMap<>();
    for (int i = 0; i < 100_000; i++) {
      long hash = random.nextInt(20_000) * 0x9E3779B97F4A7C15L;

      assertThat(seen.add(hash)).isEqualTo(expected.merge(hash, 1, Integer::sum));
    }
  }

  @Test
  void zeroIsAHashLikeAnyOther() {
    SeenHashes seen = new SeenHashes();

    assertThat(seen.add(0)).isEqualTo(1);
    assertThat(seen.add(0)).isEqualTo(2);
  }
}
