package voc.jobs;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The house: who may know whom. The order of the modules is the order in which data flows. */
@AnalyzeClasses(packages = "voc", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule modules_depend_only_downwards =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage("voc..")
          .layer("core")
          .definedBy("voc.core..")
          .layer("nlp")
          .definedBy("voc.nlp..")
          .layer("search")
          .definedBy("voc.search..")
          .layer("needs")
          .definedBy("voc.needs..")
          .layer("explorer")
          .definedBy("voc.explorer..")
          .layer("jobs")
          .definedBy("voc.jobs..")
          .whereLayer("core")
          .mayNotAccessAnyLayer()
          .whereLayer("nlp")
          .mayOnlyAccessLayers("core")
          .whereLayer("search")
          .mayOnlyAccessLayers("core")
          .whereLayer("needs")
          .mayOnlyAccessLayers("core")
          .whereLayer("explorer")
          .mayOnlyAccessLayers("core", "search", "needs")
          .whereLayer("jobs")
          .mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule core_depends_on_nothing =
      classes()
          .that()
          .resideInAPackage("voc.core..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("voc.core..", "java..", "org.jspecify..");

  @ArchTest
  static final ArchRule only_corenlp_knows_stanford =
      noClasses()
          .that()
          .resideOutsideOfPackage("voc.nlp.corenlp..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("edu.stanford..");

  @ArchTest
  static final ArchRule only_language_knows_opennlp =
      noClasses()
          .that()
          .resideOutsideOfPackage("voc.nlp.language..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("opennlp..");

  @ArchTest
  static final ArchRule only_lucene_knows_lucene =
      noClasses()
          .that()
          .resideOutsideOfPackage("voc.search.lucene..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.lucene..");

  @ArchTest
  static final ArchRule only_jobs_knows_spark =
      noClasses()
          .that()
          .resideOutsideOfPackage("voc.jobs..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "org.apache.parquet..");

  @ArchTest
  static final ArchRule configuration_and_formats_work_without_spark =
      noClasses()
          .that()
          .resideInAnyPackage("voc.jobs.config..", "voc.jobs.source..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.spark..");

  @ArchTest
  static final ArchRule the_warehouse_knows_no_configuration =
      noClasses()
          .that()
          .resideInAPackage("voc.jobs.warehouse..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("voc.jobs.config..");

  @ArchTest
  static final ArchRule formats_depend_only_downwards =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage("voc.jobs.source..")
          .layer("file")
          .definedBy("voc.jobs.source.file..")
          .layer("record")
          .definedBy("voc.jobs.source.record..")
          .layer("rule")
          .definedBy("voc.jobs.source.rule..")
          .layer("mapped")
          .definedBy("voc.jobs.source.mapped..")
          .layer("survey")
          .definedBy("voc.jobs.source.survey..")
          .layer("formats")
          .definedBy(
              "voc.jobs.source.request..",
              "voc.jobs.source.call..",
              "voc.jobs.source.faq..",
              "voc.jobs.source.search..")
          .layer("source")
          .definedBy("voc.jobs.source")
          .whereLayer("file")
          .mayNotAccessAnyLayer()
          .whereLayer("record")
          .mayOnlyAccessLayers("file")
          .whereLayer("rule")
          .mayOnlyAccessLayers("file", "record")
          .whereLayer("mapped")
          .mayOnlyAccessLayers("file", "record", "rule")
          .whereLayer("survey")
          .mayOnlyAccessLayers("file", "record", "rule", "mapped")
          .whereLayer("formats")
          .mayOnlyAccessLayers("file", "record", "rule")
          .whereLayer("source")
          .mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule kinds_of_formats_do_not_know_each_other =
      slices()
          .matching("voc.jobs.source.(request|call|faq|search)..")
          .should()
          .notDependOnEachOther();

  /**
   * Outside data is text, JSON, XML, Parquet: what it holds never becomes an object or a program.
   */
  @ArchTest
  static final ArchRule nothing_is_deserialised =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.io.ObjectInputStream")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.beans.XMLDecoder")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("org.apache.commons.lang3.SerializationUtils")
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage("com.esotericsoftware.kryo..", "org.yaml.snakeyaml..", "java.rmi..");

  @ArchTest
  static final ArchRule no_class_reads_itself_from_a_stream =
      noMethods().should().haveName("readObject").orShould().haveName("readResolve");

  @ArchTest
  static final ArchRule nothing_starts_a_program_or_loads_code =
      noClasses()
          .that()
          // The peer that a benchmark measures itself beside is a program.
          .doNotHaveFullyQualifiedName("voc.jobs.bench.PostgresServer")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.lang.ProcessBuilder")
          .orShould()
          .callMethodWhere(
              target(owner(type(Runtime.class))).and(target(nameMatching("exec|load|loadLibrary"))))
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(ClassLoader.class)
          .orShould()
          .callMethodWhere(target(owner(type(Class.class))).and(target(nameMatching("forName"))))
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage("javax.script..", "javax.naming..");

  /** Their words would be parsed as syntax: wildcards, fields, regular expressions. */
  @ArchTest
  static final ArchRule no_query_is_parsed_as_lucenes_language =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.lucene.queryparser..")
          .orShould()
          .dependOnClassesThat()
          .haveNameMatching(
              "org\\.apache\\.lucene\\.search\\.(Wildcard|Prefix|Regexp|Fuzzy|Automaton)Query");

  @ArchTest
  static final ArchRule packages_are_free_of_cycles =
      slices().matching("voc.(*).(*)..").should().beFreeOfCycles();
}
