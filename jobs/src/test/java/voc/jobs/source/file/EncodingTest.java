package voc.jobs.source.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class EncodingTest {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final String TEXT = "id,text\n1,Café – it’s naïve\n";

  /** What a file says, and how it was read. */
  private record Read(String text, String encoding, long unreadable) {}

  private static Read read(byte[] bytes) {
    TextFeed feed = new TextFeed(new ByteArrayInputStream(bytes), null, "f");
    StringBuilder text = new StringBuilder();
    for (int c = feed.read(); c >= 0; c = feed.read()) {
      text.append((char) c);
    }
    return new Read(text.toString(), feed.encoding(), feed.unreadable());
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      bytes.writeBytes(part);
    }
    return bytes.toByteArray();
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  @Test
  void aByteOrderMarkTellsAndIsNoText() {
    for (String name : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")) {
      assertThat(read(("\uFEFF" + TEXT).getBytes(Charset.forName(name))))
          .isEqualTo(new Read(TEXT, name, 0));
    }
  }

  @Test
  void utf16IsKnownByItsZeroBytes() {
    assertThat(read(TEXT.getBytes(StandardCharsets.UTF_16LE)))
        .isEqualTo(new Read(TEXT, "UTF-16LE", 0));
    assertThat(read("id".getBytes(StandardCharsets.UTF_16BE)))
        .isEqualTo(new Read("id", "UTF-16BE", 0));
    assertThat(read("a\0b,\0\0c".getBytes(StandardCharsets.UTF_8)).encoding()).isEqualTo("UTF-8");
  }

  @Test
  void withoutAMarkItIsUtf8OrWindows1252() {
    assertThat(read(TEXT.getBytes(StandardCharsets.UTF_8))).isEqualTo(new Read(TEXT, "UTF-8", 0));
    assertThat(read(TEXT.getBytes(WINDOWS_1252))).isEqualTo(new Read(TEXT, "windows-1252", 0));
    assertThat(read("plain".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(new Read("plain", "UTF-8", 0));
    assertThat(read(new byte[0])).isEqualTo(new Read("", "UTF-8", 0));
  }

  @Test
  void windows1252AfterMuchAsciiIsNotLost() {
    String ascii = "plain text\n".repeat(20_000);

    assertThat(read((ascii + TEXT).getBytes(WINDOWS_1252)))
        .isEqualTo(new Read(ascii + TEXT, "windows-1252", 0));
  }

  @Test
  void aBrokenByteIsCountedAndTheFileStaysUtf8() {
    byte[] utf8 = TEXT.getBytes(StandardCharsets.UTF_8);

    assertThat(read(joined(utf8, bytes(0xE9)))).isEqualTo(new Read(TEXT + "é", "UTF-8", 1));
    assertThat(read(joined(utf8, bytes(0xE2, 0x80)))).isEqualTo(new Read(TEXT + "â€", "UTF-8", 2));
  }

  @Test
  void aByteThatWindows1252DoesNotKnowIsReplacedAndCounted() {
    assertThat(read(joined(TEXT.getBytes(WINDOWS_1252), bytes(0x81, '\n'))))
        .isEqualTo(new Read(TEXT + "\uFFFD\n", "windows-1252", 1));
  }

  @Test
  void aConfiguredCharacterSetIsTaken() {
    TextFeed feed =
        new TextFeed(new ByteArrayInputStream(bytes('a', 0xE9, 'b')), StandardCharsets.UTF_8, "f");

    assertThat(List.of(feed.read(), feed.read(), feed.read()))
        .containsExactly((int) 'a', 0xFFFD, (int) 'b');
    assertThat(feed.encoding()).isEqualTo("UTF-8");
    assertThat(feed.unreadable()).isEqualTo(1);
  }

  @Test
  void aCharacterAcrossBuffersIsWhole() {
    String text = "x" + "😀é".repeat(60_000);

    assertThat(read(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(new Read(text, "UTF-8", 0));
  }
}
