package voc.jobs.warehouse;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import voc.core.table.Table;

/** The folder of one run. Not thread-safe for writing; any number of readers. */
public final class RunFolder {
  private final FileSystem files;
  private final Path root;

  RunFolder(FileSystem files, Path root) {
    this.files = files;
    this.root = root;
  }

  /** The run's id: the folder's name. */
  public String id() {
    return root.getName();
  }

  public Path path() {
    return root;
  }

  /** Folder of a table's Parquet files. */
  public Path table(Table table) {
    return new Path(root, table.name());
  }

  /** Folder of the index; each of its folders is a shard. */
  public Path index() {
    return new Path(root, "index");
  }

  /** Folder of the FAQ and the searches that the gaps were found with. */
  public Path reference() {
    return new Path(root, "reference");
  }

  /** The index's shards in order of name; empty if there is no index. */
  public List<Path> shards() throws IOException {
    if (!files.exists(index())) {
      return List.of();
    }
    List<Path> shards = new ArrayList<>();
    for (FileStatus entry : files.listStatus(index())) {
      if (entry.isDirectory() && entry.getPath().getName().startsWith("shard-")) {
        shards.add(entry.getPath());
      }
    }
    shards.sort(Comparator.comparing(Path::getName));
    return shards;
  }

  /** The manifest's file; there is none until the run is complete. */
  public Path manifestFile() {
    return new Path(root, "manifest.json");
  }

  /** Holds the manifest's own checksum, as {@code sha256sum} writes it. */
  private Path manifestChecksum() {
    return new Path(root, "manifest.sha256");
  }

  public boolean isComplete() throws IOException {
    return files.exists(manifestFile());
  }

  /**
   * Reads the manifest and compares it with its checksum.
   *
   * @throws WarehouseException if the run was not finished, or its manifest is not the one that was
   *     written
   */
  public Manifest manifest() throws IOException {
    if (!isComplete()) {
      throw new WarehouseException(
          "run "
              + id()
              + " has no manifest ("
              + manifestFile()
              + "): it did not finish; run again");
    }
    byte[] json = bytes(manifestFile());
    requireChecksum(json);
    Manifest manifest = Manifest.of(json);
    if (manifest.settings() != null && !files.exists(manifestChecksum())) {
      throw notAsWritten("there is no " + manifestChecksum().getName());
    }
    return manifest;
  }

  /** Manifests of before they had a checksum have none. */
  private void requireChecksum(byte[] json) throws IOException {
    if (files.exists(manifestChecksum())) {
      String written = new String(bytes(manifestChecksum()), UTF_8).strip().split(" ", 2)[0];
      String found = Checksum.sha256(json);
      if (!found.equals(written)) {
        throw notAsWritten(
            manifestChecksum().getName() + " says \"" + written + "\", and it has " + found);
      }
    }
  }

  private WarehouseException notAsWritten(String how) {
    return new WarehouseException(
        manifestFile()
            + " must be as it was written, but "
            + how
            + "; restore the run from a copy, or publish anew with `voc run`");
  }

  private byte[] bytes(Path file) throws IOException {
    try (InputStream in = files.open(file)) {
      return in.readAllBytes();
    }
  }

  /** Writes the manifest, after its checksum: a run with a manifest is complete. */
  void write(Manifest manifest) throws IOException {
    byte[] json = manifest.json();
    String line = Checksum.sha256(json) + "  " + manifestFile().getName() + "\n";
    try (OutputStream out = files.create(manifestChecksum(), true)) {
      out.write(line.getBytes(UTF_8));
    }
    try (OutputStream out = files.create(manifestFile(), true)) {
      out.write(json);
    }
  }

  /**
   * All files below {@code folder} with their checksums, in order of path; Hadoop's own markers and
   * checksums left out.
   */
  public List<Manifest.FileEntry> entries(Path folder) throws IOException {
    List<Manifest.FileEntry> entries = new ArrayList<>();
    for (FileStatus file : all(folder)) {
      entries.add(
          new Manifest.FileEntry(
              relative(file.getPath()), file.getLen(), Checksum.sha256(files, file.getPath())));
    }
    entries.sort(Comparator.comparing(Manifest.FileEntry::path));
    return entries;
  }

  /** Paths of all files but the manifest below this folder, in order. */
  List<String> paths() throws IOException {
    return paths(root);
  }

  /** Paths of all files but the manifest below {@code folder}, in order; none if it is missing. */
  List<String> paths(Path folder) throws IOException {
    List<String> paths = new ArrayList<>();
    if (files.exists(folder)) {
      for (FileStatus file : all(folder)) {
        Path path = file.getPath();
        if (!path.equals(manifestFile()) && !path.equals(manifestChecksum())) {
          paths.add(relative(path));
        }
      }
    }
    paths.sort(Comparator.naturalOrder());
    return paths;
  }

  private List<FileStatus> all(Path folder) throws IOException {
    List<FileStatus> all = new ArrayList<>();
    RemoteIterator<LocatedFileStatus> found = files.listFiles(folder, true);
    while (found.hasNext()) {
      LocatedFileStatus file = found.next();
      String name = file.getPath().getName();
      if (!name.startsWith(".") && !name.equals("_SUCCESS")) {
        all.add(file);
      }
    }
    return all;
  }

  /** {@code file}'s path below this folder, with forward slashes. */
  private String relative(Path file) {
    return root.toUri().relativize(file.toUri()).getPath();
  }

  FileSystem files() {
    return files;
  }
}
