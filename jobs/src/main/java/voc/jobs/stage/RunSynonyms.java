package voc.jobs.stage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import voc.jobs.warehouse.RunFolder;
import voc.search.vocabulary.SynonymFile;

/**
 * Keeps the synonyms that held on a night beside its FAQ: gaps have to be counted again by them
 * when somebody is forgotten.
 */
public final class RunSynonyms {
  private static final String FILE = "synonyms.txt";

  private RunSynonyms() {}

  /** Writes what held; no file if nothing did. */
  public static void write(RunFolder run, SynonymFile.Content held, Configuration hadoop)
      throws IOException {
    List<String> lines = held.lines();
    if (lines.isEmpty()) {
      return;
    }
    FileSystem files = run.path().getFileSystem(hadoop);
    try (OutputStream out = files.create(file(run), true)) {
      out.write((String.join("\n", lines) + "\n").getBytes(UTF_8));
    }
  }

  /** What was written; nothing for runs that had no synonyms. */
  public static SynonymFile.Content read(RunFolder run, Configuration hadoop) throws IOException {
    FileSystem files = run.path().getFileSystem(hadoop);
    if (!files.exists(file(run))) {
      return SynonymFile.Content.NONE;
    }
    try (InputStream in = files.open(file(run))) {
      String text = new String(in.readAllBytes(), UTF_8);
      return SynonymFile.Content.of(text.lines().toList(), file(run).toString());
    }
  }

  private static Path file(RunFolder run) {
    return new Path(run.reference(), FILE);
  }
}
