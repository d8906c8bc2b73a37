// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.stitchbird.architecture.ApiSource.Type;
import org.stitchbird.architecture.Exports.Exported;

/** Everything that plug-ins see says what it is, and docs/api.md is made of that. */
class ApiDocsTest {
    private static final String COMMAND = "./mvnw -pl tests/org.stitchbird.architecture.tests -am verify "
            + "-Dtest=ApiDocsTest -Dtests.jvm=-Dstitchbird.write=api -DfailIfNoTests=false "
            + "-Dsurefire.failIfNoSpecifiedTests=false";
    private static final String SERVICE = "egistered as a";

    @Test
    void everyTypeAndMemberOfTheApiSaysWhatItIs() throws IOException {
        List<String> silent = new ArrayList<>();
        sources().values().forEach(source -> silent.addAll(source.silent()));
        assertEquals(List.of(), silent);
    }

    @Test
    void theDocumentIsUpToDate() throws IOException {
        Path file = Exports.root().resolve("docs/api.md");
        String text = text(sources());
        if (Exports.writes("api")) {
            Files.writeString(file, text);
        }
        assertTrue(Files.exists(file) && Files.readString(file).equals(text),
                "docs/api.md is not what the API says of itself; write it anew: " + COMMAND);
    }

    private static Map<Exported, ApiSource> sources() throws IOException {
        Map<Exported, ApiSource> sources = new TreeMap<>(Comparator.comparing(Exported::name));
        for (Exported each : Exports.all().values()) {
            if (each.api()) {
                sources.put(each, ApiSource.of(each.bundle(), each.name()));
            }
        }
        return sources;
    }

    private static String text(Map<Exported, ApiSource> sources) {
        StringBuilder text = new StringBuilder("""
                # API
                What plug-ins may use: these packages, within the versions that their bundle imports
                ([decision 30](decisions/0030-api-is-packages-with-versions.md)). Everything else is for the product alone. This page is
                made of the first sentences of the Javadoc; the whole of it stands in the sources, which the update site has beside each
                bundle. [Add a node type](add-a-node.md) and the [plug-in guide](plugin-guide.md) show how it is used.

                ## What can be added
                A plug-in registers these as OSGi services, mostly by an annotation of Declarative Services.

                | service | what it is |
                |---|---|
                """);
        sources.forEach((each, source) -> source.types().stream().filter(type -> type.doc().contains(SERVICE))
                .filter(type -> type.kind().equals("interface") && !type.provided())
                .forEach(type -> text.append(row(each.name() + "." + type.name(), type))));
        text.append("\nExample flows, tours and languages are plain files in the plug-in: see the guide.\n");
        sources.forEach((each, source) -> {
            text.append("\n## ").append(each.name()).append(' ').append(each.version()).append('\n').append(source.sentence())
                    .append("\n\n| type | what it is |\n|---|---|\n");
            source.types().forEach(type -> text.append(row(type.name(), type)));
        });
        text.append("\n<!-- Generated; do not edit. Write it anew: ").append(COMMAND).append(" -->\n");
        return text.toString();
    }

    private static String row(String name, Type type) {
        return "| " + type.kind() + " `" + name + "` | " + type.sentence().replace("|", "\\|") + " |\n";
    }
}
