package voc.nlp.learn;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * A model as bytes: a header that a person can read, then compressed content.
 *
 * <pre>
 * voc-model 1
 * kind sentiment 1
 * sha256 5b2c…
 * </pre>
 *
 * <p>The header's first line tells the form of the file, the second what the model is for and the
 * version of its content, the third the SHA-256 of the bytes after it. Content is read field by
 * field, never as Java objects, so that a model can run no code.
 *
 * @param kind what the model is for, a word in lower case
 * @param version of the content's form, from 1
 * @param content what {@link #read} gave
 */
public record ModelFile(String kind, int version, DataInput content) {
  private static final String FORM = "voc-model 1";
  private static final String KIND = "kind ";
  private static final String SHA_256 = "sha256 ";
  private static final int LONGEST_HEADER = 300;
  private static final int LONGEST_TEXT = 1_000_000;
  private static final long MOST_NUMBERS = 200_000_000;

  /** Writes content. */
  @FunctionalInterface
  public interface Content {
    /** Writes everything that reading needs. */
    void writeTo(DataOutput out) throws IOException;
  }

  /** A model as bytes, the same for the same content. */
  public static byte[] bytes(String kind, int version, Content content) {
    try {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(packed))) {
        content.writeTo(out);
      }
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      file.writeBytes(
          (FORM
                  + "\n"
                  + KIND
                  + kind
                  + " "
                  + version
                  + "\n"
                  + SHA_256
                  + sha256(packed.toByteArray())
                  + "\n")
              .getBytes(UTF_8));
      packed.writeTo(file);
      return file.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("memory was written to", e);
    }
  }

  /**
   * Reads a model's header and checks its content.
   *
   * @param bytes the whole file
   * @param place where it comes from, for messages
   * @throws ModelException if it is no model of voc, or damaged
   */
  public static ModelFile read(byte[] bytes, String place) {
    String start = new String(bytes, 0, Math.min(bytes.length, LONGEST_HEADER), UTF_8);
    List<String> lines = start.lines().limit(3).toList();
    if (lines.isEmpty() || !lines.get(0).equals(FORM)) {
      throw new ModelException(
          place
              + " must be a model that begins with \""
              + FORM
              + "\", but it begins otherwise; give a file that voc train wrote, of this version"
              + " of voc or an older one");
    }
    String[] kind = lines.size() < 3 ? new String[0] : lines.get(1).split(" ", -1);
    if (kind.length != 3
        || !lines.get(1).startsWith(KIND)
        || !kind[2].matches("[1-9][0-9]{0,3}")
        || !lines.get(2).startsWith(SHA_256)) {
      throw damaged(place, "its header is incomplete");
    }
    int header = String.join("\n", lines).length() + 1;
    if (header > bytes.length) {
      throw damaged(place, "it ends within its header");
    }
    byte[] packed = Arrays.copyOfRange(bytes, header, bytes.length);
    String expected = lines.get(2).substring(SHA_256.length());
    String found = sha256(packed);
    if (!found.equals(expected)) {
      throw damaged(
          place, "its content must have the SHA-256 " + expected + " that it says, got " + found);
    }
    return new ModelFile(
        kind[1],
        Integer.parseInt(kind[2]),
        new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(packed))));
  }

  /**
   * Reads the file of a model.
   *
   * @throws ModelException if it is no model of voc, or damaged
   * @throws IOException if it can't be read
   */
  public static ModelFile read(Path file) throws IOException {
    return read(Files.readAllBytes(file), file.toString());
  }

  /**
   * Passes a model of the kind and version that the caller can read.
   *
   * @throws ModelException if it is another
   */
  public ModelFile require(String expectedKind, int latest, String place) {
    if (!kind.equals(expectedKind)) {
      throw new ModelException(
          place + " must be a model of " + expectedKind + ", got one of " + kind);
    }
    if (version > latest) {
      throw new ModelException(
          place
              + " must be a model of version "
              + latest
              + " or before, got version "
              + version
              + "; use the voc that wrote it, or train again");
    }
    return this;
  }

  private static ModelException damaged(String place, String how) {
    return new ModelException(place + " is damaged: " + how + "; copy it again or train again");
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /**
   * Passes a number of things that a model announces.
   *
   * @throws IOException if it is out of range
   */
  public static int count(int count, int most, String what) throws IOException {
    if (count < 0 || count > most) {
      throw new IOException(
          "a model has 0 to " + most + " " + what + ", got " + count + "; train it again");
    }
    return count;
  }

  /**
   * Passes the size of a table that a model announces, before there is memory taken for it.
   *
   * @throws IOException if it has more numbers than a model of voc ever has
   */
  static void table(int rows, int columns) throws IOException {
    if ((long) rows * columns > MOST_NUMBERS) {
      throw new IOException(
          "its parts are too large: a table has at most "
              + MOST_NUMBERS
              + " numbers, got "
              + rows
              + " times "
              + columns);
    }
  }

  /**
   * The constant of a name.
   *
   * @throws IOException if there is none
   */
  static <E extends Enum<E>> E choice(Class<E> type, String name) throws IOException {
    for (E each : type.getEnumConstants()) {
      if (each.name().equals(name)) {
        return each;
      }
    }
    throw new IOException("a model knows no " + type.getSimpleName() + " " + name);
  }

  /** Writes a text of any length; {@link DataOutput#writeUTF} ends at 65,535 bytes. */
  public static void writeText(DataOutput out, String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /** Reads what {@link #writeText} wrote. */
  public static String readText(DataInput in) throws IOException {
    byte[] bytes = new byte[count(in.readInt(), LONGEST_TEXT, "bytes of text")];
    in.readFully(bytes);
    return new String(bytes, UTF_8);
  }
}
