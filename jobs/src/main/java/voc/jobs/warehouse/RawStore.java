package voc.jobs.warehouse;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The folder in which raw feedback is kept, where somebody asked for that: apart from the
 * warehouse, for the run's owner alone, and for some days only. Each run has a folder in it, named
 * by its id. What lies there under another name is left alone.
 */
public final class RawStore {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");
  private static final FsPermission OWNER_ONLY_HADOOP = new FsPermission((short) 0700);

  private final Path root;
  private final Duration kept;
  private final FileSystem files;

  private RawStore(Path root, Duration kept, FileSystem files) {
    this.root = root;
    this.kept = kept;
    this.files = files;
  }

  /**
   * The store in a folder; its folder is made if it is not there.
   *
   * @param folder path or URI
   * @param kept how long what a run kept stays
   * @param warehouse the warehouse's folder, which must be another one
   * @throws WarehouseException if others may read the folder, or it lies in the warehouse or around
   *     it
   */
  public static RawStore at(
      String folder, Duration kept, String warehouse, Configuration hadoop) throws IOException {
    Path given = new Path(folder);
    FileSystem files = given.getFileSystem(hadoop);
    RawStore store = new RawStore(files.makeQualified(given), kept, files);
    store.make(store.root);
    store.checkApart(files.makeQualified(new Path(warehouse)));
    return store;
  }

  /**
   * Removes what runs kept longer than the configured days ago.
   *
   * @return how many runs' folders were removed
   */
  public int expire(Instant now) throws IOException {
    int removed = 0;
    for (FileStatus entry : files.listStatus(root)) {
      Optional<Instant> night = NightId.instant(entry.getPath().getName());
      if (entry.isDirectory() && night.isPresent() && isOver(night.orElseThrow(), now)) {
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
    feedback.write().option("compression", "zstd").parquet(new Path(folder, "feedback").toString());
    return folder.toString();
  }

  /** Removes what a run kept that did not finish. */
  public void discard(String runId) throws IOException {
    files.delete(new Path(root, runId), true);
  }

  private boolean isOver(Instant night, Instant now) {
    return night.plus(kept).isBefore(now);
  }

  /** Makes a folder for its owner alone; one that is there must be so already. */
  private void make(Path folder) throws IOException {
    if (!isLocal()) {
      if (!files.exists(folder)) {
        files.mkdirs(folder, OWNER_ONLY_HADOOP);
        files.setPermission(folder, OWNER_ONLY_HADOOP);
      }
      check(folder, files.getFileStatus(folder).getPermission().equals(OWNER_ONLY_HADOOP));
      return;
    }
    java.nio.file.Path local = local(folder);
    if (!local.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      throw new WarehouseException(
          "privacy.keep_raw.folder must lie where permissions can be set, but the disk of "
              + local
              + " knows none; choose another folder, or remove keep_raw");
    }
    if (!Files.exists(local)) {
      java.nio.file.Path parent = local.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      Files.createDirectory(local, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    }
    check(folder, Files.getPosixFilePermissions(local).equals(OWNER_ONLY));
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
    java.nio.file.Path real = local(root).toRealPath();
    java.nio.file.Path realOther = Files.exists(other) ? other.toRealPath() : other;
    if (real.startsWith(realOther) || realOther.startsWith(real)) {
      throw new WarehouseException(
          "privacy.keep_raw.folder must lie apart from the warehouse, which others read, got "
              + real
              + " and "
              + realOther
              + "; choose a folder of its own");
    }
  }

  private boolean isLocal() {
    return "file".equals(root.toUri().getScheme());
  }

  private static java.nio.file.Path local(Path folder) {
    URI uri = folder.toUri();
    return java.nio.file.Path.of(uri.getPath());
  }
}
