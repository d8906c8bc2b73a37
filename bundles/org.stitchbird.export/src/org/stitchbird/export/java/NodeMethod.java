// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stitchbird.engine.code.JavaMethod;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.engine.spec.Shape;
import org.stitchbird.export.format.PlainFlow;
import org.stitchbird.export.outcome.Deployment.Outlet;

/** A method of the class of a flow while its node writes it. */
final class NodeMethod implements JavaMethod {
    /** Among the results, the columns that a model was trained on elsewhere. */
    static final String COLUMNS = "learned from";

    private final FlowWriting flow;
    private final PlainFlow.Node node;
    private final String name;
    private final Set<String> wanted;
    private final Identifiers variables = new Identifiers("folder", "output", "results");
    private final CodeBlock.Builder body = CodeBlock.builder();
    private final Map<Outlet, Parameter> parameters = new LinkedHashMap<>();
    private final Map<String, Result> results = new LinkedHashMap<>();
    private CodeBlock later;
    private boolean unchanged;

    /** A value that is handed to the method. */
    record Parameter(String name, TypeName type) {
    }

    /** A value that the method returns. */
    record Result(String output, TypeName type, CodeBlock value) {
    }

    /**
     * Begins a method.
     *
     * @param name its name
     * @param wanted the outputs that it gives
     */
    NodeMethod(FlowWriting flow, PlainFlow.Node node, String name, Set<String> wanted) {
        this.flow = flow;
        this.node = node;
        this.name = name;
        this.wanted = wanted;
    }

    /** What it is a part of. */
    FlowWriting writing() {
        return flow;
    }

    /** Its name. */
    String methodName() {
        return name;
    }

    /** What it has to be handed, by where that comes from, in the order of the parameters. */
    Map<Outlet, Parameter> parameters() {
        return parameters;
    }

    /** What it returns, by output, in order. */
    Map<String, Result> results() {
        return results;
    }

    /** The statements, without the last one that returns. */
    CodeBlock body() {
        return body.build();
    }

    /** What it does to rows that come later; empty when that is nothing, or not told. */
    Optional<CodeBlock> laterFilter() {
        return Optional.ofNullable(later);
    }

    /** Whether it is told what becomes of rows that come later. */
    boolean tellsLater() {
        return unchanged || later != null;
    }

    @Override
    public String id() {
        return node.id();
    }

    @Override
    public String name() {
        return flow.flow().name(node.id());
    }

    @Override
    public Settings settings() {
        return flow.flow().settings(node.id());
    }

    @Override
    public List<Shape> shapes(String input) {
        return wires(input).stream().flatMap(wire -> flow.flow().shape(wire.from(), wire.output()).stream()).toList();
    }

    @Override
    public Optional<Schema> columns(String input) {
        return flow.flow().arriving(node.id(), input);
    }

    @Override
    public Optional<Schema> leaving(String output) {
        return flow.flow().schema(node.id(), output);
    }

    @Override
    public Optional<Schema> destined(String output) {
        return flow.wiring().destined(new Outlet(node.id(), output));
    }

    @Override
    public List<String> inputs(String input) {
        List<PlainFlow.Wire> wires = wires(input);
        return wires.stream().map(wire -> flow.call(this, new Outlet(wire.from(), wire.output()),
                wires.size() == 1 ? input : "")).toList();
    }

    /** The name of the parameter for a value of another node's. */
    String parameter(Outlet from, TypeName type, String wish) {
        return parameters.computeIfAbsent(from, outlet -> new Parameter(variable(wish), type)).name();
    }

    @Override
    public String learnedFrom(String input) {
        PlainFlow.Wire wire = wires(input).stream().findFirst().orElseThrow(() -> new IllegalArgumentException(input));
        Outlet columns = new Outlet(wire.from(), COLUMNS);
        Outlet table = flow.maker(columns).isPresent() ? columns : flow.wiring().tables(wire.from()).stream()
                .findFirst().orElseThrow(() -> new IllegalArgumentException(input));
        return flow.call(this, table, "learnedFrom");
    }

    @Override
    public Optional<String> made(String output) {
        Outlet own = new Outlet(node.id(), output);
        return flow.maker(own).isEmpty() ? Optional.empty() : Optional.of(flow.call(this, own, ""));
    }

    @Override
    public List<String> names(String input) {
        return wires(input).stream().map(wire -> flow.flow().name(wire.from())).toList();
    }

    private List<PlainFlow.Wire> wires(String input) {
        return flow.flow().flow().into(node.id(), input);
    }

    @Override
    public boolean wired(String input) {
        return !wires(input).isEmpty();
    }

    @Override
    public boolean wanted(String output) {
        return wanted.contains(output);
    }

    @Override
    public String variable(String wish) {
        return variables.take(wish, "value");
    }

    @Override
    public JavaMethod statement(String format, Object... arguments) {
        body.addStatement("$L", flow.code(format, arguments));
        return this;
    }

    @Override
    public JavaMethod comment(String text) {
        JavaText.lines(JavaText.comment(text)).forEach(line -> body.add("// $L\n", line));
        return this;
    }

    @Override
    public JavaMethod begin(String format, Object... arguments) {
        body.add("$L {\n", flow.code(format, arguments)).indent();
        return this;
    }

    @Override
    public JavaMethod end() {
        body.unindent().add("}\n");
        return this;
    }

    @Override
    public void out(String output, String type, String format, Object... arguments) {
        results.put(output, new Result(output, flow.type(type), flow.code(format, arguments)));
    }

    @Override
    public boolean deployed() {
        return flow.wiring().deployed(node.id());
    }

    @Override
    public void later(String format, Object... arguments) {
        later = flow.code(format, arguments);
    }

    @Override
    public void learned(String format, Object... arguments) {
        out(COLUMNS, "weka.core.Instances", format, arguments);
    }

    @Override
    public void laterUnchanged() {
        unchanged = true;
    }

    @Override
    public String helper(String helper, String source) {
        return flow.helper(helper, source);
    }

    @Override
    public String dataFile(String setting) throws NodeFailure {
        return flow.data().file(node.id(), setting);
    }

    @Override
    public String dataTable(String output, String file) {
        return flow.data().table(new Outlet(node.id(), output), file);
    }

    @Override
    public String newFile(String setting) throws NodeFailure {
        return flow.data().output(node.id(), setting);
    }

    /** The results in order, and the filter for later rows where somebody asks for it. */
    List<Result> returned() {
        List<Result> all = new ArrayList<>(results.values());
        if (later != null && deployed()) {
            all.add(new Result("filter", flow.type("weka.filters.Filter"), later));
        }
        return all;
    }
}
