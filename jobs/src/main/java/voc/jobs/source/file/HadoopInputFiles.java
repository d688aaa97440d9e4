package voc.jobs.source.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
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
    List<InputFile> expanded = new ArrayList<>();
    for (InputFile file : files) {
      if (isZip(file.path())) {
        expanded.addAll(ZipPackage.expand(file, this::bytes));
      } else {
        expanded.add(file);
      }
    }
    return List.copyOf(expanded);
  }

  @Override
  public InputStream open(String path) throws IOException {
    if (isLocal(path)) {
      return local.open(path);
    }
    if (ZipPackage.isInZip(path)) {
      return ZipPackage.read(path, this::bytes);
    }
    if (isZip(path)) {
      return ZipPackage.refused(path, this::bytes);
    }
    org.apache.hadoop.fs.Path file = new org.apache.hadoop.fs.Path(path);
    return Unpacked.of(file.getFileSystem(hadoop).open(file));
  }

  /** By name: to open each of ten thousand files of a far store, to list them, takes long. */
  private static boolean isZip(String path) {
    return path.toLowerCase(Locale.ROOT).endsWith(".zip");
  }

  private StoredBytes bytes(String path) throws IOException {
    org.apache.hadoop.fs.Path file = new org.apache.hadoop.fs.Path(path);
    FileSystem files = file.getFileSystem(hadoop);
    FSDataInputStream in = files.open(file);
    return new StoredBytes(
        new StoredBytes.Reader() {
          @Override
          public int read(long at, byte[] bytes, int offset, int length) throws IOException {
            return in.read(at, bytes, offset, length);
          }

          @Override
          public void close() throws IOException {
            in.close();
          }
        },
        files.getFileStatus(file).getLen());
  }

  private static InputFile inputFile(FileStatus file) {
    String path = file.getPath().toString();
    return new InputFile(
        path, path, file.getLen(), Instant.ofEpochMilli(file.getModificationTime()));
  }

  /** Hadoop shortens {@code file:///x} to {@code file:/x}. */
  private static boolean isLocal(String path) {
    return path.startsWith("/") || !path.contains(":/");
  }
}
