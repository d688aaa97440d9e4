package voc.needs.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class IncidentLinkerPropertiesTest {
  private static final Instant START = Instant.parse("2026-03-31T00:00:00Z");

  /** Where clouds of reports lie: a city, the antimeridian, both poles, a corner of the grid. */
  private static final double[][] CENTRES = {
    {41.88, -87.63}, {-16.8, 180}, {90, 0}, {-90, 0}, {0, 0}, {51.48, 0}
  };

  /** The definition, word by word, without a grid and without forgetting. */
  private static Map<String, String> byDefinition(List<Report> reports, IncidentRule rule) {
    List<Report> inOrder = new ArrayList<>(reports);
    inOrder.sort(Comparator.comparing(Report::time).thenComparing(Report::feedbackId));
    List<Report> firsts = new ArrayList<>();
    Map<String, String> incidents = new LinkedHashMap<>();
    for (Report report : inOrder) {
      Report joined =
          firsts.stream()
              .filter(first -> metres(first, report) <= rule.radiusMetres())
              .filter(first -> sinceFirst(first, report).compareTo(rule.window()) <= 0)
              .min(Comparator.comparingDouble(first -> metres(first, report)))
              .orElse(report);
      if (joined == report) {
        firsts.add(report);
      }
      incidents.put(report.feedbackId(), joined.feedbackId());
    }
    return incidents;
  }

  private static double metres(Report a, Report b) {
    return SpherePoint.of(a.latitude(), a.longitude())
        .metresTo(SpherePoint.of(b.latitude(), b.longitude()));
  }

  private static Duration sinceFirst(Report first, Report report) {
    return Duration.between(first.time(), report.time());
  }

  @Property(seed = "1995", tries = 500, edgeCases = EdgeCasesMode.NONE)
  void theGridFindsWhatTheDefinitionFinds(
      @ForAll("reports") List<Report> reports, @ForAll("rules") IncidentRule rule) {
    assertThat(IncidentLinker.link(reports, rule))
        .containsExactlyInAnyOrderEntriesOf(byDefinition(reports, rule));
  }

  @Property(seed = "1995", tries = 300, edgeCases = EdgeCasesMode.NONE)
  void theOrderOfTheInputDoesNotMatter(
      @ForAll("reports") List<Report> reports,
      @ForAll("rules") IncidentRule rule,
      @ForAll Random random) {
    List<Report> shuffled = new ArrayList<>(reports);
    Collections.shuffle(shuffled, random);

    assertThat(IncidentLinker.link(shuffled, rule)).isEqualTo(IncidentLinker.link(reports, rule));
  }

  @Property(seed = "1995", tries = 300, edgeCases = EdgeCasesMode.NONE)
  void everyReportLiesWithinRadiusAndWindowOfItsIncidentsFirst(
      @ForAll("reports") List<Report> reports, @ForAll("rules") IncidentRule rule) {
    Map<String, Report> byId =
        reports.stream().collect(Collectors.toMap(Report::feedbackId, report -> report));
    Map<String, String> incidents = IncidentLinker.link(reports, rule);

    assertThat(incidents).hasSameSizeAs(reports);
    incidents.forEach(
        (id, incident) -> {
          Report first = byId.get(incident);
          assertThat(incidents)
              .as("the first is in its own incident")
              .containsEntry(incident, incident);
          assertThat(metres(first, byId.get(id))).isLessThanOrEqualTo(rule.radiusMetres());
          assertThat(sinceFirst(first, byId.get(id))).isBetween(Duration.ZERO, rule.window());
        });
  }

  @Property(seed = "1995", tries = 300, edgeCases = EdgeCasesMode.NONE)
  void whatComesLaterChangesNoIncidentOfBefore(
      @ForAll("reports") List<Report> reports, @ForAll("rules") IncidentRule rule) {
    Instant evening = START.plus(rule.window());
    List<Report> before =
        reports.stream().filter(report -> report.time().isBefore(evening)).toList();

    assertThat(IncidentLinker.link(reports, rule))
        .containsAllEntriesOf(IncidentLinker.link(before, rule));
  }

  @Provide
  Arbitrary<IncidentRule> rules() {
    return Combinators.combine(
            Arbitraries.of(0.0, 3.0, 50.0, 400.0, 10_000.0), Arbitraries.of(0, 1, 60, 180, 1440))
        .as((radius, minutes) -> new IncidentRule(radius, Duration.ofMinutes(minutes)));
  }

  @Provide
  Arbitrary<List<Report>> reports() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 120),
            Arbitraries.integers().between(0, CENTRES.length - 1),
            Arbitraries.of(0.00005, 0.0005, 0.005),
            Arbitraries.longs())
        .as((size, centre, spread, seed) -> cloud(size, CENTRES[centre], spread, seed));
  }

  /** Some lie on a lattice and in the same minute, so that ties occur. */
  private static List<Report> cloud(int size, double[] centre, double spread, long seed) {
    Random dice = new Random(seed);
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      double north = spread * (dice.nextBoolean() ? dice.nextGaussian() : dice.nextInt(5) - 2);
      double east = spread * (dice.nextBoolean() ? dice.nextGaussian() : dice.nextInt(5) - 2);
      boolean pole = Math.abs(centre[0]) == 90;
      double latitude = Math.max(-90, Math.min(90, centre[0] + north));
      double longitude = pole ? dice.nextInt(361) - 180 : centre[1] + east;
      reports.add(
          new Report(
              "s:" + i,
              START.plusSeconds(60L * dice.nextInt(720)),
              latitude,
              longitude > 180 ? longitude - 360 : longitude));
    }
    Collections.shuffle(reports, dice);
    return reports;
  }
}
