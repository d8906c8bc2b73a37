// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.parts;

import java.net.URL;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.stitchbird.editor.Messages;
import org.stitchbird.editor.OpenFlow;
import org.stitchbird.editor.PlugInDesk;
import org.stitchbird.editor.figures.CardFace;
import org.stitchbird.editor.figures.Hint;
import org.stitchbird.editor.figures.Mark;
import org.stitchbird.editor.figures.PortFace;
import org.stitchbird.engine.card.CardText;
import org.stitchbird.engine.check.Problem;
import org.stitchbird.engine.check.Severity;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.run.SettingValues;
import org.stitchbird.engine.session.NodeState;
import org.stitchbird.engine.session.NodeStatus;
import org.stitchbird.engine.session.Scope;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.model.flow.Node;
import org.stitchbird.model.flow.Wire;

/** Works out what a card shows, from the document, the declaration of its type, the check and the run. */
final class Faces {
    private static final URL UNKNOWN = Faces.class.getResource("unknown.svg");
    private final OpenFlow open;
    private final Hints hints;

    Faces(OpenFlow open) {
        this.open = open;
        hints = new Hints(open);
    }

    OpenFlow open() {
        return open;
    }

    CardFace face(Node node, FlowPart flow) {
        NodeSpec spec = open.spec(node).orElse(null);
        NodeStatus status = open.status(node);
        List<Problem> problems = flow.problems(node);
        Mark mark = mark(status.state(), problems);
        boolean wrong = spec == null || mark == Mark.FAILED;
        String line = spec == null ? missing(node) : line(node, spec, status, problems);
        return new CardFace(open.nameOf(node), badge(node, status, line), line, wrong,
                spec == null ? null : spec.step(), icon(node), mark,
                status.state() == NodeState.RUNNING ? status.progress() : Double.NaN,
                inputs(node, spec, flow), outputs(node, spec, flow));
    }

    /** What came out of a sample must not be taken for the result on all rows; of others it is told what is pinned. */
    private String badge(Node node, NodeStatus status, String line) {
        if (open.scope() == Scope.SAMPLE) {
            return line.equals(status.line()) ? Messages.get("sample") : "";
        }
        return open.pinned(node) ? Messages.get("pinned") : "";
    }

    private static String missing(Node node) {
        String shortly = PlugInDesk.now().missing(node).shortly();
        return shortly == null ? node.getType() : shortly;
    }

    private URL icon(Node node) {
        return open.types().find(node.getType()).map(NodeType::icon).orElse(UNKNOWN);
    }

    /** What stops a node is told before anything else; what people should know yields only to work under way. */
    static Mark mark(NodeState state, List<Problem> problems) {
        return switch (state) {
            case QUEUED -> Mark.QUEUED;
            case RUNNING -> Mark.RUNNING;
            case FAILED -> Mark.FAILED;
            case UNSET -> has(problems, Severity.ERROR) ? Mark.FAILED : Mark.UNSET;
            case SKIPPED -> has(problems, Severity.ERROR) ? Mark.FAILED : Mark.SKIPPED;
            case READY -> alerted(problems, Mark.READY);
            case STALE -> alerted(problems, Mark.STALE);
            case FRESH -> alerted(problems, Mark.FRESH);
        };
    }

    private static Mark alerted(List<Problem> problems, Mark calm) {
        return has(problems, Severity.ERROR) ? Mark.FAILED : has(problems, Severity.WARNING) ? Mark.WARNING : calm;
    }

    private static boolean has(List<Problem> problems, Severity severity) {
        return problems.stream().anyMatch(problem -> problem.severity() == severity);
    }

    private String line(Node node, NodeSpec spec, NodeStatus status, List<Problem> problems) {
        String told = switch (status.state()) {
            case RUNNING -> status.sentence() == null ? status.line() : status.sentence();
            case FAILED -> status.sentence();
            default -> null;
        };
        if (told == null && status.state() != NodeState.QUEUED) {
            told = problems.stream().filter(problem -> problem.severity() == Severity.ERROR).map(Problem::sentence)
                    .findFirst().orElse(status.line());
        }
        boolean saysNothing = told == null || told.isBlank() || told.equals(open.nameOf(node))
                || told.equals(spec.name());
        return saysNothing ? settings(node, spec) : withoutName(told, open.nameOf(node));
    }

    private static String settings(Node node, NodeSpec spec) {
        return CardText.settings(spec, SettingValues.of(node));
    }

    /** The card says the name already; a short line has no room to say it twice. */
    static String withoutName(String sentence, String name) {
        String bare = sentence.replaceFirst("^['\"‘“]?" + Pattern.quote(name) + "['\"’”]?\\s*[:,]?\\s+",
                "");
        return bare.isBlank() ? sentence : bare;
    }

    private List<PortFace> inputs(Node node, NodeSpec spec, FlowPart flow) {
        List<Wire> wires = flow.incoming(node);
        List<PortFace> faces = new ArrayList<>();
        Stream<Port> declared = spec == null ? Stream.empty() : spec.inputs().stream();
        declared.forEach(port -> faces.add(new PortFace(port.name(), port.kind(), true, port.optional()
                && wires.stream().noneMatch(wire -> wire.getTargetPort().equals(port.name())))));
        addUnknown(faces, wires.stream().map(Wire::getTargetPort), true);
        return faces;
    }

    private List<PortFace> outputs(Node node, NodeSpec spec, FlowPart flow) {
        List<PortFace> faces = new ArrayList<>();
        Stream<Port> declared = spec == null ? Stream.empty() : spec.outputs().stream();
        declared.forEach(port -> faces.add(new PortFace(port.name(), port.kind(), false, false)));
        addUnknown(faces, flow.outgoing(node).stream().map(Wire::getSourcePort), false);
        return faces;
    }

    /** A port that the type does not have is still shown while a wire hangs on it. */
    private static void addUnknown(List<PortFace> faces, Stream<String> wired, boolean input) {
        Set<String> names = new LinkedHashSet<>(wired.toList());
        faces.forEach(face -> names.remove(face.name()));
        names.forEach(name -> faces.add(new PortFace(name, null, input, false)));
    }

    Kind kind(Wire wire) {
        return open.spec(wire.getSource()).flatMap(spec -> spec.output(wire.getSourcePort()))
                .or(() -> open.spec(wire.getTarget()).flatMap(spec -> spec.input(wire.getTargetPort())))
                .map(Port::kind).orElse(null);
    }

    Hint hint(Node node, FlowPart flow) {
        return hints.node(node, mark(open.status(node).state(), flow.problems(node)), flow.problems(node));
    }

    Hint portHint(Node node, PortFace port) {
        return hints.port(node, port);
    }

    Hint wireHint(Wire wire) {
        return hints.wire(wire, kind(wire));
    }

    /** What a screen reader says of a node. */
    String spoken(Node node, FlowPart flow) {
        Hint hint = hint(node, flow);
        return hint.title() + ". " + String.join(". ", hint.lines());
    }
}
