package voc.jobs.source.request;

/** Attributes of 311 requests that every format gives alike, whatever its own fields are called. */
public final class RequestFields {
  /** Of a closed request: when it was closed, ISO-8601 in UTC. */
  public static final String CLOSED = "request.closed";

  private RequestFields() {}
}
