// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stitchbird.editor.Messages;
import org.stitchbird.editor.OpenFlow;
import org.stitchbird.editor.PlugInDesk;
import org.stitchbird.editor.PlugInDesk.Missing;
import org.stitchbird.editor.Way;
import org.stitchbird.editor.figures.Hint;
import org.stitchbird.editor.figures.Mark;
import org.stitchbird.editor.figures.PortFace;
import org.stitchbird.engine.check.Problem;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.kind.Kinds;
import org.stitchbird.engine.session.NodeStatus;
import org.stitchbird.engine.session.ResultInfo;
import org.stitchbird.engine.session.Scope;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.Shape;
import org.stitchbird.model.flow.Node;
import org.stitchbird.model.flow.Wire;

/** Words what is told when the pointer rests on something. */
final class Hints {
    private final OpenFlow open;

    Hints(OpenFlow open) {
        this.open = open;
    }

    /** The name of a kind for people; its id when nobody has given it one. */
    static String kind(Kind kind) {
        return Messages.find("kind." + kind.id()).orElseGet(() -> Kinds.name(kind));
    }

    /** Name, status in words, what came out or is wrong. */
    Hint node(Node node, Mark mark, List<Problem> problems) {
        NodeStatus status = open.status(node);
        List<String> lines = new ArrayList<>();
        lines.add(Messages.get("mark." + mark) + (status.line() == null ? "" : " · " + marked(status.line())));
        Missing missing = open.spec(node).isPresent() ? Missing.UNKNOWN : PlugInDesk.now().missing(node);
        if (status.sentence() != null && !status.sentence().isBlank() && missing.sentence() == null) {
            lines.add(status.sentence());
        }
        problems.stream().filter(problem -> missing.sentence() == null || !problem.code().equals(Way.UNKNOWN_TYPE))
                .map(Problem::sentence).filter(sentence -> !lines.contains(sentence)).forEach(lines::add);
        problems.stream().flatMap(problem -> Way.of(open, problem).stream().limit(1))
                .forEach(way -> lines.add(Messages.get("hint.fix", way.label())));
        if (open.scope() == Scope.FULL && open.pinned(node)) {
            lines.add(Messages.get("hint.pinned"));
        }
        if (open.spec(node).isEmpty()) {
            lines.add(missing.sentence() == null ? Messages.get("hint.unknown", node.getType())
                    : Messages.get("hint.missing", missing.sentence(), node.getType()));
        }
        if (node.getComment() != null) {
            lines.add(node.getComment());
        }
        return new Hint(open.nameOf(node), lines);
    }

    /** The port's label and kind, whether it can be left alone, and what is known of what flows. */
    Hint port(Node node, PortFace face) {
        Optional<Port> port = open.spec(node)
                .flatMap(spec -> face.input() ? spec.input(face.name()) : spec.output(face.name()));
        if (port.isEmpty()) {
            return Hint.of(face.name(), Messages.get("hint.noPort"));
        }
        List<String> lines = new ArrayList<>();
        lines.add(Messages.get(face.input() ? "hint.takes" : "hint.gives", kind(port.get().kind())));
        if (port.get().optional() || port.get().multiple()) {
            lines.add(Messages.get(port.get().multiple() ? "hint.multiple" : "hint.optional"));
        }
        if (!face.input()) {
            lines.addAll(flowing(node, face.name()));
        }
        return new Hint(port.get().label(), lines);
    }

    /** What flows through a wire: as far as a run or the check has told. */
    Hint wire(Wire wire, Kind kind) {
        if (kind == null) {
            return Hint.of(wire.getSourcePort(), Messages.get("hint.noPort"));
        }
        List<String> lines = new ArrayList<>(flowing(wire.getSource(), wire.getSourcePort()));
        String title = kind(kind);
        Optional<ResultInfo> result = result(wire.getSource(), wire.getSourcePort());
        if (result.isPresent() && result.get().line() != null) {
            title += "  " + marked(result.get().line());
        }
        lines.add(Messages.get("hint.ends", open.nameOf(wire.getSource()), open.nameOf(wire.getTarget())));
        return new Hint(title, lines);
    }

    private String marked(String line) {
        return open.scope() == Scope.SAMPLE ? Messages.get("hint.sample", line) : line;
    }

    private List<String> flowing(Node node, String port) {
        List<String> lines = new ArrayList<>();
        Optional<ResultInfo> result = result(node, port);
        Shape shape = open.report().shapes().getOrDefault(node.getId(), Map.of()).get(port);
        if (result.isPresent()) {
            addName(lines, result.get().name());
            addColumns(lines, result.get().schema());
        } else {
            switch (shape) {
                case Shape.OfTable table -> addColumns(lines, table.schema());
                case Shape.OfLearner learner -> addName(lines, learner.name());
                case Shape.OfModel model -> addName(lines, model.name());
                case Shape.OfPreparation preparation -> addName(lines, preparation.name());
                case null, default -> { }
            }
        }
        return lines;
    }

    private Optional<ResultInfo> result(Node node, String port) {
        return open.results(node).stream().filter(each -> each.port().equals(port)).findFirst();
    }

    private static void addName(List<String> lines, String name) {
        if (name != null && !name.isBlank()) {
            lines.add(name);
        }
    }

    private static void addColumns(List<String> lines, Schema schema) {
        if (schema == null) {
            return;
        }
        List<String> counts = new ArrayList<>();
        for (ColumnType type : ColumnType.values()) {
            long count = schema.columns().stream().map(ColumnSpec::type).filter(type::equals).count();
            if (count > 0) {
                counts.add(Messages.get("columns." + type, count));
            }
        }
        lines.add(String.join(", ", counts));
        schema.target().ifPresent(target -> lines.add(Messages.get("hint.target", target.name())));
    }
}
