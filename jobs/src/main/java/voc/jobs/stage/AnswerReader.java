package voc.jobs.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.struct;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import voc.core.Speaker;
import voc.core.Utterance;
import voc.search.diagnosis.AgentAnswer;
import voc.search.diagnosis.AgentAnswers;

/** Reads what agents answered to customers' questions from the night's tables. */
public final class AnswerReader {
  private static final StructType SCHEMA =
      new StructType()
          .add("feedback_id", DataTypes.StringType, false)
          .add("question_id", DataTypes.StringType, false)
          .add("utterance", DataTypes.IntegerType, false)
          .add("text", DataTypes.StringType, false);

  private AnswerReader() {}

  /**
   * The answers, in order of question id.
   *
   * @param feedback rows of table {@code feedback}
   * @param mentions rows of table {@code mentions}
   */
  public static List<AgentAnswer> answers(Dataset<Row> feedback, Dataset<Row> mentions) {
    Dataset<Row> questions =
        mentions
            .where(col("question"))
            .groupBy("feedback_id")
            .agg(collect_list(struct("mention_id", "utterance")).as("questions"));
    return feedback
        .where(exists(col("utterances"), said -> said.getField("speaker").equalTo("AGENT")))
        .select("feedback_id", "utterances")
        .join(questions, "feedback_id")
        .flatMap(new Answering(), Encoders.row(SCHEMA))
        .collectAsList()
        .stream()
        .map(
            row ->
                new AgentAnswer(
                    row.getString(0), row.getString(1), row.getInt(2), row.getString(3)))
        .sorted(Comparator.comparing(AgentAnswer::questionId))
        .toList();
  }

  private record Answering() implements FlatMapFunction<Row, Row>, Serializable {
    @Override
    public Iterator<Row> call(Row call) {
      List<Row> asked = call.getList(call.fieldIndex("questions"));
      SortedMap<String, Integer> questions = new TreeMap<>();
      asked.forEach(question -> questions.put(question.getString(0), question.getInt(1)));
      List<Row> said = call.getList(call.fieldIndex("utterances"));
      List<Utterance> utterances = new ArrayList<>();
      said.forEach(
          row -> utterances.add(Utterance.of(Speaker.valueOf(row.getString(0)), row.getString(1))));
      return AgentAnswers.of(call.getAs("feedback_id"), utterances, questions).stream()
          .map(
              answer ->
                  RowFactory.create(
                      answer.feedbackId(), answer.questionId(), answer.utterance(), answer.text()))
          .iterator();
    }
  }
}
