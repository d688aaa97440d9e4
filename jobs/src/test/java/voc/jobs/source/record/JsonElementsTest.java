package voc.jobs.source.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import voc.jobs.source.file.TextFeed;

class JsonElementsTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String[] TEXTS = {
    "",
    "plain",
    "a \"quoted\" {word}",
    "[,]",
    "back\\slash\\",
    "line\nbreak",
    "ü\uD83D\uDE00",
    "},{"
  };

  private static List<Slice> slices(String json) {
    TextFeed feed =
        new TextFeed(
            new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
            StandardCharsets.UTF_8,
            "f");
    List<Slice> slices = new ArrayList<>();
    new JsonElements(feed).forEachRemaining(slices::add);
    return slices;
  }

  @Test
  void aThousandRandomArraysAreCutExactlyWhereJacksonCutsThem() throws JsonProcessingException {
    Random random = new Random(20260115);
    for (int i = 0; i < 1000; i++) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      for (int n = random.nextInt(6); n > 0; n--) {
        array.add(value(random, 3));
      }
      String json =
          random.nextBoolean()
              ? MAPPER.writeValueAsString(array)
              : MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(array);

      List<JsonNode> cut = new ArrayList<>();
      for (Slice slice : slices(json)) {
        assertThat(slice.fault()).as(json).isNull();
        cut.add(MAPPER.readTree(slice.text()));
      }

      List<JsonNode> expected = new ArrayList<>();
      MAPPER.readTree(json).forEach(expected::add);
      assertThat(cut).as(json).isEqualTo(expected);
    }
  }

  private static JsonNode value(Random random, int depth) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    switch (random.nextInt(depth > 0 ? 7 : 5)) {
      case 0:
        return nodes.numberNode(random.nextInt(2000) - 1000);
      case 1:
        return nodes.booleanNode(random.nextBoolean());
      case 2:
        return nodes.nullNode();
      case 3:
      case 4:
        return nodes.textNode(TEXTS[random.nextInt(TEXTS.length)]);
      case 5:
        ArrayNode array = nodes.arrayNode();
        for (int n = random.nextInt(4); n > 0; n--) {
          array.add(value(random, depth - 1));
        }
        return array;
      default:
        ObjectNode object = nodes.objectNode();
        for (int n = random.nextInt(4); n > 0; n--) {
          object.set(TEXTS[random.nextInt(TEXTS.length)], value(random, depth - 1));
        }
        return object;
    }
  }

  @Test
  void slicesKnowTheirLines() {
    assertThat(slices("\n[\n  {\"a\":1},\n\n  {\"a\":\n2}\n]\n"))
        .containsExactly(new Slice(3, "{\"a\":1}", null), new Slice(5, "{\"a\":\n2}", null));
  }

  @Test
  void jsonLinesAndASingleObjectAreCutToo() {
    assertThat(slices("{\"a\":1}\n{\"a\":2}\r\n\r\n{\"a\":3}"))
        .extracting(Slice::line)
        .containsExactly(1L, 2L, 4L);
    assertThat(slices("{\n\"a\":[{}]\n}\n")).hasSize(1);
  }

  @Test
  void aStringThatIsNeverClosedCostsItsElementAlone() {
    assertThat(slices("[\n{\"a\":\"x},\n{\"a\":2},\n{\"a\":3}\n]"))
        .extracting(Slice::line, Slice::fault)
        .containsExactly(
            tuple(2L, "a string has a line break; close its quote or write \\n"),
            tuple(3L, null),
            tuple(4L, null));
  }

  @Test
  void aMissingBraceCostsItsElementAlone() {
    assertThat(slices("[\n  {\"a\":1,\n  {\"a\":2, \"b\":{}},\n  {\n    \"a\":3\n  }\n]"))
        .extracting(Slice::line, Slice::fault)
        .containsExactly(
            tuple(2L, "a { stands where a key is due; close the object before it"),
            tuple(3L, null),
            tuple(4L, null));
  }

  @Test
  void aWrongBracketCostsItsElementAloneAndInnerObjectsAreNoElements() {
    assertThat(
            slices(
                "[\n  {\n    \"a\":[1}, \"n\":[\n      {\"b\":1},\n      {\"b\":2}]\n  },\n"
                    + "  {\"a\":2}\n]"))
        .extracting(Slice::line, Slice::fault)
        .containsExactly(tuple(2L, "a } closes nothing; balance the brackets"), tuple(7L, null));
  }

  @Test
  void aFileThatWasCutOffEndsWithAFault() {
    assertThat(slices("[{\"a\":1},\n{\"a\":2"))
        .extracting(Slice::line, Slice::fault)
        .containsExactly(
            tuple(1L, null),
            tuple(
                2L,
                "the file ends inside it; it was cut off, get it again; no element begins after"
                    + " it: 6 characters, up to the end of the file, went unread"));
    assertThat(slices("[{\"a\":1},"))
        .extracting(Slice::fault)
        .containsExactly(null, "the file ends before its closing ]; it was cut off, get it again");
    assertThat(slices(" "))
        .extracting(Slice::fault)
        .containsExactly("the file is empty; expected JSON");
  }

  private static List<String> fifty(String separator) {
    List<String> objects = new ArrayList<>();
    for (int i = 1; i <= 50; i++) {
      objects.add(
          "{\"id\":"
              + i
              + ",\"text\":\"said, {\\\""
              + i
              + "\\\"},{\",\"tags\":[{\"k\":1},{\"k\":2}]}");
    }
    assertThat(slices("[" + String.join(separator, objects) + "]")).hasSize(50);
    return objects;
  }

  /** Each quote and bracket of an element dropped in turn; those of its text are text. */
  @Test
  void aDroppedQuoteOrBracketInASingleLineCostsItsElementAlone() {
    for (String separator : List.of(",", " ,  ")) {
      for (int broken : List.of(0, 1, 3, 48, 49)) {
        String sound = fifty(separator).get(broken);
        for (int at = 0; at < sound.length(); at++) {
          boolean escaped = at > 0 && sound.charAt(at - 1) == '\\';
          if ("\"{}[]".indexOf(sound.charAt(at)) < 0 || escaped || isInText(sound, at)) {
            continue;
          }
          List<String> objects = fifty(separator);
          objects.set(broken, sound.substring(0, at) + sound.substring(at + 1));
          String json = "[" + String.join(separator, objects) + "]";

          List<Integer> ids = new ArrayList<>();
          for (Slice slice : slices(json)) {
            if (slice.fault() == null) {
              JsonNode node = readable(slice.text());
              if (node.has("id")) {
                ids.add(node.get("id").asInt());
              }
            }
          }

          assertThat(ids).as(json).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(48);
        }
      }
    }
  }

  private static boolean isInText(String object, int at) {
    return at > object.indexOf("said") && at < object.indexOf("\",\"tags");
  }

  private static JsonNode readable(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      return JsonNodeFactory.instance.objectNode();
    }
  }

  @Test
  void aBreakInASingleLineIsOneFault() {
    List<String> objects = fifty(",");
    objects.set(3, "{\"id\":4,\"text\":\"never closed}");
    assertThat(slices("[" + String.join(",", objects) + "]"))
        .hasSize(50)
        .filteredOn(slice -> slice.fault() != null)
        .extracting(Slice::fault)
        .containsExactly("a string is followed by neither , : } nor ]; balance the quotes");
  }

  @Test
  void whereNoElementCanBeFoundAfterABreakTheFaultTellsHowMuchWentUnread() {
    assertThat(slices("[{\"a\":1},{\"a\":[2},{\"b\":3},{\"b\":4}]"))
        .extracting(Slice::fault)
        .containsExactly(
            null,
            "a } closes nothing; balance the brackets; no element begins after it: 25 characters,"
                + " up to the end of the file, went unread");
  }
}
