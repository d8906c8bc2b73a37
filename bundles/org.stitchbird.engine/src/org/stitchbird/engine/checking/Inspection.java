// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.checking;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stitchbird.engine.check.Problem.Place;
import org.stitchbird.engine.graph.FlowPaths;
import org.stitchbird.engine.graph.GivenValues;
import org.stitchbird.engine.graph.GraphNode;
import org.stitchbird.engine.session.FlowSource;
import org.stitchbird.engine.spec.NodeCheck;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.QuickFix;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.engine.spec.Shape;
import org.stitchbird.engine.text.Messages;

/** Lets a node type look at one node, and notes what it tells. */
final class Inspection implements NodeCheck {
    private static final String CODE = "node";

    private final FlowSource flow;
    private final GraphNode node;
    private final Settings settings;
    private final Map<String, List<Arrival>> arriving;
    private final Findings findings;
    private final Map<String, Shape> leaving = new LinkedHashMap<>();

    /** Looks at a node at whose inputs these known shapes will arrive. */
    Inspection(FlowSource flow, GraphNode node, Map<String, List<Arrival>> arriving, Findings findings) {
        this.flow = flow;
        this.node = node;
        this.arriving = arriving;
        this.findings = findings;
        settings = new Settings(node.spec().settings(), new GivenValues(flow, this::schema)
                .of(node.spec().settings(), node.effective().values()));
    }

    /** What was told to leave, by output. */
    Map<String, Shape> leaving() {
        return leaving;
    }

    @Override
    public String name() {
        return node.name();
    }

    @Override
    public String id() {
        return node.id();
    }

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public boolean wired(String port) {
        return !node.into(port).isEmpty();
    }

    @Override
    public int wires(String port) {
        return node.into(port).size();
    }

    @Override
    public List<Shape> shapes(String port) {
        return arrivals(port).stream().map(Arrival::shape).toList();
    }

    @Override
    public List<Arrival> arrivals(String port) {
        return arriving.getOrDefault(port, List.of());
    }

    @Override
    public Optional<Path> file(String setting) {
        String text = settings.text(setting);
        return text.isBlank() ? Optional.empty() : Optional.of(FlowPaths.resolve(flow, text));
    }

    @Override
    public void out(String port, Shape shape) {
        Port output = node.spec().output(port).orElseThrow(
                () -> new IllegalArgumentException(node.typeId() + " has no output '" + port + "'"));
        if (!output.kind().equals(shape.kind())) {
            throw new IllegalArgumentException(node.typeId() + " tells " + shape.kind() + " for its output '" + port
                    + "' of " + output.kind());
        }
        leaving.put(port, shape);
    }

    @Override
    public void error(String sentence, QuickFix... fixes) {
        findings.error(node, Place.NODE, null, CODE, named(sentence), List.of(fixes));
    }

    @Override
    public void settingError(String setting, String sentence, QuickFix... fixes) {
        findings.error(node, Place.SETTING, setting, CODE, named(sentence), List.of(fixes));
    }

    @Override
    public void inputError(String port, String sentence, QuickFix... fixes) {
        findings.error(node, Place.INPUT, port, CODE, named(sentence), List.of(fixes));
    }

    @Override
    public void warning(String sentence, QuickFix... fixes) {
        findings.warning(node, Place.NODE, null, CODE, named(sentence), List.of(fixes));
    }

    /** A type does not know what its node is called, so most sentences need the name in front. */
    private String named(String sentence) {
        return sentence.contains(node.name()) ? sentence : Messages.text("node.says", node.name(), sentence);
    }
}
