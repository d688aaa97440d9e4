package voc.core;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One thing one customer said at one time: a survey response, a call, a 311 comment.
 *
 * @param id stable from night to night and unique over all sources: {@code source:key}
 * @param channel how it arrived
 * @param customer pseudonym of the person, if the source tells one person from another
 * @param time when it was said, UTC
 * @param updated when the source last changed the record, UTC; null if it does not say
 * @param zone the source's zone
 * @param department id of the department it concerns, or {@link #UNASSIGNED}
 * @param addressee the agency or queue that it was addressed to, in the source's words, if any
 * @param service the service or survey it is about, in the source's words, if any
 * @param place where the matter lies, if known
 * @param ratings the customer's numbers, in the source's order
 * @param utterances the words, in the order spoken; may be empty where only a rating or service was
 *     given
 * @param attributes all other fields of the source, by name
 * @param provenance file and line
 */
public record Feedback(
    String id,
    Channel channel,
    @Nullable String customer,
    Instant time,
    @Nullable Instant updated,
    ZoneId zone,
    String department,
    @Nullable String addressee,
    @Nullable String service,
    @Nullable Place place,
    List<Rating> ratings,
    List<Utterance> utterances,
    SortedMap<String, String> attributes,
    Provenance provenance)
    implements Serializable {
  /** Department of what no department is known for. */
  public static final String UNASSIGNED = "unassigned";

  public Feedback {
    if (id.isBlank()) {
      throw new IllegalArgumentException("feedback id must not be blank");
    }
    ratings = List.copyOf(ratings);
    utterances = List.copyOf(utterances);
    attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
  }

  /** The same feedback with other utterances. */
  public Feedback withUtterances(List<Utterance> others) {
    return new Feedback(
        id,
        channel,
        customer,
        time,
        updated,
        zone,
        department,
        addressee,
        service,
        place,
        ratings,
        others,
        attributes,
        provenance);
  }

  /** The person who spoke, or the feedback itself where the source does not tell persons apart. */
  public String person() {
    return customer != null ? customer : id;
  }

  /** The day on which it was said, where it was said. */
  public LocalDate day() {
    return time.atZone(zone).toLocalDate();
  }
}
