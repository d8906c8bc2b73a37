// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.python;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stitchbird.engine.code.PythonCall;
import org.stitchbird.engine.code.PythonForm;
import org.stitchbird.engine.code.PythonFunction;
import org.stitchbird.engine.code.PythonName;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.Task;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.export.Messages;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.format.PlainFlow;

/** The function of one node: takes what its form says, and writes it. */
final class NodeFunction implements PythonFunction {
    private static final String INDENT = "    ";

    private final FlowShape shape;
    private final ProjectFiles files;
    private final PythonLayout layout;
    private final PythonNames names;
    private final String id;
    private final String function;
    private final Map<String, PythonName> parameters = new LinkedHashMap<>();
    private final Map<String, Object> outputs = new LinkedHashMap<>();
    private final StringBuilder body = new StringBuilder();
    private PythonName step;
    private String data;
    private Fidelity fidelity = new Fidelity(EXACT, 0, null);

    private NodeFunction(FlowShape shape, ProjectFiles files, PythonLayout layout, PythonNames outer, String id,
            String function) {
        this.shape = shape;
        this.files = files;
        this.layout = layout;
        this.names = new PythonNames(outer);
        this.id = id;
        this.function = function;
    }

    /**
     * Writes the function of a node.
     *
     * @param outer names that are taken in the file
     * @param function its own name
     * @throws NodeFailure if the node has no counterpart, with a sentence for people
     */
    static NodeFunction of(FlowShape shape, ProjectFiles files, PythonLayout layout, PythonNames outer, String id,
            String function) throws NodeFailure {
        CheckedFlow flow = shape.flow();
        PythonForm form = flow.type(id).flatMap(type -> type.python())
                .orElseThrow(() -> new NodeFailure(Messages.get("python.absent", flow.name(id))));
        NodeFunction written = new NodeFunction(shape, files, layout, outer, id, function);
        for (Port port : shape.inputs(id)) {
            if (written.wired(port.name())) {
                String wish = port.name() + (port.multiple() ? "s" : "");
                written.parameters.put(port.name(), new PythonName(written.names.take(wish, "value")));
            } else if (!port.optional()) {
                throw new NodeFailure(Messages.get("python.unwired", flow.name(id), port.label()));
            }
        }
        form.write(written);
        return written;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String name() {
        return shape.flow().name(id);
    }

    @Override
    public Settings settings() {
        return shape.flow().settings(id);
    }

    @Override
    public Optional<Path> file(String setting) {
        String text = settings().text(setting);
        return text.isBlank() ? Optional.empty() : Optional.of(shape.flow().folder().resolve(text).normalize());
    }

    @Override
    public Optional<Schema> columns(String input) {
        return shape.flow().arriving(id, input);
    }

    @Override
    public Optional<String> target(String input) {
        return shape.nearest(id, input).map(Schema::targetName);
    }

    @Override
    public Optional<Schema> destined(String output) {
        return shape.destined(id, output);
    }

    @Override
    public Task task(String output) throws NodeFailure {
        ColumnSpec target = destined(output).flatMap(Schema::target)
                .orElseThrow(() -> new NodeFailure(Messages.get("python.task", name())));
        return target.type() == ColumnType.NUMBER ? Task.REGRESSION : Task.CLASSIFICATION;
    }

    @Override
    public PythonName input(String input) {
        PythonName parameter = parameters.get(input);
        if (parameter == null) {
            throw new IllegalArgumentException(input);
        }
        return parameter;
    }

    @Override
    public PythonName inputs(String input) {
        return input(input);
    }

    @Override
    public List<String> names(String input) {
        return shape.flow().flow().into(id, input).stream().map(wire -> shape.flow().name(wire.from())).toList();
    }

    @Override
    public boolean wired(String input) {
        return !shape.flow().flow().into(id, input).isEmpty();
    }

    @Override
    public boolean wanted(String output) {
        boolean wired = !shape.flow().flow().outOf(id, output).isEmpty();
        Optional<Kind> kind = shape.flow().spec(id).map(NodeSpec::outputs).orElse(List.of()).stream()
                .filter(port -> port.name().equals(output)).map(Port::kind).findFirst();
        return wired || kind.filter(Kind.EVALUATION::equals).isPresent() || kind.filter(Kind.MODEL::equals).isPresent()
                && shape.deployments().stream().anyMatch(each -> each.learner().equals(id) && each.trained());
    }

    @Override
    public PythonName let(String wish, Object value) {
        PythonName variable = new PythonName(names.take(wish, "value"));
        body.append(layout.line(INDENT, variable.text() + " = ", value));
        return variable;
    }

    @Override
    public List<PythonName> unpack(PythonCall call, String... wishes) {
        List<PythonName> all = Stream.of(wishes).map(wish -> new PythonName(names.take(wish, "value"))).toList();
        body.append(layout.line(INDENT, all.stream().map(PythonName::text).collect(Collectors.joining(", ", "", " = ")),
                call));
        return all;
    }

    @Override
    public void call(PythonCall call) {
        body.append(layout.line(INDENT, "", call));
    }

    @Override
    public void out(String output, Object value) {
        if (wanted(output)) {
            outputs.put(output, value);
        }
    }

    @Override
    public boolean deployed() {
        return shape.deployed(id);
    }

    @Override
    public void later(PythonName fitted) {
        step = deployed() ? fitted : null;
    }

    @Override
    public PythonName dataFile(String setting) throws NodeFailure {
        Path file = file(setting).orElseThrow(() -> new NodeFailure(Messages.get("python.noFile", name())));
        data = files.data(file);
        return new PythonName(names.take("path", "path"));
    }

    @Override
    public PythonName contract(String output) {
        return place("columns", "DATA", files.contract(function, id, output));
    }

    @Override
    public PythonName newFile(String setting) throws NodeFailure {
        Path file = file(setting).orElseThrow(() -> new NodeFailure(Messages.get("python.noFile", name())));
        return place("path", "OUTPUT", String.valueOf(file.getFileName()));
    }

    private PythonName place(String wish, String folder, String file) {
        PythonName variable = new PythonName(names.take(wish, wish));
        body.append(layout.line(INDENT, variable.text() + " = " + folder + " / ", file));
        return variable;
    }

    @Override
    public void module(String name, Class<?> home) {
        files.module(name, home);
    }

    @Override
    public void differs(double within, Function<Locale, String> why) {
        fidelity = new Fidelity(fidelity.tolerance(), within, why);
    }

    @Override
    public void tolerance(double relative) {
        fidelity = new Fidelity(relative, fidelity.within(), fidelity.why());
    }

    /** How near it comes to the original, given the same inputs. */
    Fidelity fidelity() {
        return fidelity;
    }

    /** The name of the function. */
    String function() {
        return function;
    }

    /** The ports whose values the function returns, in their order. */
    List<String> returned() {
        return List.copyOf(outputs.keySet());
    }

    /** Whether it returns, behind all else, the fitted step for later rows. */
    boolean returnsStep() {
        return step != null;
    }

    /** Whether it reads a file, and can read another one like it. */
    boolean reads() {
        return data != null;
    }

    /** The wires that feed its parameters, by parameter in order; several for those that take a list. */
    List<List<PlainFlow.Wire>> arguments() {
        return parameters.keySet().stream().map(port -> shape.flow().flow().into(id, port)).toList();
    }

    /** Whether a parameter, counted from 0, takes a list. */
    boolean takesList(int parameter) {
        String port = List.copyOf(parameters.keySet()).get(parameter);
        return shape.inputs(id).stream().anyMatch(each -> each.name().equals(port) && each.multiple());
    }

    /** The whole function. */
    String text() {
        List<String> taken = new ArrayList<>(parameters.values().stream().map(PythonName::text).toList());
        if (data != null) {
            taken.add("path=DATA / " + PythonLayout.literal(data));
        }
        StringBuilder text = new StringBuilder("def " + function + "(" + String.join(", ", taken) + "):\n");
        text.append(INDENT + "\"\"\"" + docstring() + "\"\"\"\n").append(body);
        List<Object> values = new ArrayList<>(outputs.values());
        if (step != null) {
            values.add(step);
        }
        if (values.size() == 1) {
            text.append(layout.line(INDENT, "return ", values.get(0)));
        } else if (!values.isEmpty()) {
            List<String> variables = new ArrayList<>();
            for (Object value : values) {
                variables.add(value instanceof PythonName name ? name.text() : assigned(text, value));
            }
            text.append(INDENT + "return " + String.join(", ", variables) + "\n");
        }
        return text.toString();
    }

    private String assigned(StringBuilder text, Object value) {
        String variable = names.take("result", "result");
        text.append(layout.line(INDENT, variable + " = ", value));
        return variable;
    }

    private String docstring() {
        int width = PythonLayout.WIDTH - INDENT.length() - 6;
        String own = name();
        String type = shape.flow().type(id).map(each -> each.spec().name()).orElse(own);
        String first = PythonLayout.words(own.equals(type) ? type : own + " (" + type + ")");
        List<String> lines = PythonLayout.wrapped(first.isEmpty() ? function : first, width);
        String about = shape.flow().flow().node(id).comment();
        StringBuilder text = new StringBuilder(String.join("\n" + INDENT, lines)).append('.');
        List<String> further = new ArrayList<>();
        if (!about.isBlank()) {
            further.addAll(PythonLayout.wrapped(about, width));
        }
        if (!fidelity.exact()) {
            further.addAll(PythonLayout.wrapped("Equivalent, not the same numbers: "
                    + fidelity.why().apply(Locale.ENGLISH), width));
        }
        if (!further.isEmpty()) {
            text.append("\n\n" + INDENT).append(String.join("\n" + INDENT, further)).append("\n" + INDENT);
        }
        return text.toString();
    }
}
