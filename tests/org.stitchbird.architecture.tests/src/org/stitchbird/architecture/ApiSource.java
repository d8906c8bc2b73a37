// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.architecture;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** What the sources of a package of the API say of it. */
final class ApiSource {
    /**
     * A type that others see.
     *
     * @param kind such as "interface"
     * @param name its simple name, behind those of the types around it
     * @param doc all that its comment says in front of its tags; empty when it has none
     * @param sentence the first sentence of that
     * @param provided whether only the product implements it
     */
    record Type(String kind, String name, String doc, String sentence, boolean provided) {
    }

    private final List<Type> types = new ArrayList<>();
    private final List<String> silent = new ArrayList<>();
    private final String name;
    private String sentence = "";
    private DocTrees docs;
    private CompilationUnitTree unit;

    private ApiSource(String name) {
        this.name = name;
    }

    /** Reads the sources of a package; nothing is compiled. */
    static ApiSource of(String bundle, String name) throws IOException {
        ApiSource source = new ApiSource(name);
        Path folder = Exports.root().resolve("bundles").resolve(bundle).resolve("src").resolve(name.replace('.', '/'));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (Stream<Path> files = Files.list(folder);
                StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null,
                    manager.getJavaFileObjectsFromPaths(files.filter(file -> file.toString().endsWith(".java")).sorted()
                            .toList()));
            source.docs = DocTrees.instance(task);
            for (CompilationUnitTree each : task.parse()) {
                source.read(each);
            }
        }
        return source;
    }

    /** What the package is, in a sentence. */
    String sentence() {
        return sentence;
    }

    /** The types that others see. */
    List<Type> types() {
        return types;
    }

    /** What others see and nothing is said of. */
    List<String> silent() {
        return silent;
    }

    private void read(CompilationUnitTree each) {
        unit = each;
        TreePath path = new TreePath(each);
        if (each.getSourceFile().getName().endsWith("package-info.java")) {
            sentence = first(docs.getDocCommentTree(new TreePath(path, each.getPackage())));
        }
        each.getTypeDecls().stream().filter(ClassTree.class::isInstance).map(ClassTree.class::cast)
                .forEach(type -> type(type, new TreePath(path, type), "", false));
    }

    private void type(ClassTree type, TreePath path, String around, boolean always) {
        if (!always && !seen(type.getModifiers())) {
            return;
        }
        String own = around + type.getSimpleName();
        DocCommentTree comment = docs.getDocCommentTree(path);
        if (comment == null) {
            silent.add(name + "." + own);
        }
        types.add(new Type(kind(type.getKind()), own, comment == null ? "" : plain(comment.getFullBody().toString()),
                first(comment), annotated(type.getModifiers(), "ProviderType")));
        boolean inner = type.getKind() == Kind.INTERFACE || type.getKind() == Kind.ANNOTATION_TYPE;
        for (com.sun.source.tree.Tree member : type.getMembers()) {
            TreePath below = new TreePath(path, member);
            if (member instanceof ClassTree nested) {
                type(nested, below, own + ".", inner);
            } else if (member instanceof MethodTree method && needs(method, type, inner)
                    || member instanceof VariableTree field && (inner || seen(field.getModifiers()))) {
                if (docs.getDocCommentTree(below) == null && docs.getSourcePositions().getEndPosition(unit, member) >= 0) {
                    silent.add(name + "." + own + ": " + member.toString().lines().filter(line -> !line.isBlank())
                            .findFirst().orElse("").strip());
                }
            }
        }
    }

    /** Whether a method must say what it does; one that keeps to what another says need not. */
    private static boolean needs(MethodTree method, ClassTree type, boolean inner) {
        boolean seen = inner ? !method.getModifiers().getFlags().contains(Modifier.PRIVATE) : seen(method.getModifiers());
        boolean ofEnum = type.getKind() == Kind.ENUM && method.getReturnType() == null;
        return seen && !ofEnum && !annotated(method.getModifiers(), "Override");
    }

    private static boolean annotated(ModifiersTree modifiers, String name) {
        return modifiers.getAnnotations().stream().map(AnnotationTree::getAnnotationType)
                .anyMatch(annotation -> annotation.toString().equals(name));
    }

    private static boolean seen(ModifiersTree modifiers) {
        return modifiers.getFlags().contains(Modifier.PUBLIC) || modifiers.getFlags().contains(Modifier.PROTECTED);
    }

    private static String kind(Kind kind) {
        return switch (kind) {
            case INTERFACE -> "interface";
            case ENUM -> "enum";
            case RECORD -> "record";
            case ANNOTATION_TYPE -> "annotation";
            default -> "class";
        };
    }

    private static String first(DocCommentTree comment) {
        StringBuilder text = new StringBuilder();
        if (comment != null) {
            comment.getFirstSentence().forEach(text::append);
        }
        return plain(text.toString());
    }

    /** Tags as people read them, in one line. */
    private static String plain(String text) {
        return text.replaceAll("\\{@(?:link|linkplain|code)\\s+([^}]*?)\\s*}", "`$1`").replaceAll("<[^>]*>", "")
                .replaceAll("\\s+", " ").strip();
    }
}
