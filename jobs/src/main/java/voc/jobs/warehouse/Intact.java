package voc.jobs.warehouse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import voc.core.table.Table;

/**
 * Whether what is about to be read is what was published. Guards against damaged disks, halfway
 * copies and changes by mistake; who may write to the warehouse can change the manifest too.
 */
public final class Intact {
  /**
   * Up to this size an index is read as a whole before each search (a second or two); of a larger
   * one only names and sizes are compared, and {@code voc verify} reads it. Lucene checks small
   * files by checksums of its own when it opens them.
   */
  private static final long READ_WHOLE = 1L << 30;

  private Intact() {}

  /**
   * Checks a table's files: sizes, checksums, and none beside them.
   *
   * @throws WarehouseException if they are not those of the manifest
   */
  public static void require(RunFolder run, Table table) throws IOException {
    Manifest.TableEntry entry = run.manifest().tables().get(table.name());
    List<Manifest.FileEntry> known = entry == null ? List.of() : entry.files();
    require(run, problems(run, run.table(table), known, Long.MAX_VALUE));
  }

  /**
   * Checks the index's files: sizes, checksums unless it is large, and none beside them.
   *
   * @throws WarehouseException if they are not those of the manifest
   */
  public static void requireIndex(RunFolder run) throws IOException {
    require(run, problems(run, run.index(), run.manifest().index().files(), READ_WHOLE));
  }

  /**
   * Checks the files of the FAQ and the searches.
   *
   * @throws WarehouseException if they are not those of the manifest
   */
  public static void requireReference(RunFolder run) throws IOException {
    require(run, problems(run, run.reference(), run.manifest().reference(), Long.MAX_VALUE));
  }

  private static void require(RunFolder run, List<String> problems) {
    if (!problems.isEmpty()) {
      throw new WarehouseException(
          "run "
              + run.id()
              + " must be as it was published, but "
              + String.join("; ", problems)
              + " ("
              + run.path()
              + "); restore the run from a copy, or publish anew with `voc run`");
    }
  }

  /**
   * How the files below {@code folder} differ from the manifest's, in words.
   *
   * @param readWhole bytes in all up to which checksums are compared too
   */
  static List<String> problems(
      RunFolder run, Path folder, List<Manifest.FileEntry> known, long readWhole)
      throws IOException {
    List<String> problems = new ArrayList<>();
    long bytes = known.stream().mapToLong(Manifest.FileEntry::bytes).sum();
    for (Manifest.FileEntry entry : known) {
      check(run, entry, bytes <= readWhole, problems);
    }
    Set<String> names =
        known.stream().map(Manifest.FileEntry::path).collect(Collectors.toUnmodifiableSet());
    for (String path : run.paths(folder)) {
      if (!names.contains(path)) {
        problems.add(path + " is not in the manifest");
      }
    }
    return problems;
  }

  private static void check(
      RunFolder run, Manifest.FileEntry entry, boolean isRead, List<String> problems)
      throws IOException {
    FileSystem files = run.files();
    Path file = new Path(run.path(), entry.path());
    if (!files.exists(file)) {
      problems.add(entry.path() + " is missing");
    } else if (files.getFileStatus(file).getLen() != entry.bytes()) {
      problems.add(
          entry.path()
              + " has "
              + files.getFileStatus(file).getLen()
              + " bytes, the manifest says "
              + entry.bytes());
    } else if (isRead && !Checksum.sha256(files, file).equals(entry.sha256())) {
      problems.add(entry.path() + " has another checksum than the manifest says");
    }
  }
}
