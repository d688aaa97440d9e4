package voc.jobs.config;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The files in which people say what they decide and plan, which a run reads beside its figures and
 * never writes.
 *
 * @param register what people say of needs; need not exist
 * @param initiatives what the organisation does about needs; absent if the configuration names none
 * @param ballots how stakeholders rank needs; absent if the configuration names none
 * @param served whom the organisation serves; absent if the configuration names none
 * @param kpis the organisation's own book of KPIs; absent for the built-in one
 * @param order what the published order of needs follows
 */
public record Planning(
    Path register,
    @Nullable Path initiatives,
    @Nullable Path ballots,
    @Nullable Path served,
    @Nullable Path kpis,
    Order order) {
  private static final String REGISTER = "register.csv";

  /** What the published order of needs follows. */
  public enum Order {
    DATA,
    BALLOTS,
    BLENDED
  }

  /** Nothing planned: what a configuration without any of these keys says. */
  public static Planning none(Path folder) {
    return new Planning(folder.resolve(REGISTER), null, null, null, null, Order.DATA);
  }
}
