package voc.jobs.stage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import voc.jobs.warehouse.RunFolder;
import voc.jobs.warehouse.WarehouseException;
import voc.search.faq.CoverageModel;

/**
 * Keeps the trained model that judged a night's coverage beside its FAQ: gaps have to be counted
 * again by it when somebody is forgotten. The shipped model is not kept.
 */
public final class RunCoverage {
  private static final String FILE = "coverage.model";

  private RunCoverage() {}

  /** Writes the model; no file where the shipped one judged. */
  public static void write(RunFolder run, Optional<CoverageModel> trained, Configuration hadoop)
      throws IOException {
    if (trained.isEmpty()) {
      return;
    }
    FileSystem files = run.path().getFileSystem(hadoop);
    try (OutputStream out = files.create(file(run), true)) {
      out.write(trained.orElseThrow().bytes());
    }
  }

  /**
   * What was written; none for a night that the shipped model judged.
   *
   * @throws WarehouseException if this version can't read it
   */
  public static Optional<CoverageModel> read(RunFolder run, Configuration hadoop)
      throws IOException {
    FileSystem files = run.path().getFileSystem(hadoop);
    if (!files.exists(file(run))) {
      return Optional.empty();
    }
    try (InputStream in = files.open(file(run))) {
      return Optional.of(CoverageModel.read(in.readAllBytes(), file(run).toString()));
    } catch (IllegalArgumentException e) {
      throw new WarehouseException(
          e.getMessage() + "; remove the run's folder, or use the version of voc that made it");
    }
  }

  private static Path file(RunFolder run) {
    return new Path(run.reference(), FILE);
  }
}
