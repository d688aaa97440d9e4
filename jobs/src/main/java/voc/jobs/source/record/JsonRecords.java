package voc.jobs.source.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import voc.jobs.source.file.TextFeed;

/** The objects of a JSON file. Not thread-safe. */
final class JsonRecords implements Iterator<RawRecord> {
  /** No export nests deeper or writes longer names; what does is meant to fill the memory. */
  private static final StreamReadConstraints LIMITS =
      StreamReadConstraints.builder()
          .maxNestingDepth(100)
          .maxNameLength(2000)
          .maxNumberLength(1000)
          .build();

  /** Open311's own sample writes {@code "service_code":006}. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder(JsonFactory.builder().streamReadConstraints(LIMITS).build())
          .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private final JsonElements elements;
  private final FieldNames names;
  private long index;

  JsonRecords(TextFeed feed, FieldNames names) {
    this.elements = new JsonElements(feed);
    this.names = names;
  }

  @Override
  public boolean hasNext() {
    return elements.hasNext();
  }

  @Override
  public RawRecord next() {
    Slice slice = elements.next();
    String pointer = elements.isArray() ? "/" + index : null;
    index++;
    if (slice.fault() != null) {
      String fault = "the record is not valid JSON: " + slice.fault();
      return elements.endedEarly() && (elements.isArray() || index > 1)
          ? RawRecord.unread(slice.line(), slice.text(), pointer, fault)
          : broken(slice, pointer, fault);
    }
    try {
      JsonNode node = MAPPER.readTree(slice.text());
      return node instanceof ObjectNode object
          ? RawRecord.ofObject(slice.line(), slice.text(), names.renamed(object), pointer)
          : broken(slice, pointer, "the record is no JSON object; write it in braces");
    } catch (StreamConstraintsException e) {
      return broken(
          slice,
          pointer,
          "the record is no JSON that an export writes: "
              + e.getOriginalMessage()
              + "; correct it");
    } catch (JsonProcessingException e) {
      long line = slice.line() + (e.getLocation() == null ? 0 : e.getLocation().getLineNr() - 1);
      return broken(
          slice, pointer, "the record is not valid JSON at line " + line + "; correct it there");
    } catch (NumberFormatException e) {
      // Jackson's own, which is no JsonProcessingException: an exponent that no decimal holds.
      return broken(
          slice, pointer, "a number of the record is out of all bounds; correct or quote it");
    }
  }

  private static RawRecord broken(Slice slice, @Nullable String pointer, String fault) {
    return RawRecord.broken(slice.line(), slice.text(), pointer, fault);
  }
}
