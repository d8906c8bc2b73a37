// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.export.format.PlainFlow;

/** The class of a flow: a method for each of its nodes, and one that runs them all. */
final class FlowClass {
    private static final String INDENT = "    ";
    private static final Pattern SHORT_COMMENT = Pattern.compile("(?m)^( *)/\\*\\*\\n *\\* (.{1,100})\\n *\\*/$");
    /** A variable that is only declared to be returned. */
    private static final Pattern RETURNED = Pattern.compile(
            "(?m)^( *)[A-Za-z][\\w<>, \\[\\]]* (\\w+) = (.+);\\n *return \\2;$");

    private final FlowWriting flow;

    FlowClass(FlowWriting flow) {
        this.flow = flow;
    }

    /** Its whole text. */
    String text() {
        TypeSpec.Builder type = TypeSpec.classBuilder("Flow").addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc("$L", about())
                .addField(FieldSpec.builder(Path.class, "folder", Modifier.PRIVATE, Modifier.FINAL).build())
                .addStaticBlock(CodeBlock.builder().addStatement("$T.quietly()", flow.own("Weka")).build())
                .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PUBLIC)
                        .addJavadoc("The flow with its data in the folder {@code data} of that one.\n")
                        .addParameter(Path.class, "folder").addStatement("this.folder = folder").build())
                .addMethod(new RunMethod(flow).method());
        type.alwaysQualify(FlowWriting.CLASSES.toArray(String[]::new));
        type.alwaysQualify(FlowWriting.MORE.toArray(String[]::new));
        type.alwaysQualify(flow.helpers().keySet().toArray(String[]::new));
        flow.methods().forEach(method -> type.addMethod(method(method)));
        if (flow.data().writes()) {
            type.addMethod(output());
        }
        flow.methods().stream().filter(method -> method.returned().size() > 1)
                .forEach(method -> type.addType(result(method)));
        return source(type.build());
    }

    /** The text of the methods of one node alone, and of what they give. */
    String text(String node) {
        TypeSpec.Builder type = TypeSpec.classBuilder("Flow");
        List<NodeMethod> methods = flow.methods().stream().filter(each -> each.id().equals(node)).toList();
        methods.forEach(method -> type.addMethod(method(method)));
        methods.stream().filter(method -> method.returned().size() > 1).forEach(method -> type.addType(result(method)));
        String source = source(type.build());
        String inside = source.substring(source.indexOf("class Flow {") + 13, source.lastIndexOf('}'));
        return inside.stripTrailing().stripIndent() + "\n";
    }

    private String source(TypeSpec type) {
        String source = JavaFile.builder(flow.packageName(), type).indent(INDENT).skipJavaLangImports(true).build()
                .toString();
        String plain = SHORT_COMMENT.matcher(source.replaceAll("throws\\n *Exception", "throws Exception"))
                .replaceAll("$1/** $2 */");
        return LineBreaks.in(RETURNED.matcher(plain).replaceAll("$1return $3;"));
    }

    private String about() {
        PlainFlow plain = flow.flow().flow();
        String title = plain.title().isBlank() ? flow.flow().name() : plain.title();
        StringBuilder about = new StringBuilder(wrapped("The flow ‘" + JavaText.javadoc(title)
                + "’: a method for each node.")).append('\n');
        if (!plain.description().isBlank()) {
            about.append("\n<p>").append(wrapped(JavaText.javadoc(plain.description()))).append('\n');
        }
        return about.toString();
    }

    private static String wrapped(String text) {
        return String.join("\n", JavaText.lines(text));
    }

    private MethodSpec method(NodeMethod method) {
        MethodSpec.Builder spec = MethodSpec.methodBuilder(method.methodName()).addJavadoc("$L", about(method))
                .addException(Exception.class);
        method.parameters().values().forEach(each -> spec.addParameter(ParameterSpec.builder(each.type(), each.name())
                .build()));
        List<NodeMethod.Result> results = method.returned();
        spec.returns(type(method));
        spec.addCode(method.body());
        if (results.size() == 1) {
            spec.addStatement("return $L", results.get(0).value());
        } else if (results.size() > 1) {
            spec.addStatement("return new $T($L)", type(method), CodeBlock.join(results.stream()
                    .map(NodeMethod.Result::value).toList(), ", "));
        }
        return spec.build();
    }

    private String about(NodeMethod method) {
        PlainFlow.Node node = flow.flow().flow().node(method.id());
        NodeSpec spec = flow.flow().type(method.id()).orElseThrow().spec();
        StringBuilder about = new StringBuilder(wrapped(JavaText.javadoc(method.name().equals(spec.name())
                ? method.name() : method.name() + ": " + spec.name()) + ", node " + JavaText.javadoc(node.id()) + "."));
        about.append("\n");
        for (String further : List.of(firstSentence(spec.about()), node.comment())) {
            if (!further.isBlank()) {
                about.append("\n").append(wrapped("<p>" + JavaText.javadoc(further))).append('\n');
            }
        }
        return about.toString();
    }

    private static String firstSentence(String text) {
        int end = text.indexOf(". ");
        return end < 0 ? text : text.substring(0, end + 1);
    }

    /** What a method returns. */
    TypeName type(NodeMethod method) {
        List<NodeMethod.Result> results = method.returned();
        return switch (results.size()) {
            case 0 -> TypeName.VOID;
            case 1 -> results.get(0).type();
            default -> ClassName.get(flow.packageName(), "Flow", Identifiers.upper(method.methodName()) + "Result");
        };
    }

    private TypeSpec result(NodeMethod method) {
        MethodSpec.Builder parts = MethodSpec.compactConstructorBuilder();
        method.returned().forEach(each -> parts.addParameter(each.type(), FlowWriting.component(each.output())));
        return TypeSpec.recordBuilder(Identifiers.upper(method.methodName()) + "Result")
                .addJavadoc("What {@link Flow#$L} gives.\n", method.methodName())
                .recordConstructor(MethodSpec.constructorBuilder().addParameters(parts.build().parameters()).build())
                .build();
    }

    private MethodSpec output() {
        return MethodSpec.methodBuilder("output").addModifiers(Modifier.PRIVATE).returns(Path.class)
                .addParameter(String.class, "name").addException(java.io.IOException.class)
                .addJavadoc("A file in the folder {@code output}, which is made if need be.\n")
                .addStatement("return $T.createDirectories(folder.resolve($S)).resolve(name)", Files.class, "output")
                .build();
    }
}
