package voc.jobs.source;

import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import voc.core.Feedback;
import voc.jobs.config.Departments;
import voc.jobs.config.Input;
import voc.jobs.config.SourceConfig;
import voc.jobs.source.call.ContactLensFormat;
import voc.jobs.source.call.CuesFormat;
import voc.jobs.source.call.GenesysFormat;
import voc.jobs.source.file.InputFile;
import voc.jobs.source.file.TextFeed;
import voc.jobs.source.mapped.MappedFormat;
import voc.jobs.source.record.LoadResults;
import voc.jobs.source.record.RawRecord;
import voc.jobs.source.record.RawRecords;
import voc.jobs.source.record.Reading;
import voc.jobs.source.request.Nyc311Format;
import voc.jobs.source.request.Open311Format;
import voc.jobs.source.request.PhiladelphiaFormat;
import voc.jobs.source.request.SeeClickFixFormat;
import voc.jobs.source.rule.FeedbackFormat;
import voc.jobs.source.rule.FeedbackRules;
import voc.jobs.source.survey.QualtricsFormat;
import voc.jobs.source.survey.SurveyMonkeyFormat;
import voc.jobs.source.survey.TouchpointsA11Format;
import voc.jobs.source.survey.TouchpointsFormFormat;

/** Reads files of one source. Thread-safe: each reading keeps its own state. */
public final class SourceReader {
  private final Input input;
  private final FeedbackFormat format;

  private SourceReader(Input input, FeedbackFormat format) {
    this.input = input;
    this.format = format;
  }

  /**
   * The reader of a source's files.
   *
   * @param latest no feedback can be of a later time: what claims so is rejected
   */
  public static SourceReader of(SourceConfig source, Departments departments, Instant latest) {
    FeedbackRules rules = new FeedbackRules(source, departments, latest);
    return new SourceReader(source.input(), format(source, rules));
  }

  private static FeedbackFormat format(SourceConfig source, FeedbackRules rules) {
    return switch (source.input().format()) {
      case OPEN311_JSON, OPEN311_XML, OPEN311_CSV -> new Open311Format(rules);
      case NYC311_CSV -> new Nyc311Format(rules);
      case PHILADELPHIA_CSV -> new PhiladelphiaFormat(rules);
      case SEECLICKFIX_JSON -> new SeeClickFixFormat(rules);
      case CONTACT_LENS_JSON, TRANSCRIBE_JSON -> new ContactLensFormat(rules);
      case GENESYS_JSON -> new GenesysFormat(rules);
      case WEBVTT, SRT -> new CuesFormat(rules);
      case CSV, TSV, JSON, XML -> new MappedFormat(rules);
      case TOUCHPOINTS_A11_CSV -> new TouchpointsA11Format(rules);
      case TOUCHPOINTS_FORM_CSV -> new TouchpointsFormFormat(rules);
      case QUALTRICS_CSV, QUALTRICS_TSV -> new QualtricsFormat(rules);
      case SURVEYMONKEY_CSV -> new SurveyMonkeyFormat(rules);
      case FAQPAGE_JSON, FAQPAGE_HTML, SEARCHGOV_CSV, SEARCHGOV_DRILLDOWN_CSV, SEARCH_CONSOLE_CSV ->
          throw new IllegalArgumentException(
              "format "
                  + source.input().format().code()
                  + " holds no feedback, list "
                  + source.name()
                  + " under "
                  + source.input().format().uses().get(0).key()
                  + " instead of sources");
    };
  }

  /**
   * What became of each record of a file. Closing the results closes {@code in}.
   *
   * @param in the file's content, unpacked
   * @param file which file it is
   */
  public LoadResults<Feedback> read(InputStream in, InputFile file) {
    TextFeed feed = new TextFeed(in, input.charset(), file.name());
    Iterator<RawRecord> records = RawRecords.of(feed, input, format.names());
    List<RawRecord> head = new ArrayList<>();
    while (head.size() < format.lookAhead() && records.hasNext()) {
      head.add(records.next());
    }
    FeedbackFormat.Adapter adapter = format.adapter(file, List.copyOf(head));
    return new Reading<>(input, file, feed, RawRecords.joined(head, records), adapter::feedback);
  }
}
