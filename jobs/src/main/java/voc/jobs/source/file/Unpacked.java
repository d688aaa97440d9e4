package voc.jobs.source.file;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.function.LongSupplier;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * What is packed in a file, or the file itself if it is no package. The package is opened with the
 * first byte, so that a damaged one is met where all other damage is: while reading. Not
 * thread-safe.
 *
 * <p>A package that unpacks to more than {@link #MOST_TIMES} times its size is a bomb: text seldom
 * packs to less than a fiftieth. Below {@link #HARMLESS} bytes nobody looks, since a short file of
 * one repeated word is no danger.
 */
final class Unpacked extends InputStream {
  /** A gzip of nothing but zeros reaches 1,030. */
  static final int MOST_TIMES = 200;

  /** Read and judged within a second or two. */
  static final long HARMLESS = 16L << 20;

  private static final int BUFFER = 1 << 16;

  private final Opener opener;
  private final Closeable stored;
  private @Nullable Content content;
  private long unpacked;

  /** Opens what is packed. */
  @FunctionalInterface
  interface Opener {
    Content open() throws IOException;
  }

  /**
   * What is packed.
   *
   * @param container the package's kind
   * @param stream its content
   * @param packed how many bytes it takes as stored
   * @param stated how many bytes it unpacks to by its own word, or -1 if it does not say
   */
  record Content(Container container, InputStream stream, LongSupplier packed, long stated) {}

  /**
   * @param stored what to close in the end
   */
  Unpacked(Opener opener, Closeable stored) {
    this.opener = opener;
    this.stored = stored;
  }

  /** What is packed in a file that is no zip. */
  static Unpacked of(InputStream stored) {
    return new Unpacked(() -> single(stored), stored);
  }

  private static Content single(InputStream in) throws IOException {
    Stored stored = new Stored(in);
    Peeked peeked = new Peeked(stored, Container.HEAD);
    Container container = Container.of(peeked.head());
    InputStream packed = new BufferedInputStream(peeked, BUFFER);
    InputStream stream = container == Container.NONE ? peeked : unpacker(container, packed);
    return container == Container.NONE
        ? new Content(container, stream, () -> Long.MAX_VALUE, -1)
        : inner(container, stream, stored::count, -1);
  }

  private static InputStream unpacker(Container container, InputStream packed) throws IOException {
    try {
      return switch (container) {
        case GZIP -> new GZIPInputStream(tellingEnd(packed), BUFFER);
        case ZSTD -> new ZstdInputStreamNoFinalizer(packed);
        case ZIP, EMPTY_ZIP -> throw BrokenPackage.notExpanded();
        case TAR, NONE -> throw BrokenPackage.notRead(container);
      };
    } catch (BrokenPackage | Stored.Failure e) {
      throw e;
    } catch (IOException e) {
      throw BrokenPackage.damaged(container);
    }
  }

  /**
   * The same stream, which tells truly whether bytes are left: by that the JDK decides whether
   * another member follows, and streams of far stores don't know.
   */
  private static InputStream tellingEnd(InputStream in) {
    return new PushbackInputStream(in) {
      @Override
      public int available() throws IOException {
        int next = read();
        if (next < 0) {
          return 0;
        }
        unread(next);
        return 1;
      }
    };
  }

  /**
   * A package's content, which must not be a package in turn.
   *
   * @throws BrokenPackage if it is
   */
  static Content inner(Container container, InputStream in, LongSupplier packed, long stated)
      throws IOException {
    Peeked stream = new Peeked(in, Container.HEAD);
    Container nested = Container.of(stream.head());
    if (nested != Container.NONE) {
      stream.close();
      throw BrokenPackage.nested(container, nested);
    }
    return new Content(container, stream, packed, stated);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  /**
   * {@inheritDoc}
   *
   * @throws BrokenPackage if the package is broken here; whatever an unpacker throws at bytes that
   *     are not what it expects is that
   */
  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    Container container = content == null ? Container.ZIP : content.container();
    try {
      Content from = content;
      if (from == null) {
        from = opener.open();
        content = from;
        container = from.container();
      }
      int read = from.stream().read(bytes, offset, length);
      unpacked += Math.max(0, read);
      check(from);
      return read;
    } catch (BrokenPackage e) {
      throw e;
    } catch (Stored.Failure e) {
      throw e.original();
    } catch (IOException | RuntimeException e) {
      throw BrokenPackage.damaged(container);
    }
  }

  private void check(Content from) throws BrokenPackage {
    if (from.stated() >= 0 && unpacked > from.stated()) {
      throw BrokenPackage.longerThanStated();
    }
    if (isBomb(unpacked, from.packed().getAsLong())) {
      throw BrokenPackage.bomb();
    }
  }

  static boolean isBomb(long unpacked, long packed) {
    return unpacked > HARMLESS && unpacked / MOST_TIMES > packed;
  }

  /**
   * None: a reader that asks for more before it hands on what it has would lose that where the
   * package breaks off.
   */
  @Override
  public int available() {
    return 0;
  }

  @Override
  public void close() throws IOException {
    stored.close();
    if (content != null) {
      content.stream().close();
    }
  }
}
