package io.zhibiao.indexer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.zhibiao", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule CORE_IS_PLAIN_JAVA = classes()
            .that()
            .resideInAPackage("io.zhibiao.indexer.core..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify.annotations..",
                    "javax.crypto..",
                    "javax.xml.stream..",
                    "com.fasterxml.jackson..",
                    "org.yaml.snakeyaml..",
                    "io.zhibiao.events..",
                    "io.zhibiao.indexer.core..");

    @ArchTest
    static final ArchRule TARGETS_KNOW_NO_STORE = noClasses()
            .that()
            .resideInAPackage("io.zhibiao.indexer.core.targets..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.zhibiao.indexer.core.store..");

    @ArchTest
    static final ArchRule ONLY_MESSAGING_AND_DELIVERY_KNOW_KAFKA = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "io.zhibiao.indexer.messaging..", "io.zhibiao.indexer.delivery..", "io.zhibiao.indexer.reindex..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "org.eclipse.microprofile.reactive.messaging..");

    @ArchTest
    static final ArchRule ONLY_ITS_PACKAGE_KNOWS_ELASTICSEARCH = noClasses()
            .that()
            .resideOutsideOfPackages("io.zhibiao.indexer.elasticsearch..", "io.zhibiao.indexer")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.elasticsearch..", "org.apache.http..");

    @ArchTest
    static final ArchRule SERVICES_DO_NOT_KNOW_EACH_OTHER = noClasses()
            .that()
            .resideInAPackage("io.zhibiao.indexer..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.zhibiao.fetcher..", "io.zhibiao.cleaner..", "io.zhibiao.extractor..");
}
