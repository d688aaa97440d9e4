package voc.search.vocabulary;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/** Makes a proposal of a pair. */
record Proposer(Said said, Coverages coverages) {
  private static final int ID_DIGITS = 8;

  SynonymProposal proposed(Pair pair) {
    return proposal(pair, SynonymProposal.State.PROPOSED);
  }

  SynonymProposal accepted(Pair pair) {
    return proposal(pair, SynonymProposal.State.ACCEPTED);
  }

  private SynonymProposal proposal(Pair pair, SynonymProposal.State state) {
    Usage usage = pair.usage();
    return new SynonymProposal(
        id(usage.form(), pair.words()),
        isSpelling(pair) ? SynonymProposal.Kind.SPELLING : SynonymProposal.Kind.SYNONYM,
        state,
        usage.form(),
        pair.words(),
        said.words(usage),
        usage.support(),
        usage.failedSearches(),
        pair.entry().id(),
        pair.entry().question(),
        usage.asked().get(0).text(),
        pair.evidence().likeness(),
        pair.score(),
        coverages.without(usage),
        coverages.with(usage, pair.words()));
  }

  static boolean isSpelling(Pair pair) {
    return Spelling.meant(pair.usage().form(), Set.of(pair.words())).isPresent();
  }

  /** Of the words alone, so that it stays the same from night to night. */
  static String id(String words, String faqWords) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] rule = (words + ", " + faqWords).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(sha256.digest(rule)).substring(0, ID_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
