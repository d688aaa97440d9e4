package voc.nlp.corenlp;

/**
 * A part of a feature's name, such as {@code w-1} or {@code street}, and what its hash needs to be
 * put together with others. A feature is its parts with blanks between; its hash is the polynomial
 * one (Karp and Rabin, IBM Journal of Research and Development 31, 1987) modulo 2^64, which a few
 * multiplications give without building the name. Immutable.
 */
final class FeaturePart {
  private static final long BASE = 0x5851F42D4C957F2DL;

  private final String source;
  private final int from;
  private final int to;
  private final long hash;

  /** The base to the power of the part's length. */
  private final long shift;

  private FeaturePart(String source, int from, int to) {
    this.source = source;
    this.from = from;
    this.to = to;
    long sum = 0;
    long power = 1;
    for (int i = from; i < to; i++) {
      sum = sum * BASE + source.charAt(i);
      power *= BASE;
    }
    hash = sum;
    shift = power;
  }

  static FeaturePart of(String text) {
    return new FeaturePart(text, 0, text.length());
  }

  static FeaturePart of(String text, int from, int to) {
    return new FeaturePart(text, from, to);
  }

  /** The hash of the feature with these parts: that of {@link #name}. */
  static long hash(FeaturePart... parts) {
    long hash = parts[0].hash;
    for (int p = 1; p < parts.length; p++) {
      hash = (hash * BASE + ' ') * parts[p].shift + parts[p].hash;
    }
    return hash;
  }

  /** The feature with these parts. */
  static String name(FeaturePart... parts) {
    StringBuilder name = new StringBuilder();
    for (FeaturePart part : parts) {
      name.append(name.isEmpty() && part == parts[0] ? "" : " ");
      name.append(part.source, part.from, part.to);
    }
    return name.toString();
  }

  @Override
  public String toString() {
    return source.substring(from, to);
  }
}
