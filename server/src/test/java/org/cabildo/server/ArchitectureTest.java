package org.cabildo.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.cabildo.access.Caller;
import org.cabildo.access.Scopes;
import org.cabildo.storage.BlobStore;
import org.cabildo.tenancy.Tenants;
import org.junit.jupiter.api.Test;

/** The server reaches tenants' things by the verbs of the core, in the scope that its door gave. */
class ArchitectureTest {
  private static final JavaClasses SERVER =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.cabildo.server");

  private static final ArchRule ENTERS_NO_SCOPE =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.cabildo.server.ops..")
          .should()
          .callMethodWhere(calls(Scopes.class, Set.of("enter", "as", "asPlatform")));

  @Test
  void onlyTheLauncherTalksToTheDatabase() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.cabildo.server.launch..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.sql..", "javax.sql..", "jakarta.persistence..", "org.postgresql..")
        .check(SERVER);
  }

  /** What arrives is text, numbers and tables, never objects. */
  @Test
  void nothingReadsObjectsThatWereSerialized() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching("java\\.io\\.ObjectInputStream|java\\.beans\\.XMLDecoder")
        .check(
            new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.cabildo"));
  }

  /** Besides the door, only work without a request enters a scope: demonstration tenants. */
  @Test
  void aScopeIsEnteredAtTheDoor() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.cabildo.server.ops..")
        .and()
        .doNotHaveSimpleName("CallerFilter")
        .should()
        .callMethodWhere(calls(Scopes.class, Set.of("enter", "as", "asPlatform")))
        .check(SERVER);
    assertThatThrownBy(() -> ENTERS_NO_SCOPE.check(SERVER)).hasMessageContaining("CallerFilter");
  }

  @Test
  void aCallerIsMadeAtTheDoor() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.cabildo.server.http..", "org.cabildo.server.ops..")
        .should()
        .callMethodWhere(calls(Caller.class, Set.of("system", "in", "platform")))
        .check(SERVER);
  }

  @Test
  void aTenantIsFoundAtTheDoor() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.cabildo.server.http..", "org.cabildo.server.ops..")
        .should()
        .callMethodWhere(calls(Tenants.class, Set.of("find", "byHost", "add", "replace")))
        .check(SERVER);
    noClasses().should().callMethodWhere(calls(BlobStore.class, Set.of("pathOf"))).check(SERVER);
  }

  private static DescribedPredicate<JavaMethodCall> calls(Class<?> owner, Set<String> methods) {
    return DescribedPredicate.describe(
        owner.getSimpleName() + "." + methods,
        call -> call.getTargetOwner().isAssignableTo(owner) && methods.contains(call.getName()));
  }
}
