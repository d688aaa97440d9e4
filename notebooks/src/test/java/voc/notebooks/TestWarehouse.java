package voc.notebooks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A warehouse of one made-up night: three needs, one of them suppressed, evidence and two gaps. */
final class TestWarehouse {
  private static final String NEEDS =
      """
      select * from (values
        (1, 'streets:streets/potholes', 'streets/potholes', 'Potholes', 'streets', false, 40::bigint, 52::bigint,
         31::bigint, ['311', 'survey'], 34::bigint, 34 / 52, 0.519, 0.766, 4::bigint, -0.31, 25::bigint,
         9::bigint, 0.004, 0.012, 'rising', 31.0, 0.65, 0.519, 1.0, 10.5, '31 people × 0.65 × 0.52 / 1'),
        (2, 'sanitation:waste/missed', 'waste/missed', 'Missed <pick-up> & bulk', 'sanitation', false, 20, 22,
         18, ['311'], 12, 12 / 22, 0.345, 0.731, 1, -0.2, 10, 10, 1.0, 1.0, 'steady', 18.0, 0.5, 0.345, 1.0, 3.1,
         '18 people × 0.50 × 0.35 / 1'),
        (3, 'parks:parks/hours', 'parks/hours', 'Opening hours', 'parks', true, null, null, null, null, null, null, null, null, null, null, null,
         null, null, null, null, null, null, null, null, null, null)
      ) as t(rank, id, topic, topic_name, department, suppressed, volume, mentions, customers, channels,
        negative_mentions, negative_share, negative_low, negative_high, questions, mean_polarity,
        current_volume, previous_volume, p_value, adjusted_p_value, direction, reach, impact,
        confidence, effort, priority, priority_words)
      """;
  private static final String EVIDENCE =
      """
      select * from (values
        ('streets:streets/potholes', 1, 'a:1#0.0', 'a:1', 'The pothole broke my axle.', 'a.csv', 2::bigint),
        ('streets:streets/potholes', 2, 'a:7#0.1', 'a:7', 'Still not filled.', 'a.csv', 8)
      ) as t(need_id, rank, mention_id, feedback_id, text, file, line)
      """;
  private static final String GAPS =
      """
      select * from (values
        (1, 'g1', 'When does the park open?', 'parks', false, 12.0, 5, 7.0, 0.2, 9.6, ['call', 'search'],
         'f3', 'Where are the parks?', ['q1', 'q2']),
        (2, 'g2', 'How do I appeal?', 'courts', true, null, null, null, null, null, null, null, null, null)
      ) as t(rank, id, question, department, suppressed, demand, questions, zero_result_searches, coverage, score,
        channels, best_entry_id, best_entry_question, question_ids)
      """;

  private TestWarehouse() {}

  static void write(Path folder) throws IOException, SQLException {
    Path run = folder.resolve("runs/2026-01-01");
    table(run.resolve("needs"), NEEDS);
    table(run.resolve("need_evidence"), EVIDENCE);
    table(run.resolve("faq_gaps"), GAPS);
    Files.createDirectories(run.resolve("index"));
    Files.writeString(folder.resolve("CURRENT"), "2026-01-01\n");
  }

  private static void table(Path folder, String select) throws IOException, SQLException {
    Files.createDirectories(folder);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "copy ("
              + select
              + ") to '"
              + folder.resolve("part-0.parquet").toString().replace("'", "''")
              + "' (format parquet)");
    }
  }
}
