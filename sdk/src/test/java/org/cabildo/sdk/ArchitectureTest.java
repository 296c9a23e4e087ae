package org.cabildo.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.cabildo.sdk");

  @Test
  void fortyPublicTypesAreEnoughBesidesThoseInsideOfThem() {
    assertThat(publicTypes()).filteredOn(type -> !type.isNestedClass()).hasSizeBetween(20, 40);
  }

  @Test
  void noJacksonInWhatUsersSee() {
    assertThat(visibleTypes(publicTypes()))
        .noneMatch(type -> type.getPackageName().startsWith("com.fasterxml"));
    assertThat(visibleTypes(List.of(CLASSES.get(Json.class))))
        .as("the rule sees Jackson where there is some")
        .anyMatch(type -> type.getPackageName().startsWith("com.fasterxml"));
  }

  @Test
  void onlyTheJdkAndJacksonAreUsed() {
    Predicate<JavaClass> allowed =
        type ->
            type.isPrimitive()
                || type.isArray()
                || Stream.of(
                        "java.", "javax.", "org.cabildo.sdk", "com.fasterxml.", "org.jspecify.")
                    .anyMatch(type.getPackageName()::startsWith);
    assertThat(CLASSES.stream())
        .allSatisfy(
            type ->
                assertThat(type.getDirectDependenciesFromSelf())
                    .allMatch(dependency -> allowed.test(dependency.getTargetClass())));
  }

  @Test
  void fieldsDoNotChangeOutsideBuildersAndReaders() {
    assertThat(publicTypes())
        .filteredOn(type -> !type.getSimpleName().equals("Builder"))
        .allSatisfy(
            type ->
                assertThat(type.getFields())
                    .allMatch(field -> field.getModifiers().contains(JavaModifier.FINAL)));
  }

  @Test
  void noMethodTakesABooleanOrIsCalledGet() {
    assertThat(publicTypes())
        .filteredOn(type -> !type.isRecord())
        .flatExtracting(JavaClass::getMethods)
        .filteredOn(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
        .allSatisfy(
            method -> {
              assertThat(method.getName()).doesNotMatch("get[A-Z].*");
              assertThat(method.getRawParameterTypes())
                  .noneMatch(type -> type.isEquivalentTo(boolean.class));
            });
  }

  private static List<JavaClass> publicTypes() {
    return CLASSES.stream()
        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
        .toList();
  }

  /**
   * Everything that signatures of public and protected members, or of all in a hidden type, name.
   */
  private static List<JavaClass> visibleTypes(List<JavaClass> types) {
    return types.stream()
        .flatMap(
            type ->
                Stream.of(
                        type.getMethods().stream()
                            .filter(member -> seen(type, member.getModifiers()))
                            .flatMap(
                                method ->
                                    Stream.concat(
                                        method.getReturnType().getAllInvolvedRawTypes().stream(),
                                        method.getParameterTypes().stream()
                                            .flatMap(p -> p.getAllInvolvedRawTypes().stream()))),
                        type.getConstructors().stream()
                            .filter(member -> seen(type, member.getModifiers()))
                            .flatMap(c -> c.getRawParameterTypes().stream()),
                        type.getAllRawSuperclasses().stream(),
                        type.getAllRawInterfaces().stream())
                    .flatMap(part -> part))
        .toList();
  }

  private static boolean seen(JavaClass type, java.util.Set<JavaModifier> modifiers) {
    return !type.getModifiers().contains(JavaModifier.PUBLIC)
        || modifiers.contains(JavaModifier.PUBLIC)
        || modifiers.contains(JavaModifier.PROTECTED);
  }
}
