package org.cabildo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
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
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.cabildo.access.Open;
import org.cabildo.access.Requires;
import org.cabildo.tenancy.Tenants;
import org.eclipse.persistence.annotations.Multitenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
          "editorial",
          "reader",
          "egress",
          "hosting",
          "storage",
          "privacy",
          "table",
          "catalog",
          "commitment",
          "imports",
          "refresh",
          "moving",
          "federation");

  private static final Set<String> NOT_TENANT_DATA =
      Set.of("TenantRow", "TenantHostRow", "AccountRow", "SessionRow", "PersonTenantRow");

  /** Shared, public and not verbs: what verbs and the door stand on, without permissions. */
  private static final Set<String> BELOW_VERBS =
      Set.of(
          "Scopes",
          "ScopedEntityManager",
          "Tenants",
          "BlobStore",
          "PartStore",
          "Egress",
          "TextRecords");

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

  /** What strangers upload, and what they offer, is taken without knowing anything else. */
  @ParameterizedTest
  @ValueSource(strings = {"org.cabildo.reader", "org.cabildo.egress"})
  void whatMeetsStrangersUsesProblemsOnly(String room) {
    noClasses()
        .that()
        .resideInAPackage(room + "..")
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "are ours, and neither " + room + " nor problem",
                c ->
                    c.getPackageName().startsWith("org.cabildo.")
                        && !c.getPackageName().equals(room)
                        && !c.getPackageName().equals("org.cabildo.problem")))
        .check(CORE);
  }

  /** Only there is it checked where a connection leads. */
  @Test
  void nobodyElseGoesOut() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.cabildo.egress..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.hc..", "java.net.http..")
        .orShould()
        .dependOnClassesThat(named("Socket", "URLConnection", "HttpURLConnection"))
        .check(CORE);
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
    List<JavaClass> verbs =
        CORE.stream()
            .filter(type -> type.isAnnotatedWith(ApplicationScoped.class))
            .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
            .filter(type -> !BELOW_VERBS.contains(type.getSimpleName()))
            .toList();
    assertThat(verbs)
        .extracting(JavaClass::getSimpleName)
        .contains("Datasets", "Federation", "Journal", "Tokens");
    for (JavaClass verb : verbs) {
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

  /** The interceptor reads the verb's own annotation; on a class it would refuse everything. */
  @Test
  void permissionsAreAskedByVerbs() {
    classes()
        .that()
        .areAnnotatedWith(Requires.class)
        .should()
        .beAnnotatedWith(Interceptor.class)
        .check(CORE);
  }

  /**
   * Tenants' rows by {@code ScopedEntityManager}; the others read what is not tenant data. {@code
   * Database} only asks whether it answers.
   */
  @Test
  void onlyTheWallsReachTheDatabase() {
    fields()
        .that()
        .areAnnotatedWith(PersistenceContext.class)
        .should()
        .beDeclaredInClassesThat(
            named(
                "ScopedEntityManager",
                "TenantStore",
                "AccountStore",
                "AnalystStore",
                "SessionStore",
                "PersonTenantStore"))
        .check(CORE);
    fields()
        .that()
        .haveRawType(DataSource.class)
        .should()
        .beDeclaredInClassesThat(named("FederalStore", "Database"))
        .check(CORE);
  }

  @Test
  void theRegistryIsWrittenByOnboardingOnly() {
    noClasses()
        .that(DescribedPredicate.not(named("TenantOpening", "HostClaimStore")))
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "what writes in Tenants",
                call ->
                    call.getTargetOwner().isEquivalentTo(Tenants.class)
                        && Set.of("add", "replace", "map", "unmap").contains(call.getName())))
        .check(CORE);
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

  /** What a tenant has is copied by the names of its tables; everything else asks in JPQL. */
  @Test
  void sqlOfOurOwnIsWrittenOnlyWhereATenantMoves() {
    noClasses()
        .that(
            DescribedPredicate.not(named("ScopedEntityManager", "DepartureStore", "ArrivalStore")))
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "EntityManager.unwrap",
                call ->
                    call.getName().equals("unwrap")
                        && call.getTargetOwner().isEquivalentTo(EntityManager.class)))
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

  private static DescribedPredicate<JavaClass> named(String... names) {
    return DescribedPredicate.describe(
        "named " + String.join(" or ", names),
        type -> Set.of(names).contains(type.getSimpleName()));
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
