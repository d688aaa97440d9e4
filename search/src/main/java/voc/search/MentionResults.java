package voc.search;

import java.util.List;
import voc.core.Span;

/**
 * What was found.
 *
 * @param total mentions found, on this page or not; of a search by meaning at most {@link
 *     MentionQuery#NEAREST}
 * @param match how well the hits match the words
 * @param hits one page of them, best first; ties in order of mention id
 * @param facets counts over all that was found
 */
public record MentionResults(long total, Match match, List<Hit> hits, Facets facets) {
  public MentionResults {
    hits = List.copyOf(hits);
  }

  /** How the hits match the words of the query. */
  public enum Match {
    /** Every hit has all the words. */
    ALL_WORDS,
    /** No mention has all the words: these have as many of them as any mention does. */
    SOME_WORDS,
    /** There was no word to look for: the newest first. */
    NO_WORDS,
    /** The nearest in meaning, the nearest first. */
    NEAREST,
    /** Those that have the words and the nearest in meaning, fused. */
    WORDS_AND_NEAREST
  }

  /**
   * One mention found.
   *
   * @param mention as indexed
   * @param score BM25 score, comparable within one search only, 0 where there were no words; of a
   *     search by meaning the cosine, in [-1, 1]; of both the sum of reciprocal ranks
   * @param highlights spans of the mention's text that match, in order, not overlapping
   */
  public record Hit(IndexedMention mention, double score, List<Span> highlights) {
    public Hit {
      highlights = List.copyOf(highlights);
    }
  }

  /**
   * Counts by value; each list has the greatest count first, ties in order of value.
   *
   * @param channels by channel code
   * @param departments by department id
   * @param topLevelTopics by the first part of the topic's id; a mention counts once in each
   * @param topics by topic id
   * @param sentiments by sentiment label
   * @param marks by code of the mark
   * @param months by month, as {@code 2026-07}
   */
  public record Facets(
      List<ValueCount> channels,
      List<ValueCount> departments,
      List<ValueCount> topLevelTopics,
      List<ValueCount> topics,
      List<ValueCount> sentiments,
      List<ValueCount> marks,
      List<ValueCount> months) {
    public Facets {
      channels = List.copyOf(channels);
      departments = List.copyOf(departments);
      topLevelTopics = List.copyOf(topLevelTopics);
      topics = List.copyOf(topics);
      sentiments = List.copyOf(sentiments);
      marks = List.copyOf(marks);
      months = List.copyOf(months);
    }
  }

  /**
   * A value of a facet.
   *
   * @param value as in the mention
   * @param count found mentions that have it, above 0
   */
  public record ValueCount(String value, long count) {}
}
