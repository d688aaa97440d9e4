package voc.search.lucene;

import java.util.Arrays;
import java.util.List;

/**
 * The vectors of the word pieces of one text, or of several side by side: a row of each number, a
 * column of each piece, so that the processor compares several pieces at once.
 *
 * @param numbers row by row
 * @param columns pieces of all texts
 * @param starts first column of each text, and last the number of columns
 */
@SuppressWarnings("ArrayRecordComponent")
record PieceTable(float[] numbers, int columns, int[] starts) {

  /** Of the first pieces of one text. */
  static PieceTable of(float[][] vectors, int most) {
    int columns = Math.min(most, vectors.length);
    int rows = columns == 0 ? 0 : vectors[0].length;
    float[] numbers = new float[rows * columns];
    for (int column = 0; column < columns; column++) {
      for (int row = 0; row < rows; row++) {
        numbers[row * columns + column] = vectors[column][row];
      }
    }
    return new PieceTable(numbers, columns, new int[] {0, columns});
  }

  /** Tables of one text each, side by side. */
  static PieceTable beside(List<PieceTable> tables) {
    int[] starts = new int[tables.size() + 1];
    int rows = 0;
    for (int i = 0; i < tables.size(); i++) {
      starts[i + 1] = starts[i] + tables.get(i).columns();
      rows = Math.max(rows, tables.get(i).rows());
    }
    int columns = starts[tables.size()];
    float[] numbers = new float[rows * columns];
    for (int i = 0; i < tables.size(); i++) {
      PieceTable table = tables.get(i);
      for (int row = 0; row < table.rows(); row++) {
        System.arraycopy(
            table.numbers(),
            row * table.columns(),
            numbers,
            row * columns + starts[i],
            table.columns());
      }
    }
    return new PieceTable(numbers, columns, starts);
  }

  private int rows() {
    return columns == 0 ? 0 : numbers.length / columns;
  }

  /**
   * The best likeness of each asked piece to any of each text, and the other way round.
   *
   * @param asked vectors of the pieces asked
   * @param most how many of them count
   * @return of each text two arrays: of the asked pieces, and of its own
   */
  float[][][] bests(float[][] asked, int most) {
    int rows = Math.min(most, asked.length);
    int texts = starts.length - 1;
    float[][][] bests = new float[texts][2][];
    for (int text = 0; text < texts; text++) {
      int size = starts[text + 1] - starts[text];
      bests[text][0] = new float[rows];
      bests[text][1] = new float[size];
      Arrays.fill(bests[text][0], size == 0 ? 0 : -1);
      Arrays.fill(bests[text][1], rows == 0 ? 0 : -1);
    }
    float[] cosines = new float[columns];
    for (int i = 0; i < rows; i++) {
      compare(asked[i], cosines);
      for (int text = 0; text < texts; text++) {
        float[] own = bests[text][1];
        float best = bests[text][0][i];
        for (int j = 0; j < own.length; j++) {
          float cosine = cosines[starts[text] + j];
          best = Math.max(best, cosine);
          own[j] = Math.max(own[j], cosine);
        }
        bests[text][0][i] = best;
      }
    }
    return bests;
  }

  /** Four rows at once: loops of this form the JIT compiler turns into wide instructions. */
  private void compare(float[] vector, float[] cosines) {
    Arrays.fill(cosines, 0);
    for (int row = 0; row + 3 < rows(); row += 4) {
      float a = vector[row];
      float b = vector[row + 1];
      float c = vector[row + 2];
      float d = vector[row + 3];
      int first = row * columns;
      int second = first + columns;
      int third = second + columns;
      int fourth = third + columns;
      for (int j = 0; j < columns; j++) {
        cosines[j] +=
            a * numbers[first + j]
                + b * numbers[second + j]
                + c * numbers[third + j]
                + d * numbers[fourth + j];
      }
    }
    for (int row = rows() - rows() % 4; row < rows(); row++) {
      for (int j = 0; j < columns; j++) {
        cosines[j] += vector[row] * numbers[row * columns + j];
      }
    }
  }
}
