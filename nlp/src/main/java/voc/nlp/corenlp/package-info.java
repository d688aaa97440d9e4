/**
 * The {@link voc.nlp.Tagger} and the {@link voc.nlp.redact.PiiModel} on Stanford CoreNLP; the only
 * package that imports that library.
 *
 * <p>Terms:
 *
 * <ul>
 *   <li>The <em>pipeline</em> ({@code Pipeline}) is loaded once a JVM and shared by all threads:
 *       words, sentences, pieces, parts of speech, lemmas, parse, sentiment. The last is read by
 *       {@code StockSentiment} alone, to be measured against.
 *   <li>A <em>piece</em> is part of a sentence that was too long to parse and was cut ({@link
 *       voc.nlp.corenlp.LongSentenceSplitter}); from then on it counts as a sentence.
 *   <li>A <em>question</em> asks for something to be told ({@code QuestionDetector}): with or
 *       without a question mark, directly or indirectly ("I don't know who to call"). Its span
 *       covers the asking words.
 *   <li>A <em>topic's words</em> are found by rules ({@code TopicMatcher}); a <em>guard</em>
 *       ({@code MatchGuards}) takes back what is denied or only imagined. {@code JoinedTopics} adds
 *       what learned models and descriptions find.
 *   <li>A <em>mark</em> is found by rules of the same form ({@code MarkFinder}).
 *   <li>A <em>key phrase</em> ({@code KeyPhrases}) is what a sentence names, as lemmas: what themes
 *       are made of.
 *   <li>The <em>model of personal data</em> ({@link voc.nlp.corenlp.CoreNlpPiiModel}) gives each
 *       word a probability for each kind of personal data, by a chain ({@code Chain}) of weights
 *       ({@code PiiWeights}) over features ({@code PiiTurn}) and the conversation's context ({@code
 *       PiiContext}). The <em>civic gate</em> ({@code FindGate}, {@code CivicGate}) lets streets
 *       and officials stay. {@link voc.nlp.corenlp.PiiModelTrainer} makes the file that ships.
 *   <li><em>Made-up texts</em> are labelled text of our own to train it with.
 * </ul>
 *
 * <p>Offsets are UTF-16 code units of the utterance's own text, never of a normalised copy.
 */
@NullMarked
package voc.nlp.corenlp;

import org.jspecify.annotations.NullMarked;
