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

  private static List<LoadResult<Question>> read(String log, String content) {
    SearchLogReader reader =
        new SearchLogReader(
            Reads.config(
                    "sources: [{name: o, format: open311-json, path: o.json, zone: UTC}]\nsearches:\n"
                        + "  - {name: s, path: s.csv, "
                        + log
                        + "}\n")
                .searches()
                .get(0),
            Reads.LATEST);
    return Reads.all(
        reader.read(
            new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)),
            Reads.file("s.csv")));
  }

  @Test
  void countsOfAPeriodSayNothingOfSearchesWithoutResults() {
    assertThat(
            Reads.accepted(
                read(
                    "format: searchgov-csv",
                    "Search Term,Queries,Clicks,CTR\npassport,\"1,234\",0,--\nbins,7,3,42.9%\n")))
        .extracting(Question::text, Question::demand, Question::zeroResults, Question::time)
        .containsExactly(tuple("passport", 1234.0, false, null), tuple("bins", 7.0, false, null));
    assertThat(
            Reads.accepted(
                read(
                    "format: search-console-csv",
                    "Top queries,Clicks,Impressions,CTR,Position\ntax,0,90,0%,3.4\n")))
        .extracting(Question::text, Question::demand, Question::zeroResults)
        .containsExactly(tuple("tax", 90.0, false));
    assertThat(Reads.rejects(read("format: searchgov-csv", "Search Term,Clicks\na,1\n")))
        .containsExactly(
            "2 missing field: there is no field \"Queries\"; add it or correct its name");
  }

  @Test
  void clicksAreKnownWhereTheLogCountsThemAndNeverMoreThanSearches() {
    assertThat(
            Reads.accepted(
                read(
                    "format: searchgov-csv",
                    "Search Term,Queries,Clicks,CTR\na,\"1,234\",\"1,000\",81.0%\nb,7,9,128.6%\n"
                        + "c,3,0,--\nd,3,--,--\n")))
        .extracting(Question::text, Question::clicks, Question::unmet)
        .containsExactly(
            tuple("a", 1000.0, 234.0),
            tuple("b", 7.0, 0.0),
            tuple("c", 0.0, 3.0),
            tuple("d", null, 0.0));
    assertThat(
            Reads.accepted(
                read(
                    "format: search-console-csv",
                    "Top queries,Clicks,Impressions,CTR,Position\ntax,40,90,44%,3.4\n")))
        .extracting(Question::clicks)
        .containsExactly(40.0);
    assertThat(Reads.accepted(read("format: csv", "Query,Searches,Click Count\na,5,2\nb,5,\n")))
        .extracting(Question::clicks)
        .containsExactly(2.0, null);
    assertThat(
            Reads.accepted(
                read("format: csv, searches: n, clicks: c", "query,n,c,clicks\na,5,2,4\n")))
        .extracting(Question::clicks)
        .containsExactly(2.0);
    assertThat(Reads.rejects(read("format: csv, clicks: k", "query,c\na,1\n")))
        .containsExactly("2 missing field: there is no field \"k\"; add it or correct its name");
    assertThat(Reads.rejects(read("format: csv", "query,clicks\na,some\n")))
        .containsExactly(
            "2 malformed: field \"clicks\" must be a count of 0 or more, got \"some\"; correct it");
  }

  @Test
  void aDrillDownsSearchWithoutModulesFoundNothingAndNobodysAddressIsKept() {
    String header =
        "Date,Time,Request,Referrer,Vertical,Modules,Device,Browser,OS,Country Code,Region,Client"
            + " IP,User Agent\n";
    List<LoadResult<Question>> results =
        read(
            "format: searchgov-drilldown-csv, zone: America/New_York",
            header
                + "2026-01-15,09:05:31,lost bin,,web,,d,b,o,US,NY,2001:db8::1,ua\n"
                + "2026-01-15,09:05:32,bins,,web,BWEB|GOVB,d,b,o,US,NY,203.0.113.9,ua\n"
                + "2026-01-15,soon,bins,,web,BWEB,d,b,o,US,NY,203.0.113.9,ua\n"
                + "2026-01-15,bins,2001:db8::1\n");

    assertThat(Reads.accepted(results))
        .extracting(Question::text, Question::demand, Question::zeroResults)
        .containsExactly(tuple("lost bin", 1.0, true), tuple("bins", 1.0, false));
    assertThat(Reads.accepted(results).get(0).time())
        .isEqualTo(Instant.parse("2026-01-15T14:05:31Z"));
    assertThat(results.toString()).doesNotContain("2001:db8", "203.0.113");
    assertThat(Reads.rejects(results).get(0))
        .startsWith("4 bad time: time \"2026-01-15 soon\" in field \"Date\" fits none of");
    assertThat(
            Reads.rejects(
                read("format: searchgov-drilldown-csv", "Date,Time,Request\n2026-01-15,1:00,a\n")))
        .containsExactly(
            "2 missing field: there is no field \"Modules\"; add it or correct its name");
  }

  @Test
  void usualColumnsNeedNoMapping() {
    assertThat(Reads.accepted(read("format: csv", "QUERY,Results\nrats,0\n,1\n")))
        .extracting(Question::text, Question::demand, Question::zeroResults)
        .containsExactly(tuple("rats", 1.0, true));
    assertThat(Reads.accepted(read("format: json", "[{\"Search Term\": \"rats\", \"count\": 4}]")))
        .extracting(Question::demand, Question::zeroResults)
        .containsExactly(tuple(4.0, false));
  }
}
