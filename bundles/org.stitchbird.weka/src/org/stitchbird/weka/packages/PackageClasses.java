// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.packages;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The classes of one package, seen as its bundle will see them: Weka's first, then those of what it needs, then its
 * own.
 */
final class PackageClasses implements AutoCloseable {
    private static final String ENDING = ".class";
    /** Windows and what belongs to Weka's own programs. */
    private static final List<String> FOR_PROGRAMS = List.of("weka.gui.", "weka.knowledgeflow.", "weka.experiment.");
    private final URLClassLoader needed;
    private final URLClassLoader own;
    private final List<String> names = new ArrayList<>();

    /**
     * Opens the jars.
     *
     * @param jars the package's own jars
     * @param libraries the jars of libraries that it brings
     * @param needed the jars of the packages that it needs
     */
    PackageClasses(List<Path> jars, List<Path> libraries, List<Path> needed) throws IOException {
        this.needed = new URLClassLoader(urls(needed), PackageClasses.class.getClassLoader());
        List<Path> all = new ArrayList<>(jars);
        all.addAll(libraries);
        own = new URLClassLoader(urls(all), this.needed);
        for (Path jar : jars) {
            names.addAll(names(jar));
        }
    }

    private static URL[] urls(List<Path> files) throws IOException {
        URL[] urls = new URL[files.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = files.get(i).toUri().toURL();
        }
        return urls;
    }

    private static List<String> names(Path jar) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements();) {
                String name = all.nextElement().getName();
                if (name.endsWith(ENDING) && !name.startsWith("META-INF/") && !name.endsWith("-info.class")) {
                    names.add(name.substring(0, name.length() - ENDING.length()).replace('/', '.'));
                }
            }
        }
        return names;
    }

    /**
     * The classes in its own jars that can be loaded, inner ones too, but for those of windows; none is initialised.
     */
    List<Class<?>> all() {
        List<Class<?>> all = new ArrayList<>();
        for (String name : names) {
            if (FOR_PROGRAMS.stream().noneMatch(name::startsWith)) {
                try {
                    Class<?> type = load(name);
                    if (isOwn(type)) {
                        all.add(type);
                    }
                } catch (ClassNotFoundException | LinkageError e) {
                    // It needs what is not there; so would whoever uses it.
                    continue;
                }
            }
        }
        return all;
    }

    /** Those of {@link #all()} of which Weka could make an object without being told more. */
    List<Class<?>> makeable() {
        return all().stream().filter(type -> !type.getName().contains("$") && Modifier.isPublic(type.getModifiers())
                && !Modifier.isAbstract(type.getModifiers()) && made(type)).toList();
    }

    private static boolean made(Class<?> type) {
        try {
            return Modifier.isPublic(type.getDeclaredConstructor().getModifiers());
        } catch (NoSuchMethodException | LinkageError e) {
            return false;
        }
    }

    /** Whether a class is in one of its jars, and not one that Weka or another package has under the same name. */
    boolean isOwn(Class<?> type) {
        return type.getClassLoader() == own;
    }

    /** A class, of whatever loader, not initialised. */
    Class<?> load(String name) throws ClassNotFoundException {
        return Class.forName(name, false, own);
    }

    @Override
    public void close() throws IOException {
        own.close();
        needed.close();
    }
}
