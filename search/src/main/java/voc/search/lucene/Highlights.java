package voc.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import voc.core.Span;

/** Finds the characters that a query matches: spans, for whoever shows them to mark up. */
final class Highlights {
  private final UnifiedHighlighter highlighter;

  Highlights(Analyzer analyzer) {
    highlighter =
        UnifiedHighlighter.builderWithoutSearcher(analyzer)
            .withBreakIterator(WholeBreakIterator::new)
            .withMaxLength(Integer.MAX_VALUE - 1)
            .withMaxNoHighlightPassages(0)
            .withFormatter(new SpanFormatter())
            .build();
  }

  /** Matching spans of {@code text}, in order, not overlapping. */
  List<Span> in(String text, Query query) throws IOException {
    Object found = highlighter.highlightWithoutSearcher(MentionDocument.TEXT, query, text, 1);
    return found instanceof Found spans ? spans.spans : List.of();
  }

  private record Found(List<Span> spans) {}

  private static final class SpanFormatter extends PassageFormatter {
    @Override
    public Object format(Passage[] passages, String content) {
      List<Span> spans = new ArrayList<>();
      for (Passage passage : passages) {
        for (int i = 0; i < passage.getNumMatches(); i++) {
          spans.add(new Span(passage.getMatchStarts()[i], passage.getMatchEnds()[i]));
        }
      }
      return new Found(disjoint(spans.stream().sorted().toList()));
    }

    private static List<Span> disjoint(List<Span> sorted) {
      List<Span> spans = new ArrayList<>();
      for (Span span : sorted) {
        int last = spans.size() - 1;
        if (last >= 0 && span.start() < spans.get(last).end()) {
          int end = Math.max(span.end(), spans.get(last).end());
          spans.set(last, new Span(spans.get(last).start(), end));
        } else {
          spans.add(span);
        }
      }
      return List.copyOf(spans);
    }
  }
}
