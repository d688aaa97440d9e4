package voc.jobs.source.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import voc.jobs.config.Format;
import voc.jobs.config.Input;
import voc.jobs.source.file.TextFeed;

class XmlRecordsTest {
  private static List<RawRecord> records(String xml) {
    return records(xml, null);
  }

  private static List<RawRecord> records(String xml, @Nullable String element) {
    Input input =
        new Input(
            "x",
            "sources[0]",
            Format.XML,
            "x.xml",
            "UTF-8",
            ',',
            Input.Quoting.DOUBLE_QUOTES,
            0,
            java.util.List.of(),
            element,
            new TreeMap<>());
    TextFeed feed =
        new TextFeed(
            new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)),
            StandardCharsets.UTF_8,
            "x.xml");
    List<RawRecord> records = new ArrayList<>();
    RawRecords.of(feed, input, FieldNames.AS_WRITTEN).forEachRemaining(records::add);
    return records;
  }

  /** Each record as its line and what it holds, or its fault. */
  private static List<String> told(List<RawRecord> records) {
    return records.stream()
        .map(r -> r.line() + " " + (r.fault() == null ? r.object().toString() : r.fault()))
        .toList();
  }

  @Test
  void eachChildOfTheRootIsARecordOfItsElementsAndAttributesByLocalName() {
    List<RawRecord> records =
        records(
            """
            <?xml version="1.0" encoding="utf-16"?>
            <!-- made by hand -->
            <r:requests xmlns:r="urn:r">
              <r:request id="1"><r:name>Pot &amp; hole</r:name><lat type="decimal">41.5</lat><empty/></r:request>
              <request
                 id="2"><name><![CDATA[<b>]]></name>
                <notes><note>a</note><note>b</note></notes>
                <mixed>one <b>two</b> three</mixed>
              </request>
              <request>only text</request>
            </r:requests>
            """);

    assertThat(told(records))
        .containsExactly(
            "4 {\"id\":\"1\",\"name\":\"Pot & hole\",\"lat\":\"41.5\",\"lat.type\":\"decimal\",\"empty\":\"\"}",
            "5 {\"id\":\"2\",\"name\":\"<b>\",\"notes\":{\"note\":[\"a\",\"b\"]},"
                + "\"mixed\":{\"b\":\"two\",\"mixed\":\"one  three\"}}",
            "10 {\"request\":\"only text\"}");
    assertThat(records.get(1).values())
        .isEqualTo(
            Map.of(
                "id",
                "2",
                "name",
                "<b>",
                "notes.note",
                "a; b",
                "mixed.b",
                "two",
                "mixed.mixed",
                "one  three"));
    assertThat(records.get(2).text()).isEqualTo("<request>only text</request>");
  }

  @Test
  void elementsOfAGivenNameAreRecordsAtAnyDepth() {
    String xml =
        """
        <reviews><review><sentences>
          <sentence id="a"><text>One.</text><sentence>inner</sentence></sentence>
          <sentence id="b"><text>Two.</text></sentence>
        </sentences></review><review><sentences>
          <sentence id="c"/>
        </sentences></review></reviews>
        """;

    assertThat(told(records(xml, "sentence")))
        .containsExactly(
            "2 {\"id\":\"a\",\"text\":\"One.\",\"sentence\":\"inner\"}",
            "3 {\"id\":\"b\",\"text\":\"Two.\"}",
            "5 {\"id\":\"c\"}");
    assertThat(told(records(xml, "sentense")))
        .containsExactly(
            "1 there is no element \"sentense\" in the file; correct sources[0].record");
    assertThat(records("<sentences/>", "sentence")).isEmpty();
  }

  @Test
  void whatIsCompleteBeforeABreakIsRecordsAndTheBreakOneReject() {
    assertThat(told(records("<a>\n<r><x>1</x></r>\n<r><x>2</y></r>\n<r><x>3</x></r></a>")))
        .containsExactly(
            "2 {\"x\":\"1\"}",
            "3 the XML is not well-formed in line 3; nothing below it is read: correct it there, or"
                + " get the file again if it was cut off");
    assertThat(told(records("<a>\n<r><x>1</x></r>\n<r>\n<x>2")))
        .containsExactly(
            "2 {\"x\":\"1\"}",
            "4 the XML is not well-formed in line 4; nothing below it is read: correct it there, or"
                + " get the file again if it was cut off");
    assertThat(told(records("<a><r>1</r></a>\n<b/>")))
        .containsExactly(
            "1 {\"r\":\"1\"}",
            "2 the XML is not well-formed in line 2; nothing below it is read: correct it there, or"
                + " get the file again if it was cut off");
    assertThat(told(records(""))).containsExactly("1 the file is empty; expected XML");
    assertThat(told(records("no xml")))
        .containsExactly(
            "1 the XML is not well-formed in line 1; nothing below it is read: correct it there, or"
                + " get the file again if it was cut off");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><a><r>&e;</r></a>",
        "<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/a.dtd\"><a><r>1</r></a>",
        "<!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">"
            + "<!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">]><a><r>&d;</r></a>"
      })
  void entitiesAreNeverRead(String xml) {
    assertThat(told(records(xml)))
        .containsExactly(
            "1 the file has a document type declaration, which is not read, nor what is below it:"
                + " it could name other files or entities without end; remove <!DOCTYPE …>");
  }

  @Test
  void controlCharactersDoNotEndAFile() {
    assertThat(told(records("<a><r>b\u0000\u0007c</r><r>d</r></a>")))
        .containsExactly("1 {\"r\":\"b\uFFFD\uFFFDc\"}", "1 {\"r\":\"d\"}");
  }

  @Test
  void aRecordTooLongOrTooDeepCostsItselfAlone() {
    String deep = "<d>".repeat(10_000) + "</d>".repeat(10_000);
    String text = "x".repeat(10_000_000);
    String many = "<m/>".repeat(1_200_000);

    assertThat(
            told(
                records(
                    "<a>\n<r>1</r>\n<r>"
                        + deep
                        + "</r>\n<r>2</r>\n<r>"
                        + text
                        + "</r>\n<r y='"
                        + text
                        + "'/>\n<r>"
                        + many
                        + "</r>\n<r>3</r></a>")))
        .containsExactly(
            "2 {\"r\":\"1\"}",
            "3 elements of a record must not lie more than 64 deep; take the inner ones out, or name"
                + " them with record",
            "4 {\"r\":\"2\"}",
            "5 the record is longer than 1048576 characters; close its elements, or name the inner"
                + " ones with record",
            "6 the record is longer than 1048576 characters; close its elements, or name the inner"
                + " ones with record",
            "7 the record is longer than 1048576 characters; close its elements, or name the inner"
                + " ones with record",
            "8 {\"r\":\"3\"}");
  }

  @Test
  void elementsWithoutEndAreRefused() {
    assertThat(told(records("<a>\n" + "<d>".repeat(300_000))))
        .containsExactly(
            "2 elements must not lie more than 100000 deep; nothing below is read: close them");
    assertThat(told(records("<d>".repeat(300_000), "r")))
        .containsExactly(
            "1 elements must not lie more than 100000 deep; nothing below is read: close them");
  }
}
