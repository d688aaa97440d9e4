package voc.jobs.bench;

import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import voc.jobs.bench.MadeUpMentions.MadeUp;
import voc.search.IndexedMention;
import voc.search.lucene.EnglishText;
import voc.search.lucene.EnglishText.IndexTerm;

/**
 * The mentions in PostgreSQL, and one connection that searches them: one statement a search, which
 * gives total, the counts of all facets and the first page by {@code ts_rank}. Its text search gets
 * the same terms at the same places as voc's index, so that both find the same; it is spared
 * telling which words were found ({@code ts_headline}).
 */
final class PostgresMentions implements Clients.Client {
  private static final int BATCH = 1_000;

  private static final String TABLE =
      """
      create table mention (
        id text not null, text text not null, words tsvector not null,
        channel text not null, department text not null, sentiment text not null,
        day date not null, month text not null,
        topics text[] not null, tops text[] not null, paths text[] not null, marks text[] not null)
      """;

  private static final List<String> INDEXES =
      List.of(
          "create index on mention using gin (words) with (fastupdate = off)",
          "create index on mention using gin (paths) with (fastupdate = off)",
          "create index on mention (department)",
          "create index on mention (day)",
          "vacuum analyze mention");

  private final Connection connection;
  private final List<PreparedStatement> searches;

  private PostgresMentions(Connection connection, List<PreparedStatement> searches) {
    this.connection = connection;
    this.searches = searches;
  }

  /** Fills a new table, indexes and analyses it. */
  static void load(PostgresServer server, List<MadeUp> all) throws SQLException {
    EnglishText text = new EnglishText();
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(TABLE);
      try (PreparedStatement insert =
          connection.prepareStatement(
              "insert into mention values (?, ?, cast(? as tsvector), ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
        int waiting = 0;
        for (MadeUp each : all) {
          set(insert, each.mention(), text, connection);
          insert.addBatch();
          if (++waiting % BATCH == 0) {
            insert.executeBatch();
          }
        }
        insert.executeBatch();
      }
      for (String sql : INDEXES) {
        statement.execute(sql);
      }
    }
  }

  private static void set(
      PreparedStatement insert, IndexedMention mention, EnglishText text, Connection connection)
      throws SQLException {
    TreeSet<String> tops = new TreeSet<>();
    TreeSet<String> paths = new TreeSet<>(mention.topics());
    mention.topics().forEach(topic -> tops.add(topic.substring(0, topic.indexOf('/'))));
    paths.addAll(tops);
    insert.setString(1, mention.id());
    insert.setString(2, mention.text());
    insert.setString(3, vector(text.indexTerms(mention.text())));
    insert.setString(4, mention.channel());
    insert.setString(5, mention.department());
    insert.setString(6, mention.sentiment());
    insert.setDate(7, Date.valueOf(mention.day()));
    insert.setString(8, YearMonth.from(mention.day()).toString());
    insert.setArray(9, array(mention.topics(), connection));
    insert.setArray(10, array(List.copyOf(tops), connection));
    insert.setArray(11, array(List.copyOf(paths), connection));
    insert.setArray(12, array(mention.marks(), connection));
  }

  private static Array array(List<String> values, Connection connection) throws SQLException {
    return connection.createArrayOf("text", values.toArray());
  }

  /** Terms and their places, as {@code 'pothol':2 'street':4,9}. */
  static String vector(List<IndexTerm> terms) {
    TreeMap<String, List<Integer>> places = new TreeMap<>();
    terms.forEach(
        term ->
            places.computeIfAbsent(term.term(), first -> new ArrayList<>()).add(term.position()));
    return places.entrySet().stream()
        .map(
            term ->
                quoted(term.getKey())
                    + ":"
                    + term.getValue().stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(",")))
        .collect(Collectors.joining(" "));
  }

  /** All clauses, each with its terms in their distances, as {@code 'new' & ('bin' <-> 'lid')}. */
  static String query(List<String> clauses, EnglishText text) {
    List<String> all = new ArrayList<>();
    for (String clause : clauses) {
      StringBuilder phrase = new StringBuilder();
      int before = 0;
      for (IndexTerm term : text.indexTerms(clause)) {
        if (!phrase.isEmpty()) {
          phrase.append(" <").append(term.position() - before).append("> ");
        }
        phrase.append(quoted(term.term()));
        before = term.position();
      }
      if (!phrase.isEmpty()) {
        all.add("(" + phrase + ")");
      }
    }
    return String.join(" & ", all);
  }

  private static String quoted(String term) {
    return "'" + term.replace("\\", "\\\\").replace("'", "''") + "'";
  }

  /** A connection with all searches prepared. */
  static PostgresMentions connect(PostgresServer server, List<BenchQuery> queries)
      throws SQLException {
    Connection connection = server.connect();
    EnglishText text = new EnglishText();
    List<PreparedStatement> searches = new ArrayList<>();
    for (BenchQuery query : queries) {
      searches.add(prepared(query, text, connection));
    }
    return new PostgresMentions(connection, searches);
  }

  private static PreparedStatement prepared(
      BenchQuery query, EnglishText text, Connection connection) throws SQLException {
    StringBuilder where = new StringBuilder("words @@ cast(? as tsquery)");
    if (query.department() != null) {
      where.append(" and department = ?");
    }
    if (query.topic() != null) {
      where.append(" and paths @> array[cast(? as text)]");
    }
    if (query.month() != null) {
      where.append(" and day between ? and ?");
    }
    PreparedStatement search = connection.prepareStatement(sql(where.toString()));
    String words = query(query.clauses(), text);
    int at = 1;
    search.setString(at++, words);
    search.setString(at++, words);
    if (query.department() != null) {
      search.setString(at++, query.department());
    }
    if (query.topic() != null) {
      search.setString(at++, query.topic());
    }
    if (query.month() != null) {
      search.setDate(at++, date(query.month()));
      search.setDate(at, date(query.lastDay()));
    }
    return search;
  }

  private static Date date(@Nullable LocalDate day) {
    return Date.valueOf(java.util.Objects.requireNonNull(day));
  }

  private static String sql(String where) {
    return String.format(
        Locale.ROOT,
        """
        with found as materialized (
          select id, text, channel, department, sentiment, month, topics, tops, marks,
            ts_rank(words, cast(? as tsquery)) as score
          from mention where %s),
        page as (select id, text, score from found order by score desc, id limit %d)
        select 'total ' as facet, '' as value, count(*) as count from found
        union all select 'channel ', channel, count(*) from found group by channel
        union all select 'department ', department, count(*) from found group by department
        union all select 'sentiment ', sentiment, count(*) from found group by sentiment
        union all select 'month ', month, count(*) from found group by month
        union all select 'top ', each, count(*) from found, unnest(tops) each group by each
        union all select 'topic ', each, count(*) from found, unnest(topics) each group by each
        union all select 'mark ', each, count(*) from found, unnest(marks) each group by each
        union all select 'hit ' || id, text, 0 from page
        """,
        where,
        SearchBench.PAGE);
  }

  /** Counts by facet and value, and the total. */
  Map<String, Long> counts(int query) throws SQLException {
    TreeMap<String, Long> counts = new TreeMap<>();
    try (ResultSet rows = searches.get(query).executeQuery()) {
      while (rows.next()) {
        if (!rows.getString(1).startsWith("hit ")) {
          counts.put(rows.getString(1) + rows.getString(2), rows.getLong(3));
        }
      }
    }
    return counts;
  }

  @Override
  public void search(int query) throws SQLException {
    counts(query);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
