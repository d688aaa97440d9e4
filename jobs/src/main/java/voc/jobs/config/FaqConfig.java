package voc.jobs.config;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One FAQ.
 *
 * @param input its files
 * @param columns the mapping; absent where the format knows, and where a file of a mapped format
 *     has the usual names: question, answer, url, id, heading, department, updated
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
   * @param heading column of the headings or categories that it stands under
   * @param department column of the department that answers for it, by id or name
   * @param updated column of the day of its last change
   */
  public record FaqColumns(
      @Nullable String id,
      String question,
      String answer,
      @Nullable String url,
      @Nullable String heading,
      @Nullable String department,
      @Nullable String updated)
      implements Serializable {}
}
