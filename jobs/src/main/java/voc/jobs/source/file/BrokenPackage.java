package voc.jobs.source.file;

import java.io.IOException;

/**
 * A packed file can't be read from here on: it breaks off, is damaged, or is a package that is not
 * read. What was read before is sound.
 */
public final class BrokenPackage extends IOException {
  private static final long serialVersionUID = 1L;

  private final String remedy;

  private BrokenPackage(String rule, String remedy) {
    super(rule);
    this.remedy = remedy;
  }

  static BrokenPackage damaged(Container container) {
    return new BrokenPackage(
        "file must be complete " + container.label() + ", it ends early or is damaged",
        "deliver it again");
  }

  static BrokenPackage nested(Container outer, Container inner) {
    return new BrokenPackage(
        "file must hold no package in a package, got "
            + inner.label()
            + " in "
            + outer.label()
            + ", reading stopped",
        "unpack the " + outer.label());
  }

  static BrokenPackage notRead(Container container) {
    return new BrokenPackage(
        "file must be text, gzip, zip or zstd, got " + container.label() + ", reading stopped",
        "unpack it");
  }

  static BrokenPackage bomb() {
    return new BrokenPackage(
        "file must not unpack to more than "
            + Unpacked.MOST_TIMES
            + " times its size, reading stopped",
        "if its content is right, deliver it unpacked");
  }

  static BrokenPackage longerThanStated() {
    return new BrokenPackage(
        "file must unpack to the size that its zip states, got more, reading stopped",
        "deliver it again");
  }

  static BrokenPackage encrypted() {
    return new BrokenPackage(
        "file must not be encrypted, reading stopped", "deliver it without a password");
  }

  static BrokenPackage unknownMethod() {
    return new BrokenPackage(
        "file must be packed in a way that is known, such as deflate, reading stopped",
        "pack it again as a plain zip");
  }

  static BrokenPackage holdsNothing() {
    return new BrokenPackage("zip must hold a file, got none, reading stopped", "deliver it again");
  }

  static BrokenPackage holdsTooMuch(int files) {
    return new BrokenPackage(
        "zip must hold at most "
            + ZipPackage.MOST_FILES
            + " files, got "
            + files
            + ", reading stopped",
        "split it or deliver it unpacked");
  }

  static BrokenPackage notExpanded() {
    return new BrokenPackage(
        "zip must have a name that ends with .zip on this file system, reading stopped",
        "rename it");
  }

  /**
   * Rule, value, place and remedy.
   *
   * @param line where reading stopped, from 1
   */
  public String detail(long line) {
    return getMessage() + " in line " + line + "; " + remedy;
  }
}
