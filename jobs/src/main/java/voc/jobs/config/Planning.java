package voc.jobs.config;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import voc.needs.hearing.ServedGroup;
import voc.needs.kpi.KpiBook;

/**
 * The files in which people say what they decide and plan, which a run reads beside its figures and
 * never writes.
 *
 * @param register what people say of needs; need not exist
 * @param initiatives what the organisation does about needs; absent if the configuration names none
 * @param ballots how stakeholders rank needs; absent if the configuration names none
 * @param served whom the organisation serves; none if the configuration names no file
 * @param kpis the organisation's own book of KPIs, or the built-in one
 * @param order what the published order of needs follows
 */
public record Planning(
    Path register,
    @Nullable Path initiatives,
    @Nullable Path ballots,
    List<ServedGroup> served,
    KpiBook kpis,
    Order order) {
  public Planning {
    served = List.copyOf(served);
  }

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
        folder.resolve(REGISTER), null, null, List.of(), KpiBookReader.shipped(), Order.DATA);
  }
}
