// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.code;

import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.stitchbird.engine.code.JavaMethod;
import org.stitchbird.engine.data.ColumnPositions;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.spec.SettingType;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.weka.Messages;
import org.stitchbird.weka.Recipe;
import org.stitchbird.weka.Scheme;
import org.stitchbird.weka.Schemes;
import org.stitchbird.weka.SetterCall;
import org.stitchbird.weka.WekaBeans;
import weka.classifiers.CostMatrix;
import weka.core.Instances;
import weka.core.OptionHandler;
import weka.core.SelectedTag;

/**
 * Writes Weka's algorithms as Java: a variable, and a call of a setter for each setting that is not at its default.
 *
 * @param method where to
 * @param header the columns that they will see, by which column names become positions; {@code null} when they are not
 *     known
 * @param files under what name the node has the file that a setting tells, given by the way to that setting
 */
record AlgorithmCode(JavaMethod method, Instances header, UnaryOperator<String> files) {
    AlgorithmCode(JavaMethod method, Instances header) {
        this(method, header, UnaryOperator.identity());
    }

    /**
     * Declares a variable for an algorithm.
     *
     * @return its name
     * @throws NodeFailure if a setting is refused, or about columns that are not known
     */
    String variable(Recipe recipe) throws NodeFailure {
        return variable(recipe, calls(recipe), "");
    }

    private List<SetterCall> calls(Recipe recipe) throws NodeFailure {
        if (!recipe.scheme().library().isEmpty()) {
            throw new NodeFailure(Messages.get("code.package", recipe.scheme().name(), recipe.scheme().library()));
        }
        if (header == null && recipe.needsColumns()) {
            throw new NodeFailure(Messages.get("code.columns", recipe.scheme().name()));
        }
        return WekaBeans.calls(recipe, header);
    }

    private String variable(Recipe recipe, List<SetterCall> calls, String path) throws NodeFailure {
        if (calls.stream().anyMatch(call -> PlainArgument.unnamed(call.argument()))) {
            return byOptions(recipe);
        }
        List<Expression> arguments = new ArrayList<>();
        for (SetterCall call : calls) {
            arguments.add(argument(call, path + call.spec().name()));
        }
        String type = recipe.scheme().className();
        String name = method.variable(named(type));
        method.statement("$T $L = new $T()", type, name, type);
        for (int i = 0; i < calls.size(); i++) {
            SetterCall call = calls.get(i);
            columns(call);
            Expression argument = call.argument() instanceof SelectedTag tag ? PlainArgument.tag(call, tag, name)
                    : arguments.get(i);
            method.statement("$L." + call.setter().getName() + "(" + argument.format() + ")", argument.behind(name));
        }
        return name;
    }

    /** Where Weka keeps the type of a setting to itself, its options have the same values. */
    private String byOptions(Recipe recipe) throws NodeFailure {
        String type = recipe.scheme().className();
        String name = method.variable(named(type));
        List<Expression> options = Arrays.stream(WekaBeans.make(recipe, OptionHandler.class, header).getOptions())
                .map(option -> Expression.of("$S", option)).toList();
        Expression all = Expression.all("new $T[] {", "java.lang.String", options, "}");
        method.statement("$T $L = new $T()", type, name, type);
        method.statement("$L.setOptions(" + all.format() + ")", all.behind(name));
        return name;
    }

    /** A name for a variable of that class: {@code randomForest}, {@code j48}, {@code em}. */
    private static String named(String type) {
        String simple = type.substring(type.lastIndexOf('.') + 1);
        int capitals = 0;
        while (capitals < simple.length() && !Character.isLowerCase(simple.charAt(capitals))) {
            capitals++;
        }
        int small = capitals == simple.length() ? capitals : Math.max(1, capitals - 1);
        return simple.substring(0, small).toLowerCase(java.util.Locale.ROOT) + simple.substring(small);
    }

    /** Weka counts columns: their names are told beside. */
    private void columns(SetterCall call) {
        List<String> names = call.spec().type() == SettingType.COLUMN ? List.of(call.value().text())
                : call.spec().type() == SettingType.COLUMNS ? call.value().texts() : List.of();
        List<String> known = names.stream().filter(name -> !name.isBlank() && !ColumnPositions.is(name)).toList();
        if (!known.isEmpty()) {
            method.comment(call.spec().label() + ": " + String.join(", ", known));
        }
    }

    private Expression argument(SetterCall call, String path) throws NodeFailure {
        Class<?> type = call.setter().getParameterTypes()[0];
        return switch (call.spec().type()) {
            case SCHEME -> nested(call.value(), path);
            case SCHEMES -> array(type, call.value(), path);
            case FILE, FOLDER, NEW_FILE -> file(call, type, files.apply(path));
            case COSTS -> Expression.of("$L",
                    CostCode.variable(method, (CostMatrix) call.argument(), header.classAttribute()));
            default -> new PlainArgument(method).of(call.argument());
        };
    }

    private Expression nested(SettingValue value, String path) throws NodeFailure {
        Scheme scheme = Schemes.find(value.text()).orElseThrow();
        Recipe recipe = Recipe.of(scheme, new Settings(scheme.settings(), value.settings()));
        List<SetterCall> calls = calls(recipe);
        return calls.isEmpty() ? Expression.of("new $T()", scheme.className())
                : Expression.of("$L", variable(recipe, calls, path + "."));
    }

    private Expression array(Class<?> type, SettingValue value, String path) throws NodeFailure {
        List<Expression> items = new ArrayList<>();
        for (int i = 0; i < value.items().size(); i++) {
            items.add(nested(value.items().get(i), path + "." + i));
        }
        return Expression.all("new $T[] {", type.getComponentType().getCanonicalName(), items, "}");
    }

    private Expression file(SetterCall call, Class<?> type, String setting) throws NodeFailure {
        if (call.argument() instanceof File[] several && several.length > 1) {
            throw new NodeFailure(Messages.get("code.files", call.spec().label()));
        }
        String path = call.spec().type() == SettingType.NEW_FILE ? method.newFile(setting) : method.dataFile(setting);
        return type == File[].class ? Expression.of("new $T[] {$L.toFile()}", "java.io.File", path)
                : Expression.of(type == File.class ? "$L.toFile()" : "$L.toString()", path);
    }
}
