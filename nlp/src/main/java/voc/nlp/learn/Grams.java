package voc.nlp.learn;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The grams of a text as hashes of 32 bits: two of 100,000 share one with a probability of 0.7, and
 * one that was never seen is taken for a known one 1 in 40,000 times, which costs less than keeping
 * the words.
 */
final class Grams {
  private static final Pattern TOKEN =
      Pattern.compile("[\\p{L}\\p{N}]+(?:'[\\p{L}\\p{N}]+)*|[!?]+|[^\\s\\p{L}\\p{N}]");
  private static final int LONGEST_TEXT = 20_000;

  private Grams() {}

  /** Words in lower case and signs; what is beyond 20,000 characters is left out. */
  static List<String> tokens(String text) {
    String start = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    String plain = start.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(plain);
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
    return tokens;
  }

  /**
   * The hashes of all grams of a block, ascending, repeated as often as they occur.
   *
   * @param salt sets the grams of one context apart from another's
   */
  static int[] of(List<String> tokens, GramBlock block, int salt) {
    return switch (block.unit()) {
      case WORDS -> words(tokens, block, salt);
      case CHARACTERS -> characters(tokens, block, salt);
    };
  }

  private static int[] words(List<String> tokens, GramBlock block, int salt) {
    int[] hashes = new int[tokens.size() * (block.to() - block.from() + 1)];
    int size = 0;
    for (int start = 0; start < tokens.size(); start++) {
      int hash = salt;
      for (int n = 1; n <= block.to() && start + n <= tokens.size(); n++) {
        hash = mix(hash, hash(tokens.get(start + n - 1)));
        if (n >= block.from()) {
          hashes[size++] = mix(hash, n);
        }
      }
    }
    return sorted(hashes, size);
  }

  private static int[] characters(List<String> tokens, GramBlock block, int salt) {
    int characters = 0;
    for (String token : tokens) {
      characters += token.length() + 2;
    }
    int[] hashes = new int[characters * (block.to() - block.from() + 1)];
    int size = 0;
    for (String token : tokens) {
      String padded = " " + token + " ";
      for (int start = 0; start < padded.length(); start++) {
        int hash = salt;
        for (int n = 1; n <= block.to() && start + n <= padded.length(); n++) {
          hash = mix(hash, padded.charAt(start + n - 1));
          if (n >= block.from()) {
            hashes[size++] = mix(hash, -n);
          }
        }
      }
    }
    return sorted(hashes, size);
  }

  private static int[] sorted(int[] hashes, int size) {
    int[] sorted = Arrays.copyOf(hashes, size);
    Arrays.sort(sorted);
    return sorted;
  }

  /** FNV-1a over UTF-8 (G. Fowler, L. C. Noll, K.-P. Vo), the same on every machine. */
  static int hash(String text) {
    int hash = 0x811c9dc5;
    for (byte each : text.getBytes(UTF_8)) {
      hash = (hash ^ (each & 0xff)) * 0x01000193;
    }
    return hash;
  }

  /** MurmurHash3's round and finish (A. Appleby, public domain). */
  private static int mix(int hash, int next) {
    int k = next * 0xcc9e2d51;
    k = Integer.rotateLeft(k, 15) * 0x1b873593;
    int h = Integer.rotateLeft(hash ^ k, 13) * 5 + 0xe6546b64;
    h = (h ^ (h >>> 16)) * 0x85ebca6b;
    h = (h ^ (h >>> 13)) * 0xc2b2ae35;
    return h ^ (h >>> 16);
  }
}
