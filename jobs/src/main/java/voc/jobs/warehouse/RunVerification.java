package voc.jobs.warehouse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import voc.core.table.Table;
import voc.core.table.Tables;

/**
 * Compares a run's files with its manifest: every size, every checksum, and no file beside them,
 * since readers take all that lie in a table's folder.
 */
public final class RunVerification {
  private RunVerification() {}

  /** What is wrong, in words; empty if all is as the manifest says. */
  public static List<String> problems(RunFolder run) throws IOException {
    List<String> problems = new ArrayList<>();
    Manifest manifest = run.manifest();
    if (manifest.accepted() + manifest.rejected() + manifest.duplicates() != manifest.read()) {
      problems.add(
          "accepted "
              + manifest.accepted()
              + " + rejected "
              + manifest.rejected()
              + " + duplicates "
              + manifest.duplicates()
              + " is not read "
              + manifest.read());
    }
    Set<String> known = new TreeSet<>();
    for (Manifest.TableEntry table : manifest.tables().values()) {
      check(run, table.files(), problems);
      table.files().forEach(file -> known.add(file.path()));
    }
    check(run, manifest.index().files(), problems);
    manifest.index().files().forEach(file -> known.add(file.path()));
    for (String path : run.paths()) {
      if (!known.contains(path)) {
        problems.add(path + " is not in the manifest");
      }
    }
    if (problems.isEmpty()) {
      // Counting reads the files, which only makes sense if they are those that were written.
      checkCounts(run, manifest, problems);
    }
    return problems;
  }

  private static void checkCounts(RunFolder run, Manifest manifest, List<String> problems)
      throws IOException {
    Configuration hadoop = run.files().getConf();
    for (Table table : Tables.all()) {
      long rows = ParquetTable.count(run, table, hadoop);
      if (rows != manifest.rows(table)) {
        problems.add(
            table.name() + " has " + rows + " rows, the manifest says " + manifest.rows(table));
      }
    }
    try (PublishedIndex index = PublishedIndex.open(run, hadoop)) {
      if (index.size() != manifest.index().documents()) {
        problems.add(
            "the index has "
                + index.size()
                + " documents, the manifest says "
                + manifest.index().documents());
      }
    }
  }

  private static void check(RunFolder run, List<Manifest.FileEntry> entries, List<String> problems)
      throws IOException {
    FileSystem files = run.files();
    for (Manifest.FileEntry entry : entries) {
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
      } else if (!Checksum.sha256(files, file).equals(entry.sha256())) {
        problems.add(entry.path() + " has another checksum than the manifest says");
      }
    }
  }
}
