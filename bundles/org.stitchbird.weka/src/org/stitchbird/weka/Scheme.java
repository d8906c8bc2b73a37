// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import java.util.List;
import java.util.function.Supplier;
import org.stitchbird.engine.data.Task;
import org.stitchbird.engine.spec.SchemeSpec;
import org.stitchbird.engine.spec.SettingSpec;

/** One of Weka's algorithms, described without loading its class. */
public final class Scheme {
    private final String className;
    private final List<String> families;
    private final Task task;
    private final String firstSentence;
    private final Catalogue catalogue;
    private final Supplier<List<SettingSpec>> describe;
    private List<SettingSpec> settings;

    /** Describes a class; the settings are asked for when they are needed, for most are not in most runs. */
    Scheme(String className, List<String> families, Task task, String firstSentence, Catalogue catalogue,
            Supplier<List<SettingSpec>> describe) {
        this.className = className;
        this.families = families;
        this.task = task;
        this.firstSentence = firstSentence;
        this.catalogue = catalogue;
        this.describe = describe;
    }

    /** The stable id, as stored in flows. */
    public String id() {
        return id(catalogue, className);
    }

    /** The id that the catalogue gives to a class. */
    static String id(Catalogue catalogue, String className) {
        String node = catalogue.own(className, "node");
        return node != null ? node : catalogue.own(className, "id");
    }

    /** The name of Weka's class. */
    public String className() {
        return className;
    }

    /** Whether it is one of those, named by the simple name of one of Weka's types, such as {@code Filter}. */
    public boolean is(String family) {
        return families.contains(family);
    }

    /** What it learns, or {@code null} when it does not learn. */
    public Task task() {
        return task;
    }

    /** Whether it is a node type of its own, rather than only a choice inside another. */
    public boolean node() {
        return catalogue.own(className, "node") != null;
    }

    /** What people read, in English. */
    public String name() {
        return catalogue.own(className, "name");
    }

    /** What it is good for, in English. */
    public String about() {
        String about = catalogue.own(className, "about");
        return about != null ? about : firstSentence;
    }

    /** Further words under which it is found. */
    public List<String> tags() {
        return catalogue.list(className, "tags");
    }

    /** The name of its icon, without ending; empty when it has none of its own. */
    public String icon() {
        String icon = catalogue.own(className, "icon");
        return icon == null ? "" : icon;
    }

    /**
     * Whether its output columns can be learnt from made-up rows: their names and types depend on the incoming
     * columns and the settings, not on the cells.
     */
    public boolean probe() {
        return "true".equals(catalogue.own(className, "probe"));
    }

    /** Its settings, the common ones first. */
    public synchronized List<SettingSpec> settings() {
        if (settings == null) {
            settings = List.copyOf(describe.get());
        }
        return settings;
    }

    /** How it appears as the value of a setting. */
    SchemeSpec spec() {
        return new SchemeSpec(id(), name(), about(), settings());
    }

    @Override
    public String toString() {
        return id();
    }
}
