// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.pmml;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Task;
import org.stitchbird.engine.scoring.Predictor;
import org.stitchbird.engine.scoring.Scoring;
import org.stitchbird.export.Messages;

/**
 * A trained model as a PMML 4.4 document, with the steps in front of it as derived fields.
 *
 * <p>It hands out {@code prediction}, and for labels {@code probability(label)} for each of them.
 */
public final class PmmlModel {
    private final Scoring scoring;
    private final Fields fields;
    private final String target;

    private PmmlModel(Scoring scoring) {
        this.scoring = scoring;
        this.fields = new Fields(scoring);
        this.target = scoring.task() == Task.CLUSTERING ? "" : fields.fresh("target");
    }

    /**
     * Writes a model.
     *
     * @param name what people call it
     * @return the bytes of the document, in UTF-8; the same for the same model
     * @throws NodeFailure naming what PMML cannot express
     */
    public static byte[] write(Scoring scoring, String name) throws NodeFailure {
        Stream<String> texts = Stream.concat(scoring.answers().stream(), scoring.inputs().stream()
                .flatMap(column -> Stream.concat(Stream.of(column.name()), column.labels().stream())));
        if (!texts.allMatch(Xml::holds)) {
            throw new NodeFailure(Messages.get("pmml.character"));
        }
        return new PmmlModel(scoring).document(name).getBytes(StandardCharsets.UTF_8);
    }

    private String document(String name) throws NodeFailure {
        Schema schema = new Schema(fields, target);
        Schema numbers = scoring.task() == Task.CLASSIFICATION || !scoring.answers().isEmpty()
                ? new Schema(fields, "") : schema;
        Models models = new Models(fields, schema, numbers, scoring.answers());
        Predictor predictor = scoring.predictor();
        Part part = target.isEmpty() ? new Clusters(fields, schema).of(predictor, scoring.answers())
                : scoring.answers().isEmpty() ? models.number(predictor) : models.label(predictor);
        Xml model = new Xml();
        part.write(model, new Part.About(Xml.holds(name) ? name : "model", outputs()));
        Xml xml = new Xml();
        xml.open("PMML", "xmlns", "http://www.dmg.org/PMML-4_4", "version", "4.4");
        xml.open("Header").empty("Application", "name", "Stitchbird").close("Header");
        dictionary(xml);
        fields.writeDictionary(xml);
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + xml.add(model).close("PMML");
    }

    private void dictionary(Xml xml) {
        xml.open("DataDictionary");
        for (ColumnSpec column : scoring.inputs()) {
            field(xml, column.name(), column.type() == ColumnType.CATEGORY, column.labels());
        }
        if (!target.isEmpty()) {
            field(xml, target, !scoring.answers().isEmpty(), scoring.answers());
        }
        xml.close("DataDictionary");
    }

    private static void field(Xml xml, String name, boolean ofLabels, List<String> labels) {
        xml.open("DataField", "name", name, "optype", ofLabels ? "categorical" : "continuous", "dataType",
                ofLabels ? "string" : "double");
        labels.forEach(label -> xml.empty("Value", "value", label));
        xml.close("DataField");
    }

    private Xml outputs() {
        boolean number = scoring.answers().isEmpty();
        Xml xml = new Xml().open("Output");
        xml.empty("OutputField", "name", fields.fresh("prediction"), "optype", number ? "continuous" : "categorical",
                "dataType", number ? "double" : "string", "feature", "predictedValue");
        if (!number && !target.isEmpty()) {
            scoring.answers().forEach(label -> xml.empty("OutputField", "name",
                    fields.fresh("probability(" + label + ")"), "optype", "continuous", "dataType", "double",
                    "feature", "probability", "value", label));
        }
        return xml.close("Output");
    }
}
