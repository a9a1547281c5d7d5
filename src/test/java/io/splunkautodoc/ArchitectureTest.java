package io.splunkautodoc;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Holds the table of rooms: who may import whom. Rooms of later parts are named already. */
@AnalyzeClasses(packages = "io.splunkautodoc", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "io.splunkautodoc.";

  @ArchTest
  static final ArchRule rooms_import_only_what_the_table_allows =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .withOptionalLayers(true)
          .layer("conf")
          .definedBy(ROOT + "conf..")
          .layer("analysis")
          .definedBy(ROOT + "analysis..")
          .layer("documents")
          .definedBy(ROOT + "documents..")
          .layer("archive")
          .definedBy(ROOT + "archive..")
          .layer("storage")
          .definedBy(ROOT + "storage..")
          .layer("database")
          .definedBy(ROOT + "database..")
          .layer("ingest")
          .definedBy(ROOT + "ingest..")
          .layer("jobs")
          .definedBy(ROOT + "jobs..")
          .layer("processing")
          .definedBy(ROOT + "processing..")
          .layer("dropfolder")
          .definedBy(ROOT + "dropfolder..")
          .layer("http")
          .definedBy(ROOT + "http..")
          .layer("web")
          .definedBy(ROOT + "web..")
          .layer("security")
          .definedBy(ROOT + "security..")
          .layer("observability")
          .definedBy(ROOT + "observability..")
          .layer("boot")
          .definedBy(ROOT + "boot..")
          .layer("main")
          .definedBy("io.splunkautodoc")
          .whereLayer("conf")
          .mayNotAccessAnyLayer()
          .whereLayer("analysis")
          .mayOnlyAccessLayers("conf")
          .whereLayer("documents")
          .mayOnlyAccessLayers("analysis", "conf")
          .whereLayer("archive")
          .mayNotAccessAnyLayer()
          .whereLayer("storage")
          .mayOnlyAccessLayers("observability")
          .whereLayer("database")
          .mayOnlyAccessLayers("conf", "analysis", "observability")
          .whereLayer("ingest")
          .mayOnlyAccessLayers("storage", "database", "archive", "observability")
          .whereLayer("jobs")
          .mayOnlyAccessLayers("database", "observability")
          .whereLayer("processing")
          .mayOnlyAccessLayers(
              "archive",
              "conf",
              "analysis",
              "documents",
              "storage",
              "database",
              "jobs",
              "observability")
          .whereLayer("dropfolder")
          .mayOnlyAccessLayers("ingest", "database", "observability")
          .whereLayer("http")
          .mayOnlyAccessLayers("ingest", "database", "documents", "security", "observability")
          .whereLayer("web")
          .mayNotAccessAnyLayer()
          .whereLayer("security")
          .mayNotAccessAnyLayer()
          .whereLayer("observability")
          .mayNotAccessAnyLayer()
          .whereLayer("boot")
          .mayOnlyBeAccessedByLayers("main");

  @ArchTest
  static final ArchRule rooms_have_no_cycles =
      slices().matching("io.splunkautodoc.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule pure_rooms_know_only_the_jdk =
      noClasses()
          .that()
          .resideInAnyPackage(ROOT + "conf..", ROOT + "analysis..", ROOT + "documents..")
          .should()
          .dependOnClassesThat()
          .resideOutsideOfPackages(
              "java..",
              "org.jspecify..",
              ROOT + "conf..",
              ROOT + "analysis..",
              ROOT + "documents..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule camel_stays_in_its_rooms =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + "dropfolder..", ROOT + "storage..", ROOT + "boot..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.camel..", "software.amazon.awssdk..");

  @ArchTest
  static final ArchRule the_sql_client_stays_in_its_rooms =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + "database..", ROOT + "boot..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.vertx.sqlclient..", "io.vertx.pgclient..", "java.sql..", "org.flywaydb..");

  @ArchTest
  static final ArchRule vertx_web_stays_at_the_http_side =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              ROOT + "http..", ROOT + "web..", ROOT + "security..", ROOT + "boot..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.vertx.ext.web..", "io.vertx.openapi..");

  @ArchTest static final ArchRule no_standard_streams = outsideOfTheCommandLine();

  @ArchTest
  static final ArchRule no_generic_exceptions = NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;

  @ArchTest static final ArchRule no_java_util_logging = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

  @ArchTest
  static final ArchRule every_room_says_what_it_is_for =
      classes().that(areTopLevelOutsideOf("io.splunkautodoc")).should(PackageHasAnInfo.NULL_MARKED);

  private static ArchRule outsideOfTheCommandLine() {
    return noClasses()
        .that(are("no commands", type -> !type.getSimpleName().endsWith("Command")))
        .should(com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS)
        .because(NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.getDescription());
  }

  private static DescribedPredicate<JavaClass> areTopLevelOutsideOf(String packageName) {
    return are(
        "outside of " + packageName,
        type -> type.isTopLevelClass() && !type.getPackageName().equals(packageName));
  }

  private static DescribedPredicate<JavaClass> are(
      String description, java.util.function.Predicate<JavaClass> test) {
    return DescribedPredicate.describe(description, test);
  }
}
