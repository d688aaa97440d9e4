package voc.samples.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** What is packed comes back through the JDK's own readers, which check lengths and checksums. */
class PackedTest {
  @Test
  void everyByteComesBackFromGzip() throws IOException {
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }

    assertThat(unpacked(Packed.gzip(all))).isEqualTo(all);
    assertThat(unpacked(Packed.gzip(new byte[0]))).isEmpty();
  }

  @Test
  void zipEntriesComeBackInOrderOfTheirNames() throws IOException {
    TreeMap<String, byte[]> entries = new TreeMap<>();
    entries.put("süd.csv", "b\n".getBytes(StandardCharsets.UTF_8));
    entries.put("north.csv", "a\n".getBytes(StandardCharsets.UTF_8));

    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Packed.zip(entries)))) {
      assertEntry(zip, "north.csv", "a\n");
      assertEntry(zip, "süd.csv", "b\n");
      assertThat(zip.getNextEntry()).isNull();
    }
  }

  private static void assertEntry(ZipInputStream zip, String name, String text) throws IOException {
    ZipEntry entry = zip.getNextEntry();
    assertThat(entry).isNotNull();
    assertThat(entry.getName()).isEqualTo(name);
    assertThat(zip.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo(text);
  }

  private static byte[] unpacked(byte[] packed) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return in.readAllBytes();
    }
  }
}
