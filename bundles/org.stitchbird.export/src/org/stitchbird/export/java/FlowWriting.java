// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stitchbird.engine.code.JavaForm;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.export.Messages;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.format.PlainFlow;
import org.stitchbird.export.format.Remark;
import org.stitchbird.export.format.Remark.Weight;
import org.stitchbird.export.outcome.Deployment.Outlet;

/** Asks all nodes of a flow for their methods; runs nothing. */
final class FlowWriting {
    /** The classes that every project has. */
    static final List<String> CLASSES = List.of("Answer", "BadRow", "Contract", "Csv", "Flow", "Model", "ModelFile",
            "Results", "Train", "Weka");
    /** The classes that a project has when a method names them. */
    static final List<String> MORE = List.of("Answers", "Columns", "CsvFile", "Stratified");

    private final CheckedFlow flow;
    private final String packageName;
    private final Wiring wiring;
    private final DataFiles data;
    private final Identifiers names = new Identifiers("run", "output", "folder", "main");
    private final Map<String, String> namesById = new LinkedHashMap<>();
    private final Map<Outlet, NodeMethod> makers = new LinkedHashMap<>();
    private final List<NodeMethod> methods = new ArrayList<>();
    private final Map<String, String> helpers = new TreeMap<>();
    private final Set<String> named = new TreeSet<>();
    private final List<Remark> remarks = new ArrayList<>();

    FlowWriting(CheckedFlow flow, String packageName) {
        this.flow = flow;
        this.packageName = packageName;
        this.wiring = new Wiring(flow);
        this.data = new DataFiles(flow);
        flow.flow().nodes().forEach(node -> namesById.put(node.id(), names.take(flow.name(node.id()),
                Identifiers.like(node.id()).isEmpty() ? "node" : Identifiers.like(node.id()))));
        wiring.order().forEach(this::write);
    }

    CheckedFlow flow() {
        return flow;
    }

    Wiring wiring() {
        return wiring;
    }

    DataFiles data() {
        return data;
    }

    String packageName() {
        return packageName;
    }

    /** The methods in the order in which they can be called. */
    List<NodeMethod> methods() {
        return methods;
    }

    /** Further classes by name, each without its package. */
    Map<String, String> helpers() {
        return helpers;
    }

    /** The nodes that have no Java, and why. */
    List<Remark> remarks() {
        return List.copyOf(remarks);
    }

    /** The name of a node in Java. */
    String name(String node) {
        return namesById.get(node);
    }

    /** The method that gives what leaves by an output. */
    Optional<NodeMethod> maker(Outlet outlet) {
        return Optional.ofNullable(makers.get(outlet));
    }

    private void write(PlainFlow.Node node) {
        Optional<JavaForm> form = flow.type(node.id()).flatMap(NodeType::java);
        if (form.isEmpty()) {
            remarks.add(new Remark(Weight.ABSENT, node.id(), Messages.get("java.absent", flow.name(node.id()))));
            return;
        }
        Set<String> anew = wiring.madeAnew(node.id());
        Set<String> once = wiring.madeOnce(node.id());
        wiring.deployments().stream().filter(each -> !each.trained() && each.learner().equals(node.id()))
                .forEach(each -> anew.add(each.port(flow, Kind.LEARNER)));
        if (anew.isEmpty() && once.isEmpty()) {
            anew.addAll(wiring.allMadeAnew(node.id()));
        }
        try {
            String name = name(node.id());
            if (!anew.isEmpty() && !once.isEmpty()) {
                add(form.get(), new NodeMethod(this, node, name, anew));
                String what = once.size() == 1 ? once.iterator().next() : "results";
                add(form.get(), new NodeMethod(this, node, names.take(name + " " + what, name + "Result"), once));
            } else {
                Set<String> all = new LinkedHashSet<>(anew);
                all.addAll(once);
                add(form.get(), new NodeMethod(this, node, name, all));
            }
        } catch (NodeFailure e) {
            remarks.add(new Remark(Weight.ABSENT, node.id(), e.getMessage()));
        }
    }

    private void add(JavaForm form, NodeMethod method) throws NodeFailure {
        form.write(method);
        methods.add(method);
        method.results().keySet().forEach(output -> makers.put(new Outlet(method.id(), output), method));
    }

    /** The expression for another node's value in a method: a parameter, or a call that makes it anew. */
    String call(NodeMethod in, Outlet outlet, String wish) {
        NodeMethod maker = makers.get(outlet);
        if (maker == null) {
            // The other node has no Java, which is told where all are written; its value may have any name here.
            return wiring.isMadeAnew(outlet) ? name(outlet.node()) + "()" : in.parameter(outlet,
                    type(wiring.kind(outlet).filter(Kind.TABLE::equals).isPresent() ? "weka.core.Instances"
                            : "java.lang.Object"), wish.isEmpty() ? name(outlet.node()) : wish);
        }
        if (!wiring.isMadeAnew(outlet)) {
            return in.parameter(outlet, maker.results().get(outlet.output()).type(),
                    wish.isEmpty() ? maker.methodName() : wish);
        }
        List<String> arguments = new ArrayList<>();
        maker.parameters().forEach((from, parameter) -> arguments.add(
                in.parameter(from, parameter.type(), parameter.name())));
        String access = maker.returned().size() > 1 ? "." + component(outlet.output()) + "()" : "";
        return maker.methodName() + "(" + String.join(", ", arguments) + ")" + access;
    }

    /** The name of a part of a result. */
    static String component(String output) {
        return new Identifiers("getClass", "hashCode", "toString", "notify", "wait", "notifyAll", "clone", "finalize")
                .take(output, "value");
    }

    /** Notes a further class; answers its name. */
    String helper(String name, String source) {
        helpers.putIfAbsent(name, source);
        return name;
    }

    /** The classes beside {@link #CLASSES} that methods name and that are no helpers. */
    Set<String> named() {
        Set<String> all = new TreeSet<>(named);
        all.removeAll(helpers.keySet());
        return all;
    }

    /** A type by its full name, with type arguments; a name without package is a class of the project. */
    TypeName type(String name) {
        if (MORE.contains(name)) {
            named.add(name);
        }
        return new TypeText(name, packageName).type();
    }

    /** A class of the project. */
    ClassName own(String name) {
        return ClassName.get(packageName, name);
    }

    /** Code with everything put in; texts become literals in which nothing can be hidden. */
    CodeBlock code(String format, Object... arguments) {
        Object[] put = new Object[arguments.length];
        StringBuilder marks = new StringBuilder();
        int next = 0;
        for (int i = 0; i < format.length(); i++) {
            char mark = format.charAt(i) == '$' ? format.charAt(++i) : ' ';
            switch (mark) {
                case ' ' -> marks.append(format.charAt(i));
                case '$' -> marks.append("$$");
                case 'T' -> {
                    marks.append("$T");
                    put[next] = type((String) arguments[next++]);
                }
                case 'S' -> {
                    marks.append("$L");
                    put[next] = JavaText.literal((String) arguments[next++]);
                }
                case 'L' -> {
                    marks.append("$L");
                    put[next] = plain(arguments[next++]);
                }
                default -> throw new IllegalArgumentException(format);
            }
        }
        return CodeBlock.of(marks.toString(), put);
    }

    private static String plain(Object value) {
        return switch (value) {
            case Double number when number.isNaN() -> "Double.NaN";
            case Double number when number.isInfinite() -> number > 0 ? "Double.POSITIVE_INFINITY"
                    : "Double.NEGATIVE_INFINITY";
            case Float number when number.isNaN() || number.isInfinite() -> "(float) " + plain((double) number);
            case Float number -> number + "F";
            case Long number -> number + "L";
            default -> value.toString();
        };
    }
}
