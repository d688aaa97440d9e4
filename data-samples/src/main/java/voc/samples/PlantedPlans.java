package voc.samples;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What follows from the city's initiatives and ballots, as {@code planned.txt} says it. */
final class PlantedPlans {
  private PlantedPlans() {}

  /**
   * Adds the keys {@code outcomes}, {@code roadmap}, {@code dissent}, {@code earlier} and {@code
   * moves}.
   */
  static void addTo(ObjectNode truth) {
    List<Sections.Section> sections = Sections.read("planned.txt");
    ArrayNode outcomes = truth.putArray("outcomes");
    for (String verdict : List.of("worked", "no sign", "too early")) {
      for (String line : section(sections, "outcomes").values(verdict)) {
        String[] words = line.split(" ", 2);
        outcomes
            .addObject()
            .put("initiative", words[0])
            .put("need", words[1])
            .put("verdict", verdict);
      }
    }
    ObjectNode roadmap = truth.putObject("roadmap");
    for (String key : List.of("overdue", "critical")) {
      ArrayNode codes = roadmap.putArray(key);
      section(sections, "roadmap").values(key).forEach(codes::add);
    }
    ArrayNode dissent = truth.putArray("dissent");
    for (String line : section(sections, "dissent").values("less urgent")) {
      String[] words = line.split(" ", 2);
      dissent.addObject().put("department", words[0]).put("need", words[1]);
    }
    twoNights(truth, sections);
  }

  private static void twoNights(ObjectNode truth, List<Sections.Section> sections) {
    Sections.Section then = section(sections, "earlier");
    ObjectNode earlier = truth.putObject("earlier").put("day", then.value("day"));
    ArrayNode register = earlier.putArray("register");
    for (String line : then.values("status")) {
      String[] words = line.split(" ", 2);
      register.addObject().put("need", words[0]).put("status", words[1]);
    }
    ArrayNode moves = truth.putArray("moves");
    for (String direction : List.of("up", "down")) {
      for (String line : section(sections, "moves").values(direction)) {
        String[] words = line.split(" ", 2);
        moves.addObject().put("need", words[0]).put("direction", direction).put("factor", words[1]);
      }
    }
  }

  private static Sections.Section section(List<Sections.Section> sections, String header) {
    return sections.stream()
        .filter(section -> section.header().equals(header))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("planned.txt needs a section [" + header + "]"));
  }
}
