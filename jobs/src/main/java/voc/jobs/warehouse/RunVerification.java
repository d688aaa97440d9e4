package voc.jobs.warehouse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
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
    Set<String> known = new TreeSet<>();
    for (Manifest.TableEntry table : manifest.tables().values()) {
      table.files().forEach(file -> known.add(file.path()));
    }
    for (Map.Entry<String, Manifest.TableEntry> table : manifest.tables().entrySet()) {
      Path folder = new Path(run.path(), table.getKey());
      problems.addAll(Intact.problems(run, folder, table.getValue().files(), Long.MAX_VALUE));
    }
    problems.addAll(Intact.problems(run, run.index(), manifest.index().files(), Long.MAX_VALUE));
    manifest.index().files().forEach(file -> known.add(file.path()));
    for (String path : run.paths()) {
      String problem = path + " is not in the manifest";
      if (!known.contains(path) && !problems.contains(problem)) {
        problems.add(problem);
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
}
