package voc.jobs.config;

import java.util.List;
import java.util.stream.Collectors;

/** A configuration or its inputs are wrong. The message names every problem, one a line. */
public final class ConfigException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final List<String> problems;

  /** One problem or more; each names the place, the value and the remedy. */
  public ConfigException(List<String> problems) {
    super(problems.stream().collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** The problems, in the order of the file. */
  public List<String> problems() {
    return problems;
  }
}
