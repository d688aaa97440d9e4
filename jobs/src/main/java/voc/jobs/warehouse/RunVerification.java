package voc.jobs.warehouse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
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
    Manifest manifest;
    try {
      manifest = run.manifest();
    } catch (WarehouseException e) {
      // What the manifest says is worth nothing if it is not the one that was written.
      return List.of(String.valueOf(e.getMessage()));
    }
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
    List<Manifest.FileEntry> known = new ArrayList<>();
    manifest.tables().values().forEach(table -> known.addAll(table.files()));
    known.addAll(manifest.index().files());
    known.addAll(manifest.reference());
    problems.addAll(Intact.problems(run, run.path(), known, Long.MAX_VALUE));
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
}
