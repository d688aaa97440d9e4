package voc.nlp.mark;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import voc.core.MarkType;
import voc.nlp.taxonomy.Taxonomy;
import voc.nlp.taxonomy.TaxonomyReader;
import voc.nlp.taxonomy.Topic;

/**
 * The words that give a sentence its marks. They are written as a {@link Taxonomy}, so that one
 * language of phrases, one reader and one matcher serve both: a family is a top topic, a mark is a
 * leaf with the mark's code as its id.
 *
 * @param taxonomy a leaf for each {@link MarkType}
 */
public record MarkRules(Taxonomy taxonomy) {
  private static final String FILE = "marks.yaml";

  public MarkRules {
    Set<MarkType> missing = EnumSet.allOf(MarkType.class);
    for (Topic topic : taxonomy.topics()) {
      missing.remove(MarkType.ofCode(topic.id()));
    }
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          "the rules of marks must have a leaf for each mark, add "
              + missing.stream().map(MarkType::code).collect(Collectors.joining(", ")));
    }
  }

  /** The rules that come with the product. */
  public static MarkRules shipped() {
    return new MarkRules(TaxonomyReader.resource(MarkRules.class, FILE));
  }
}
