package voc.samples;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import voc.core.RejectReason;

/**
 * Writes the 311 requests: Open311 GeoReport v2, a bare JSON array a month, each request on its own
 * line. The agency's notes are the agency's words.
 */
final class Requests {
  /** Riverbend lies around this made-up point. */
  private static final double LATITUDE = 41.52;

  private static final double LONGITUDE = -90.47;

  private final Phrasebook words;
  private final Texts texts;
  private final Written written = new Written("open-311");

  private final FollowUps followUps;

  /**
   * @param followUps is told which requests were closed and not done
   */
  Requests(Phrasebook words, FollowUps followUps) {
    this.words = words;
    this.followUps = followUps;
    this.texts = new Texts(words);
  }

  /** Writes the months and says what was written. */
  Written write(City city, List<Story> stories) {
    Map<YearMonth, List<String>> months = new TreeMap<>();
    List<Filed> filed =
        stories.stream().map(this::filed).sorted(Comparator.comparing(Filed::time)).toList();
    int number = 26_000_100;
    for (Filed request : filed) {
      number += Dice.of("number/" + request.story().name()).between(1, 9);
      ObjectNode json = json(request, String.valueOf(number));
      months
          .computeIfAbsent(YearMonth.from(request.time()), none -> new ArrayList<>())
          .add(City.line(json));
      written.accepted(String.valueOf(number), request.story());
      if (FollowUps.isNotDone(json.path("status_notes").asText())) {
        followUps.notDone(written.source() + ":" + number);
      }
    }
    months.forEach((month, lines) -> damage(file(month), lines, Dice.of("damage/" + month)));
    months.forEach((month, lines) -> city.write(file(month), City.lines(lines)));
    return written;
  }

  private static String file(YearMonth month) {
    return "311/requests-" + month + ".json";
  }

  private record Filed(Story story, LocalDateTime time) {}

  private Filed filed(Story story) {
    Dice dice = Dice.of("time/" + story.name());
    return new Filed(
        story, story.day().atTime(dice.between(6, 22), dice.between(0, 59), dice.between(0, 59)));
  }

  private ObjectNode json(Filed filed, String id) {
    Story story = filed.story();
    Dice dice = Dice.of("311/" + story.name());
    Slots slots = new Slots(words, dice);
    ZonedDateTime time = filed.time().atZone(City.ZONE);
    ZonedDateTime updated = time.plusMinutes(dice.between(30, 18_000));
    // Nothing may be closed after the day on which the export was made.
    boolean closed = dice.chance(0.7) && !updated.toLocalDate().isAfter(Plan.LAST);
    String text = String.join(" ", texts.sentences(story, slots, dice, 0.12));
    ObjectNode json = City.object();
    json.put("service_request_id", id);
    json.put("status", closed ? "closed" : "open");
    json.put("status_notes", closed ? dice.pick(words.list("agency")) : "");
    json.put("service_name", story.about().service());
    json.put("service_code", story.about().code());
    json.put("description", text.isBlank() ? "" : story.written(Handwriting.typed(text, dice)));
    json.put("agency_responsible", words.departmentName(story.about().department()));
    json.put("requested_datetime", iso(time));
    json.put("updated_datetime", iso(closed ? updated : time));
    json.put(
        "expected_datetime",
        iso(time.plusDays(dice.between(3, 21)).withHour(17).withMinute(0).withSecond(0)));
    json.put("address", slots.fill("{place}") + ", Riverbend");
    json.put("zipcode", slots.fill("{zip}"));
    json.put("lat", round(LATITUDE + dice.within(-0.05, 0.05)));
    json.put("long", round(LONGITUDE + dice.within(-0.07, 0.07)));
    json.put("media_url", dice.chance(0.1) ? "https://riverbend.example/media/" + id + ".jpg" : "");
    return json;
  }

  /** Puts in what real exports have: broken, doubled and incomplete records. */
  private void damage(String file, List<String> lines, Dice dice) {
    written.file(file);
    String broken = lines.get(dice.between(0, 20)).replaceFirst("\"lat\":[0-9.]+", "\"lat\":n/a");
    lines.add(dice.between(21, 40), withId(broken, "25999001"));
    written.rejected(file, RejectReason.MALFORMED);
    lines.add(lines.get(dice.between(0, 20)));
    written.rejected(file, RejectReason.DUPLICATE);
    String damaged = withId(lines.get(dice.between(50, 60)), "25999002");
    String rest = "\"requested_datetime\":\"[^\"]*\"";
    if (file.endsWith("-01.json")) {
      lines.add(
          dice.between(61, 90),
          damaged.replaceFirst(rest, "\"requested_datetime\":\"2026-01-32T25:00:00\""));
      written.rejected(file, RejectReason.BAD_TIME);
    } else if (file.endsWith("-02.json")) {
      lines.add(dice.between(61, 90), damaged.replaceFirst(rest + ",", ""));
      written.rejected(file, RejectReason.MISSING_FIELD);
    } else {
      lines.add(
          dice.between(61, 90), damaged.replaceFirst("\"service_request_id\":\"[^\"]*\",", ""));
      written.rejected(file, RejectReason.MISSING_FIELD);
    }
  }

  private static String withId(String line, String id) {
    return line.replaceFirst(
        "\"service_request_id\":\"[^\"]*\"", "\"service_request_id\":\"" + id + "\"");
  }

  private static String iso(ZonedDateTime time) {
    return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT).format(time);
  }

  private static double round(double degrees) {
    return Math.round(degrees * 1e5) / 1e5;
  }
}
