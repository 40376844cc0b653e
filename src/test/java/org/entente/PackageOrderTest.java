package org.entente;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An article passes the packages in one order, and each knows only those before it. */
class PackageOrderTest {

    private static final List<String> ORDER = List.of("problem", "article", "reading", "naming", "entity", "statement",
            "event",
            "stance", "story", "graph", "store", "export", "server", "pipeline", "evaluation", "cli");

    private static JavaClasses classes;

    @BeforeAll
    static void load() {
        classes = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.entente");
    }

    @Test
    void packagesDependOnlyOnThoseBeforeThem() {
        var layers = layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
        for (String name : ORDER) {
            layers.layer(name).definedBy("org.entente." + name + "..");
        }
        for (int i = 0; i < ORDER.size(); i++) {
            List<String> later = ORDER.subList(i + 1, ORDER.size());
            if (later.isEmpty()) {
                layers.whereLayer(ORDER.get(i)).mayNotBeAccessedByAnyLayer();
            } else {
                layers.whereLayer(ORDER.get(i)).mayOnlyBeAccessedByLayers(later.toArray(String[]::new));
            }
        }
        layers.check(classes);
    }

    @Test
    void extractorsDoNotKnowHowTheGraphIsStored() {
        noClasses().that()
                .resideInAnyPackage("..problem..", "..article..", "..reading..", "..naming..", "..entity..",
                        "..statement..",
                        "..event..", "..stance..", "..story..")
                .should().dependOnClassesThat().resideInAPackage("org.apache.jena..").check(classes);
    }
}
