package voc.samples;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import voc.core.Channel;

/** Writes what a good engine should find: {@code truth.json}. Its fields are in the README. */
final class Truth {
  /** How many needs stand out clearly. */
  private static final int NEEDS = 6;

  /** A topic trends if March and February differ by at least this many records … */
  private static final int TREND_RECORDS = 10;

  /** … and by at least this factor. */
  private static final double TREND_FACTOR = 2.5;

  /** Heard less often before, a topic has too little history for an alarm. */
  private static final int KNOWN_RECORDS = 15;

  private final Phrasebook words;
  private final List<Written> sources;
  private final SearchCounts searches;
  private final FollowUps followUps;
  private final CounterCards cards;
  private final List<Volume> volumes;

  /**
   * @param searches what was searched
   * @param followUps requests closed and not done
   * @param cards a matter of several departments
   */
  Truth(
      Phrasebook words,
      List<Written> sources,
      SearchCounts searches,
      FollowUps followUps,
      CounterCards cards) {
    this.words = words;
    this.sources = sources;
    this.searches = searches;
    this.followUps = followUps;
    this.cards = cards;
    this.volumes = volumes();
  }

  /** Records of one topic in one department, by channel and by month. */
  private record Volume(
      String topic,
      String department,
      SortedMap<Channel, Integer> channels,
      SortedMap<Month, Integer> months) {
    static Volume of(String topic, String department) {
      SortedMap<Month, Integer> months = new TreeMap<>();
      List.of(Month.JANUARY, Month.FEBRUARY, Month.MARCH).forEach(month -> months.put(month, 0));
      return new Volume(topic, department, new TreeMap<>(), months);
    }

    void add(Story story) {
      channels.merge(story.channel(), 1, Integer::sum);
      months.merge(story.day().getMonth(), 1, Integer::sum);
    }

    int total() {
      return months.values().stream().mapToInt(Integer::intValue).sum();
    }

    int in(Month month) {
      return months.getOrDefault(month, 0);
    }
  }

  /** Writes the file. */
  void write(City city) {
    ObjectNode truth = City.object();
    truth.put("seed", Dice.SEED);
    truth
        .putObject("window")
        .put("from", Plan.FIRST.toString())
        .put("to", Plan.LAST.toString())
        .put("zone", City.ZONE.getId());
    truth.set("needs", needs());
    truth.set("rising", trend(Month.FEBRUARY, Month.MARCH));
    truth.set("falling", trend(Month.MARCH, Month.FEBRUARY));
    truth.set("alarms", alarms());
    new PlantedQuestions(words, stories(), searches).addTo(truth);
    new PlantedRegister(
            volumes.stream()
                .map(volume -> volume.department() + ":" + volume.topic())
                .collect(Collectors.toSet()))
        .addTo(truth);
    truth.set("urgent", urgent());
    PlantedPlans.addTo(truth);
    cards.addTo(truth);
    truth.set("counts", counts());
    truth.set("rejects", rejects());
    truth.set("volumes", allVolumes());
    truth.set("records", records());
    followUps.addTo(truth);
    city.write("truth.json", City.fields(truth));
  }

  private List<Volume> volumes() {
    SortedMap<String, Volume> volumes = new TreeMap<>();
    for (Written source : sources) {
      for (Story story : source.accepted().values()) {
        String department = story.about().department();
        for (String topic : story.topics()) {
          volumes
              .computeIfAbsent(department + ":" + topic, none -> Volume.of(topic, department))
              .add(story);
        }
      }
    }
    return volumes.values().stream()
        .sorted(Comparator.comparingInt(Volume::total).reversed())
        .toList();
  }

  private ArrayNode needs() {
    ArrayNode needs = City.object().putArray("");
    int rank = 1;
    for (Volume volume : volumes.subList(0, NEEDS)) {
      ObjectNode need = needs.addObject().put("rank", rank++);
      need.setAll(json(volume));
    }
    return needs;
  }

  private ArrayNode allVolumes() {
    ArrayNode all = City.object().putArray("");
    volumes.forEach(volume -> all.add(json(volume)));
    return all;
  }

  private static ObjectNode json(Volume volume) {
    ObjectNode json = City.object();
    json.put("id", volume.department() + ":" + volume.topic());
    json.put("topic", volume.topic());
    json.put("department", volume.department());
    json.put("volume", volume.total());
    ObjectNode channels = json.putObject("channels");
    volume.channels().forEach((channel, count) -> channels.put(channel.code(), count));
    ArrayNode months = json.putArray("months");
    volume.months().values().forEach(months::add);
    return json;
  }

  private ArrayNode trend(Month less, Month more) {
    ArrayNode trend = City.object().putArray("");
    for (Volume volume : volumes) {
      int low = volume.in(less);
      int high = volume.in(more);
      if (high - low >= TREND_RECORDS && high >= TREND_FACTOR * low) {
        trend
            .addObject()
            .put("id", volume.department() + ":" + volume.topic())
            .put("topic", volume.topic())
            .put("department", volume.department())
            .put("february", volume.in(Month.FEBRUARY))
            .put("march", volume.in(Month.MARCH));
      }
    }
    return trend;
  }

  /** What rises and was heard often enough before for its weekdays to be known. */
  private ArrayNode alarms() {
    ArrayNode alarms = City.object().putArray("");
    for (Volume volume : volumes) {
      int before = volume.in(Month.JANUARY) + volume.in(Month.FEBRUARY);
      int march = volume.in(Month.MARCH);
      if (before >= KNOWN_RECORDS
          && march - volume.in(Month.FEBRUARY) >= TREND_RECORDS
          && march >= TREND_FACTOR * volume.in(Month.FEBRUARY)) {
        alarms
            .addObject()
            .put("id", volume.department() + ":" + volume.topic())
            .put("kind", "rise");
      }
    }
    return alarms;
  }

  private List<Story> stories() {
    return sources.stream().flatMap(source -> source.accepted().values().stream()).toList();
  }

  private ArrayNode urgent() {
    ArrayNode urgent = City.object().putArray("");
    for (Written source : sources) {
      source
          .accepted()
          .forEach(
              (id, story) -> {
                Danger danger = story.danger();
                if (danger != null) {
                  urgent
                      .addObject()
                      .put("id", id)
                      .put("mark", danger.mark())
                      .put("text", danger.sentence());
                }
              });
    }
    return urgent;
  }

  private ObjectNode counts() {
    ObjectNode counts = City.object();
    for (Written source : sources) {
      int accepted = source.accepted().size();
      int rejected = source.rejectCount();
      counts
          .putObject(source.source())
          .put("files", source.files())
          .put("read", accepted + rejected + source.duplicateCount())
          .put("accepted", accepted)
          .put("rejected", rejected)
          .put("duplicates", source.duplicateCount());
    }
    return counts;
  }

  private ObjectNode rejects() {
    ObjectNode rejects = City.object();
    SortedMap<String, SortedMap<String, Integer>> files = new TreeMap<>();
    sources.forEach(source -> files.putAll(source.rejects()));
    files.forEach(
        (file, reasons) -> {
          ObjectNode json = rejects.putObject(file);
          reasons.forEach(json::put);
        });
    return rejects;
  }

  private ObjectNode records() {
    ObjectNode records = City.object();
    for (Written source : sources) {
      source
          .accepted()
          .forEach(
              (id, story) -> {
                ObjectNode json = records.putObject(id);
                ArrayNode topics = json.putArray("topics");
                story.topics().forEach(topics::add);
                json.put("tone", story.tone().name().toLowerCase(java.util.Locale.ROOT));
                if (story.asked() != null) {
                  json.put("asks", story.asked().id());
                }
              });
    }
    return records;
  }
}
