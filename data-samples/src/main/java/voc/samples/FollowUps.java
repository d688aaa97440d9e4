package voc.samples;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Writes 311 requests of a second export that were closed and not done: opened again, or asked for
 * again at the same place soon after. Nobody wrote a word with them, so that they make no need.
 * Between them stand requests that look alike and are not: too late, too far, of another service,
 * or asked before the first one was closed.
 */
final class FollowUps {
  /** The source's name in the configuration. */
  static final String SOURCE = "follow-ups";

  private static final String FILE = "follow-ups/requests.json";

  /** Agency's notes of {@code slots.txt} that say that the work was not done. */
  private static final Set<String> NOT_DONE =
      Set.of(
          "Duplicate of an earlier request.",
          "Unable to locate. Please call 311 with a more exact address.",
          "Assigned to district supervisor.",
          "Inspected, referred to crew.");

  private static final LocalDateTime FIRST = LocalDateTime.of(2026, 1, 8, 10, 0);

  /** Degrees of latitude in a metre. */
  private static final double METRE = 1 / 111_195.0;

  private final List<String> lines = new ArrayList<>();
  private final Set<String> reopened = new TreeSet<>();
  private final List<ObjectNode> repeated = new ArrayList<>();
  private final Set<String> notDone = new TreeSet<>();
  private int number = 27_000_000;

  /** Whether a closing note says that nothing was done. */
  static boolean isNotDone(String note) {
    return NOT_DONE.contains(note);
  }

  /** Notes a request of the first export that was closed with such a note. */
  void notDone(String feedbackId) {
    notDone.add(feedbackId);
  }

  /** Writes the file. */
  void write(City city) {
    for (int i = 0; i < 6; i++) {
      Spot spot = new Spot("repeat/" + i, i);
      String first = closed(spot, 0, 3, "Completed as part of the regular schedule.");
      String next = open(spot, 8 + 2 * i, spot.dice().between(5, 40), spot.service());
      repeated.add(City.object().put("id", first).put("next", next));
    }
    for (int i = 0; i < 5; i++) {
      Spot spot = new Spot("reopen/" + i, 10 + i);
      reopened.add(reopened(spot));
    }
    Spot late = new Spot("late", 20);
    closed(late, 0, 2, "Closed. Work order completed.");
    open(late, 40, 10, late.service());
    Spot far = new Spot("far", 21);
    closed(far, 0, 2, "Closed. Work order completed.");
    open(far, 9, 130, far.service());
    Spot other = new Spot("other", 22);
    closed(other, 0, 2, "Closed. Work order completed.");
    open(other, 9, 10, "Street Light Out");
    Spot early = new Spot("early", 23);
    closed(early, 0, 6, "Closed. Work order completed.");
    open(early, 4, 10, early.service());
    city.write(FILE, City.lines(lines));
  }

  /** Adds what was planted to the truth. */
  void addTo(ObjectNode truth) {
    ((ObjectNode) truth.path("counts"))
        .putObject(SOURCE)
        .put("files", 1)
        .put("read", lines.size())
        .put("accepted", lines.size())
        .put("rejected", 0)
        .put("duplicates", 0);
    ObjectNode closures = truth.putObject("closures");
    ArrayNode opened = closures.putArray("reopened");
    reopened.forEach(opened::add);
    ArrayNode again = closures.putArray("repeated");
    repeated.forEach(again::add);
    ArrayNode undone = closures.putArray("not_done");
    notDone.forEach(undone::add);
    ObjectNode silent = truth.putObject("silent");
    silent.put("area", "District 7").put("language", "es");
  }

  /** A place of its own, and when the story begins there. */
  private static final class Spot {
    private final Dice dice;
    private final LocalDateTime time;
    private final double latitude;
    private final double longitude;

    Spot(String name, int index) {
      dice = Dice.of("follow-up/" + name);
      time = FIRST.plusDays(index).plusMinutes(dice.between(0, 300));
      latitude = 41.60 + 0.002 * index;
      longitude = -90.47 + dice.within(-0.01, 0.01);
    }

    Dice dice() {
      return dice;
    }

    String service() {
      return "Graffiti";
    }
  }

  private String closed(Spot spot, int afterDays, int closedAfterDays, String note) {
    ZonedDateTime asked = spot.time.plusDays(afterDays).atZone(City.ZONE);
    return add(spot, asked, asked.plusDays(closedAfterDays), "closed", note, 0, spot.service());
  }

  private String open(Spot spot, int afterDays, double metres, String service) {
    ZonedDateTime asked = spot.time.plusDays(afterDays).atZone(City.ZONE);
    return add(spot, asked, null, "open", "", metres, service);
  }

  private String reopened(Spot spot) {
    ZonedDateTime asked = spot.time.atZone(City.ZONE);
    return add(spot, asked, asked.plusDays(4), "open", "", 0, spot.service());
  }

  private String add(
      Spot spot,
      ZonedDateTime asked,
      @Nullable ZonedDateTime closed,
      String status,
      String note,
      double metres,
      String service) {
    String id = String.valueOf(++number);
    ObjectNode json = City.object();
    json.put("service_request_id", id).put("status", status).put("status_notes", note);
    json.put("service_name", service).put("description", "");
    json.put("agency_responsible", "Public Works");
    json.put("requested_datetime", iso(asked));
    json.put("updated_datetime", iso(closed == null ? asked : closed));
    if (closed != null) {
      json.put("closed_datetime", iso(closed));
    }
    json.put("address", "Riverbend");
    json.put("lat", Math.round((spot.latitude + metres * METRE) * 1e6) / 1e6);
    json.put("long", Math.round(spot.longitude * 1e6) / 1e6);
    lines.add(City.line(json));
    return SOURCE + ":" + id;
  }

  private static String iso(ZonedDateTime time) {
    return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT).format(time);
  }
}
