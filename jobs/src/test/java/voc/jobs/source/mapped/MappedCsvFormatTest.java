package voc.jobs.source.mapped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import voc.core.Channel;
import voc.core.Feedback;
import voc.core.Place;
import voc.core.Speaker;
import voc.core.Utterance;
import voc.jobs.config.VocConfig;
import voc.jobs.source.Reads;
import voc.jobs.source.record.LoadResult;
import voc.jobs.source.rule.TimeReader;

class MappedCsvFormatTest {
  private static final VocConfig SURVEY =
      Reads.config(
          """
          departments: {public-works: Public Works, water: Water and Sewer}
          sources:
            - name: survey
              format: csv
              path: s.csv
              zone: America/Chicago
              channel: survey
              id: Response ID
              customer: Resident
              time: {column: Submitted, patterns: ["MM/dd/yyyy HH:mm", ISO]}
              department: {column: Dept}
              departments: {"Dept. of Pipes": water}
              service: Reason
              place: {address: District, latitude: lat, longitude: lon}
              ratings: [{column: Overall, best: 1, worst: 5, none: ["6", "7"]}]
              texts: [{column: "What worked?"}, {column: Answer, prompt_column: Question}]
              empty_values: [Did not answer]
              ignore: [IP]
          """);
  private static final String HEADER =
      "Response ID,Resident,Submitted,Dept,Reason,District,lat,lon,Overall,What worked?,Answer,Question,IP,Extra\n";

  @Test
  void everyColumnGoesWhereTheMappingSays() {
    List<LoadResult<Feedback>> results =
        Reads.feedback(
            SURVEY,
            "s.csv",
            "\uFEFF"
                + HEADER
                + "r1,p9,01/31/2026 18:30,public works,Permit,Ward 3,41.9,-87.6,2,\"Fast, \"\"kind\"\"\nstaff\",did not ANSWER,Anything else?,1.2.3.4,x\n");

    Feedback feedback = Reads.accepted(results).get(0);
    assertThat(feedback.id()).isEqualTo("survey:r1");
    assertThat(feedback.channel()).isEqualTo(Channel.SURVEY);
    assertThat(feedback.customer()).isEqualTo("p9");
    assertThat(feedback.time()).isEqualTo(Instant.parse("2026-02-01T00:30:00Z"));
    assertThat(feedback.department()).isEqualTo("public-works");
    assertThat(feedback.service()).isEqualTo("Permit");
    assertThat(feedback.place()).isEqualTo(new Place("Ward 3", 41.9, -87.6));
    assertThat(feedback.ratings().get(0).value()).isEqualTo(0.75);
    assertThat(feedback.utterances())
        .containsExactly(new Utterance(Speaker.CUSTOMER, "Fast, \"kind\"\nstaff", "What worked?"));
    assertThat(feedback.attributes()).containsOnlyKeys("Dept", "Extra");
    assertThat(feedback.provenance()).hasToString("s.csv:2");
  }

  @Test
  void timesThatCantBeAndIdsThatAreTextsAreRejected() {
    String rest = ",,,,,,1,ok,,,,\n";
    List<LoadResult<Feedback>> results =
        Reads.feedback(
            SURVEY,
            "s.csv",
            HEADER
                + "r1,,1899-12-31"
                + rest
                + "r2,,+300000-01-01"
                + rest
                + "r3,,2100-01-02"
                + rest
                + "x".repeat(513)
                + ",,2026-01-31"
                + rest
                + "x".repeat(512)
                + ",,1990-01-01"
                + rest);

    assertThat(Reads.accepted(results))
        .extracting(Feedback::id)
        .containsExactly("survey:" + "x".repeat(512));
    String remedy = "; correct it or add its pattern to sources[0].time.patterns";
    assertThat(Reads.rejects(results))
        .containsExactly(
            "2 bad time: time \"9999-99-99\" in field \"Submitted\" must not lie before"
                + " 1990-01-01 or in the future"
                + remedy,
            "3 bad time: time \"+999999-99-99\" in field \"Submitted\" must not lie before"
                + " 1990-01-01 or in the future"
                + remedy,
            "4 bad time: time \"2100-01-02\" in field \"Submitted\" must not lie before"
                + " 1990-01-01 or in the future"
                + remedy,
            "5 malformed: id must have at most 512 characters, got 513: \""
                + "x".repeat(40)
                + "…\"; shorten it or read the id from another field");
  }

  @Test
  void epochTimesOfTheWrongUnitAreRejected() {
    TimeReader seconds = new TimeReader(List.of("epoch_s"), ZoneOffset.UTC, Reads.LATEST);

    assertThatThrownBy(() -> seconds.read("1768485931000", "at", "correct it"))
        .hasMessage(
            "time \"9999999999999\" in field \"at\" must not lie before 1990-01-01 or in the future;"
                + " correct it");
    assertThatThrownBy(() -> seconds.read("17684859310000000", "at", "correct it"))
        .hasMessage(
            "time \"99999999999999999\" in field \"at\" fits none of the patterns epoch_s; correct"
                + " it");
  }

  @Test
  void eachBrokenRowIsOneRejectAndTheOthersLoad() {
    List<LoadResult<Feedback>> results =
        Reads.feedback(
            SURVEY,
            "s.csv",
            HEADER
                + "r1,,2026-01-31,Dept. of Pipes,,,,,1,ok,,,,\n"
                + "r2,,31.01.2026,,,,,,1,ok,,,,\n"
                + "r3,,2026-01-31,,,,,,9,ok,,,,\n"
                + "r4,,2026-01-31,,,,,,6,,,,,\n"
                + "r5,short\n"
                + "r6,,2026-01-31,,,,,,7,\"broken\" quote,,,,\n"
                + ",,2026-01-31,,,,,,1,no id,,,,\n"
                + "r8,,2026-01-31,,,,191,0,1,ok,,,,,,\n"
                + "r9,,,,,,,,1,no time,,,,\n"
                + ",,,,,,,,,,,,,\n"
                + "r11,,2026-01-31,,,,,,1,\"never closed,,,,\n"
                + "r12,,2026-01-31,,,,,,1,ok,,,,");

    assertThat(Reads.accepted(results))
        .extracting(Feedback::id)
        .containsExactly("survey:r1", "survey:r8", "survey:r12");
    assertThat(Reads.accepted(results).get(0).department()).isEqualTo("water");
    assertThat(Reads.accepted(results).get(1).place()).isNull();
    assertThat(Reads.accepted(results).get(1).attributes()).containsEntry("lat", "191");
    assertThat(Reads.rejects(results))
        .containsExactly(
            "3 bad time: time \"31.01.2026\" in field \"Submitted\" fits none of the patterns"
                + " MM/dd/yyyy HH:mm, ISO; correct it or add its pattern to"
                + " sources[0].time.patterns",
            "4 bad rating: rating \"9\" in field \"Overall\" must be a number from 1.0 to 5.0;"
                + " correct it, or add it to none in sources[0].ratings if it means no answer",
            "5 empty: the record has no words, no rating and no service; nothing to read",
            "6 malformed: the row has 2 fields, the header has 14; check its quotes and delimiters",
            "7 malformed: a quoted field goes on after its closing quote; double the quotes inside"
                + " it",
            "8 missing field: field \"Response ID\" is empty; every record needs it",
            "10 bad time: field \"Submitted\" is empty; every record needs a time",
            "11 empty: every field is empty; remove the row",
            "12 malformed: a quote that opens here is never closed; close it");
  }

  @Test
  void aMisspeltColumnRejectsEveryRowInsteadOfLosingIt() {
    List<LoadResult<Feedback>> results =
        Reads.feedback(
            SURVEY,
            "s.csv",
            HEADER.replace("Overall", "Overal") + "r1,,2026-01-31,,,,,,1,ok,,,,\n");

    assertThat(Reads.rejects(results))
        .containsExactly(
            "2 missing field: there is no column \"Overall\" in the header; correct sources[0],"
                + " did you mean \"Overal\"?");
  }

  @Test
  void recordsWithoutIdAreKnownByTheirContentAndNumberedWhereItRepeats() {
    VocConfig config =
        Reads.config(
            """
            sources:
              - {name: nps, format: csv, path: n.csv, zone: UTC, channel: survey,
                 time: {column: t}, texts: [{column: w}]}
            """);

    List<LoadResult<Feedback>> results =
        Reads.feedback(config, "n.csv", "t,w\n2026-01-01,a\n2026-01-01,b\n2026-01-01,a\n");
    List<LoadResult<Feedback>> reordered =
        Reads.feedback(config, "m.csv", "w,t,new\na,2026-01-01,\n");

    List<String> ids = Reads.accepted(results).stream().map(Feedback::id).toList();
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(ids.get(0)).matches("nps:[0-9a-f]{16}");
    assertThat(ids.get(2)).isEqualTo(ids.get(0) + "-2");
    assertThat(Reads.accepted(reordered).get(0).id()).isEqualTo(ids.get(0));
  }

  @Test
  void undecodableBytesAreReplacedAndOtherEncodingsRead() {
    String yaml =
        """
        sources:
          - {name: n, format: csv, path: n.csv, zone: UTC, channel: survey, encoding: %s,
             time: {column: t}, texts: [{column: w}]}
        """;
    byte[] latin = "t,w\n2026-01-01,Caf\u00e9\n".getBytes(Charset.forName("windows-1252"));

    assertThat(
            Reads.accepted(Reads.feedback(Reads.config(yaml.formatted("UTF-8")), "n.csv", latin)))
        .extracting(f -> f.utterances().get(0).text())
        .containsExactly("Caf\uFFFD");
    assertThat(
            Reads.accepted(
                Reads.feedback(Reads.config(yaml.formatted("windows-1252")), "n.csv", latin)))
        .extracting(f -> f.utterances().get(0).text())
        .containsExactly("Caf\u00e9");
  }

  @Test
  void tabsRepeatedHeadersSkippedRowsAndQuotesAsCharactersAreReadAsConfigured() {
    VocConfig config =
        Reads.config(
            """
            sources:
              - {name: n, format: csv, path: n.tsv, zone: UTC, channel: survey, delimiter: "\\t",
                 quotes: none, skip_rows: 1, time: {column: t}, texts: [{column: "w (2)"}]}
            """);

    List<LoadResult<Feedback>> results =
        Reads.feedback(config, "n.tsv", "t\tw\tw\nlabel\tl\tl\n2026-01-01\ta\t\"so\" he said\n");

    assertThat(Reads.accepted(results))
        .extracting(f -> f.utterances().get(0).text())
        .containsExactly("\"so\" he said");
  }

  @Test
  void whereLeavesTheOtherRecordsOutAndCountsThem() {
    VocConfig config =
        Reads.config(
            """
            sources:
              - {name: n, format: csv, path: n.csv, zone: UTC, channel: survey,
                 where: {kind: [a, b]}, time: {column: t}, texts: [{column: w}]}
            """);

    List<LoadResult<Feedback>> results =
        Reads.feedback(config, "n.csv", "kind,t,w\na,2026-01-01,x\nc,bad,y\nb,2026-01-01,z\n");

    assertThat(results)
        .extracting(r -> r.getClass().getSimpleName())
        .containsExactly("Accepted", "LeftOut", "Accepted");
    assertThat(results.get(1).provenance()).hasToString("n.csv:3");
  }

  @Test
  void anEmptyFileIsARejectAndNotSilence() {
    assertThat(Reads.rejects(Reads.feedback(SURVEY, "s.csv", "")))
        .containsExactly("1 malformed: the file is empty; expected a header with column names");
    assertThat(Reads.feedback(SURVEY, "s.csv", HEADER)).isEmpty();
  }
}
