package voc.jobs.pack;

/** A pack can't be written where it was asked for. */
public final class PackException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public PackException(String message) {
    super(message);
  }
}
