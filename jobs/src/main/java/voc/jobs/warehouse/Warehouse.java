package voc.jobs.warehouse;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import voc.nlp.redact.Pseudonyms;

/** The folder of published runs. Any number of readers; one writer at a time. */
public final class Warehouse {
  /** One folder's name: nothing that leads out of the warehouse. */
  private static final Pattern RUN_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]*");

  private final Configuration hadoop;
  private final FileSystem files;
  private final Path root;

  private Warehouse(Configuration hadoop, FileSystem files, Path root) {
    this.hadoop = hadoop;
    this.files = files;
    this.root = root;
  }

  /** The warehouse at a path or URI; nothing is created. */
  public static Warehouse at(String location, Configuration hadoop) throws IOException {
    Path path = new Path(location);
    FileSystem files = path.getFileSystem(hadoop);
    // Hadoop would put a hidden .crc file beside each local one; the manifest has the checksums.
    files.setWriteChecksum(false);
    return new Warehouse(hadoop, files, files.makeQualified(path));
  }

  public Path path() {
    return root;
  }

  /** The folder of a run, whether or not it exists. */
  public RunFolder run(String id) {
    return new RunFolder(files, new Path(new Path(root, "runs"), id));
  }

  /**
   * Keeps other runs out until it is closed; where the file system knows no locks, it does nothing.
   *
   * @throws WarehouseException if another run is writing to this warehouse
   */
  public WarehouseLock lock(Instant now) throws IOException {
    return isLocal() ? WarehouseLock.of(localRoot(), now) : WarehouseLock.none();
  }

  /**
   * Removes what runs left that were killed before they could clean up: folders without a manifest,
   * last changed before {@code before}.
   *
   * @return their ids, in order
   */
  public List<String> removeUnfinished(Instant before) throws IOException {
    Path folder = new Path(root, "runs");
    List<String> removed = new ArrayList<>();
    if (!files.exists(folder)) {
      return removed;
    }
    for (FileStatus entry : files.listStatus(folder)) {
      RunFolder run = run(entry.getPath().getName());
      if (entry.isDirectory()
          && !run.isComplete()
          && entry.getModificationTime() < before.toEpochMilli()) {
        discard(run);
        removed.add(run.id());
      }
    }
    Collections.sort(removed);
    return removed;
  }

  /**
   * Creates the folder of a new run.
   *
   * @throws WarehouseException if there is one of that id
   */
  public RunFolder create(String id) throws IOException {
    RunFolder run = run(id);
    if (files.exists(run.path())) {
      throw new WarehouseException(
          "run " + id + " exists already at " + run.path() + "; wait a second and run again");
    }
    makeFolder(new Path(root, "runs"));
    makeFolder(run.path());
    return run;
  }

  /**
   * With the permissions that the umask leaves, which Hadoop passes over for local folders. Hadoop
   * keeps a file system with the settings of whoever asked for it first, so the umask is not asked
   * of it.
   */
  private void makeFolder(Path folder) throws IOException {
    files.mkdirs(folder, FsPermission.getDirDefault().applyUMask(FsPermission.getUMask(hadoop)));
  }

  /** The published run, if any: its last revision, where somebody was forgotten in it. */
  public Optional<RunFolder> current() throws IOException {
    Optional<String> named = named();
    return named.isEmpty() ? Optional.empty() : Optional.of(latest(named.orElseThrow()));
  }

  /** The id in {@code CURRENT}, if there is one. */
  private Optional<String> named() throws IOException {
    try (InputStream in = files.open(currentFile())) {
      String id = new String(in.readAllBytes(), UTF_8).strip();
      if (!RUN_ID.matcher(id).matches()) {
        throw new WarehouseException(
            currentFile()
                + " must name a run, got \""
                + id
                + "\"; write the id of one of `voc runs` into it");
      }
      return Optional.of(id);
    } catch (FileNotFoundException e) {
      return Optional.empty();
    }
  }

  /**
   * The published run.
   *
   * @throws WarehouseException if none was published yet
   */
  public RunFolder published() throws IOException {
    return current()
        .orElseThrow(
            () ->
                new WarehouseException(
                    "no published run in "
                        + root
                        + "; run `voc run` first or name another --warehouse"));
  }

  /** All complete runs, oldest first, each in its last revision. */
  public List<RunFolder> runs() throws IOException {
    Map<String, RunFolder> latest = new TreeMap<>();
    complete().forEach(run -> latest.merge(Revision.of(run.id()).run(), run, Warehouse::later));
    return List.copyOf(latest.values());
  }

  /**
   * The last revision of a run, or the run itself if none is complete.
   *
   * @param id of the run or of any of its revisions, also of one that is gone
   */
  public RunFolder latest(String id) throws IOException {
    String night = Revision.of(id).run();
    return complete().stream()
        .filter(run -> Revision.of(run.id()).run().equals(night))
        .reduce(Warehouse::later)
        .orElse(run(id));
  }

  private List<RunFolder> complete() throws IOException {
    Path folder = new Path(root, "runs");
    List<RunFolder> runs = new ArrayList<>();
    if (files.exists(folder)) {
      for (FileStatus entry : files.listStatus(folder)) {
        RunFolder run = run(entry.getPath().getName());
        if (entry.isDirectory() && run.isComplete()) {
          runs.add(run);
        }
      }
    }
    return runs;
  }

  private static RunFolder later(RunFolder one, RunFolder other) {
    return Revision.of(one.id()).number() < Revision.of(other.id()).number() ? other : one;
  }

  /** The id of the night that a run, or a revision of it, is of. */
  public static String nightOf(String id) {
    return Revision.of(id).run();
  }

  /** Creates the folder of a run's next revision. */
  public RunFolder createRevision(RunFolder run) throws IOException {
    return create(Revision.of(run.id()).next().id());
  }

  /**
   * Puts a revision in the place of the run that it was made of, in the same way as a night is
   * published: with its manifest it is complete, {@code CURRENT} is replaced in one step, and then
   * the old folder goes. Whoever is stopped in between leaves what {@link #finishRevisions} ends.
   */
  public void replace(RunFolder old, RunFolder revision, Manifest manifest) throws IOException {
    revision.write(manifest);
    // Retention goes by the age of the night, not of its revision.
    long age = files.getFileStatus(old.path()).getModificationTime();
    files.setTimes(revision.path(), age, -1);
    finishRevisions();
  }

  /**
   * Makes {@code CURRENT} name the last revision of its run, and removes runs whose revision is
   * complete.
   *
   * @return ids of the runs removed, in order
   */
  public List<String> finishRevisions() throws IOException {
    Optional<String> named = named();
    if (named.isPresent()) {
      RunFolder latest = latest(named.orElseThrow());
      if (!latest.id().equals(named.orElseThrow())) {
        name(latest);
      }
    }
    List<String> kept = runs().stream().map(RunFolder::id).toList();
    List<String> removed = new ArrayList<>();
    for (RunFolder run : complete()) {
      if (!kept.contains(run.id())) {
        // Without its manifest it is no run any more, whatever of it is left when this is stopped.
        files.delete(run.manifestFile(), false);
        discard(run);
        removed.add(run.id());
      }
    }
    Collections.sort(removed);
    return removed;
  }

  /**
   * Who asked to be forgotten.
   *
   * @param pseudonyms with the secret of today
   * @throws WarehouseException if the list was made with another secret, or is damaged
   */
  public Forgotten forgotten(Pseudonyms pseudonyms) throws IOException {
    try (InputStream in = files.open(forgottenFile())) {
      return Forgotten.parse(in.readAllBytes(), pseudonyms, forgottenFile().toString());
    } catch (FileNotFoundException e) {
      return Forgotten.keyedWith(pseudonyms);
    }
  }

  /** Stores who asked to be forgotten, in one step. */
  public void store(Forgotten forgotten) throws IOException {
    Path next = new Path(root, ".forgotten.new");
    try (OutputStream out = files.create(next, true)) {
      out.write(forgotten.bytes());
    }
    replace(next, forgottenFile());
  }

  /**
   * Stores a receipt: what was forgotten when, without saying who.
   *
   * @param name of the file without its ending; of a second one of that name too
   * @return where it lies
   */
  public Path storeReceipt(String name, byte[] json) throws IOException {
    Path folder = new Path(root, "receipts");
    Path receipt = new Path(folder, name + ".json");
    for (int number = 2; files.exists(receipt); number++) {
      receipt = new Path(folder, name + "-" + number + ".json");
    }
    try (OutputStream out = files.create(receipt, false)) {
      out.write(json);
    }
    return receipt;
  }

  /**
   * Writes the manifest and makes the run the published one: {@code CURRENT} is replaced in one
   * step.
   */
  public void publish(RunFolder run, Manifest manifest) throws IOException {
    run.write(manifest);
    name(run);
  }

  private void name(RunFolder run) throws IOException {
    Path next = new Path(root, ".CURRENT." + run.id());
    try (OutputStream out = files.create(next, true)) {
      out.write((run.id() + "\n").getBytes(UTF_8));
    }
    replace(next, currentFile());
  }

  /**
   * Renames over an existing file. HDFS does so atomically through {@link FileContext}; for local
   * files that class deletes first and renames then, so they go through {@link Files#move}. On an
   * object store it is as atomic as that store's connector.
   */
  private void replace(Path from, Path to) throws IOException {
    if (isLocal()) {
      Files.move(
          java.nio.file.Path.of(from.toUri()),
          java.nio.file.Path.of(to.toUri()),
          StandardCopyOption.ATOMIC_MOVE);
    } else {
      FileContext.getFileContext(root.toUri(), hadoop).rename(from, to, Options.Rename.OVERWRITE);
    }
  }

  /** Removes a run that did not finish. */
  public void discard(RunFolder run) throws IOException {
    if (!run.isComplete()) {
      files.delete(run.path(), true);
    }
  }

  private boolean isLocal() {
    return root.toUri().getScheme().equals("file");
  }

  private java.nio.file.Path localRoot() {
    return java.nio.file.Path.of(root.toUri());
  }

  private Path forgottenFile() {
    return new Path(root, "forgotten");
  }

  private Path currentFile() {
    return new Path(root, "CURRENT");
  }
}
