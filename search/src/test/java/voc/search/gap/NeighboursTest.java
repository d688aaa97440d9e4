package voc.search.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import voc.search.TextVectors;
import voc.search.gap.Neighbours.Pair;

class NeighboursTest {
  private static final int SIZE = 64;

  /** Many families of a few points each, alike within and not between. */
  private static List<Point> families(int points, Random random) {
    List<Point> all = new ArrayList<>();
    TermVectors terms = new TermVectors(List.of(List.of("word")));
    float[] family = new float[SIZE];
    for (int i = 0; i < points; i++) {
      float[] point = new float[SIZE];
      for (int j = 0; j < SIZE; j++) {
        family[j] = i % 5 == 0 ? (float) random.nextGaussian() : family[j];
        point[j] = family[j] + 0.5f * (float) random.nextGaussian();
      }
      double length = Math.sqrt(TextVectors.cosine(point, point));
      for (int j = 0; j < SIZE; j++) {
        point[j] = (float) (point[j] / length);
      }
      all.add(new Point(point, terms.of(List.of("word"))));
    }
    return all;
  }

  @Test
  void signaturesLoseHardlyAnyPairAndInventNone() {
    List<Point> points = families(Neighbours.FEW + 500, new Random(2));
    double least = QuestionGrouper.SAME_MATTER;
    Set<Set<Integer>> alike = new HashSet<>();
    for (int i = 0; i < points.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (points.get(i).dot(points.get(j)) >= least) {
          alike.add(Set.of(i, j));
        }
      }
    }

    List<Pair> pairs = Neighbours.of(points, least);

    Set<Set<Integer>> found = new HashSet<>();
    pairs.forEach(pair -> found.add(Set.of(pair.one(), pair.other())));
    assertThat(found).hasSameSizeAs(pairs).isSubsetOf(alike);
    assertThat(alike).hasSizeGreaterThan(1000);
    assertThat(found.size()).isGreaterThan((int) (0.98 * alike.size()));
  }
}
