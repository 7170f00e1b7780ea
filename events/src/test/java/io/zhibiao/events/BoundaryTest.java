package io.zhibiao.events;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The contracts know no framework: every service and every tool can read them. */
@AnalyzeClasses(packages = "io.zhibiao.events", importOptions = ImportOption.DoNotIncludeTests.class)
class BoundaryTest {
    @ArchTest
    static final ArchRule plain = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "io.zhibiao.events..", "com.fasterxml.jackson..", "org.jspecify..");
}
