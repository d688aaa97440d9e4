package voc.jobs.cli;

import picocli.CommandLine.Option;

/** How rows are printed. */
final class OutputOption {
  /** Forms of output; names are what a person types. */
  @SuppressWarnings("JavaLangClash")
  enum Form {
    table,
    json,
    csv
  }

  @Option(
      names = "--format",
      paramLabel = "FORM",
      defaultValue = "table",
      description = "table, json or csv; ${DEFAULT-VALUE} without it.")
  private Form form = Form.table;

  @Option(names = "--json", description = "Short for --format json.")
  private boolean json;

  Form form() {
    return json ? Form.json : form;
  }
}
