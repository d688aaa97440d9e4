package voc.jobs.source.file;

import java.io.Serializable;
import java.time.Instant;

/**
 * One file to read.
 *
 * @param path absolute path or URI, to open it
 * @param name the path as people should see it: relative to the configuration where it lies below
 *     it
 * @param size bytes as stored
 * @param modified when it was last changed
 */
public record InputFile(String path, String name, long size, Instant modified)
    implements Serializable {

  /** The file's name without its folders. */
  public String baseName() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /**
   * The name of a folder that holds the file: 1 for the nearest, 2 for the one above it; empty if
   * there is none.
   */
  public String folder(int level) {
    String[] steps = path.split("/", -1);
    int index = steps.length - 1 - level;
    return index < 0 ? "" : steps[index];
  }
}
