package voc.jobs.stage;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import voc.jobs.warehouse.RunFolder;

/**
 * Keeps a night's searches by topic beside its tables: a search is no known person's, so they stay
 * as they are when somebody is forgotten, and the failure demand is counted again with them.
 */
public final class SearchDemandStore {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FILE = "searches-by-topic.json";

  private SearchDemandStore() {}

  /** Writes it beside the run's FAQ. */
  public static void write(RunFolder run, SearchDemand searched, Configuration hadoop)
      throws IOException {
    Path file = new Path(run.reference(), FILE);
    try (OutputStream out = file.getFileSystem(hadoop).create(file, true)) {
      JSON.writerWithDefaultPrettyPrinter().writeValue(out, searched);
    }
  }

  /** What was written; nothing for a run of before it was kept. */
  public static SearchDemand read(RunFolder run, Configuration hadoop) throws IOException {
    Path file = new Path(run.reference(), FILE);
    FileSystem files = file.getFileSystem(hadoop);
    if (!files.exists(file)) {
      return SearchDemand.NONE;
    }
    try (InputStream in = files.open(file)) {
      return JSON.readValue(in, SearchDemand.class);
    }
  }
}
