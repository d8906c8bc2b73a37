// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.stitchbird.export.format.Exported;
import org.stitchbird.export.java.JavaProject;

/** The files of a service that are the same, or nearly so, whatever the flow. */
final class ServiceFiles {
    private static final String PACKAGE = "service/";
    private static final List<String> CLASSES = List.of("CsvRows", "Endpoints", "Field", "Flaws", "HealthCheck",
            "JsonReader", "JsonRows", "JsonScanner", "JsonWriter", "Prediction", "Problem", "Reply", "Request",
            "RequestLog", "Resources", "Responses", "Rows", "Service", "Settings", "Workers");
    private static final List<String> TESTS = List.of("BadBodiesTest", "Client", "ConcurrencyTest", "EndpointsTest",
            "Golden", "GoldenRowsTest", "JsonTest", "LimitsTest");

    private final JavaProject project;
    private final String model;

    /**
     * The files of a service.
     *
     * @param model the name of the model in the project
     */
    ServiceFiles(JavaProject project, String model) {
        this.project = project;
        this.model = model;
    }

    /** Adds all that do not depend on data. */
    void add(Exported files) {
        CLASSES.forEach(name -> files.with(project.source(PACKAGE + name), code("main/" + name)));
        TESTS.forEach(name -> files.with(project.test(PACKAGE + name), code("test/" + name)));
        files.with("Dockerfile", text("files/Dockerfile"));
        files.with(".dockerignore", text("files/dockerignore"));
    }

    /** The path of a file beside the classes of the service. */
    String resource(String file) {
        return project.resource(PACKAGE + file);
    }

    /** What the project's README tells of the service. */
    String chapter() {
        return text("files/service.md");
    }

    private String code(String name) {
        return text(name + ".java").replace("package exported.", "package " + project.packageName() + ".")
                .replace("import exported.", "import " + project.packageName() + ".");
    }

    private String text(String name) {
        try (InputStream in = ServiceFiles.class.getResourceAsStream("project/" + name + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("$model$", model)
                    .replace("$artifact$", project.artifact()).replace("$package$", project.packageName())
                    .replace("$openapi$", resource("openapi.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
