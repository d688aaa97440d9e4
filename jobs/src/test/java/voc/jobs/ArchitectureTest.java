package voc.jobs;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
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
  static final ArchRule packages_are_free_of_cycles =
      slices().matching("voc.(*).(*)..").should().beFreeOfCycles();
}
