package voc.jobs.warehouse;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The folder in which raw feedback is kept, where somebody asked for that: apart from the
 * warehouse, for the run's owner alone, and for some days only. Each run has a folder in it, named
 * by its id. What lies there under another name is left alone.
 */
public final class RawStore {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");
  private static final FsPermission OWNER_ONLY_HADOOP = new FsPermission((short) 0700);

  private static final String FEEDBACK = "feedback";
  private static final String NEXT = "feedback-next";
  private static final String FORMER = "feedback-former";

  /** Spark's committer removes it when a table is whole. */
  private static final String UNFINISHED = "_temporary";

  private final Path root;
  private final FileSystem files;

  private RawStore(Path root, FileSystem files) {
    this.root = root;
    this.files = files;
  }

  /**
   * The store in a folder; its folder is made if it is not there.
   *
   * @param folder path or URI
   * @param warehouse the warehouse's folder, which must be another one
   * @throws WarehouseException if others may read the folder, or it lies in the warehouse or around
   *     it
   */
  public static RawStore at(String folder, String warehouse, Configuration hadoop)
      throws IOException {
    RawStore store = in(folder, hadoop);
    store.make(store.root);
    store.checkApart(store.files.makeQualified(new Path(warehouse)));
    return store;
  }

  /**
   * Whether a run could keep raw feedback there; makes nothing.
   *
   * @throws WarehouseException as {@link #at} would
   */
  public static void check(String folder, String warehouse, Configuration hadoop)
      throws IOException {
    RawStore store = in(folder, hadoop);
    if (store.files.exists(store.root)) {
      store.requireOwnerOnly(store.root);
    } else if (store.isLocal()) {
      requirePermissions(local(store.root));
    }
    store.checkApart(store.files.makeQualified(new Path(warehouse)));
  }

  /** The store in a folder that is there, if it is: nothing is made. */
  public static Optional<RawStore> ifThere(String folder, Configuration hadoop) throws IOException {
    RawStore store = in(folder, hadoop);
    return store.files.exists(store.root) ? Optional.of(store) : Optional.empty();
  }

  private static RawStore in(String folder, Configuration hadoop) throws IOException {
    Path given = new Path(folder);
    FileSystem files = given.getFileSystem(hadoop);
    return new RawStore(files.makeQualified(given), files);
  }

  /**
   * Removes what runs kept longer ago than {@code kept}.
   *
   * @return how many runs' folders were removed
   */
  public int expire(Instant now, Duration kept) throws IOException {
    int removed = 0;
    for (FileStatus entry : files.listStatus(root)) {
      Optional<Instant> night = NightId.instant(entry.getPath().getName());
      if (entry.isDirectory()
          && night.isPresent()
          && night.orElseThrow().plus(kept).isBefore(now)) {
        files.delete(entry.getPath(), true);
        removed++;
      }
    }
    return removed;
  }

  /**
   * Writes raw feedback of a run.
   *
   * @return its folder
   */
  public String keep(String runId, Dataset<Row> feedback) throws IOException {
    Path folder = new Path(root, runId);
    make(folder);
    feedback.write().option("compression", "zstd").parquet(new Path(folder, FEEDBACK).toString());
    return folder.toString();
  }

  /** Nights of which something whole is kept, in order. */
  public List<String> nights() throws IOException {
    List<String> nights = new ArrayList<>();
    for (String night : folders()) {
      if (isWhole(night)) {
        nights.add(night);
      }
    }
    return nights;
  }

  /** The raw rows of a night. */
  public Dataset<Row> read(String night, SparkSession spark) throws IOException {
    return spark.read().parquet(whole(night).toString());
  }

  /**
   * Puts other rows in the place of a night's. They are written beside, in the same folder that
   * only its owner may enter; whoever is stopped in between leaves the old ones or the new ones,
   * and {@link #finish} ends it.
   */
  public void replace(String night, Dataset<Row> rows) throws IOException {
    Path folder = new Path(root, night);
    make(folder);
    Path next = new Path(folder, NEXT);
    files.delete(next, true);
    rows.write().option("compression", "zstd").parquet(next.toString());
    rename(new Path(folder, FEEDBACK), new Path(folder, FORMER));
    finish(night);
  }

  /**
   * Ends what {@link #replace} began, and removes what runs began and did not end. Only for who
   * holds the warehouse's lock: without it, a run may still be writing.
   *
   * @param before folders of nights since then are left alone unless they are whole
   */
  public void finish(Instant before) throws IOException {
    for (String night : folders()) {
      if (isWhole(night)) {
        finish(night);
      } else if (NightId.instant(night).orElseThrow().isBefore(before)) {
        discard(night);
      }
    }
  }

  private void finish(String night) throws IOException {
    Path folder = new Path(root, night);
    Path feedback = new Path(folder, FEEDBACK);
    Path next = new Path(folder, NEXT);
    if (!files.exists(feedback)) {
      rename(next, feedback);
    }
    files.delete(next, true);
    files.delete(new Path(folder, FORMER), true);
  }

  private void rename(Path from, Path to) throws IOException {
    if (!files.rename(from, to)) {
      throw new IOException("cannot rename " + from + " to " + to);
    }
  }

  private boolean isWhole(String night) throws IOException {
    Path table = whole(night);
    return files.exists(table) && !files.exists(new Path(table, UNFINISHED));
  }

  /** The old rows go only when the new ones are whole. */
  private Path whole(String night) throws IOException {
    Path feedback = new Path(new Path(root, night), FEEDBACK);
    return files.exists(feedback) ? feedback : new Path(new Path(root, night), NEXT);
  }

  private List<String> folders() throws IOException {
    List<String> names = new ArrayList<>();
    for (FileStatus entry : files.listStatus(root)) {
      String name = entry.getPath().getName();
      if (entry.isDirectory() && NightId.instant(name).isPresent()) {
        names.add(name);
      }
    }
    Collections.sort(names);
    return names;
  }

  /** Removes what a run kept that did not finish. */
  public void discard(String runId) throws IOException {
    files.delete(new Path(root, runId), true);
  }

  /** Makes a folder for its owner alone; one that is there must be so already. */
  private void make(Path folder) throws IOException {
    if (!isLocal()) {
      if (!files.exists(folder)) {
        files.mkdirs(folder, OWNER_ONLY_HADOOP);
        files.setPermission(folder, OWNER_ONLY_HADOOP);
      }
      requireOwnerOnly(folder);
      return;
    }
    java.nio.file.Path local = local(folder);
    requirePermissions(local);
    if (!Files.exists(local)) {
      java.nio.file.Path parent = local.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      Files.createDirectory(local, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    }
    requireOwnerOnly(folder);
  }

  private static void requirePermissions(java.nio.file.Path local) {
    if (!local.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      throw new WarehouseException(
          "privacy.keep_raw.folder must lie where permissions can be set, but the disk of "
              + local
              + " knows none; choose another folder, or remove keep_raw");
    }
  }

  private void requireOwnerOnly(Path folder) throws IOException {
    check(
        folder,
        isLocal()
            ? Files.getPosixFilePermissions(local(folder)).equals(OWNER_ONLY)
            : files.getFileStatus(folder).getPermission().equals(OWNER_ONLY_HADOOP));
  }

  private static void check(Path folder, boolean ownerOnly) {
    if (!ownerOnly) {
      throw new WarehouseException(
          "privacy.keep_raw.folder must be open to its owner alone, but others may enter "
              + folder.toUri().getPath()
              + "; run chmod 700 on it, or choose a folder that is not there yet");
    }
  }

  /** As the configuration's check, but with links followed. */
  private void checkApart(Path warehouse) throws IOException {
    if (!isLocal() || !"file".equals(warehouse.toUri().getScheme())) {
      return;
    }
    java.nio.file.Path other = local(warehouse);
    java.nio.file.Path real = real(local(root));
    java.nio.file.Path realOther = real(other);
    if (real.startsWith(realOther) || realOther.startsWith(real)) {
      throw new WarehouseException(
          "privacy.keep_raw.folder must lie apart from the warehouse, which others read, got "
              + real
              + " and "
              + realOther
              + "; choose a folder of its own");
    }
  }

  /** With the links followed of what is there of it. */
  private static java.nio.file.Path real(java.nio.file.Path path) throws IOException {
    java.nio.file.Path parent = path.getParent();
    if (Files.exists(path) || parent == null) {
      return path.toRealPath();
    }
    return real(parent).resolve(path.getFileName());
  }

  private boolean isLocal() {
    return "file".equals(root.toUri().getScheme());
  }

  private static java.nio.file.Path local(Path folder) {
    URI uri = folder.toUri();
    return java.nio.file.Path.of(uri.getPath());
  }
}
