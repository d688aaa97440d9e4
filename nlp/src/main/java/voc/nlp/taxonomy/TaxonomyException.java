package voc.nlp.taxonomy;

/**
 * A taxonomy file that can't be used. The message names the file, the key's path, what is wrong
 * there and what to do.
 */
public final class TaxonomyException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  TaxonomyException(String file, String path, String problem, Throwable cause) {
    super(file + ", " + path + ": " + problem, cause);
  }

  TaxonomyException(String file, String path, String problem) {
    super(file + ", " + path + ": " + problem);
  }
}
