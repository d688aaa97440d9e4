package voc.jobs.source.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import voc.jobs.config.ConfigException;
import voc.jobs.config.Input;

/** Finds and opens files on some file system. Implementations are thread-safe. */
public interface InputFiles {
  /**
   * The files that match an absolute path with wildcards, in order of their paths; none if nothing
   * matches. The files in a zip stand in its place, one by one.
   */
  List<InputFile> list(String pattern) throws IOException;

  /**
   * The content of a file, unpacked if it is packed. Reading a package that is broken or cut off
   * gives what comes before the break, then throws {@link BrokenPackage}. The caller closes it.
   *
   * @param path as {@link #list} tells it
   */
  InputStream open(String path) throws IOException;

  /**
   * The files of an input, at least one.
   *
   * @throws ConfigException if none matches, naming the folder that was looked in
   */
  default List<InputFile> list(Input input) throws IOException {
    List<InputFile> files = list(input.path());
    if (files.isEmpty()) {
      throw new ConfigException(
          List.of(
              input.key()
                  + ".path: no file of "
                  + input.name()
                  + " matches \""
                  + input.path()
                  + "\"; looked in "
                  + rootOf(input.path())
                  + "; put the files there or correct the path"));
    }
    return files;
  }

  /**
   * The folder that a path with wildcards starts from: all before the first step with a wildcard.
   */
  static String rootOf(String pattern) {
    int wildcard = 0;
    while (wildcard < pattern.length() && "*?[{".indexOf(pattern.charAt(wildcard)) < 0) {
      wildcard++;
    }
    int cut = pattern.lastIndexOf('/', wildcard - 1);
    return cut <= 0 ? "/" : pattern.substring(0, cut);
  }
}
