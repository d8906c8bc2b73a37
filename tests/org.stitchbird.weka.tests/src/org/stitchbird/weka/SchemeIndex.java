// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import java.beans.IntrospectionException;
import java.beans.Introspector;
import java.beans.PropertyDescriptor;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stitchbird.engine.data.Task;
import weka.classifiers.Classifier;
import weka.clusterers.Clusterer;
import weka.core.Capabilities;
import weka.core.CapabilitiesHandler;
import weka.core.Capabilities.Capability;
import weka.core.DistanceFunction;
import weka.core.SelectedTag;
import weka.core.Tag;
import weka.core.neighboursearch.NearestNeighbourSearch;
import weka.core.neighboursearch.balltrees.BallSplitter;
import weka.core.neighboursearch.balltrees.BallTreeConstructor;
import weka.core.neighboursearch.kdtrees.KDTreeNodeSplitter;
import weka.filters.Filter;
import weka.gui.ProgrammaticProperty;

/**
 * Makes {@code schemes.txt} from Weka's beans, for the classes that the catalogue names.
 *
 * <p>Looks at a bean as Weka's own property sheet does. SchemeIndexTest compares the result with the file; after a
 * change of the catalogue or of Weka it leaves the new one in its target folder, to be looked at and copied.
 */
final class SchemeIndex {
    /** What can be chosen as a setting; a class belongs to all of these that it is one of. */
    private static final List<Class<?>> FAMILIES = List.of(Classifier.class, Clusterer.class, Filter.class,
            NearestNeighbourSearch.class, DistanceFunction.class, BallTreeConstructor.class, BallSplitter.class,
            KDTreeNodeSplitter.class);
    private static final Set<String> SEEDS = Set.of("seed", "randomSeed");
    private static final String HEAD = """
            # Copyright (c) 2026 The Stitchbird authors
            # SPDX-License-Identifier: GPL-3.0-or-later
            # Made from Weka's beans by SchemeIndex in the tests; what is written by hand stands in catalogue.txt.
            # A line for each class: class, families, task, about. Below it one for each property:
            # name, type, default, choices or family, tip.
            """;

    private final Catalogue catalogue;

    private SchemeIndex(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The whole file as it should be. */
    static String text() throws Exception {
        WekaStart.quietly();
        try (InputStream file = Catalogue.class.getResourceAsStream("catalogue.txt")) {
            String lines = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            Catalogue catalogue = new Catalogue(lines.lines().toList());
            StringBuilder text = new StringBuilder(HEAD);
            for (String type : catalogue.classes()) {
                new SchemeIndex(catalogue).add(Class.forName(type), text);
            }
            return text.toString();
        }
    }

    private void add(Class<?> type, StringBuilder text) throws Exception {
        Object bean = type.getDeclaredConstructor().newInstance();
        String families = FAMILIES.stream().filter(family -> family.isInstance(bean)).map(Class::getSimpleName)
                .collect(Collectors.joining(","));
        line(text, type.getName(), families, task(bean), firstSentence(tell(bean, "globalInfo")));
        List<String> leftOut = new ArrayList<>();
        for (PropertyDescriptor property : properties(type)) {
            Object value = property.getReadMethod().invoke(bean);
            String[] facts = facts(property, value);
            if (facts == null) {
                leftOut.add(property.getName() + " (" + property.getPropertyType().getSimpleName() + ")");
            } else {
                line(text, "", property.getName(), facts[0], facts[1], facts[2],
                        Words.sentence(tell(bean, property.getName() + "TipText")));
            }
        }
        if (!leftOut.isEmpty()) {
            text.append("# left out of ").append(type.getSimpleName()).append(": ")
                    .append(String.join(", ", leftOut)).append('\n');
        }
    }

    private static void line(StringBuilder text, String... cells) {
        text.append(String.join("\t", cells)).append('\n');
    }

    private static String task(Object bean) {
        if (bean instanceof Clusterer) {
            return Task.CLUSTERING.name();
        } else if (!(bean instanceof Classifier)) {
            return "";
        }
        Capabilities able = ((CapabilitiesHandler) bean).getCapabilities();
        boolean labels = able.handles(Capability.NOMINAL_CLASS) || able.handles(Capability.BINARY_CLASS);
        boolean numbers = able.handles(Capability.NUMERIC_CLASS);
        return (labels && numbers ? Task.CLASSIFICATION_OR_REGRESSION : numbers ? Task.REGRESSION
                : Task.CLASSIFICATION).name();
    }

    private static List<PropertyDescriptor> properties(Class<?> type) throws IntrospectionException {
        return Arrays.stream(Introspector.getBeanInfo(type).getPropertyDescriptors())
                .filter(each -> each.getReadMethod() != null && each.getWriteMethod() != null)
                .filter(each -> !each.isHidden() && !each.isExpert() && !each.getName().equals("options"))
                .filter(each -> Stream.of(each.getReadMethod(), each.getWriteMethod())
                        .noneMatch(method -> method.isAnnotationPresent(ProgrammaticProperty.class)))
                .toList();
    }

    /** Type, default, and choices or family; {@code null} for what no setting can hold. */
    private String[] facts(PropertyDescriptor property, Object value) throws Exception {
        Class<?> type = property.getPropertyType();
        boolean whole = type == int.class || type == long.class;
        if (type == boolean.class) {
            return new String[] {"BOOLEAN", value.toString(), ""};
        } else if (whole) {
            return new String[] {SEEDS.contains(property.getName()) ? "SEED" : "INTEGER", value.toString(), ""};
        } else if (type == double.class || type == float.class) {
            return new String[] {"NUMBER", value.toString(), ""};
        } else if (type == String.class) {
            return new String[] {"TEXT", (String) value, ""};
        } else if (value instanceof SelectedTag tag) {
            return new String[] {"CHOICE", tag.getSelectedTag().getIDStr(), Arrays.stream(tag.getTags())
                    .map(SchemeIndex::choice).collect(Collectors.joining("|"))};
        }
        return FAMILIES.stream().filter(family -> family == type).findFirst()
                .map(family -> new String[] {"SCHEME", nested(property, value), family.getSimpleName()}).orElse(null);
    }

    private static String choice(Tag tag) {
        return tag.getIDStr() + "=" + Words.capital(tag.getReadable());
    }

    /** The class of a nested algorithm, which must be known and be as it is when made afresh. */
    private String nested(PropertyDescriptor property, Object value) {
        String where = property.getReadMethod().getDeclaringClass().getName() + "." + property.getName();
        if (!catalogue.classes().contains(value.getClass().getName())) {
            throw new IllegalStateException(where + " needs " + value.getClass().getName() + " in the catalogue");
        }
        try {
            Object fresh = value.getClass().getDeclaredConstructor().newInstance();
            for (PropertyDescriptor each : properties(value.getClass())) {
                Object now = each.getReadMethod().invoke(value);
                if (facts(each, now) != null && !Arrays.equals(facts(each, now),
                        facts(each, each.getReadMethod().invoke(fresh)))) {
                    throw new IllegalStateException(where + " has an algorithm whose " + each.getName()
                            + " is not its own default");
                }
            }
        } catch (Exception e) {
            throw new IllegalStateException(where, e);
        }
        return value.getClass().getName();
    }

    /** What a method without parameters says of the bean; empty when there is none. */
    private static String tell(Object bean, String name) throws ReflectiveOperationException {
        for (Method method : bean.getClass().getMethods()) {
            if (method.getName().equals(name) && method.getParameterCount() == 0) {
                return String.valueOf(method.invoke(bean));
            }
        }
        return "";
    }

    private static String firstSentence(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        int end = line.indexOf(". ");
        return Words.sentence(end < 0 ? line : line.substring(0, end + 1));
    }
}
