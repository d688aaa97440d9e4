package voc.samples.formats;

import java.util.function.BiConsumer;

/** Writes a file or more in every format that voc reads, and {@code expected.json} about them. */
public final class FormatFiles {
  private FormatFiles() {}

  /**
   * Writes all files. The same residents make the same bytes, on every system.
   *
   * @param residents where the words come from
   * @param folder takes each file's path, with slashes, and its bytes
   */
  public static void write(Residents residents, BiConsumer<String, byte[]> folder) {
    Export export = new Export(folder);
    new Open311Files(residents).write(export);
    new Nyc311Files(residents).write(export);
    new RequestFiles(residents).write(export);
    new TouchpointsFiles(residents).write(export);
    new SurveyFiles(residents).write(export);
    new CallFiles(residents).write(export);
    new CaptionFiles(residents).write(export);
    new MappedFiles(residents).write(export);
    new FaqFiles(residents).write(export);
    new SearchFiles(residents).write(export);
    export.writeExpected();
  }
}
