// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import java.net.URL;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingsText;
import org.stitchbird.engine.spec.Step;

/** For node types that are one of Weka's algorithms: words, settings and icon come from the index. */
public abstract class SchemeNode implements NodeType {
    private final Scheme scheme;
    private final Step step;
    private final String icon;
    private final Map<String, NodeSpec> specs = new HashMap<>();

    /**
     * For subclasses.
     *
     * @param icon the icon beside the subclass for an algorithm that has none of its own, without ending
     */
    protected SchemeNode(Scheme scheme, Step step, String icon) {
        this.scheme = scheme;
        this.step = step;
        this.icon = icon;
    }

    /** The algorithm. */
    protected final Scheme scheme() {
        return scheme;
    }

    /** The name that people gave the node, or that of the algorithm. */
    protected final String name(String own) {
        return own.isEmpty() ? scheme.name() : own;
    }

    @Override
    public final NodeSpec spec() {
        return spec(Locale.ENGLISH);
    }

    @Override
    public final synchronized NodeSpec spec(Locale locale) {
        NodeSpec spec = specs.get(locale.getLanguage());
        if (spec == null) {
            spec = make(locale);
            specs.put(locale.getLanguage(), spec);
        }
        return spec;
    }

    private NodeSpec make(Locale locale) {
        Scheme.Words words = scheme.words(locale);
        NodeSpec.Builder builder = NodeSpec.of(scheme.id(), step, words.name()).about(words.about())
                .tags(words.tags().toArray(new String[0])).settings(new LateSettings(scheme, locale))
                .reference(new LateReference(scheme)).implementation(scheme.className())
                .library(scheme.library()).group(Messages.group(scheme.className(), locale));
        if (!scheme.marked("curated")) {
            builder.advanced();
        }
        return describe(builder, locale).build();
    }

    /** Asked for when somebody first wants them; named, since a start makes hundreds and an archive keeps no lambdas. */
    private record LateSettings(Scheme scheme, Locale locale) implements Supplier<List<SettingSpec>> {
        @Override
        public List<SettingSpec> get() {
            return scheme.settings(locale);
        }
    }

    private record LateReference(Scheme scheme) implements Supplier<String> {
        @Override
        public String get() {
            return scheme.reference();
        }
    }

    /** Adds ports, traits and further settings. */
    protected abstract NodeSpec.Builder describe(NodeSpec.Builder builder, Locale locale);

    /** A port of that kind, named like it, with its words in that language. */
    protected static Port port(Kind kind, Locale locale) {
        return port(kind.id(), kind, locale);
    }

    /** A port with its words in that language; the name is the key of the label. */
    protected static Port port(String name, Kind kind, Locale locale) {
        return Port.of(name, kind).label(Messages.in(locale, "port." + name));
    }

    @Override
    public Optional<SettingsText> settingsText() {
        return scheme.marked("options") ? Optional.of(new OptionText(scheme)) : Optional.empty();
    }

    @Override
    public final URL icon() {
        URL own = scheme.icon().isEmpty() ? null : getClass().getResource(scheme.icon() + ".svg");
        return own != null ? own : getClass().getResource(icon + ".svg");
    }
}
