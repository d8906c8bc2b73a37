// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.nodes.python;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.stitchbird.engine.code.PythonCall;
import org.stitchbird.engine.code.PythonForm;
import org.stitchbird.engine.code.PythonFunction;
import org.stitchbird.engine.code.PythonName;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.nodes.csv.CsvDialect;
import org.stitchbird.nodes.csv.CsvFormat;
import org.stitchbird.nodes.csv.CsvRefusal;

/** The Python forms of built-in nodes; all give the same numbers. */
public final class PythonForms {
    private static final String TABLE = "table";

    private PythonForms() {
    }

    /** Reads by the columns, types and labels that the run found. */
    public static PythonForm readCsv(Dialects dialects) {
        return function -> {
            Settings settings = function.settings();
            Optional<Path> file = function.file("file").filter(Files::isRegularFile);
            CsvFormat format = dialects.of(settings);
            PythonName path = function.dataFile("file");
            PythonName columns = function.contract(TABLE);
            PythonCall call = PythonCall.of("flowkit.tables.read_csv").with(path).with(columns);
            if (file.isPresent()) {
                CsvDialect found = CsvDialect.of(file.get(), format);
                set(call, "delimiter", String.valueOf(found.delimiter()), ",");
                set(call, "encoding", found.charset().name().toLowerCase(java.util.Locale.ROOT), "utf-8");
            }
            set(call, "quote", format.quote() == CsvFormat.NONE ? "" : String.valueOf(format.quote()), "\"");
            if (!format.header()) {
                call.with("header", false);
            }
            if (format.decimal() != CsvFormat.AUTO) {
                call.with("decimal", String.valueOf(format.decimal()));
            }
            if (!format.missing().equals(CsvFormat.MISSING)) {
                call.with("missing", format.missing().stream().sorted().toList());
            }
            function.out(TABLE, call);
        };
    }

    /** Tells how a file is to be understood. */
    @FunctionalInterface
    public interface Dialects {
        /** The format that settings tell. */
        CsvFormat of(Settings settings) throws CsvRefusal;
    }

    private static void set(PythonCall call, String name, String value, String usual) {
        if (!value.equals(usual)) {
            call.with(name, value);
        }
    }

    /** The target is told where it is needed. */
    public static void chooseTarget(PythonFunction function) {
        function.out(TABLE, function.input(TABLE));
    }

    /** Keeps columns by their names. */
    public static void selectColumns(PythonFunction function) throws NodeFailure {
        boolean keep = function.settings().text("mode").equals("keep");
        List<String> chosen = function.settings().texts("columns");
        PythonCall select = PythonCall.of("flowkit.tables.SelectColumns").with(chosen);
        PythonName step = function.let("step", keep ? select : select.with("keep", false));
        function.out(TABLE, PythonCall.of(step.dot("fit_transform")).with(function.input(TABLE)));
        function.later(step);
    }

    /** Draws the rows that java.util.Random draws. */
    public static void splitTable(PythonFunction function) throws NodeFailure {
        Settings settings = function.settings();
        PythonCall call = PythonCall.of("flowkit.chance.split_table").with(function.input(TABLE))
                .with("share", settings.number("share")).with("seed", settings.integer("seed"));
        if (settings.bool("stratified")) {
            function.target(TABLE).ifPresent(target -> call.with("stratify", target));
        }
        List<PythonName> parts = function.unpack(call, "train", "test");
        function.out("train", parts.get(0));
        function.out("test", parts.get(1));
    }

    /** Prints the first rows. */
    public static void showTable(PythonFunction function) {
        function.call(PythonCall.of("flowkit.tables.show").with(function.input(TABLE)));
    }

    /** Lets the model answer. */
    public static void applyModel(PythonFunction function) {
        function.out(TABLE, PythonCall.of(function.input("model").dot("apply")).with(function.input(TABLE)));
    }

    /** Writes the same cells; numbers may be written in another form. */
    public static void writeCsv(PythonFunction function, char delimiter) throws NodeFailure {
        Settings settings = function.settings();
        PythonCall call = PythonCall.of("flowkit.tables.write_csv").with(function.input(TABLE))
                .with(function.newFile("file"));
        set(call, "delimiter", String.valueOf(delimiter), ",");
        set(call, "missing", settings.text("missing"), "");
        for (String flag : Arrays.asList("header", "mark")) {
            if (settings.bool(flag) != flag.equals("header")) {
                call.with(flag, settings.bool(flag));
            }
        }
        function.call(call);
    }
}
