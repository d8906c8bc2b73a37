// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.job;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.graph.EffectiveSettings;
import org.stitchbird.engine.spec.Choice;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingType;
import org.stitchbird.export.Messages;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.format.PlainFlow;
import org.stitchbird.export.inputs.NamedPath;

/** Which settings of a flow are parameters of its job, and what they are called. */
final class Parameters {
    private static final Set<SettingType> PLAIN = EnumSet.of(SettingType.BOOLEAN, SettingType.INTEGER,
            SettingType.NUMBER, SettingType.TEXT, SettingType.CHOICE, SettingType.COLUMN, SettingType.SEED);
    /** What the command line can name. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_-]+");
    private static final Set<String> RESERVED = Set.of("help", "check");

    private Parameters() {
    }

    /**
     * The parameters of a job: its files, and the chosen settings.
     *
     * @param paths the files that the flow names, under their names in the job
     * @param chosen settings as {@code NODE.SETTING} with commas between; empty for all that are common and plain
     * @throws NodeFailure if there is no such setting
     */
    static List<Parameter> of(CheckedFlow flow, List<NamedPath> paths, String chosen) throws NodeFailure {
        List<Parameter> found = new ArrayList<>();
        for (NamedPath path : paths) {
            if (path.alone() && NAME.matcher(path.node()).matches() && path.path().stream().allMatch(
                    name -> NAME.matcher(name).matches())) {
                String name = path.folder() ? "folder" : path.read() ? "data" : "output";
                found.add(parameter(name, path.node() + "." + String.join(".", path.path()), path.spec(), path.text()));
            }
        }
        if (chosen.isBlank()) {
            found.addAll(plain(flow, false));
        } else {
            List<Parameter> all = plain(flow, true);
            for (String word : chosen.split(",")) {
                found.add(all.stream().filter(each -> each.set().equals(word.strip())).findFirst().orElseThrow(
                        () -> new NodeFailure(Messages.get("job.parameter", word.strip()))));
            }
        }
        return named(found);
    }

    private static List<Parameter> plain(CheckedFlow flow, boolean advanced) {
        List<Parameter> found = new ArrayList<>();
        for (PlainFlow.Node node : flow.flow().nodes()) {
            if (flow.type(node.id()).isEmpty() || !NAME.matcher(node.id()).matches()) {
                continue;
            }
            List<SettingSpec> specs = flow.type(node.id()).get().spec().settings();
            EffectiveSettings effective = new EffectiveSettings(specs, node.settings());
            specs.stream().filter(spec -> PLAIN.contains(spec.type()) && NAME.matcher(spec.name()).matches()
                    && (advanced || !spec.isAdvanced()) && effective.enabled(spec)).forEach(spec -> found.add(parameter(
                            kebab(spec.name()), node.id() + "." + spec.name(), spec, effective.get(spec).text())));
        }
        return found;
    }

    private static Parameter parameter(String name, String set, SettingSpec spec, String value) {
        return new Parameter(name, set, spec.type().name().toLowerCase(Locale.ROOT), spec.label(), spec.about(), value,
                Double.isFinite(spec.min()) ? spec.min() : null, Double.isFinite(spec.max()) ? spec.max() : null,
                spec.choices().isEmpty() ? null : spec.choices().stream().map(Choice::value).toList());
    }

    /** Those whose names others have too, or which the job itself needs, get the name of their node in front. */
    private static List<Parameter> named(List<Parameter> found) {
        Set<String> seen = new HashSet<>(RESERVED);
        Set<String> twice = new HashSet<>(RESERVED);
        found.stream().map(Parameter::name).filter(name -> !seen.add(name)).forEach(twice::add);
        Set<String> used = new HashSet<>();
        List<Parameter> named = new ArrayList<>();
        for (Parameter each : found) {
            String plain = !twice.contains(each.name()) ? each.name()
                    : kebab(each.set().substring(0, each.set().indexOf('.'))) + "-" + each.name();
            String name = plain;
            for (int i = 2; !used.add(name); i++) {
                name = plain + "-" + i;
            }
            named.add(each.named(name));
        }
        return named;
    }

    private static String kebab(String name) {
        String plain = name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return plain.isEmpty() ? "setting" : plain;
    }
}
