package voc.jobs.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import voc.core.Feedback;
import voc.core.Plural;
import voc.jobs.config.Planning;
import voc.jobs.config.RegisterReader;
import voc.jobs.config.Sheet;
import voc.jobs.config.Suggestions;
import voc.jobs.config.VocConfig;
import voc.needs.ballot.Ballot;
import voc.needs.ballot.BallotCount;
import voc.needs.register.RegisterEntry;
import voc.needs.roadmap.Initiative;
import voc.nlp.taxonomy.Taxonomy;

/**
 * What was read from the files in which people say what they decide and plan, and what in them is
 * doubtful: a need that no night can have is most often a slip of the pen, but may be of a topic or
 * department of former days.
 */
final class PlanningCheck {
  /** Doubts of one kind that are told one by one. */
  private static final int MOST = 5;

  private final Planning planning;
  private final Set<String> departments;
  private final Set<String> topics;
  private final boolean knowsDepartments;
  private final Set<String> doubts = new LinkedHashSet<>();

  private PlanningCheck(VocConfig config, Taxonomy taxonomy) {
    this.planning = config.planning();
    this.topics = new TreeSet<>();
    this.departments = new TreeSet<>(config.departments().byId().keySet());
    this.knowsDepartments = !departments.isEmpty();
    departments.add(Feedback.UNASSIGNED);
    taxonomy
        .topics()
        .forEach(
            topic -> {
              topics.add(topic.id());
              departments.add(taxonomy.ownerOf(topic.id()).id());
            });
  }

  /**
   * Looks at what a configuration plans.
   *
   * @param taxonomy with accepted themes and the labels of models
   */
  static PlanningCheck of(VocConfig config, Taxonomy taxonomy) {
    PlanningCheck check = new PlanningCheck(config, taxonomy);
    check.register();
    check.initiatives();
    check.ballots();
    return check;
  }

  /** Shows what was read, and warns of what is doubtful. */
  void show(Terminal terminal) {
    lines().forEach(terminal::say);
    doubts.stream().limit(MOST).forEach(terminal::warn);
    if (doubts.size() > MOST) {
      terminal.warn(
          "Plans: "
              + Plural.count(doubts.size() - MOST, "more such doubt", "more such doubts")
              + "; --json shows all");
    }
  }

  /** The object under {@code plans} that {@code voc check --json} prints. */
  ObjectNode json() {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object.put("register_needs", planning.register().entries().size());
    object.put("initiatives", planning.initiatives().size());
    object.put("voters", planning.ballots().size());
    object.put("served_groups", planning.served().size());
    object.put("kpis", planning.kpis().kpis().size());
    object.put("order", planning.order().name().toLowerCase(Locale.ROOT));
    ArrayNode told = object.putArray("doubts");
    doubts.forEach(told::add);
    return object;
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    if (Files.exists(planning.registerFile())) {
      List<RegisterEntry> entries = planning.register().entries();
      lines.add(
          "Register: "
              + Plural.count(entries.size(), "need", "needs")
              + ", "
              + entries.stream().filter(entry -> entry.mandate() != null).count()
              + " mandated, "
              + entries.stream().filter(entry -> entry.owner() != null).count()
              + " with an owner, "
              + entries.stream().filter(entry -> entry.mergedInto() != null).count()
              + " merged into others");
    }
    if (!planning.initiatives().isEmpty()) {
      Map<String, Long> byStatus =
          planning.initiatives().stream()
              .collect(
                  Collectors.groupingBy(
                      each -> each.status().word(), TreeMap::new, Collectors.counting()));
      lines.add(
          "Initiatives: "
              + planning.initiatives().size()
              + byStatus.entrySet().stream()
                  .map(entry -> entry.getValue() + " " + entry.getKey())
                  .collect(Collectors.joining(", ", " (", ")")));
    }
    if (!planning.ballots().isEmpty()) {
      lines.add(
          "Ballots: "
              + Plural.count(planning.ballots().size(), "voter", "voters")
              + " of "
              + Plural.count(
                  planning.ballots().stream().map(Ballot::department).distinct().count(),
                  "department",
                  "departments")
              + " on "
              + Plural.count(rankedBy().size(), "need", "needs")
              + "; the published order follows "
              + switch (planning.order()) {
                case DATA -> "the figures";
                case BALLOTS -> "the ballots";
                case BLENDED -> "both";
              });
    }
    if (!planning.served().isEmpty()) {
      lines.add("Served: " + Plural.count(planning.served().size(), "group", "groups"));
    }
    return lines;
  }

  /** Those that stand for themselves: what was merged or renamed may be of former days. */
  private void register() {
    Map<String, String> places = places();
    for (RegisterEntry entry : planning.register().entries()) {
      String place = places.getOrDefault(entry.id(), planning.registerFile().toString());
      if (entry.mergedInto() == null && entry.splitInto().isEmpty()) {
        doubt(place, entry.id());
      } else if (entry.mergedInto() != null) {
        doubt(place, entry.mergedInto());
      }
      entry.splitInto().forEach(into -> doubt(place, into));
    }
  }

  private Map<String, String> places() {
    Map<String, String> places = new HashMap<>();
    if (Files.isRegularFile(planning.registerFile())) {
      new Sheet(
              planning.registerFile(),
              RegisterReader.COLUMNS,
              List.of(RegisterReader.ID),
              // Told when the configuration was read.
              told -> {})
          .lines()
          .forEach(line -> places.put(line.text(RegisterReader.ID), line.place()));
    }
    return places;
  }

  private void initiatives() {
    for (Initiative initiative : planning.initiatives()) {
      initiative.needs().forEach(need -> doubt(initiative.place(), need));
    }
  }

  /** Without a place: a line of a ballot would name who voted. */
  private void ballots() {
    Map<String, Integer> rankedBy = rankedBy();
    rankedBy.keySet().forEach(need -> doubt("A ballot", need));
    List<String> few =
        rankedBy.entrySet().stream()
            .filter(entry -> entry.getValue() < BallotCount.FEWEST)
            .map(Map.Entry::getKey)
            .toList();
    if (!few.isEmpty()) {
      doubts.add(
          "Ballots: "
              + Plural.count(few.size(), "need is", "needs are")
              + " ranked by fewer than "
              + BallotCount.FEWEST
              + " voters and will not be in the count, to keep ballots secret: "
              + String.join(", ", few));
    }
  }

  private Map<String, Integer> rankedBy() {
    Map<String, Integer> rankedBy = new TreeMap<>();
    planning
        .ballots()
        .forEach(
            ballot ->
                ballot.ranking().needs().forEach(need -> rankedBy.merge(need, 1, Integer::sum)));
    return rankedBy;
  }

  private void doubt(String place, String need) {
    if (planning.register().identity().isGone(need)) {
      return;
    }
    int cut = need.indexOf(':');
    String department = need.substring(0, cut);
    String topic = need.substring(cut + 1);
    if (knowsDepartments && !departments.contains(department)) {
      doubts.add(words(place, need, "department", department, departments));
    }
    if (!topics.contains(topic)) {
      doubts.add(words(place, need, "topic", topic, topics));
    }
  }

  private static String words(
      String place, String need, String what, String name, Set<String> known) {
    return place
        + " names need \""
        + need
        + "\", but no "
        + what
        + " goes by \""
        + name
        + "\", so that it can have no figures; "
        + Suggestions.nearest(name, known)
            .map(near -> "did you mean \"" + near + "\"?")
            .orElse("take ids from `voc needs`, or let it be if it is of former days");
  }
}
