// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.nodes.collect;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Component;
import org.stitchbird.engine.code.JavaForm;
import org.stitchbird.engine.code.PythonForm;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.spec.Choice;
import org.stitchbird.engine.spec.NodeCheck;
import org.stitchbird.engine.spec.NodeRun;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.engine.spec.Step;
import org.stitchbird.nodes.Messages;
import org.stitchbird.nodes.csv.CsvFormat;
import org.stitchbird.nodes.csv.CsvFormat.QuotedMarkers;
import org.stitchbird.nodes.csv.CsvGlance;
import org.stitchbird.nodes.csv.CsvLoad;
import org.stitchbird.nodes.csv.CsvRefusal;
import org.stitchbird.nodes.csv.Keep;
import org.stitchbird.nodes.python.PythonForms;

/** Reads a text file of rows and fields. */
@Component(service = NodeType.class)
public final class ReadCsv implements NodeType {
    private static final NodeSpec SPEC = NodeSpec.of("collect.read-csv", Step.COLLECT, "Read CSV")
            .about("Reads a text file whose lines are rows and whose fields are separated by commas or the like. "
                    + "Finds out the delimiter and the type of each column unless you say otherwise.")
            .tags("file", "text", "delimited", "tsv", "import", "load", "open")
            .out(Port.of("table", Kind.TABLE).label("Table"))
            .settings(
                    SettingSpec.file("file", "csv", "tsv", "txt").label("File").required()
                            .about("The file to read. Lines without anything in them are not rows."),
                    SettingSpec.choice("delimiter", "auto", new Choice("auto", "Find out"),
                            new Choice("comma", "Comma (,)"), new Choice("semicolon", "Semicolon (;)"),
                            new Choice("tab", "Tab"), new Choice("pipe", "Vertical bar (|)"),
                            new Choice("other", "Another character")).label("Delimiter")
                            .about("What stands between two fields. Found out from the beginning of the file: the "
                                    + "character that every line has as often as the first one."),
                    SettingSpec.text("otherDelimiter", ":").label("Other delimiter").onlyWhen("delimiter", "other")
                            .about("The one character that stands between two fields."),
                    SettingSpec.bool("header", true).label("Header row")
                            .about("Whether the first row holds the names of the columns. Without it they are called "
                                    + "column 1, column 2 and so on."),
                    SettingSpec.text("missing", "?, NA, N/A, NaN, null, NULL").label("Missing values")
                            .about("What stands for a missing value, separated by commas. An empty field always "
                                    + "does."),
                    SettingSpec.columnTypes("types", "table").label("Column types")
                            .about("A type for some columns. The others are guessed from all their values: numbers if "
                                    + "every value is a number, though not when that would lose leading zeros or the "
                                    + "last digits of long whole numbers; dates if all are written like 2026-03-01 or "
                                    + "2026-03-01T09:30; a category if there are at most 20 different labels, or at "
                                    + "most 1000 that occur twice or more on average; text otherwise."),
                    SettingSpec.choice("encoding", "auto", new Choice("auto", "Find out"),
                            new Choice("UTF-8", "UTF-8"), new Choice("UTF-16", "UTF-16"),
                            new Choice("windows-1252", "Windows-1252 (western Europe)"),
                            new Choice("ISO-8859-1", "ISO 8859-1 (western Europe)"),
                            new Choice("MS949", "EUC-KR (Korean, also CP949)")).label("Encoding").advanced()
                            .about("How characters are stored. A byte order mark at the start of the file goes "
                                    + "first; without one, 'Find out' takes UTF-8 and says so when the file is not."),
                    SettingSpec.choice("decimal", "auto", new Choice("auto", "Find out"),
                            new Choice("point", "Point (1.5)"), new Choice("comma", "Comma (1,5)"))
                            .label("Decimal mark").advanced()
                            .about("What stands before the decimals. 'Find out' takes the mark that a column uses, and "
                                    + "never a comma in a file with commas between its fields. Thousands separators "
                                    + "are not understood."),
                    SettingSpec.choice("quote", "double", new Choice("double", "Double quotes (\")"),
                            new Choice("single", "Single quotes (')"), new Choice("none", "None"))
                            .label("Quotes").advanced()
                            .about("What stands around a value that holds delimiters or line breaks. Within such a "
                                    + "value it is written twice."),
                    SettingSpec.choice("quotedMissing", "auto", new Choice("auto", "Find out"),
                            new Choice("missing", "Missing"), new Choice("text", "Text"))
                            .label("Missing values in quotes").advanced()
                            .about("What \"\" or \"NA\" in quotes means in a column of labels or text. 'Find out' "
                                    + "takes it as text, unless the whole column with its name is in quotes. Among "
                                    + "numbers and dates it is always missing."),
                    SettingSpec.choice("keep", "auto", new Choice("auto", "As needed"),
                            new Choice("memory", "Memory"), new Choice("disk", "Disk")).label("Keep in").advanced()
                            .about("Where the rows are while the flow runs. 'As needed' takes the disk when the rows "
                                    + "would fill more than a quarter of the memory. From the disk, learners that can "
                                    + "learn a batch at a time do so; others need the rows in memory."))
            .build();

    @Override
    public NodeSpec spec() {
        return SPEC;
    }

    @Override
    public void check(NodeCheck check) {
        if (check.file("file").isEmpty()) {
            return;
        }
        try {
            CsvGlance glance = CsvGlance.at(check.file("file").get(), format(check.settings()));
            glance.warnings().forEach(check::warning);
            check.out("table", glance.schema(), glance.facts());
        } catch (CsvRefusal e) {
            check.settingError(e.setting(), e.getMessage());
        }
    }

    /** The rows are kept as they were read, so that what was found out of the file need not be found out again. */
    @Override
    public Optional<JavaForm> java() {
        return Optional.of(method -> {
            String file = method.settings().text("file").replaceFirst(".*[/\\\\]", "").replaceFirst("\\.[^.]*$", "");
            method.out("table", "weka.core.Instances", "$L", method.dataTable("table", file));
        });
    }

    @Override
    public Optional<PythonForm> python() {
        return Optional.of(PythonForms.readCsv(ReadCsv::format));
    }

    @Override
    public void run(NodeRun run) throws NodeFailure {
        CsvFormat format = format(run.settings());
        Keep keep = Keep.valueOf(run.settings().text("keep").toUpperCase(Locale.ROOT));
        run.out("table", CsvLoad.read(run.file("file"), format, keep, run.progress()));
    }

    private static CsvFormat format(Settings settings) throws CsvRefusal {
        char quote = switch (settings.text("quote")) {
            case "single" -> '\'';
            case "none" -> CsvFormat.NONE;
            default -> '"';
        };
        char decimal = switch (settings.text("decimal")) {
            case "point" -> '.';
            case "comma" -> ',';
            default -> CsvFormat.AUTO;
        };
        Map<String, ColumnType> types = new LinkedHashMap<>();
        settings.get("types").settings().forEach((column, type) ->
                types.put(column, ColumnType.valueOf(type.text().toUpperCase(Locale.ROOT))));
        return new CsvFormat(delimiter(settings), quote, settings.bool("header"), settings.text("encoding"),
                decimal, Arrays.stream(settings.text("missing").split(",")).map(String::strip)
                        .collect(Collectors.toSet()),
                QuotedMarkers.valueOf(settings.text("quotedMissing").toUpperCase(Locale.ROOT)), types);
    }

    private static char delimiter(Settings settings) throws CsvRefusal {
        return switch (settings.text("delimiter")) {
            case "comma" -> ',';
            case "semicolon" -> ';';
            case "tab" -> '\t';
            case "pipe" -> '|';
            case "other" -> {
                String other = settings.text("otherDelimiter");
                if (other.length() != 1 || !CsvFormat.mayDelimit(other.charAt(0))) {
                    throw new CsvRefusal("otherDelimiter", Messages.get("csv.delimiter"));
                }
                yield other.charAt(0);
            }
            default -> CsvFormat.AUTO;
        };
    }
}
