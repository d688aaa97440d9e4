package voc.samples.formats;

import java.util.List;
import java.util.Map;

/**
 * Where the words of the files come from. The same name gives the same words, whatever was asked
 * before.
 */
public interface Residents {
  /** So many matters in order of time, each by another resident. */
  List<Said> said(String name, int count);

  /** A call of ten turns or more. */
  List<Spoken> call(String name);

  /** What residents who speak Spanish wrote, in Spanish. */
  List<String> spanish();

  /** The city's FAQ, question to answer; answers may hold simple HTML. */
  Map<String, String> faq();

  /** Searches on the city's site that found something. */
  List<String> found();

  /** Searches that found nothing. */
  List<String> notFound();
}
