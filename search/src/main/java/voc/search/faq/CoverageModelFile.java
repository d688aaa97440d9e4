package voc.search.faq;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import voc.search.faq.CoverageModel.Known;

/**
 * A model of coverage as lines of UTF-8, with tabs between the parts of a line.
 *
 * <pre>
 * voc-coverage 1
 * sha256 5b2c…
 * trained-on …
 * pair ASKED_IN_ENTRY 12.5
 * …
 * list 0 1.25
 * …
 * past id question numbers
 * </pre>
 *
 * <p>The checksum is of all bytes after its line. The last number under {@code pair} and {@code
 * list} is the constant. A past question is kept as its vector alone, not in its words: numbers of
 * 32 bits, little end first, in base 64.
 */
final class CoverageModelFile {
  private static final String KIND = "voc-coverage ";
  private static final String FORM = KIND + "1";
  private static final String SHA_256 = "sha256 ";
  private static final String CONSTANT = "CONSTANT";

  private CoverageModelFile() {}

  static byte[] bytes(CoverageModel model) {
    StringBuilder text = new StringBuilder();
    line(text, "trained-on", plain(model.trainedOn()));
    double[] pair = model.pairWeights();
    for (int i = 0; i < pair.length; i++) {
      String name = i < pair.length - 1 ? Evidence.values()[i].name() : CONSTANT;
      line(text, "pair", name, Double.toString(pair[i]));
    }
    double[] list = model.listWeights();
    for (int i = 0; i < list.length; i++) {
      String name = i < list.length - 1 ? Integer.toString(i) : CONSTANT;
      line(text, "list", name, Double.toString(list[i]));
    }
    for (Known known : model.known()) {
      line(text, "past", plain(known.entry()), plain(known.entryQuestion()), pack(known.vector()));
    }
    String content = text.toString();
    return (FORM + "\n" + SHA_256 + sha256(content) + "\n" + content).getBytes(UTF_8);
  }

  /** Whether a file is meant to be such a model, of whatever version. */
  static boolean isOne(byte[] file) {
    byte[] kind = KIND.getBytes(UTF_8);
    return file.length >= kind.length && Arrays.equals(file, 0, kind.length, kind, 0, kind.length);
  }

  static CoverageModel read(byte[] file, String place) {
    String[] parts = new String(file, UTF_8).split("\n", 3);
    if (parts.length < 3 || !parts[0].equals(FORM) || !parts[1].startsWith(SHA_256)) {
      throw new IllegalArgumentException(
          place
              + " must be a model that begins with \""
              + FORM
              + "\"; give a file that voc train coverage wrote");
    }
    String expected = parts[1].substring(SHA_256.length());
    String found = sha256(parts[2]);
    if (!found.equals(expected)) {
      throw damaged(place, "it must have the SHA-256 " + expected + ", got " + found);
    }
    List<Double> pair = new ArrayList<>();
    List<Double> list = new ArrayList<>();
    List<Known> known = new ArrayList<>();
    String trainedOn = "";
    for (String line : parts[2].split("\n")) {
      String[] cells = line.split("\t", -1);
      switch (cells[0] + cells.length) {
        case "trained-on2" -> trainedOn = cells[1];
        case "pair3" -> pair.add(Double.valueOf(cells[2]));
        case "list3" -> list.add(Double.valueOf(cells[2]));
        case "past4" -> known.add(new Known(cells[1], cells[2], unpack(cells[3])));
        default -> throw damaged(place, "it has a line of an unknown kind");
      }
    }
    int evidence = Evidence.values().length;
    if (pair.size() != evidence + 1 || list.size() != evidence + RankedEntries.OF_THE_LIST + 1) {
      throw damaged(place, "it must have all weights of this version");
    }
    return new CoverageModel(numbers(pair), numbers(list), known, trainedOn);
  }

  private static double[] numbers(List<Double> list) {
    return list.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static IllegalArgumentException damaged(String place, String how) {
    return new IllegalArgumentException(
        place + " is damaged: " + how + "; copy it again or train again");
  }

  private static void line(StringBuilder text, String... cells) {
    text.append(String.join("\t", cells)).append('\n');
  }

  private static String plain(String text) {
    return text.replaceAll("[\\t\\n\\r]+", " ");
  }

  private static String pack(float[] vector) {
    ByteBuffer buffer = ByteBuffer.allocate(vector.length * 4).order(ByteOrder.LITTLE_ENDIAN);
    for (float number : vector) {
      buffer.putFloat(number);
    }
    return Base64.getEncoder().encodeToString(buffer.array());
  }

  private static float[] unpack(String text) {
    ByteBuffer buffer =
        ByteBuffer.wrap(Base64.getDecoder().decode(text)).order(ByteOrder.LITTLE_ENDIAN);
    float[] vector = new float[buffer.remaining() / 4];
    buffer.asFloatBuffer().get(vector);
    return vector;
  }

  private static String sha256(String content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
