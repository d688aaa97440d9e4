package voc.jobs.source.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import voc.core.Channel;
import voc.core.Question;
import voc.jobs.source.Reads;
import voc.jobs.source.record.LoadResult;

class SearchLogReaderTest {
  @Test
  void aRowStandsForAsManyPeopleAsSearched() {
    SearchLogReader reader =
        new SearchLogReader(
            Reads.config(
                    """
                    sources: [{name: o, format: open311-json, path: o.json, zone: UTC}]
                    searches:
                      - {name: s, format: csv, path: s.csv, query: Query, searches: Searches,
                         results: Results, time: {column: Day, zone: America/Chicago}}
                    """)
                .searches()
                .get(0),
            Reads.LATEST);

    List<LoadResult<Question>> results =
        Reads.all(
            reader.read(
                new ByteArrayInputStream(
                    """
                    Query,Searches,Results,Day
                    bulky waste,"1,200",0,2026-01-15
                    bulky waste,3,,2026-01-15
                    bins,5,12,2026-01-15
                    bins,0,12,2026-01-15
                    ,1,1,2026-01-15
                    x,many,1,2026-01-15
                    x,1,1,someday
                    """
                        .getBytes(StandardCharsets.UTF_8)),
                Reads.file("s.csv")));

    assertThat(Reads.accepted(results))
        .extracting(Question::text, Question::demand, Question::zeroResults, Question::channel)
        .containsExactly(
            tuple("bulky waste", 1200.0, true, Channel.SEARCH),
            tuple("bulky waste", 3.0, false, Channel.SEARCH),
            tuple("bins", 5.0, false, Channel.SEARCH));
    assertThat(Reads.accepted(results).get(0).time())
        .isEqualTo(Instant.parse("2026-01-15T06:00:00Z"));
    assertThat(Reads.accepted(results)).extracting(Question::id).doesNotHaveDuplicates();
    assertThat(Reads.rejects(results))
        .containsExactly(
            "5 empty: field \"Searches\" is 0: nobody searched; remove the row",
            "6 missing field: field \"Query\" is empty; every record needs it",
            "7 malformed: field \"Searches\" must be a count of 0 or more, got \"many\"; correct"
                + " it",
            "8 bad time: time \"someday\" in field \"Day\" fits none of the patterns ISO; correct"
                + " it or add its pattern to searches[0].time.patterns");
  }

  private static List<String> ids(String time, String file) {
    SearchLogReader reader =
        new SearchLogReader(
            Reads.config(
                    """
                    sources:
                      - {name: o, format: open311-json, path: o.json, zone: UTC}
                    searches:
                      - {name: s, format: csv, path: "*.csv", query: Query, searches: Searches%s}
                    """
                        .formatted(time))
                .searches()
                .get(0),
            Reads.LATEST);
    byte[] rows = "Query,Searches,Day\nbins,5,2026-01-15\n".getBytes(StandardCharsets.UTF_8);
    return Reads.accepted(Reads.all(reader.read(new ByteArrayInputStream(rows), Reads.file(file))))
        .stream()
        .map(Question::id)
        .toList();
  }

  @Test
  void identicalRowsOfTwoFilesAreTwoSearchesUnlessTheirDateTellsThatTheyAreOne() {
    assertThat(ids("", "may.csv")).isEqualTo(ids("", "may.csv")).isNotEqualTo(ids("", "june.csv"));
    assertThat(ids(", time: {file_modified: true}", "may.csv"))
        .isNotEqualTo(ids(", time: {file_modified: true}", "june.csv"));
    assertThat(ids(", time: {column: Day}", "may.csv"))
        .isEqualTo(ids(", time: {column: Day}", "june.csv"));
  }
}
