package voc.jobs.source.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;

/**
 * Files of any Hadoop file system, such as {@code hdfs://…} or {@code s3a://…}; paths without a
 * scheme are files of this machine. Thread-safe.
 */
public final class HadoopInputFiles implements InputFiles {
  private final Configuration hadoop;
  private final LocalInputFiles local;

  /**
   * @param base folder that the names of local files are relative to
   */
  public HadoopInputFiles(Path base, Configuration hadoop) {
    this.local = new LocalInputFiles(base);
    this.hadoop = hadoop;
  }

  @Override
  public List<InputFile> list(String pattern) throws IOException {
    if (isLocal(pattern)) {
      return local.list(pattern);
    }
    org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(pattern);
    FileStatus[] found = path.getFileSystem(hadoop).globStatus(path);
    List<InputFile> files = new ArrayList<>();
    if (found != null) {
      for (FileStatus file : found) {
        if (file.isFile()) {
          files.add(inputFile(file));
        }
      }
    }
    files.sort(Comparator.comparing(InputFile::path));
    return List.copyOf(files);
  }

  @Override
  public InputStream open(String path) throws IOException {
    if (isLocal(path)) {
      return local.open(path);
    }
    org.apache.hadoop.fs.Path file = new org.apache.hadoop.fs.Path(path);
    FileSystem files = file.getFileSystem(hadoop);
    return InputFiles.unpacked(path, files.open(file));
  }

  private static InputFile inputFile(FileStatus file) {
    String path = file.getPath().toString();
    return new InputFile(
        path, path, file.getLen(), Instant.ofEpochMilli(file.getModificationTime()));
  }

  private static boolean isLocal(String path) {
    return !path.contains("://");
  }
}
