package voc.search.lucene;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnByteVectorField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import voc.core.MarkType;
import voc.core.TextVector;
import voc.search.IndexedMention;

/** A mention as a Lucene document, there and back. */
final class MentionDocument {
  static final String ID = "id";
  static final String TEXT = "text";
  static final String CHANNEL = "channel";
  static final String DEPARTMENT = "department";
  static final String TOPIC = "topic";
  static final String TOPIC_TOP = "topicTop";

  /** Filters only: each topic and all above it. */
  static final String TOPIC_PATH = "topicPath";

  static final String MARK = "mark";

  /** Filters only: each mark and its family. */
  static final String MARK_PATH = "markPath";

  static final String SENTIMENT = "sentiment";
  static final String MONTH = "month";
  static final String TIME = "time";
  static final String DAY = "day";

  /** What it means; absent where nobody can tell. */
  static final String VECTOR = "vector";

  private static final String NANOS = "nanos";
  private static final String FEEDBACK = "feedback";
  private static final String POLARITY = "polarity";
  private static final String QUESTION = "question";
  private static final String FILE = "file";
  private static final String LINE = "line";
  private static final String CUSTOMER = "customer";

  private static final VectorSimilarityFunction SIMILARITY = VectorSimilarityFunction.DOT_PRODUCT;

  static final SortField BY_ID = new SortField(ID, SortField.Type.STRING);
  static final Sort BEST_FIRST = new Sort(SortField.FIELD_SCORE, BY_ID);
  static final Sort NEWEST_FIRST = new Sort(new SortField(TIME, SortField.Type.LONG, true), BY_ID);

  private MentionDocument() {}

  static Document of(IndexedMention mention, @Nullable TextVector vector) {
    Document document = new Document();
    document.add(new StoredField(ID, mention.id()));
    document.add(new SortedDocValuesField(ID, new BytesRef(mention.id())));
    document.add(new StoredField(FEEDBACK, mention.feedbackId()));
    document.add(new TextField(TEXT, mention.text(), Field.Store.YES));
    addFacet(document, CHANNEL, mention.channel());
    addFacet(document, DEPARTMENT, mention.department());
    addFacet(document, SENTIMENT, mention.sentiment());
    addTopics(document, mention.topics());
    addMarks(document, mention.marks());
    addTime(document, mention.time());
    addDay(document, mention.day());
    if (mention.polarity() != null) {
      document.add(new StoredField(POLARITY, mention.polarity()));
    }
    document.add(new StoredField(QUESTION, mention.question() ? 1 : 0));
    document.add(new StoredField(FILE, mention.file()));
    document.add(new StoredField(LINE, mention.line()));
    if (mention.customer() != null) {
      document.add(new StoredField(CUSTOMER, mention.customer()));
    }
    if (vector != null) {
      document.add(new KnnByteVectorField(VECTOR, indexed(vector), SIMILARITY));
    }
    return document;
  }

  /**
   * A vector as it stands in the index: at a length that all have, so that products order as
   * cosines do and a third of the arithmetic is enough.
   */
  static byte[] indexed(TextVector vector) {
    float[] unit = vector.unit();
    double length = length(unit.length);
    byte[] numbers = new byte[unit.length];
    for (int i = 0; i < numbers.length; i++) {
      long number = Math.round(unit[i] * length);
      numbers[i] = (byte) Math.max(-Byte.MAX_VALUE, Math.min(Byte.MAX_VALUE, number));
    }
    return numbers;
  }

  /**
   * The cosine that a score stands for: Lucene gives 1/2 + product / (2¹⁵ × size).
   *
   * @param size numbers in a vector
   */
  static double cosine(double score, int size) {
    double product = (score - 0.5) * size * (1 << 15);
    return Math.min(1, product / (length(size) * length(size)));
  }

  /**
   * A vector's length in the index, such that its largest number just fits into a byte: of a
   * thousand sentences' vectors of bge-small it is 0.37 to 0.40 of the length, 8 / √384 = 0.41.
   */
  private static double length(int size) {
    return Byte.MAX_VALUE * Math.max(1, Math.sqrt(size) / 8);
  }

  private static void addFacet(Document document, String field, String value) {
    document.add(new StringField(field, value, Field.Store.YES));
    document.add(new SortedSetDocValuesField(field, new BytesRef(value)));
  }

  private static void addTopics(Document document, List<String> topics) {
    SortedSet<String> paths = new TreeSet<>();
    SortedSet<String> tops = new TreeSet<>();
    for (String topic : topics) {
      document.add(new StoredField(TOPIC, topic));
      for (int slash = topic.indexOf('/'); slash >= 0; slash = topic.indexOf('/', slash + 1)) {
        paths.add(topic.substring(0, slash));
      }
      paths.add(topic);
      tops.add(topic.contains("/") ? topic.substring(0, topic.indexOf('/')) : topic);
    }
    for (String topic : new TreeSet<>(topics)) {
      document.add(new SortedSetDocValuesField(TOPIC, new BytesRef(topic)));
    }
    paths.forEach(path -> document.add(new StringField(TOPIC_PATH, path, Field.Store.NO)));
    tops.forEach(top -> document.add(new SortedSetDocValuesField(TOPIC_TOP, new BytesRef(top))));
  }

  private static void addMarks(Document document, List<String> marks) {
    SortedSet<String> paths = new TreeSet<>(marks);
    for (String mark : marks) {
      document.add(new StoredField(MARK, mark));
      paths.add(MarkType.ofCode(mark).family());
    }
    for (String mark : new TreeSet<>(marks)) {
      document.add(new SortedSetDocValuesField(MARK, new BytesRef(mark)));
    }
    paths.forEach(path -> document.add(new StringField(MARK_PATH, path, Field.Store.NO)));
  }

  private static void addTime(Document document, Instant time) {
    long millis = time.toEpochMilli();
    document.add(new NumericDocValuesField(TIME, millis));
    document.add(new StoredField(TIME, time.getEpochSecond()));
    document.add(new StoredField(NANOS, time.getNano()));
  }

  private static void addDay(Document document, LocalDate day) {
    document.add(new LongField(DAY, day.toEpochDay(), Field.Store.YES));
    document.add(new SortedSetDocValuesField(MONTH, new BytesRef(YearMonth.from(day).toString())));
  }

  private static @Nullable Double polarity(Document document) {
    IndexableField stored = document.getField(POLARITY);
    return stored == null ? null : stored.numericValue().doubleValue();
  }

  static IndexedMention read(Document document) {
    return new IndexedMention(
        document.get(ID),
        document.get(FEEDBACK),
        document.get(TEXT),
        document.get(CHANNEL),
        document.get(DEPARTMENT),
        List.of(document.getValues(TOPIC)),
        document.get(SENTIMENT),
        polarity(document),
        document.getField(QUESTION).numericValue().intValue() == 1,
        List.of(document.getValues(MARK)),
        Instant.ofEpochSecond(
            document.getField(TIME).numericValue().longValue(),
            document.getField(NANOS).numericValue().longValue()),
        LocalDate.ofEpochDay(document.getField(DAY).numericValue().longValue()),
        document.get(FILE),
        document.getField(LINE).numericValue().longValue(),
        document.get(CUSTOMER));
  }
}
