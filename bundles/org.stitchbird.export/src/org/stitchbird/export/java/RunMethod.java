// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.export.outcome.Deployment;
import org.stitchbird.export.outcome.Deployment.Outlet;

/** The method that runs all nodes, each once, and keeps what comes out. */
final class RunMethod {
    private static final String TABLE = "weka.core.Instances";

    private final FlowWriting flow;
    private final Identifiers variables = new Identifiers("folder", "results");
    private final Map<NodeMethod, String> values = new HashMap<>();
    private final MethodSpec.Builder method;

    RunMethod(FlowWriting flow) {
        this.flow = flow;
        this.method = MethodSpec.methodBuilder("run").addModifiers(Modifier.PUBLIC).returns(flow.own("Results"))
                .addException(Exception.class).addJavadoc("Runs the whole flow.\n");
    }

    /** The method. */
    MethodSpec method() {
        method.addStatement("$T results = new $T()", flow.own("Results"), flow.own("Results"));
        flow.methods().stream().filter(each -> !recipe(each)).forEach(this::call);
        models(flow).forEach(this::model);
        return method.addStatement("return results").build();
    }

    private boolean recipe(NodeMethod each) {
        return !each.results().isEmpty() && each.results().keySet().stream()
                .allMatch(output -> flow.wiring().isMadeAnew(new Outlet(each.id(), output)));
    }

    private void call(NodeMethod each) {
        List<CodeBlock> arguments = new ArrayList<>();
        each.parameters().keySet().forEach(from -> arguments.add(value(from)));
        CodeBlock call = CodeBlock.of("$L($L)", each.methodName(), CodeBlock.join(arguments, ", "));
        TypeName type = new FlowClass(flow).type(each);
        if (type.equals(TypeName.VOID)) {
            method.addStatement(call);
            return;
        }
        String variable = variables.unused(each.methodName());
        values.put(each, variable);
        method.addStatement("$T $L = $L", type, variable, call);
        each.results().values().forEach(result -> keep(each, result));
    }

    /** The expression for a value of a node, or for what makes it anew. */
    private CodeBlock value(Outlet outlet) {
        NodeMethod maker = flow.maker(outlet).orElseThrow();
        String part = maker.returned().size() > 1 ? "." + FlowWriting.component(outlet.output()) + "()" : "";
        if (!flow.wiring().isMadeAnew(outlet)) {
            return CodeBlock.of("$L$L", values.get(maker), part);
        }
        List<CodeBlock> arguments = new ArrayList<>();
        maker.parameters().keySet().forEach(from -> arguments.add(value(from)));
        return CodeBlock.of("$L($L)$L", maker.methodName(), CodeBlock.join(arguments, ", "), part);
    }

    private void keep(NodeMethod each, NodeMethod.Result result) {
        kept(flow, each, result.output()).ifPresent(kept -> method.addStatement("results.$L($L, $L)", kept,
                JavaText.literal(key(flow, each, result.output())), value(new Outlet(each.id(), result.output()))));
    }

    /** Under what a value of a method is kept among the results. */
    static String key(FlowWriting flow, NodeMethod each, String output) {
        String part = each.results().size() > 1 ? "." + output : "";
        return flow.name(each.id()) + part;
    }

    /** How a value is kept: as an evaluation, a table or a report; empty when it is only on the way to others. */
    static java.util.Optional<String> kept(FlowWriting flow, NodeMethod each, String output) {
        Outlet outlet = new Outlet(each.id(), output);
        Kind kind = flow.wiring().kind(outlet).orElse(null);
        boolean table = each.results().get(output).type().toString().equals(TABLE);
        if (Kind.EVALUATION.equals(kind)) {
            return java.util.Optional.of("evaluation");
        } else if (output.equals(NodeMethod.COLUMNS)) {
            return java.util.Optional.empty();
        } else if (kind == null || Kind.REPORT.equals(kind)) {
            return java.util.Optional.of(table ? "table" : "report");
        }
        return table && flow.wiring().isResult(outlet) ? java.util.Optional.of("table") : java.util.Optional.empty();
    }

    /** The models that answer later rows. */
    static List<Deployment> models(FlowWriting flow) {
        return flow.wiring().deployments().stream().filter(each -> flow.name(each.learner()) != null
                && each.path().stream().allMatch(part -> flow.maker(part).filter(NodeMethod::tellsLater).isPresent())
                && flow.maker(each.source()).isPresent()).toList();
    }

    private void model(Deployment each) {
        List<CodeBlock> filters = new ArrayList<>();
        for (Outlet part : each.path()) {
            NodeMethod step = flow.maker(part).orElseThrow();
            step.laterFilter().ifPresent(filter -> filters.add(CodeBlock.of("$L.filter()", values.get(step))));
        }
        Outlet learner = new Outlet(each.learner(), each.port(flow.flow(), each.trained() ? Kind.MODEL : Kind.LEARNER));
        method.addStatement("results.model($L, $T.$L($L, $T.of($L), $L, $L))",
                JavaText.literal(flow.name(each.learner())), flow.own("Model"), each.trained() ? "of" : "train", value(each.source()), List.class,
                CodeBlock.join(filters, ", "), value(learner), value(each.table()));
    }
}
