// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.examples.handover;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Component;
import org.stitchbird.engine.check.FlowNode;
import org.stitchbird.engine.check.FlowRule;
import org.stitchbird.engine.check.FlowView;
import org.stitchbird.engine.check.FlowWire;
import org.stitchbird.engine.check.RuleFindings;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.spec.QuickFix;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.engine.spec.Shape;
import org.stitchbird.engine.spec.Trait;

/**
 * A column that only numbers or names the rows is learnt by heart: it says nothing of rows that come later.
 *
 * <p>Known by its name, or by labels of which nearly every row has its own. It is told once for each table that is
 * learnt from, and the fix leaves it out in front of all that learn from it.
 */
@Component(service = FlowRule.class)
public final class IdColumns implements FlowRule {
    static final String CODE = "org.stitchbird.examples.handover.id-column";
    private static final Pattern NAME = Pattern.compile(
            "(?i).*(^|[ _.-])(id|uuid|guid|key|row ?(no|number))$|"
            + "^(id|uuid|guid)([ _.-].*)?$|(?-i:.*[a-z]Id)$|.*(번호|아이디)$");
    private static final int FEW_ROWS = 20;
    private static final double NEARLY_ALL = 0.9;

    @Override
    public void check(FlowView flow, RuleFindings findings) {
        Map<List<String>, List<FlowWire>> learning = new LinkedHashMap<>();
        for (FlowNode node : flow.nodes()) {
            if (learns(flow, node)) {
                flow.into(node, Kind.TABLE).forEach(wire -> learning.computeIfAbsent(
                        List.of(wire.source().id(), wire.output()), key -> new ArrayList<>()).add(wire));
            }
        }
        learning.values().forEach(wires -> tell(wires, findings));
    }

    /** A learner that a table is wired to, or a node that trains the learners at its input. */
    private static boolean learns(FlowView flow, FlowNode node) {
        return node.has(Trait.FITS) && node.output(Kind.MODEL).isPresent() || !flow.into(node, Kind.LEARNER).isEmpty();
    }

    private static void tell(List<FlowWire> wires, RuleFindings findings) {
        FlowWire first = wires.getFirst();
        Optional<Schema> schema = first.target().schema(first.input());
        if (schema.isEmpty()) {
            return;
        }
        int rows = first.source().shape(first.output()).filter(Shape.OfTable.class::isInstance)
                .map(shape -> ((Shape.OfTable) shape).facts().rows()).orElse(-1);
        List<String> ids = schema.get().columns().stream()
                .filter(column -> !column.name().equals(schema.get().targetName()))
                .filter(column -> isId(column, rows)).map(ColumnSpec::name).toList();
        if (!ids.isEmpty()) {
            String names = String.join(", ", ids.stream().map(name -> "'" + name + "'").toList());
            findings.warning(first.target(), CODE, Messages.get("id.column", first.target().name(), names),
                    leaveOut(wires, ids, names));
        }
    }

    private static boolean isId(ColumnSpec column, int rows) {
        boolean own = column.type() == ColumnType.CATEGORY && rows >= FEW_ROWS
                && column.labels().size() >= NEARLY_ALL * rows;
        return own || NAME.matcher(column.name()).matches();
    }

    private static QuickFix leaveOut(List<FlowWire> wires, List<String> ids, String names) {
        QuickFix fix = QuickFix.of(Messages.get("id.leaveOut", names));
        for (FlowWire wire : wires) {
            fix = fix.put(wire.target().id(), wire.input(), "prepare.select-columns",
                    Map.of("mode", SettingValue.of("drop"), "columns", SettingValue.list(ids)));
        }
        return fix;
    }
}
