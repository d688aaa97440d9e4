package voc.search;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import voc.core.Channel;
import voc.core.MarkType;
import voc.core.Sentiment;
import voc.core.TextVector;

/**
 * What to look for. Start from {@link #ALL} or {@link #of} and narrow it: {@code
 * MentionQuery.of("red light").withTopics("streets").withLimit(50)}. Filters all have to hold; of
 * the values of one filter any may; an empty filter lets everything through.
 *
 * @param words as typed. Every word must occur, in any form of it ({@code pothole}, {@code
 *     potholes}); {@code "words in quotes"} must stand together; a word or quote after a minus must
 *     not occur. Nothing a person types is an error; nothing is a pattern or a name of a field
 *     either. Of more than 64 different words and quotes, or of more than 128 terms in them, the
 *     first count. Empty: all mentions, newest first
 * @param channels codes of channels
 * @param departments ids of departments
 * @param topics ids of topics; a topic stands for all below it
 * @param sentiments labels of sentiment classes, or {@code unscored} for what is not English
 * @param marks codes of marks, such as {@code driver/ease}; a family, such as {@code driver},
 *     stands for all of it
 * @param from first day, in the zone of each source, or null for no bound
 * @param to last day, likewise, or null for no bound
 * @param limit most hits to return, in [0, 10,000]
 * @param offset hits to pass over first, in [0, 100,000]
 * @param mode what makes a mention a hit
 * @param vector what is meant, of the same model as the index; null exactly where the mode is
 *     {@link Mode#LEXICAL}
 */
public record MentionQuery(
    String words,
    List<String> channels,
    List<String> departments,
    List<String> topics,
    List<String> sentiments,
    List<String> marks,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    int limit,
    int offset,
    Mode mode,
    @Nullable TextVector vector) {
  /** Most hits on one page. More belongs in the Parquet tables. */
  public static final int MAX_LIMIT = 10_000;

  /** The last hit a page may begin at: the index sorts all hits before it, in memory. */
  public static final int MAX_OFFSET = 100_000;

  /**
   * Most mentions that a search by meaning finds. Everything is more or less near to everything:
   * who wants all that are about something filters by topic or looks for words.
   */
  public static final int NEAREST = 1_000;

  private static final int DEFAULT_LIMIT = 20;

  /** Every mention, newest first, 20 to a page. */
  public static final MentionQuery ALL =
      new MentionQuery(
          "",
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          null,
          null,
          DEFAULT_LIMIT,
          0,
          Mode.LEXICAL,
          null);

  /** What makes a mention a hit. */
  public enum Mode {
    /** It has the words. */
    LEXICAL,
    /**
     * It is among the {@value MentionQuery#NEAREST} nearest in meaning. Only words after a minus
     * count as words: what has them is no hit.
     */
    SEMANTIC,
    /** It is among the first {@value MentionQuery#NEAREST} of both lists put together. */
    HYBRID
  }

  public MentionQuery {
    channels = List.copyOf(channels);
    departments = List.copyOf(departments);
    topics = List.copyOf(topics);
    sentiments = List.copyOf(sentiments);
    marks = List.copyOf(marks);
    channels.forEach(Channel::ofCode);
    sentiments.forEach(Sentiment::requireLabel);
    marks.forEach(MentionQuery::requireMark);
    if (limit < 0 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("limit must be in [0, " + MAX_LIMIT + "], got " + limit);
    }
    if (offset < 0 || offset > MAX_OFFSET) {
      throw new IllegalArgumentException(
          "offset must be in [0, " + MAX_OFFSET + "], got " + offset);
    }
    if (from != null && to != null && to.isBefore(from)) {
      throw new IllegalArgumentException(
          "last day must not be before the first day " + from + ", got " + to);
    }
    if ((mode == Mode.LEXICAL) != (vector == null)) {
      throw new IllegalArgumentException(
          "a query must have a vector unless it is lexical, got "
              + (vector == null ? "none" : "one")
              + " for "
              + mode);
    }
  }

  private static void requireMark(String mark) {
    boolean family = Arrays.stream(MarkType.values()).anyMatch(type -> type.family().equals(mark));
    if (!family) {
      MarkType.ofCode(mark);
    }
  }

  /** Mentions with these words. */
  public static MentionQuery of(String words) {
    return ALL.withWords(words);
  }

  /** The same query for other words. */
  public MentionQuery withWords(String others) {
    return new MentionQuery(
        others,
        channels,
        departments,
        topics,
        sentiments,
        marks,
        from,
        to,
        limit,
        offset,
        mode,
        vector);
  }

  /** The same query, of these channels only. */
  public MentionQuery withChannels(String... codes) {
    return new MentionQuery(
        words,
        List.of(codes),
        departments,
        topics,
        sentiments,
        marks,
        from,
        to,
        limit,
        offset,
        mode,
        vector);
  }

  /** The same query, of these departments only. */
  public MentionQuery withDepartments(String... ids) {
    return new MentionQuery(
        words,
        channels,
        List.of(ids),
        topics,
        sentiments,
        marks,
        from,
        to,
        limit,
        offset,
        mode,
        vector);
  }

  /** The same query, on these topics or those below them only. */
  public MentionQuery withTopics(String... ids) {
    return new MentionQuery(
        words,
        channels,
        departments,
        List.of(ids),
        sentiments,
        marks,
        from,
        to,
        limit,
        offset,
        mode,
        vector);
  }

  /** The same query, of these sentiment labels only. */
  public MentionQuery withSentiments(String... labels) {
    return new MentionQuery(
        words,
        channels,
        departments,
        topics,
        List.of(labels),
        marks,
        from,
        to,
        limit,
        offset,
        mode,
        vector);
  }

  /** The same query, with these marks, or marks of these families, only. */
  public MentionQuery withMarks(String... codes) {
    return new MentionQuery(
        words,
        channels,
        departments,
        topics,
        sentiments,
        List.of(codes),
        from,
        to,
        limit,
        offset,
        mode,
        vector);
  }

  /** The same query, from this day on. */
  public MentionQuery withFrom(@Nullable LocalDate firstDay) {
    return new MentionQuery(
        words,
        channels,
        departments,
        topics,
        sentiments,
        marks,
        firstDay,
        to,
        limit,
        offset,
        mode,
        vector);
  }

  /** The same query, up to this day, which is included. */
  public MentionQuery withTo(@Nullable LocalDate lastDay) {
    return new MentionQuery(
        words,
        channels,
        departments,
        topics,
        sentiments,
        marks,
        from,
        lastDay,
        limit,
        offset,
        mode,
        vector);
  }

  /** The same query, from the first day to the last, both included. */
  public MentionQuery withDays(@Nullable LocalDate firstDay, @Nullable LocalDate lastDay) {
    return withTo(null).withFrom(firstDay).withTo(lastDay);
  }

  /** The same query with another page size. */
  public MentionQuery withLimit(int hits) {
    return new MentionQuery(
        words,
        channels,
        departments,
        topics,
        sentiments,
        marks,
        from,
        to,
        hits,
        offset,
        mode,
        vector);
  }

  /** The same query, passing over this many hits. */
  public MentionQuery withOffset(int hits) {
    return new MentionQuery(
        words,
        channels,
        departments,
        topics,
        sentiments,
        marks,
        from,
        to,
        limit,
        hits,
        mode,
        vector);
  }

  /** The same query for what is near in meaning. */
  public MentionQuery near(TextVector meant) {
    return new MentionQuery(
        words,
        channels,
        departments,
        topics,
        sentiments,
        marks,
        from,
        to,
        limit,
        offset,
        Mode.SEMANTIC,
        meant);
  }

  /** The same query for what has the words, is near in meaning, or best both. */
  public MentionQuery withWordsOrNear(TextVector meant) {
    return new MentionQuery(
        words,
        channels,
        departments,
        topics,
        sentiments,
        marks,
        from,
        to,
        limit,
        offset,
        Mode.HYBRID,
        meant);
  }
}
