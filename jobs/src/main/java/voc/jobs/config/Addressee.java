package voc.jobs.config;

import org.jspecify.annotations.Nullable;

/**
 * Whom a record is addressed to, in the source's own words; each is null where the source does not
 * say.
 *
 * @param agency the agency or department
 * @param queue the line or team that took the call
 * @param service the service or request type
 * @param survey the survey or form
 */
public record Addressee(
    @Nullable String agency,
    @Nullable String queue,
    @Nullable String service,
    @Nullable String survey) {
  /** Nobody is named. */
  public static final Addressee NOBODY = new Addressee(null, null, null, null);

  /** An agency, and the service that is asked of it. */
  public static Addressee of(@Nullable String agency, @Nullable String service) {
    return new Addressee(agency, null, service, null);
  }

  /** A call to a queue. */
  public static Addressee ofQueue(@Nullable String queue) {
    return new Addressee(null, queue, null, null);
  }

  /** The same, to another agency. */
  public Addressee withAgency(@Nullable String other) {
    return new Addressee(other, queue, service, survey);
  }

  /** The most general of the names given: agency, queue or survey; null if there is none. */
  public @Nullable String name() {
    if (agency != null) {
      return agency;
    }
    return queue != null ? queue : survey;
  }
}
