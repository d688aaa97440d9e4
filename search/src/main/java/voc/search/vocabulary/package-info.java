/**
 * Words that customers use and the FAQ never does, beside the FAQ's words for the same thing.
 *
 * <ul>
 *   <li><em>Wording</em>: a text as words with their places ({@link
 *       voc.search.vocabulary.Wording}); its <em>phrases</em> are one to three content words in a
 *       row.
 *   <li><em>Usage</em>: a phrase that the FAQ never uses, with everybody who used it.
 *   <li><em>Pair</em>: a usage beside a phrase of one FAQ entry, with the evidence that the two
 *       mean the same.
 *   <li><em>Proposal</em>: the pair that a person is asked about ({@link
 *       voc.search.vocabulary.SynonymProposal}).
 *   <li><em>Rule</em>: what a person accepted: words are read as other words ({@link
 *       voc.search.vocabulary.SynonymRules}), kept in a file in Solr's format ({@link
 *       voc.search.vocabulary.SynonymFile}).
 * </ul>
 */
@NullMarked
package voc.search.vocabulary;

import org.jspecify.annotations.NullMarked;
