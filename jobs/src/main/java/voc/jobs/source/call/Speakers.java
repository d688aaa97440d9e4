package voc.jobs.source.call;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import voc.core.Speaker;
import voc.jobs.config.SpeakerNames;

/**
 * Who speaks, by the name that a transcript gives: first by the configuration, then by common
 * names. Letter case and a number at the end ({@code Customer 1}) do not count. Thread-safe.
 */
final class Speakers {
  private static final Map<Speaker, List<String>> COMMON =
      Map.of(
          Speaker.CUSTOMER,
          List.of(
              "customer",
              "caller",
              "client",
              "citizen",
              "resident",
              "constituent",
              "member",
              "patient",
              "visitor",
              "user",
              "external"),
          Speaker.AGENT,
          List.of(
              "agent",
              "representative",
              "rep",
              "operator",
              "advisor",
              "advocate",
              "clerk",
              "call taker",
              "calltaker",
              "dispatcher",
              "staff",
              "officer",
              "internal"),
          Speaker.SYSTEM,
          List.of("ivr", "system", "bot", "recording", "virtual agent", "assistant", "menu"));

  private final Map<String, Speaker> byName = new HashMap<>();

  Speakers(SpeakerNames configured) {
    COMMON.forEach(this::add);
    add(Speaker.SYSTEM, configured.system());
    add(Speaker.AGENT, configured.agent());
    add(Speaker.CUSTOMER, configured.customer());
  }

  private void add(Speaker speaker, List<String> names) {
    names.forEach(name -> byName.put(folded(name), speaker));
  }

  /** The speaker of this name; empty if nobody says who that is. */
  Optional<Speaker> of(String name) {
    Speaker exact = byName.get(folded(name));
    return Optional.ofNullable(
        exact != null ? exact : byName.get(folded(name.replaceFirst("[ #_-]*[0-9]{1,3}$", ""))));
  }

  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
