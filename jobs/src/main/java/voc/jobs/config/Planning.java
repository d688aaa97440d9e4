package voc.jobs.config;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import voc.needs.register.Register;

/**
 * The files in which people say what they decide and plan, which a run reads beside its figures and
 * never writes.
 *
 * @param registerFile where people say what they say of needs; need not exist
 * @param register what they say; empty without the file
 * @param initiatives what the organisation does about needs; absent if the configuration names none
 * @param ballots how stakeholders rank needs; absent if the configuration names none
 * @param served whom the organisation serves; absent if the configuration names none
 * @param kpis the organisation's own book of KPIs; absent for the built-in one
 * @param order what the published order of needs follows
 */
public record Planning(
    Path registerFile,
    Register register,
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
    return new Planning(
        folder.resolve(REGISTER), Register.EMPTY, null, null, null, null, Order.DATA);
  }
}
