package voc.jobs.source.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A zip and the files in it, each known by the zip's path, {@code !/} and its name in the zip. Not
 * thread-safe.
 */
final class ZipPackage implements Closeable {
  /** A zip is opened once for each of its files, and reads its list each time. */
  static final int MOST_FILES = 10_000;

  private static final String IN_ZIP = "!/";

  private final ZipFile zip;
  private final long size;

  /** Opens a stored file for reading anywhere in it. */
  @FunctionalInterface
  interface Storage {
    StoredBytes open(String path) throws IOException;
  }

  private ZipPackage(ZipFile zip, long size) {
    this.zip = zip;
    this.size = size;
  }

  private static ZipPackage open(StoredBytes bytes) throws IOException {
    try {
      ZipFile zip =
          ZipFile.builder().setSeekableByteChannel(bytes).setIgnoreLocalFileHeader(true).get();
      return new ZipPackage(zip, bytes.size());
    } catch (Stored.Failure e) {
      bytes.close();
      throw e;
    } catch (IOException | RuntimeException e) {
      bytes.close();
      throw BrokenPackage.damaged(Container.ZIP);
    }
  }

  /** Whether the path is that of a file in a zip. */
  static boolean isInZip(String path) {
    return path.contains(IN_ZIP);
  }

  /**
   * The files in a zip, in its order; the zip itself where it can't be read, so that reading it
   * says why.
   */
  static List<InputFile> expand(InputFile zip, Storage storage) throws IOException {
    List<InputFile> files = new ArrayList<>();
    try (ZipPackage content = open(storage.open(zip.path()))) {
      for (Map.Entry<String, ZipArchiveEntry> file : content.files().entrySet()) {
        files.add(
            new InputFile(
                zip.path() + IN_ZIP + file.getKey(),
                zip.name() + IN_ZIP + file.getKey(),
                Math.max(0, file.getValue().getCompressedSize()),
                zip.modified()));
      }
    } catch (BrokenPackage e) {
      return List.of(zip);
    } catch (Stored.Failure e) {
      throw e.original();
    }
    return Collections.unmodifiableList(files);
  }

  /** Opens a file in a zip. What is wrong with either shows when the stream is read. */
  static InputStream read(String path, Storage storage) throws IOException {
    int cut = path.indexOf(IN_ZIP);
    StoredBytes bytes = storage.open(path.substring(0, cut));
    String name = path.substring(cut + IN_ZIP.length());
    return new Unpacked(() -> open(bytes).content(name), bytes);
  }

  /** A zip that holds no file that can be read: reading it says why. */
  static InputStream refused(String path, Storage storage) throws IOException {
    StoredBytes bytes = storage.open(path);
    return new Unpacked(
        () -> {
          open(bytes).files();
          throw BrokenPackage.damaged(Container.ZIP);
        },
        bytes);
  }

  /** The files by the names they are known by; two of one name have an account each. */
  private Map<String, ZipArchiveEntry> files() throws BrokenPackage {
    Map<String, ZipArchiveEntry> files = new LinkedHashMap<>();
    Map<String, Integer> times = new HashMap<>();
    long unpacked = 0;
    for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
      String name = shown(entry.getName());
      if (!entry.isDirectory() && !name.isEmpty() && !name.startsWith("__MACOSX/")) {
        int time = times.merge(name, 1, Integer::sum);
        files.put(time == 1 ? name : name + " (copy " + time + ")", entry);
        unpacked += Math.max(0, entry.getSize());
      }
    }
    if (files.size() > MOST_FILES) {
      throw BrokenPackage.holdsTooMuch(files.size());
    }
    if (files.isEmpty()) {
      throw BrokenPackage.holdsNothing();
    }
    if (Unpacked.isBomb(unpacked, size)) {
      throw BrokenPackage.bomb();
    }
    return files;
  }

  /** A name is one line of a table. */
  private static String shown(String name) {
    return name.replaceAll("\\p{Cntrl}", "_").strip();
  }

  private Unpacked.Content content(String name) throws IOException {
    ZipArchiveEntry entry = files().get(name);
    if (entry == null) {
      throw BrokenPackage.damaged(Container.ZIP);
    }
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      throw BrokenPackage.encrypted();
    }
    if (!zip.canReadEntryData(entry)) {
      throw BrokenPackage.unknownMethod();
    }
    return Unpacked.inner(
        Container.ZIP, zip.getInputStream(entry), entry::getCompressedSize, entry.getSize());
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
