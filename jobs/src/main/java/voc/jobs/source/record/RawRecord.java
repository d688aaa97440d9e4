package voc.jobs.source.record;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import voc.core.RejectReason;

/**
 * One record of a file before anything is known of its meaning: a row, an object, an element, a
 * call. Not thread-safe.
 */
public final class RawRecord {
  private final long line;
  private final String text;
  private final Header header;
  private final @Nullable ObjectNode object;
  private final @Nullable String pointer;
  private final @Nullable String fault;
  private final RejectReason faultReason;
  private @Nullable Map<String, String> values;

  private RawRecord(
      long line,
      String text,
      Header header,
      @Nullable Map<String, String> values,
      @Nullable ObjectNode object,
      @Nullable String pointer,
      @Nullable String fault,
      RejectReason faultReason) {
    this.line = line;
    this.text = text;
    this.header = header;
    this.values = values;
    this.object = object;
    this.pointer = pointer;
    this.fault = fault;
    this.faultReason = faultReason;
  }

  /**
   * A row of fields.
   *
   * @param line line of its first character, from 1
   * @param text its characters in the file
   * @param header what the file says about its columns
   * @param values value by column, in the file's order
   */
  public static RawRecord ofRow(long line, String text, Header header, Map<String, String> values) {
    return new RawRecord(line, text, header, values, null, null, null, RejectReason.MALFORMED);
  }

  /**
   * An object with a shape of its own.
   *
   * @param pointer where it stands in a JSON file (RFC 6901), or null in any other file
   */
  public static RawRecord ofObject(
      long line, String text, ObjectNode object, @Nullable String pointer) {
    return new RawRecord(
        line, text, Header.NONE, null, object, pointer, null, RejectReason.MALFORMED);
  }

  /**
   * What could not be parsed.
   *
   * @param fault why, with the remedy
   */
  public static RawRecord broken(long line, String text, @Nullable String pointer, String fault) {
    return new RawRecord(
        line, text, Header.NONE, Map.of(), null, pointer, fault, RejectReason.MALFORMED);
  }

  /**
   * Where a file can't be read on: how many records lie below is not known.
   *
   * @param fault why, with the remedy
   */
  public static RawRecord unread(long line, String text, @Nullable String pointer, String fault) {
    return new RawRecord(
        line, text, Header.NONE, Map.of(), null, pointer, fault, RejectReason.UNREAD);
  }

  /**
   * A row that could not be parsed.
   *
   * @param header what the file says about its columns
   * @param fault why, with the remedy
   */
  static RawRecord brokenRow(long line, String text, Header header, String fault) {
    return new RawRecord(line, text, header, Map.of(), null, null, fault, RejectReason.MALFORMED);
  }

  /** Line of its first character, from 1. */
  public long line() {
    return line;
  }

  /** Its characters in the file. */
  public String text() {
    return text;
  }

  /** What the file says about its columns. */
  public Header header() {
    return header;
  }

  /** Where it stands in a JSON file (RFC 6901); null in any other file. */
  public @Nullable String pointer() {
    return pointer;
  }

  /** Why it could not be parsed, with the remedy; null if it could. */
  public @Nullable String fault() {
    return fault;
  }

  /** What a record that could not be parsed is rejected as. */
  public RejectReason faultReason() {
    return faultReason;
  }

  /** Its content as an object; empty if it is a row or could not be parsed. */
  public ObjectNode object() {
    return object == null ? JsonNodeFactory.instance.objectNode() : object;
  }

  /** Value by field name, in the file's order; values of inner objects have dotted names. */
  public Map<String, String> values() {
    Map<String, String> known = values;
    if (known == null) {
      known = Flattened.of(object());
      values = known;
    }
    return known;
  }

  /** Names of the fields that have a value; of an object, those at its top. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    Map<String, String> known = values;
    if (known != null) {
      known.forEach(
          (name, value) -> {
            if (!value.isBlank()) {
              names.add(name);
            }
          });
    } else {
      object().fieldNames().forEachRemaining(names::add);
    }
    return names;
  }
}
