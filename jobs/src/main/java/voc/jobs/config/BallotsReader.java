package voc.jobs.config;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import voc.needs.ballot.Ballot;
import voc.needs.ballot.BallotCount;
import voc.needs.ballot.Ranking;

/** Reads how stakeholders rank needs from a CSV file, one row a voter. */
final class BallotsReader {
  private static final List<String> COLUMNS = List.of("voter", "department", "ranking");

  private final Path file;
  private final Departments departments;
  private final Consumer<String> problem;

  /**
   * @param departments those of the configuration: a voter speaks for one of them
   * @param problem is told, in words, each thing that is wrong
   */
  BallotsReader(Path file, Departments departments, Consumer<String> problem) {
    this.file = file;
    this.departments = departments;
    this.problem = problem;
  }

  /** The ballots in the file's order; what is wrong is told, never with a voter's name. */
  List<Ballot> read() {
    Map<String, Sheet.Line> seen = new LinkedHashMap<>();
    Map<String, Ballot> ballots = new LinkedHashMap<>();
    boolean isWhole = true;
    for (Sheet.Line line : new Sheet(file, COLUMNS, COLUMNS, problem).lines()) {
      Optional<String> voter = line.required("voter", "name the voter, or give them a number");
      Optional<String> department = department(line);
      Optional<Ranking> ranking = ranking(line);
      Sheet.Line first = voter.isEmpty() ? null : seen.putIfAbsent(voter.get(), line);
      if (first != null) {
        line.problem("is the second ballot of the voter of " + first.place() + "; keep one");
      }
      if (first != null || voter.isEmpty() || department.isEmpty() || ranking.isEmpty()) {
        isWhole = false;
        continue;
      }
      ballots.put(voter.get(), new Ballot(voter.get(), department.get(), ranking.get()));
    }
    if (isWhole && ballots.size() < BallotCount.FEWEST) {
      problem.accept(
          file
              + " must have ballots of at least "
              + BallotCount.FEWEST
              + " voters, got "
              + ballots.size()
              + ", whose order would be published; ask more people, or take the key \"ballots\" out");
    }
    return List.copyOf(ballots.values());
  }

  private Optional<String> department(Sheet.Line line) {
    Optional<String> department = line.required("department", "name the one the voter speaks for");
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

  private static Optional<Ranking> ranking(Sheet.Line line) {
    Optional<String> text =
        line.required("ranking", "write needs' ids, the most pressing first, as a > b = c");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      Ranking ranking = Ranking.parse(text.get());
      ranking.needs().stream()
          .filter(need -> !NeedIds.isNeed(need))
          .forEach(need -> line.problem(NeedIds.remedy(need)));
      return Optional.of(ranking);
    } catch (IllegalArgumentException e) {
      line.problem("is not readable: " + e.getMessage());
      return Optional.empty();
    }
  }
}
