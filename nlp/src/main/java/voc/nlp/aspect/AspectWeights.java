package voc.nlp.aspect;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * The numbers of {@link AspectNetwork}, as matrices of rows one after the other.
 *
 * <p>{@code S} is {@link #SIZE}, {@code H} is {@link #HIDDEN}, {@code C} the number of categories.
 */
final class AspectWeights {
  /** Numbers in what the network makes of a piece. */
  static final int SIZE = 128;

  /** Units in the layer before the stances. */
  static final int HIDDEN = 48;

  static final int CATEGORIES = Category.values().length;
  static final int STANCES = Stance.values().length;

  /** Steps of distance that have a number of their own, see {@link #step}. */
  static final int STEPS = 16;

  static final int KINSHIPS = ReadSentence.Kinship.values().length;

  /** Numbers that the last layers see: target, what is said of it, which category. */
  static final int SEEN = 2 * SIZE + CATEGORIES;

  /** Vector to piece: {@code NUMBERS x S}. */
  final float[] piece;

  /** {@code S}. */
  final float[] pieceBias;

  /** How much a piece belongs to a category: {@code C x S}. */
  final float[] category;

  /** From how well a category is found to whether it is there: scale and bias, {@code 2 x C}. */
  final float[] presence;

  /** How much a piece says of a target: {@code S x S}. */
  final float[] said;

  /** The same by distance in the sentence: {@code STEPS}. */
  final float[] distance;

  /** The same by clause: {@code KINSHIPS}. */
  final float[] kinship;

  /** {@code H x SEEN}. */
  final float[] hidden;

  /** {@code H}. */
  final float[] hiddenBias;

  /** {@code STANCES x H}. */
  final float[] stance;

  /** Straight from what is seen: {@code STANCES x SEEN}. */
  final float[] direct;

  /** {@code STANCES}. */
  final float[] stanceBias;

  private AspectWeights(List<float[]> all) {
    piece = all.get(0);
    pieceBias = all.get(1);
    category = all.get(2);
    presence = all.get(3);
    said = all.get(4);
    distance = all.get(5);
    kinship = all.get(6);
    hidden = all.get(7);
    hiddenBias = all.get(8);
    stance = all.get(9);
    direct = all.get(10);
    stanceBias = all.get(11);
  }

  private static int[] sizes() {
    return new int[] {
      ReadSentence.NUMBERS * SIZE,
      SIZE,
      CATEGORIES * SIZE,
      2 * CATEGORIES,
      SIZE * SIZE,
      STEPS,
      KINSHIPS,
      HIDDEN * SEEN,
      HIDDEN,
      STANCES * HIDDEN,
      STANCES * SEEN,
      STANCES
    };
  }

  /** All of them, for what treats them alike; the arrays themselves. */
  List<float[]> all() {
    return List.of(
        piece,
        pieceBias,
        category,
        presence,
        said,
        distance,
        kinship,
        hidden,
        hiddenBias,
        stance,
        direct,
        stanceBias);
  }

  /** Nothing but zeros, for gradients. */
  static AspectWeights zeros() {
    int[] sizes = sizes();
    return new AspectWeights(Arrays.stream(sizes).mapToObj(size -> new float[size]).toList());
  }

  /** Small random numbers to start from. */
  static AspectWeights random(Random random) {
    AspectWeights weights = zeros();
    fill(weights.piece, random, 1.2 / Math.sqrt(ReadSentence.NUMBERS));
    fill(weights.category, random, 0.1);
    for (int c = 0; c < CATEGORIES; c++) {
      weights.presence[c] = 3;
    }
    fill(weights.said, random, 0.1);
    fill(weights.hidden, random, 1 / Math.sqrt(SEEN));
    fill(weights.stance, random, 1 / Math.sqrt(HIDDEN));
    fill(weights.direct, random, 0.05);
    return weights;
  }

  private static void fill(float[] values, Random random, double deviation) {
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (random.nextGaussian() * deviation);
    }
  }

  /** The number of a distance: in steps of one and a half pieces, far ones together. */
  static int step(double distance) {
    return Math.max(0, Math.min(STEPS - 1, (int) Math.rint(distance / 1.5) + 7));
  }

  /** Writes the upper 16 bits of each number (bfloat16), two or three digits: enough to ship. */
  void write(DataOutput out) throws IOException {
    for (float[] values : all()) {
      out.writeInt(values.length);
      for (float value : values) {
        out.writeShort((Float.floatToIntBits(value) + 0x8000) >>> 16);
      }
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException if it has another shape
   */
  static AspectWeights read(DataInput in) throws IOException {
    AspectWeights weights = zeros();
    for (float[] values : weights.all()) {
      int size = in.readInt();
      if (size != values.length) {
        throw new IOException("weights must have " + values.length + " numbers, got " + size);
      }
      for (int i = 0; i < size; i++) {
        values[i] = Float.intBitsToFloat(in.readShort() << 16);
      }
    }
    return weights;
  }
}
