package voc.samples.formats;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * How a 311 system writes a request, and where what goes wrong in such exports goes.
 *
 * @param id the field of the id
 * @param time the field of the time at which it was filed
 * @param latitude the field of the degrees north
 * @param longitude the field of the degrees east
 * @param maker makes a request's fields from its number in the file, from 0
 * @param clock a time as the field {@code time} holds it
 * @param text the fields as they stand in the file
 */
record RequestLayout(
    String id,
    String time,
    String latitude,
    String longitude,
    BiFunction<Integer, Said, ObjectNode> maker,
    Function<ZonedDateTime, JsonNode> clock,
    Function<ObjectNode, String> text) {
  /** Number in the file of the request that is written in Spanish, see {@link #withSpanish}. */
  static final int SPANISH = 3;

  private static final int CORRECTED = 1;
  private static final int SWAPPED = 5;
  private static final int NOWHERE = 7;

  /** Numbers far above those of good requests. */
  private static final int BROKEN = 900;

  /** The matters with one of them in Spanish. */
  static List<Said> withSpanish(List<Said> said, String words) {
    List<Said> mixed = new ArrayList<>(said);
    mixed.set(SPANISH, said.get(SPANISH).saying(words));
    return mixed;
  }

  /**
   * The requests, at least twelve; among them two of impossible times, one without id, one doubled,
   * one corrected, and two in impossible places.
   */
  Records records(List<Said> said) {
    Records records = new Records();
    for (int i = 0; i < said.size(); i++) {
      records.accept(text.apply(request(i, said.get(i))));
    }
    records.trap("swapped coordinates").trap("null island");
    ObjectNode older = maker.apply(CORRECTED, said.get(CORRECTED).asFiled());
    records.insert(4, text.apply(older), Fate.CORRECTED);
    records.insert(6, text.apply(inYear(0, said.get(2), 2090)), Fate.BAD_TIME);
    records.insert(9, text.apply(inYear(1, said.get(2), 1985)), Fate.BAD_TIME);
    ObjectNode nameless = broken(2, said.get(6));
    nameless.remove(id);
    records.insert(11, text.apply(nameless), Fate.MISSING_FIELD);
    return records.repeat(0);
  }

  /** The fields of one more request, to be broken by who asks. */
  ObjectNode broken(int number, Said said) {
    return maker.apply(BROKEN + number, said);
  }

  /** A request that says nothing: without these fields, and without an answer. */
  String silent(Said said, String... words) {
    ObjectNode request = broken(4, said.asFiled());
    request.remove(List.of(words));
    return text.apply(request);
  }

  private ObjectNode request(int number, Said said) {
    ObjectNode request = maker.apply(number, number == CORRECTED ? said.asClosed() : said);
    if (number == SWAPPED) {
      JsonNode north = request.path(latitude);
      request.set(latitude, request.path(longitude));
      request.set(longitude, north);
    } else if (number == NOWHERE) {
      request.put(latitude, 0.0).put(longitude, 0.0);
    }
    return request;
  }

  private ObjectNode inYear(int number, Said said, int year) {
    ObjectNode request = broken(number, said);
    request.set(time, clock.apply(said.time().withYear(year)));
    return request;
  }
}
