package voc.jobs.config;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import voc.needs.cost.ThreePoint;
import voc.needs.roadmap.Dependencies;
import voc.needs.roadmap.Initiative;
import voc.needs.roadmap.Status;

/** Reads what the organisation does about needs from a CSV file, one row an initiative. */
final class InitiativesReader {
  private static final List<String> REQUIRED =
      List.of("code", "name", "needs", "department", "status");

  private static final List<String> COLUMNS =
      List.of(
          "code",
          "name",
          "needs",
          "owner",
          "department",
          "status",
          "start",
          "due",
          "done",
          "cost_low",
          "cost",
          "cost_high",
          "effort_low",
          "effort",
          "effort_high",
          "currency",
          "depends_on",
          "batch",
          "definition_of_done");

  private final Path file;
  private final Departments departments;
  private final Consumer<String> problem;
  private final LocalDate latest;
  private final Map<String, Initiative> byCode = new LinkedHashMap<>();
  private @Nullable String currency;

  /**
   * @param departments those of the configuration: an initiative is one of theirs
   * @param latest the last day on which anything can have been done
   * @param problem is told, in words, each thing that is wrong
   */
  InitiativesReader(
      Path file, Departments departments, LocalDate latest, Consumer<String> problem) {
    this.file = file;
    this.departments = departments;
    this.latest = latest;
    this.problem = problem;
  }

  /** The initiatives in the file's order; what is wrong is told and left out. */
  List<Initiative> read() {
    List<Sheet.Line> lines = new Sheet(file, COLUMNS, REQUIRED, problem).lines();
    List<String> codes =
        lines.stream().map(line -> line.text("code")).filter(code -> !code.isEmpty()).toList();
    lines.forEach(line -> add(line, codes));
    List<String> circle = new Dependencies(byCode.values()).circle();
    if (!circle.isEmpty()) {
      problem.accept(circle(circle));
      return List.of();
    }
    return List.copyOf(byCode.values());
  }

  private String circle(List<String> codes) {
    List<String> links = new ArrayList<>();
    for (String code : codes) {
      Initiative initiative = byCode.get(code);
      links.add(code + (initiative == null ? "" : " (" + initiative.place() + ")"));
    }
    return "initiatives must not depend on each other in a circle, got "
        + String.join(" depends on ", links)
        + " depends on "
        + codes.get(0)
        + "; take one of these out of depends_on";
  }

  private void add(Sheet.Line line, List<String> codes) {
    Optional<String> code = line.required("code", "give it a short one of its own");
    Optional<String> name = line.required("name", "say in a few words what is done");
    Optional<String> department = department(line);
    List<String> needs = needs(line);
    Optional<Status> status = status(line);
    Optional<LocalDate> start = line.day("start");
    Optional<LocalDate> due = line.day("due");
    Optional<LocalDate> done = line.day("done");
    Estimate cost = estimate(line, "cost");
    Estimate effort = estimate(line, "effort");
    String money = currency(line, cost.value != null);
    boolean datesFit = datesFit(line, status, start, due, done);
    List<String> before = dependsOn(line, codes, code.orElse(""));
    if (code.isEmpty()
        || name.isEmpty()
        || department.isEmpty()
        || needs.isEmpty()
        || status.isEmpty()
        || cost.isWrong
        || effort.isWrong
        || !datesFit) {
      return;
    }
    Initiative initiative =
        new Initiative(
            code.get(),
            name.get(),
            needs,
            line.text("owner"),
            department.get(),
            status.get(),
            start.orElse(null),
            due.orElse(null),
            done.orElse(null),
            cost.value,
            money,
            effort.value,
            before,
            line.text("batch"),
            line.text("definition_of_done"),
            line.place());
    Initiative first = byCode.putIfAbsent(code.get(), initiative);
    if (first != null) {
      line.problem(
          "repeats code \"" + code.get() + "\" of " + first.place() + "; give each its own");
    }
  }

  private Optional<String> department(Sheet.Line line) {
    Optional<String> department = line.required("department", "name the one that does it");
    if (department.isPresent() && !departments.contains(department.get())) {
      line.problem(
          "names department \""
              + department.get()
              + "\", which is no department's id; "
              + Suggestions.remedy(department.get(), departments.byId().keySet()));
      return Optional.empty();
    }
    return department;
  }

  private static List<String> needs(Sheet.Line line) {
    List<String> needs = line.list("needs").stream().distinct().toList();
    if (needs.isEmpty()) {
      line.problem(
          "must have needs, got none; name the ids of the needs it is for, as in table needs, with ; between them");
    }
    for (String need : needs) {
      if (!NeedIds.isNeed(need)) {
        line.problem(NeedIds.remedy(need));
      }
    }
    return needs;
  }

  private static Optional<Status> status(Sheet.Line line) {
    if (line.text("status").isEmpty()) {
      line.problem("must have status, got none; use one of " + String.join(", ", Status.words()));
    }
    return line.choice("status", Status.words()).map(Status::of);
  }

  private boolean datesFit(
      Sheet.Line line,
      Optional<Status> status,
      Optional<LocalDate> start,
      Optional<LocalDate> due,
      Optional<LocalDate> done) {
    boolean fit = true;
    if (status.isPresent() && (status.get() == Status.DONE) == line.text("done").isEmpty()) {
      line.problem(
          status.get() == Status.DONE
              ? "must have the day it was done, got none; write it in done, as 2026-03-31"
              : "must have no day in done unless its status is done, got status \""
                  + status.get().word()
                  + "\"; correct one of them");
      fit = false;
    }
    if (done.isPresent() && done.get().isAfter(latest)) {
      line.problem(
          "must have a day in done that has come, got "
              + done.get()
              + "; write it in due until then, with status in progress");
      fit = false;
    }
    if (start.isPresent() && due.isPresent() && due.get().isBefore(start.get())) {
      line.problem(
          "must have start <= due, got "
              + start.get()
              + " and "
              + due.get()
              + "; correct one of them");
      fit = false;
    }
    if (start.isPresent() && done.isPresent() && done.get().isBefore(start.get())) {
      line.problem(
          "must have start <= done, got "
              + start.get()
              + " and "
              + done.get()
              + "; correct one of them");
      fit = false;
    }
    return fit && (status.isEmpty() || status.get() != Status.DONE || done.isPresent());
  }

  /** A three-point estimate that may be absent or wrong. */
  private record Estimate(@Nullable ThreePoint value, boolean isWrong) {}

  /** The low and the high end are the likely value where they are empty. */
  private static Estimate estimate(Sheet.Line line, String column) {
    String low = column + "_low";
    String high = column + "_high";
    if (line.text(column).isEmpty()) {
      if (line.text(low).isEmpty() && line.text(high).isEmpty()) {
        return new Estimate(null, false);
      }
      line.problem(
          "must have "
              + column
              + " where it has "
              + low
              + " or "
              + high
              + "; write the likely one");
      return new Estimate(null, true);
    }
    Optional<Double> mode = line.number(column);
    Optional<Double> least = line.text(low).isEmpty() ? mode : line.number(low);
    Optional<Double> most = line.text(high).isEmpty() ? mode : line.number(high);
    if (mode.isEmpty() || least.isEmpty() || most.isEmpty()) {
      return new Estimate(null, true);
    }
    if (least.get() > mode.get() || mode.get() > most.get()) {
      line.problem(
          "must have "
              + low
              + " <= "
              + column
              + " <= "
              + high
              + ", got "
              + least.get()
              + ", "
              + mode.get()
              + " and "
              + most.get()
              + "; put them in this order");
      return new Estimate(null, true);
    }
    return new Estimate(new ThreePoint(least.get(), mode.get(), most.get()), false);
  }

  /** The currency of a cost; empty without one. */
  private String currency(Sheet.Line line, boolean hasCost) {
    String code = line.text("currency");
    if (code.isEmpty() && !hasCost) {
      return "";
    }
    if (Currency.getAvailableCurrencies().stream()
        .noneMatch(known -> known.getCurrencyCode().equals(code))) {
      line.problem(
          "must have a currency's code of ISO 4217, got \"" + code + "\"; write it as USD");
      return code;
    }
    String others = currency;
    if (others != null && !others.equals(code)) {
      line.problem(
          "must have the currency of the rows above, "
              + others
              + ", got "
              + code
              + "; give all costs in one");
    } else {
      currency = code;
    }
    return code;
  }

  private static List<String> dependsOn(Sheet.Line line, List<String> codes, String own) {
    List<String> before = line.list("depends_on").stream().distinct().toList();
    for (String code : before) {
      if (code.equals(own)) {
        line.problem("must not depend on itself, \"" + code + "\"; take it out of depends_on");
      } else if (!codes.contains(code)) {
        line.problem(
            "depends on \""
                + code
                + "\", which is no initiative's code; "
                + Suggestions.remedy(code, codes));
      }
    }
    return before.stream().filter(code -> !code.equals(own)).toList();
  }
}
