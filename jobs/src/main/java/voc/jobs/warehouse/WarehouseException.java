package voc.jobs.warehouse;

/** The warehouse does not hold what was asked for; the message says what to do. */
public final class WarehouseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public WarehouseException(String message) {
    super(message);
  }
}
