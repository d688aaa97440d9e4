package voc.samples;

import java.nio.file.Path;

/** Writes the sample city: {@code java voc.samples.Generate FOLDER}. */
public final class Generate {
  private Generate() {}

  /**
   * @param args one: the folder to write to, {@code data-samples/city} for the committed one
   * @throws IllegalArgumentException if there is not exactly one argument
   */
  public static void main(String[] args) {
    if (args.length != 1) {
      throw new IllegalArgumentException(
          "expected one argument, the folder to write to, got " + args.length);
    }
    SampleCity.writeTo(Path.of(args[0]));
  }
}
