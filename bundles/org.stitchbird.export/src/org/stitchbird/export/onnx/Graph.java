// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A graph that is being written: its operators in the order in which they are told, each with one output whose name
 * is handed back. Constants that are asked for twice are kept once.
 */
final class Graph {
    /** The domain of the operators for classical models. */
    static final String ML = "ai.onnx.ml";

    private static final int LARGE = 256;

    private final TensorNames names;
    private final Map<Object, String> constants = new HashMap<>();
    private final List<Message> nodes = new ArrayList<>();
    private final List<Message> initializers = new ArrayList<>();
    private final List<Message> inputs = new ArrayList<>();
    private final List<Message> outputs = new ArrayList<>();

    /** A graph that takes its names from there; a graph inside another one shares them. */
    Graph(TensorNames names) {
        this.names = names;
    }

    /** A graph inside this one. */
    Graph inner() {
        return new Graph(names);
    }

    /** Adds an operator and hands back the name of what comes out. */
    String node(String operator, String... from) {
        return node(operator, Attributes.NONE, from);
    }

    /** Adds an operator with attributes. */
    String node(String operator, Attributes attributes, String... from) {
        return node("", operator, attributes, 1, from).get(0);
    }

    /** Adds an operator for classical models. */
    String classical(String operator, Attributes attributes, String... from) {
        return node(ML, operator, attributes, 1, from).get(0);
    }

    /** Adds an operator with several outputs. */
    List<String> several(String operator, Attributes attributes, int count, String... from) {
        return node("", operator, attributes, count, from);
    }

    private List<String> node(String domain, String operator, Attributes attributes, int count, String... from) {
        List<String> to = new ArrayList<>();
        Message node = new Message();
        for (String each : from) {
            node.text(1, each);
        }
        for (int i = 0; i < count; i++) {
            to.add(names.numbered(operator));
            node.text(2, to.get(i));
        }
        node.text(3, to.get(0)).text(4, operator);
        attributes.messages().forEach(attribute -> node.message(5, attribute));
        if (!domain.isEmpty()) {
            node.text(7, domain);
        }
        nodes.add(node);
        return to;
    }

    /** Adds an operator whose output gets the name of a result, and makes it one. */
    void result(String name, int type, List<Object> shape, String operator, String... from) {
        Message node = new Message();
        for (String each : from) {
            node.text(1, each);
        }
        nodes.add(node.text(2, name).text(3, name).text(4, operator));
        outputs.add(value(name, type, shape, ""));
    }

    /** A name that nothing else has. */
    String fresh(String word) {
        return names.numbered(word);
    }

    /** Makes something an input. */
    String input(String name, int type, List<Object> shape, String about) {
        inputs.add(value(name, type, shape, about));
        return name;
    }

    /** Makes something that was computed a result, by its own name. */
    void output(String name, int type, List<Object> shape) {
        outputs.add(value(name, type, shape, ""));
    }

    /** A constant number, in one row and one column. */
    String number(double value) {
        return doubles(new double[] {value}, 1, 1);
    }

    /** Constant numbers in a row. */
    String row(double... values) {
        return doubles(values, 1, values.length);
    }

    /** Constant numbers. */
    String doubles(double[] values, long... shape) {
        return once(values.length, () -> List.of("d", Arrays.toString(values), Arrays.toString(shape)), "numbers",
                name -> Tensors.doubles(name, values, shape));
    }

    /** Constant whole numbers. */
    String longs(long[] values, long... shape) {
        return once(values.length, () -> List.of("l", Arrays.toString(values), Arrays.toString(shape)), "positions",
                name -> Tensors.longs(name, values, shape));
    }

    /** Constant whole numbers in a list. */
    String list(long... values) {
        return longs(values, values.length);
    }

    /** Constant truth values in a list. */
    String booleans(boolean[] values) {
        return once(values.length, () -> List.of("b", Arrays.toString(values)), "choices",
                name -> Tensors.booleans(name, values, values.length));
    }

    /** Constant texts in a list. */
    String texts(List<String> values) {
        return once(values.size(), () -> List.of("t", values), "labels", name -> Tensors.texts(name, values));
    }

    /** A constant; large ones are not compared with others, which would cost more than it saves. */
    private String once(int size, Supplier<Object> content, String word, Function<String, Message> tensor) {
        return size > LARGE ? keep(word, tensor)
                : constants.computeIfAbsent(content.get(), key -> keep(word, tensor));
    }

    private String keep(String word, Function<String, Message> tensor) {
        String name = names.numbered(word);
        initializers.add(tensor.apply(name));
        return name;
    }

    /** The graph as a message. */
    Message message(String name) {
        Message graph = new Message();
        nodes.forEach(node -> graph.message(1, node));
        graph.text(2, name);
        initializers.forEach(tensor -> graph.message(5, tensor));
        inputs.forEach(value -> graph.message(11, value));
        outputs.forEach(value -> graph.message(12, value));
        return graph;
    }

    /** A value's name, type and shape; each dimension is a number or the name of one that is not known. */
    private static Message value(String name, int type, List<Object> shape, String about) {
        Message dimensions = new Message();
        for (Object size : shape) {
            dimensions.message(1, size instanceof Number known ? new Message().number(1, known.longValue())
                    : new Message().text(2, size.toString()));
        }
        Message tensor = new Message().number(1, type).message(2, dimensions);
        Message value = new Message().text(1, name).message(2, new Message().message(1, tensor));
        return about.isEmpty() ? value : value.text(3, about);
    }
}
