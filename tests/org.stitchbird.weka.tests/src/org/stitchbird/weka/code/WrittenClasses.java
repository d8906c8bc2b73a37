// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.code;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.stitchbird.weka.PlainWeka;
import org.stitchbird.weka.WekaWork;

/** Methods that nodes have become, compiled together with Weka alone beside them, as warily as the compiler can. */
final class WrittenClasses implements AutoCloseable {
    private static final int METHODS = 40;
    private final Path folder;
    private final List<String> methods = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final Map<String, String> helpers = new LinkedHashMap<>();
    private URLClassLoader loader;

    /** Classes in an empty folder. */
    WrittenClasses(Path folder) {
        this.folder = folder;
    }

    /** Takes in a method, once; answers its name. */
    String add(WrittenMethod method) {
        String text = method.text("NAME");
        int same = texts.indexOf(text);
        if (same >= 0) {
            return "m" + same;
        }
        String name = "m" + methods.size();
        texts.add(text);
        methods.add(method.text(name));
        method.helpers().forEach(helpers::putIfAbsent);
        return name;
    }

    /** How many methods there are. */
    int size() {
        return methods.size();
    }

    /** The text of a method. */
    String text(String name) {
        return methods.get(Integer.parseInt(name.substring(1)));
    }

    /** Compiles all of them; a warning is an error. */
    void compile() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (int i = 0; i * METHODS < methods.size(); i++) {
            List<String> own = methods.subList(i * METHODS, Math.min(methods.size(), (i + 1) * METHODS));
            sources.add(source("C" + i, "final class C" + i + " {\n" + String.join("\n", own)
                    + "}\n"));
        }
        for (Map.Entry<String, String> each : helpers.entrySet()) {
            sources.add(source(each.getKey(), each.getValue()));
        }
        DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(told, null, null)) {
            compiler.getTask(null, files, told, List.of("--release", "17", "-Xlint:all", "-Werror", "-proc:none", "-cp",
                    PlainWeka.libraries().resolve("weka-stable.jar").toString(), "-d", folder.toString()), null,
                    files.getJavaFileObjectsFromPaths(sources)).call();
        }
        assertEquals("", told.getDiagnostics().stream().filter(each -> each.getKind() != Diagnostic.Kind.NOTE).limit(20)
                .map(String::valueOf).collect(Collectors.joining("\n")));
        loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, WrittenClasses.class.getClassLoader());
    }

    private Path source(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name + ".java"), text);
    }

    /** Calls a method. */
    Object call(String name, Object... arguments) throws Exception {
        Class<?> type = loader.loadClass("C" + Integer.parseInt(name.substring(1)) / METHODS);
        Method method = Arrays.stream(type.getDeclaredMethods()).filter(each -> each.getName().equals(name)).findFirst()
                .orElseThrow();
        method.setAccessible(true);
        try {
            return WekaWork.quietly(() -> method.invoke(null, arguments));
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    /** The name by which another method calls a method. */
    static String reference(String name) {
        return "C" + Integer.parseInt(name.substring(1)) / METHODS + "." + name;
    }

    @Override
    public void close() throws IOException {
        if (loader != null) {
            loader.close();
        }
    }
}
