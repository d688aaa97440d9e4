package voc.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.apache.lucene.util.VectorUtil;
import org.junit.jupiter.api.Test;

class PieceTableTest {
  @Test
  void textsSideBySideGiveTheSameAsEachPieceWithEach() {
    Random random = new Random(1);
    float[][] asked = pieces(random, 5);
    List<float[][]> texts = List.of(pieces(random, 3), pieces(random, 0), pieces(random, 7));
    PieceTable table =
        PieceTable.beside(texts.stream().map(text -> PieceTable.of(text, 6)).toList());

    float[][][] bests = table.bests(asked, 4);

    for (int text = 0; text < 3; text++) {
      int size = Math.min(6, texts.get(text).length);
      assertThat(bests[text][0]).hasSize(4);
      assertThat(bests[text][1]).hasSize(size);
      for (int i = 0; i < 4; i++) {
        float best = size == 0 ? 0 : -1;
        for (int j = 0; j < size; j++) {
          best = Math.max(best, VectorUtil.dotProduct(asked[i], texts.get(text)[j]));
        }
        assertThat(bests[text][0][i]).isCloseTo(best, within(1e-5f));
      }
    }
  }

  @Test
  void nothingAskedIsLikeNothing() {
    PieceTable table = PieceTable.of(pieces(new Random(2), 2), 64);

    assertThat(table.bests(new float[0][], 64)[0][1]).containsExactly(0, 0);
  }

  /** Of six numbers: not a multiple of what is compared at once. */
  private static float[][] pieces(Random random, int count) {
    float[][] pieces = new float[count][6];
    for (float[] piece : pieces) {
      for (int i = 0; i < piece.length; i++) {
        piece[i] = (float) (random.nextGaussian() / 4);
      }
    }
    return pieces;
  }
}
