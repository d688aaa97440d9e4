package voc.needs.ballot;

import java.io.Serializable;

/**
 * One voter's ranking.
 *
 * @param voter whose it is; never published
 * @param department id of the department that the voter speaks for
 */
public record Ballot(String voter, String department, Ranking ranking) implements Serializable {}
