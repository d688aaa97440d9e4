package voc.jobs.config;

import java.nio.file.Path;
import java.util.List;
import voc.needs.ballot.Ballot;
import voc.needs.hearing.ServedGroup;
import voc.needs.kpi.KpiBook;
import voc.needs.priority.Basis;
import voc.needs.register.Register;
import voc.needs.roadmap.Initiative;

/**
 * The files in which people say what they decide and plan, which a run reads beside its figures and
 * never writes.
 *
 * @param registerFile where people say what they say of needs; need not exist
 * @param register what they say; empty without the file
 * @param initiatives what the organisation does about needs, without circles of dependencies; none
 *     if the configuration names none
 * @param ballots how stakeholders rank needs; none if the configuration names none, else of at
 *     least three voters
 * @param served whom the organisation serves; none if the configuration names no file
 * @param kpis the organisation's own book of KPIs, or the built-in one
 * @param order what the published order of needs follows
 */
public record Planning(
    Path registerFile,
    Register register,
    List<Initiative> initiatives,
    List<Ballot> ballots,
    List<ServedGroup> served,
    KpiBook kpis,
    Order order) {
  private static final String REGISTER = "register.csv";

  public Planning {
    initiatives = List.copyOf(initiatives);
    ballots = List.copyOf(ballots);
    served = List.copyOf(served);
  }

  /** What the published order of needs follows. */
  public enum Order {
    DATA,
    BALLOTS,
    BLENDED;

    /** The same as the order of needs knows it. */
    public Basis basis() {
      return Basis.valueOf(name());
    }
  }

  /** Nothing planned: what a configuration without any of these keys says. */
  public static Planning none(Path folder) {
    return new Planning(
        folder.resolve(REGISTER),
        Register.EMPTY,
        List.of(),
        List.of(),
        List.of(),
        KpiBookReader.shipped(),
        Order.DATA);
  }
}
