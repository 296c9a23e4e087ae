package org.cabildo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import java.util.List;
import java.util.Set;
import org.cabildo.access.Open;
import org.cabildo.access.Requires;
import org.eclipse.persistence.annotations.Multitenant;
import org.junit.jupiter.api.Test;

/** The plan of the house, held by the build. */
class ArchitectureTest {
  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.cabildo");

  /** Bottom to top: a package may use only those before it. */
  private static final List<String> PACKAGES =
      List.of(
          "problem",
          "tenancy",
          "access",
          "journal",
          "idempotency",
          "identity",
          "storage",
          "table",
          "catalog",
          "federation");

  private static final Set<String> NOT_TENANT_DATA =
      Set.of("TenantRow", "TenantHostRow", "LocalAccountRow");

  private static final Set<String> VERBS =
      Set.of(
          "Journal",
          "Requests",
          "Tokens",
          "LocalAccounts",
          "Tables",
          "Datasets",
          "Offices",
          "Search",
          "Onboarding",
          "Readership",
          "Leftovers",
          "Federation");

  @Test
  void aPackageUsesOnlyThoseBelowIt() {
    for (int i = 0; i < PACKAGES.size(); i++) {
      String[] above =
          PACKAGES.subList(i + 1, PACKAGES.size()).stream()
              .map(p -> "org.cabildo." + p + "..")
              .toArray(String[]::new);
      if (above.length > 0) {
        noClasses()
            .that()
            .resideInAPackage("org.cabildo." + PACKAGES.get(i) + "..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(above)
            .check(CORE);
      }
    }
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("org.cabildo.(*)..").should().beFreeOfCycles().check(CORE);
  }

  @Test
  void theCoreKnowsNothingOfHttp() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet..")
        .check(CORE);
  }

  @Test
  void entitiesAreHiddenAndBelongToATenant() {
    classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate().check(CORE);
    classes()
        .that()
        .areAnnotatedWith(Entity.class)
        .and(
            DescribedPredicate.describe(
                "hold tenant data", c -> !NOT_TENANT_DATA.contains(c.getSimpleName())))
        .should()
        .beAnnotatedWith(Multitenant.class)
        .check(CORE);
  }

  @Test
  void everyVerbSaysWhoMayCallIt() {
    assertThat(CORE.stream().map(JavaClass::getSimpleName)).containsAll(VERBS);
    for (JavaClass verb : CORE) {
      if (!VERBS.contains(verb.getSimpleName())) {
        continue;
      }
      for (JavaMethod method : verb.getMethods()) {
        if (method.getModifiers().contains(JavaModifier.PUBLIC)
            && !method.getModifiers().contains(JavaModifier.SYNTHETIC)) {
          assertThat(method.isAnnotatedWith(Requires.class))
              .as(method.getFullName())
              .isNotEqualTo(method.isAnnotatedWith(Open.class));
        }
      }
    }
  }

  @Test
  void nativeQueriesAreNotMade() {
    noClasses()
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "createNativeQuery", call -> call.getName().equals("createNativeQuery")))
        .check(CORE);
  }

  @Test
  void otherTenantsFilesAreReachedOnlyByFederation() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.cabildo.federation..", "org.cabildo.storage..")
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "BlobStore.pathOf", call -> call.getName().equals("pathOf")))
        .check(CORE);
  }

  @Test
  void nobodyHasMoreThanSixCollaborators() {
    constructors()
        .that()
        .areDeclaredInClassesThat()
        .areNotRecords()
        .should(
            com.tngtech.archunit.lang.conditions.ArchConditions.have(
                DescribedPredicate.<JavaConstructor>describe(
                    "at most six parameters", c -> c.getRawParameterTypes().size() <= 6)))
        .check(CORE);
  }

  /** If this passed, the rules above would run on nothing. */
  @Test
  void aRuleThatMustFailFails() {
    assertThatThrownBy(
            () ->
                noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.cabildo.problem..")
                    .check(CORE))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("was violated");
  }
}
