package voc.jobs.source.mutation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packages that hold a gigabyte or more in a megabyte or less. */
final class Bombs {
  private static final int MEGABYTE = 1 << 20;
  private static final int MEMBER = 64 * MEGABYTE;
  private static final int MEMBERS = 32;

  /** Packing takes a second and more, and what is packed depends on the filling alone. */
  private static final Map<Byte, byte[]> GZIP_MEMBERS = new ConcurrentHashMap<>();

  private static final Map<Byte, byte[]> ZIPS = new ConcurrentHashMap<>();

  private static final List<Byte> FILLINGS = List.of((byte) 0, (byte) ' ', (byte) 'a');

  private Bombs() {}

  /** The file itself and after it far too much, as gzip or as the first entry of a zip. */
  static byte[] any(byte[] bytes, SplittableRandom chance) {
    byte filling = Pieces.any(FILLINGS, chance);
    if (chance.nextInt(2) == 0) {
      return ZIPS.computeIfAbsent(filling, Bombs::zip).clone();
    }
    byte[] member = GZIP_MEMBERS.computeIfAbsent(filling, Bombs::gzipMember);
    byte[] bomb = gzip(bytes);
    for (int i = 0; i < MEMBERS; i++) {
      bomb = Pieces.join(bomb, member);
    }
    return bomb;
  }

  private static byte[] gzipMember(byte filling) {
    byte[] plain = new byte[MEMBER];
    Arrays.fill(plain, filling);
    return gzip(plain);
  }

  private static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private static byte[] zip(byte filling) {
    byte[] piece = new byte[MEGABYTE];
    Arrays.fill(piece, filling);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      zip.putNextEntry(new ZipEntry("export.csv"));
      for (int i = 0; i < 512; i++) {
        zip.write(piece);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
