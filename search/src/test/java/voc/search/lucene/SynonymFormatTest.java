package voc.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.analysis.synonym.SolrSynonymParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import voc.search.vocabulary.SynonymFile;

class SynonymFormatTest {
  @TempDir Path folder;

  @Test
  void luceneReadsTheFileOfSynonyms() throws Exception {
    Path path = folder.resolve("synonyms.txt");
    SynonymFile file = SynonymFile.at(path);
    LocalDate day = LocalDate.parse("2026-03-31");
    file.accept(List.of(new SynonymFile.Decision("a", "toter", "garbage cart", 25)), day);
    file.reject(List.of(new SynonymFile.Decision("b", "junk", "bulky item", 23)), day);

    SolrSynonymParser parser = new SolrSynonymParser(true, true, new WhitespaceAnalyzer());
    try (var reader = Files.newBufferedReader(path)) {
      parser.parse(reader);
    }

    // Both ways: two entries, of two words at most.
    assertThat(parser.build().words.size()).isEqualTo(2);
    assertThat(parser.build().maxHorizontalContext).isEqualTo(2);
  }
}
