// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.service;

import static org.stitchbird.export.service.JsonText.object;

import java.util.List;
import java.util.Map;
import org.stitchbird.engine.data.ColumnSpec;

/** What the service answers and is asked with, as OpenAPI 3.1 tells it. */
final class OpenApi {
    private static final String VERSION = "1.0.0";
    private static final Map<String, Object> TEXT = object("type", "string");
    private static final Map<String, Object> NUMBER = object("type", "integer");

    private final String title;
    private final RowSchema rows;
    private final Example example;

    /**
     * The description of a service.
     *
     * @param title the name of the model
     * @param example a row with its answer
     */
    OpenApi(String title, RowSchema rows, Example example) {
        this.title = title;
        this.rows = rows;
        this.example = example;
    }

    /** The document. */
    Map<String, Object> document() {
        return object("openapi", "3.1.0",
                "info", object("title", title, "version", VERSION, "description",
                        "Answers rows with the predictions of a trained model."),
                "paths", object("/predict", object("post", predict()),
                        "/health", object("get", health()),
                        "/schema", object("get", document("schema", "What a row must be like, as JSON Schema",
                                "application/schema+json")),
                        "/openapi.json", object("get", document("openapi", "This description", "application/json"))),
                "components", object("schemas", schemas()));
    }

    private Map<String, Object> predict() {
        Map<String, Object> many = schema("rows", array(reference("Row")));
        many.put("required", List.of("rows"));
        Map<String, Object> body = object("oneOf", List.of(reference("Row"), array(reference("Row")), many));
        Map<String, Object> csv = object("schema", TEXT);
        return object("operationId", "predict", "summary", "Predicts",
                "requestBody", object("required", true, "content", object(
                        "application/json", object("schema", body, "example", example.request()), "text/csv", csv)),
                "responses", object(
                        "200", object("description", "A prediction for each row, in their order", "content", object(
                                "application/json", object("schema", reference("Predictions"), "example",
                                        example.response()), "text/csv", csv)),
                        "400", problem("The body is malformed, or rows do not fit: which, and why"),
                        "413", problem("The body is too large"),
                        "415", problem("The body is neither JSON nor CSV"),
                        "503", problem("There are too many requests in hand, or the service is being stopped")));
    }

    private static Map<String, Object> health() {
        Map<String, Object> told = object("schema", reference("Health"));
        return object("operationId", "health", "summary", "Tells whether the service is up, and with which model",
                "responses", object("200", response("It is up", "application/json", told),
                        "503", response("It is being stopped", "application/json", told)));
    }

    private static Map<String, Object> document(String id, String summary, String type) {
        return object("operationId", id, "summary", summary, "responses", object("200", response("The document", type,
                object("schema", object("type", "object")))));
    }

    private static Map<String, Object> problem(String description) {
        return response(description, "application/problem+json", object("schema", reference("Problem")));
    }

    private static Map<String, Object> response(String description, String type, Map<String, Object> content) {
        return object("description", description, "content", object(type, content));
    }

    private Map<String, Object> schemas() {
        return object("Row", rows.row(),
                "Predictions", schema("predictions", array(prediction())),
                "Health", schema("model", TEXT, "version", TEXT, "fingerprint", TEXT, "status", TEXT),
                "Problem", schema("type", TEXT, "title", TEXT, "status", NUMBER, "detail", TEXT, "row", NUMBER,
                        "errors", array(schema("row", NUMBER, "column", TEXT, "kind", TEXT, "reason", TEXT))));
    }

    private Map<String, Object> prediction() {
        ColumnSpec first = example.answers().get(0);
        Map<String, Object> answer = object("type", RowSchema.nullable(first.labels().isEmpty() ? "number" : "string"));
        if (example.answers().size() == 1) {
            return schema("prediction", answer);
        }
        Map<String, Object> share = object("type", RowSchema.nullable("number"));
        return schema("prediction", answer, "probabilities", object("type", "object", "additionalProperties", share));
    }

    private static Map<String, Object> schema(Object... namesAndSchemas) {
        return object("type", "object", "properties", object(namesAndSchemas));
    }

    private static Map<String, Object> array(Map<String, Object> items) {
        return object("type", "array", "items", items);
    }

    private static Map<String, Object> reference(String name) {
        return object("$ref", "#/components/schemas/" + name);
    }
}
