// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.job;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.stitchbird.engine.check.Problem;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.export.Messages;
import org.stitchbird.export.format.FormatException;
import org.stitchbird.export.inputs.ColumnProfile;
import org.stitchbird.export.inputs.TableProfile;
import org.stitchbird.export.outcome.Deployment.Outlet;
import org.stitchbird.export.outcome.FlowOutcome;

/**
 * What the tables that enter a flow must be like.
 *
 * @param format the version of this form
 * @param tables what each table must be like
 */
public record Contract(int format, List<OfTable> tables) {
    /** Grows with each change of the form. */
    static final int FORMAT = 1;
    private static final Gson JSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    /**
     * What a table must be like.
     *
     * @param node the id of the node that it comes from
     * @param output the output by which it leaves
     * @param moreColumns whether it may have further columns
     * @param columns what its columns must be like; their order does not matter
     */
    public record OfTable(String node, String output, boolean moreColumns, List<OfColumn> columns) {
    }

    /**
     * What a column must be like.
     *
     * @param type number, category, text or time
     * @param missing whether cells may be missing
     * @param min the least number that is allowed; {@code null} for no limit
     * @param max the greatest
     * @param labels the labels that are allowed; {@code null} for any
     */
    public record OfColumn(String name, String type, boolean missing, Double min, Double max, List<String> labels) {
        /** What the cells must be. */
        ColumnType columnType() {
            return ColumnType.valueOf(type.toUpperCase(Locale.ROOT));
        }
    }

    /** What a table must be like to be like another one. */
    static OfTable of(Outlet outlet, TableProfile table, boolean ranges) {
        return new OfTable(outlet.node(), outlet.output(), false, table.columns().stream().map(column -> of(column,
                ranges)).toList());
    }

    private static OfColumn of(ColumnProfile column, boolean ranges) {
        boolean bounded = ranges && column.spec().type() == ColumnType.NUMBER && column.least() != null;
        return new OfColumn(column.spec().name(), column.spec().type().name().toLowerCase(Locale.ROOT),
                column.missing() > 0, bounded ? finite(column.least()) : null,
                bounded ? finite(column.greatest()) : null, column.spec().labels().isEmpty() ? null : column.spec().labels());
    }

    private static Double finite(String number) {
        double value = Double.parseDouble(number);
        return Double.isFinite(value) ? value : null;
    }

    /** The contract as the text of a JSON file. */
    String json() {
        return JSON.toJson(this) + "\n";
    }

    /**
     * Reads a contract.
     *
     * @throws FormatException if the file is none; the message is a sentence for people
     */
    public static Contract read(Path file) throws IOException {
        Contract contract;
        try {
            contract = JSON.fromJson(Files.readString(file), Contract.class);
            contract.requireWhole();
        } catch (JsonParseException | IllegalArgumentException | NullPointerException e) {
            throw new FormatException(Messages.get("contract.damaged", file.getFileName(), String.valueOf(
                    e.getMessage())), e);
        } catch (IOException e) {
            throw new FormatException(Messages.get("contract.absent", file), e);
        }
        if (contract.format() != FORMAT) {
            throw new FormatException(Messages.get("contract.format", file.getFileName(), contract.format()), null);
        }
        return contract;
    }

    private void requireWhole() {
        for (OfTable table : Objects.requireNonNull(tables, "tables")) {
            Objects.requireNonNull(table.node(), "node");
            Objects.requireNonNull(table.output(), "output");
            for (OfColumn column : Objects.requireNonNull(table.columns(), "columns")) {
                Objects.requireNonNull(column.name(), "name");
                Objects.requireNonNull(column.type(), "type");
                column.columnType();
            }
        }
    }

    /**
     * Reads the tables that enter a flow and tells what in them does not keep the contract.
     *
     * @throws NodeFailure if one cannot be read, with a sentence for people
     */
    public List<Problem> check(FlowOutcome outcome) throws NodeFailure, InterruptedException {
        List<Problem> problems = new ArrayList<>();
        for (OfTable table : tables) {
            boolean there = outcome.flow().flow().nodes().stream().anyMatch(node -> node.id().equals(table.node()));
            if (!there) {
                throw new NodeFailure(Messages.get("contract.node", table.node()));
            }
            problems.addAll(new ContractCheck(table, outcome.flow().name(table.node())).problems(
                    outcome.table(table.node(), table.output())));
        }
        return problems;
    }
}
