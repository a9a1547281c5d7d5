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
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Holds the table of rooms: who may import whom. Rooms of later parts are named already. */
class ArchitectureTest {
  private static final String ROOT = "io.splunkautodoc.";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.splunkautodoc");

  private static void check(ArchRule rule) {
    rule.check(CLASSES);
  }

  @Test
  void rooms_import_only_what_the_table_allows() {
    check(
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
            .mayOnlyAccessLayers(
                "ingest",
                "processing",
                "database",
                "documents",
                "analysis",
                "conf",
                "security",
                "observability")
            .whereLayer("web")
            .mayNotAccessAnyLayer()
            .whereLayer("security")
            .mayNotAccessAnyLayer()
            .whereLayer("observability")
            .mayNotAccessAnyLayer()
            .whereLayer("boot")
            .mayOnlyBeAccessedByLayers("main"));
  }

  @Test
  void rooms_have_no_cycles() {
    check(slices().matching("io.splunkautodoc.(**)").should().beFreeOfCycles());
  }

  @Test
  void pure_rooms_know_only_the_jdk() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(ROOT + "conf..", ROOT + "analysis..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(
                "java..", "org.jspecify..", ROOT + "conf..", ROOT + "analysis..")
            .allowEmptyShould(true));
  }

  /** Pure as well, but that templates escape by where a value stands; string building does not. */
  @Test
  void documents_know_only_the_jdk_and_their_templates() {
    check(
        noClasses()
            .that()
            .resideInAPackage(ROOT + "documents..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(
                "java..",
                "org.jspecify..",
                "gg.jte..",
                ROOT + "conf..",
                ROOT + "analysis..",
                ROOT + "documents.."));
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "documents.html..", ROOT + "documents.markdown..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("gg.jte.."));
  }

  /** What is known of the parts comes before what is said of the whole; lint sees everything. */
  @Test
  void analyses_build_on_each_other_in_one_order() {
    check(
        layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("finding")
            .definedBy(ROOT + "analysis.finding..")
            .layer("precedence")
            .definedBy(ROOT + "analysis.precedence..")
            .layer("serverclass")
            .definedBy(ROOT + "analysis.serverclass..")
            .layer("datapath")
            .definedBy(ROOT + "analysis.datapath..")
            .layer("lint")
            .definedBy(ROOT + "analysis.lint..")
            .layer("diff")
            .definedBy(ROOT + "analysis.diff..")
            .whereLayer("finding")
            .mayNotAccessAnyLayer()
            .whereLayer("precedence")
            .mayOnlyAccessLayers("finding")
            .whereLayer("serverclass")
            .mayOnlyAccessLayers("finding", "precedence")
            .whereLayer("datapath")
            .mayOnlyAccessLayers("finding", "precedence", "serverclass")
            .whereLayer("lint")
            .mayOnlyAccessLayers("finding", "precedence", "serverclass", "datapath")
            .whereLayer("diff")
            .mayOnlyAccessLayers("finding", "precedence", "serverclass", "datapath"));
  }

  @Test
  void camel_stays_in_its_rooms() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "dropfolder..", ROOT + "storage..", ROOT + "boot..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.camel..", "software.amazon.awssdk.."));
  }

  @Test
  void the_sql_client_stays_in_its_rooms() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "database..", ROOT + "boot..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "io.vertx.sqlclient..", "io.vertx.pgclient..", "java.sql..", "org.flywaydb.."));
  }

  @Test
  void vertx_web_stays_at_the_http_side() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(
                ROOT + "http..", ROOT + "web..", ROOT + "security..", ROOT + "boot..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.vertx.ext.web..", "io.vertx.openapi.."));
  }

  @Test
  void no_standard_streams() {
    check(outsideOfTheCommandLine());
  }

  @Test
  void no_generic_exceptions() {
    check(NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS);
  }

  @Test
  void no_java_util_logging() {
    check(NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING);
  }

  @Test
  void every_room_says_what_it_is_for() {
    check(
        classes()
            .that(areTopLevelOutsideOf("io.splunkautodoc"))
            .should(PackageHasAnInfo.NULL_MARKED));
  }

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

  private static DescribedPredicate<JavaClass> are(String description, Predicate<JavaClass> test) {
    return DescribedPredicate.describe(description, test);
  }
}
