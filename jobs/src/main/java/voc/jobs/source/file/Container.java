package voc.jobs.source.file;

import java.util.Arrays;

/** The kinds of package that a file may be, told by its first bytes whatever its name says. */
enum Container {
  /** RFC 1952: one member, or several one after another. */
  GZIP("gzip", 0, 0x1F, 0x8B),
  /** A local file header, or the end of a package that holds nothing. */
  ZIP("zip", 0, 'P', 'K', 3, 4),
  EMPTY_ZIP("zip", 0, 'P', 'K', 5, 6),
  /** RFC 8878. */
  ZSTD("zstd", 0, 0x28, 0xB5, 0x2F, 0xFD),
  /** POSIX ustar; recognised to be refused, since a tar inside a gzip is a package in a package. */
  TAR("tar", 257, 'u', 's', 't', 'a', 'r'),
  /** No package: the bytes are the content. */
  NONE("", 0);

  /** As many bytes as {@link #of} wants to see. */
  static final int HEAD = 262;

  private final String label;
  private final int offset;
  private final byte[] magic;

  Container(String label, int offset, int... magic) {
    this.label = label;
    this.offset = offset;
    this.magic = new byte[magic.length];
    for (int i = 0; i < magic.length; i++) {
      this.magic[i] = (byte) magic[i];
    }
  }

  /** Its name for people. */
  String label() {
    return label;
  }

  boolean isZip() {
    return this == ZIP || this == EMPTY_ZIP;
  }

  /** What a file with this beginning is. */
  static Container of(byte[] head) {
    for (Container container : values()) {
      if (container != NONE && container.marks(head)) {
        return container;
      }
    }
    return NONE;
  }

  private boolean marks(byte[] head) {
    int end = offset + magic.length;
    return head.length >= end && Arrays.equals(head, offset, end, magic, 0, magic.length);
  }
}
