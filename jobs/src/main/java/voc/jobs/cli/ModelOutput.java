package voc.jobs.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** Where a model is written: checked before the work begins, whole or not at all. */
final class ModelOutput {
  private final Path file;
  private final Path folder;

  private ModelOutput(Path file, Path folder) {
    this.file = file;
    this.folder = folder;
  }

  /**
   * @param input the file that is learned from, which must not be written over; null without one
   * @throws UsageException if nothing can be written there
   */
  static ModelOutput at(Path file, @Nullable Path input) throws IOException {
    Path parent = file.toAbsolutePath().normalize().getParent();
    if (parent == null || Files.isDirectory(file)) {
      throw new UsageException("--output must be a file, got the folder " + file);
    }
    if (!Files.isDirectory(parent)) {
      throw new UsageException("--output: there is no folder " + parent + "; create it");
    }
    if (!Files.isWritable(parent)) {
      throw new UsageException("--output: the folder " + parent + " can't be written to");
    }
    if (input != null
        && Files.exists(file)
        && Files.exists(input)
        && Files.isSameFile(input, file)) {
      throw new UsageException("--output must be another file than --input, got " + file);
    }
    return new ModelOutput(file, parent);
  }

  /** Writes the model beside its place, then moves it there: nobody reads half a model. */
  void write(byte[] model) throws IOException {
    Path whole = folder.resolve("." + file.getFileName() + ".part");
    try {
      Files.write(whole, model);
      Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(whole);
    }
  }
}
