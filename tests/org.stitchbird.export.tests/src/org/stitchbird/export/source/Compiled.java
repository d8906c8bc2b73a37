// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A class that was exported, compiled as an engineer would: for Java 17, with all warnings as errors. */
public final class Compiled implements AutoCloseable {
    private final URLClassLoader loader;
    private final Method score;
    private final Method predict;

    private Compiled(URLClassLoader loader, Class<?> type) throws ReflectiveOperationException {
        this.loader = loader;
        score = type.getMethod("score", double[].class);
        predict = type.getMethod("predict", Map.class);
    }

    /** Compiles a class without package in a folder. */
    public static Compiled of(String text, String name, Path folder) throws Exception {
        Path file = folder.resolve(name + ".java");
        Files.writeString(file, text);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean good = compiler.getTask(said, files, null, List.of("--release", "17", "-Xlint:all", "-Werror",
                    "-proc:none",
                    "-encoding", "UTF-8", "-d", folder.toString()), null, files.getJavaFileObjects(file)).call();
            assertEquals("", said.toString());
            assertEquals(true, good);
        }
        URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()},
                ClassLoader.getPlatformClassLoader());
        return new Compiled(loader, loader.loadClass(name));
    }

    /** What it answers to cells. */
    public double[] score(double[] cells) throws Exception {
        try {
            return (double[]) score.invoke(null, (Object) cells);
        } catch (InvocationTargetException e) {
            throw (Exception) e.getCause();
        }
    }

    /** What it answers to texts. */
    public Object predict(Map<String, String> row) throws Exception {
        try {
            return predict.invoke(null, row);
        } catch (InvocationTargetException e) {
            throw (Exception) e.getCause();
        }
    }

    @Override
    public void close() throws Exception {
        loader.close();
    }
}
