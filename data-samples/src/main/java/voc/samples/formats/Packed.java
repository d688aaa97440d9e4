package voc.samples.formats;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.CRC32;

/**
 * Files packed by gzip (RFC 1952) and zip (PKWARE APPNOTE 6.3), the same bytes on every system.
 *
 * <p>The JDK's own packers leave the choice of matches to the system's zlib, whose versions differ,
 * so the deflate stream (RFC 1951) is written here: fixed Huffman codes, no matches.
 */
final class Packed {
  /** 1 January 2026, 0:00, as MS-DOS counts: years from 1980, then month and day. */
  private static final int DOS_DATE = (2026 - 1980) << 9 | 1 << 5 | 1;

  /** 1 January 2026, 0:00 UTC, in seconds. */
  private static final int UNIX_TIME = 1_767_225_600;

  private static final short DEFLATE = 8;
  private static final short ZIP_VERSION = 20;

  private Packed() {}

  /** One gzip member. */
  static byte[] gzip(byte[] data) {
    byte[] packed = deflated(data);
    ByteBuffer file = buffer(10 + packed.length + 8);
    file.put((byte) 0x1f).put((byte) 0x8b).put((byte) DEFLATE).put((byte) 0);
    // No extra flags; 255: the system is not told.
    file.putInt(UNIX_TIME).put((byte) 0).put((byte) 255);
    file.put(packed).putInt(crc(data)).putInt(data.length);
    return file.array();
  }

  /** A zip file of these entries, by name. */
  static byte[] zip(SortedMap<String, byte[]> entries) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ByteArrayOutputStream directory = new ByteArrayOutputStream();
    for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
      byte[] name = entry.getKey().getBytes(StandardCharsets.UTF_8);
      byte[] packed = deflated(entry.getValue());
      ByteBuffer facts = facts(name, entry.getValue(), packed);
      ByteBuffer central = buffer(46 + name.length);
      central.putInt(0x02014b50).putShort(ZIP_VERSION).put(facts.array());
      // No comment, first disk, no attributes.
      central.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0);
      central.putInt(file.size()).put(name);
      directory.writeBytes(central.array());
      file.writeBytes(buffer(4).putInt(0x04034b50).array());
      file.writeBytes(facts.array());
      file.writeBytes(name);
      file.writeBytes(packed);
    }
    ByteBuffer end = buffer(22);
    end.putInt(0x06054b50).putShort((short) 0).putShort((short) 0);
    end.putShort((short) entries.size()).putShort((short) entries.size());
    end.putInt(directory.size()).putInt(file.size()).putShort((short) 0);
    file.writeBytes(directory.toByteArray());
    file.writeBytes(end.array());
    return file.toByteArray();
  }

  /** What an entry's local header and its line of the directory have in common. */
  private static ByteBuffer facts(byte[] name, byte[] data, byte[] packed) {
    ByteBuffer facts = buffer(26);
    // Flag 11: names are UTF-8.
    facts.putShort(ZIP_VERSION).putShort((short) (1 << 11)).putShort(DEFLATE);
    facts.putShort((short) 0).putShort((short) DOS_DATE);
    facts.putInt(crc(data)).putInt(packed.length).putInt(data.length);
    return facts.putShort((short) name.length).putShort((short) 0);
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static int crc(byte[] data) {
    CRC32 crc = new CRC32();
    crc.update(data);
    return (int) crc.getValue();
  }

  /** One last block of fixed Huffman codes (RFC 1951, 3.2.6). */
  private static byte[] deflated(byte[] data) {
    Bits bits = new Bits();
    bits.code(0b110, 3);
    for (byte value : data) {
      int octet = value & 0xff;
      if (octet < 144) {
        bits.code(0x30 + octet, 8);
      } else {
        bits.code(0x190 + octet - 144, 9);
      }
    }
    bits.code(0, 7);
    return bits.toByteArray();
  }

  /** Bits that fill bytes from the lowest. */
  private static final class Bits {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int open;
    private int filled;

    /** Appends a code, its highest bit first. */
    void code(int code, int length) {
      for (int i = length - 1; i >= 0; i--) {
        open |= (code >> i & 1) << filled;
        filled++;
        if (filled == 8) {
          bytes.write(open);
          open = 0;
          filled = 0;
        }
      }
    }

    byte[] toByteArray() {
      if (filled > 0) {
        bytes.write(open);
        open = 0;
        filled = 0;
      }
      return bytes.toByteArray();
    }
  }
}
