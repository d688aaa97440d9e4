package voc.jobs.config;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One FAQ.
 *
 * @param input its files
 * @param columns the mapping; absent where the format knows, and where a file of a mapped format
 *     has the usual names: question, answer, url, id
 */
public record FaqConfig(Input input, @Nullable FaqColumns columns) implements Serializable {
  /** Name of the FAQ, unique among all. */
  public String name() {
    return input.name();
  }

  /**
   * Which column means what.
   *
   * @param id column of the id; without it an entry is known by its question
   * @param question column of the question
   * @param answer column of the answer, text or HTML
   * @param url column of the address where it stands
   */
  public record FaqColumns(
      @Nullable String id, String question, String answer, @Nullable String url)
      implements Serializable {}
}
