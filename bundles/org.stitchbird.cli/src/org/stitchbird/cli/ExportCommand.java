// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.stitchbird.engine.check.CheckReport;
import org.stitchbird.engine.checking.ValueCheck;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.session.FlowSession;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.format.Exported;
import org.stitchbird.export.format.FlowExporter;
import org.stitchbird.export.format.Remark;
import org.stitchbird.export.registry.ExportWriter;
import org.stitchbird.export.registry.FlowDocuments;
import org.stitchbird.export.registry.LocalOutcome;

/**
 * {@code export FLOW --as FORMAT --out PATH [--option NAME=VALUE] [--partial] [--force]}, {@code export FLOW --as FORMAT
 * --coverage} and {@code export --list}: makes of a flow what leaves the tool.
 */
final class ExportCommand implements Command {
    private static final int ID_WIDTH = 12;
    private final Engine engine;

    ExportCommand(Engine engine) {
        this.engine = engine;
    }

    @Override
    public int run(List<String> words, PrintStream out) throws UsageException, FaultException, InterruptedException {
        Arguments arguments = new Arguments(words, Set.of("--list", "--partial", "--force", "--coverage", "--json"),
                Set.of("--as", "--out", "--set", "--option", "--base"));
        if (arguments.has("--list")) {
            engine.formats().exports().forEach(format -> list(format, out));
            return Exit.DONE;
        }
        String word = arguments.onlyWord("FLOW");
        FlowExporter format = format(arguments.last("--as").orElseThrow(() -> new UsageException(
                Messages.get("usage.export-as", formats()))));
        Settings options = options(format, arguments.all("--option"));
        ExportPrinter printer = new ExportPrinter(out, arguments.has("--json"));
        if (arguments.has("--coverage")) {
            printer.coverage(draft(format, options, flow(arguments, word)).draft());
            return Exit.DONE;
        }
        String file = arguments.last("--out").orElseThrow(() -> new UsageException(
                Messages.get("usage.export-out", format.ending().isEmpty() ? "" : "." + format.ending())));
        LoadedFlow flow = flow(arguments, word);
        printer.remarks(flow.remarks());
        Drafted drafted = draft(format, options, flow);
        printer.remarks(drafted.draft().remarks());
        requireAll(format, drafted.draft().remarks(), arguments.has("--partial"));
        write(files(drafted), file, arguments.has("--force"), printer);
        return Exit.DONE;
    }

    /** The flow; its relative files are meant from the folder behind {@code --base}, if it is given. */
    private LoadedFlow flow(Arguments arguments, String word) throws UsageException, FaultException {
        LoadedFlow flow = LoadedFlow.read(word, arguments.all("--set"), engine);
        return arguments.last("--base").map(folder -> flow.from(Path.of(folder))).orElse(flow);
    }

    private static void list(FlowExporter format, PrintStream out) {
        out.println(TextColumns.left(format.id(), ID_WIDTH) + format.name() + ": " + format.about());
        for (SettingSpec option : format.options()) {
            out.println(" ".repeat(ID_WIDTH) + "--option " + option.name() + "=…  " + option.about());
        }
    }

    /** What would be made of a flow. */
    private record Drafted(CheckedFlow flow, FlowExporter.Draft draft) {
    }

    private Drafted draft(FlowExporter format, Settings options, LoadedFlow flow) {
        try (FlowSession session = engine.sessions().open()) {
            CheckReport report = session.check(flow.source());
            String name = flow.path().getFileName().toString().replaceFirst("\\.[^.]+$", "");
            CheckedFlow checked = FlowDocuments.checked(flow.flow(), name, flow.path().getParent(), engine.types(),
                    report);
            return new Drafted(checked, format.draft(checked, options));
        }
    }

    private static void requireAll(FlowExporter format, List<Remark> remarks, boolean partial) throws FaultException {
        boolean absent = remarks.stream().anyMatch(remark -> remark.weight() == Remark.Weight.ABSENT);
        if (absent && !(partial && format.partial())) {
            throw new FaultException(Messages.get(format.partial() ? "export.refused" : "export.refused-whole"));
        }
    }

    private Exported files(Drafted drafted) throws FaultException, InterruptedException {
        try (LocalOutcome outcome = engine.outcomes().open(drafted.flow())) {
            return drafted.draft().files(outcome);
        } catch (InterruptedException e) {
            throw e;
        } catch (NodeFailure e) {
            throw new FaultException(Messages.get("export.impossible", e.getMessage()));
        } catch (Exception e) {
            throw new FaultException(Messages.get("export.impossible", e));
        }
    }

    private static void write(Exported export, String file, boolean force, ExportPrinter printer)
            throws FaultException {
        Path target = Path.of(file).toAbsolutePath().normalize();
        try {
            ExportWriter.write(export, target, force);
        } catch (IOException e) {
            throw new FaultException(Messages.get("export.failed", file, e.getMessage()));
        }
        printer.done(export, target);
    }

    private static Settings options(FlowExporter format, List<String> given) throws UsageException {
        List<SettingSpec> specs = format.options();
        Map<String, SettingValue> values = new LinkedHashMap<>();
        for (String each : given) {
            int equals = each.indexOf('=');
            String name = equals < 0 ? each : each.substring(0, equals);
            SettingSpec spec = specs.stream().filter(option -> option.name().equals(name)).findFirst().orElse(null);
            if (equals < 0 || spec == null) {
                throw new UsageException(Messages.get("usage.export-option", each, format.id(),
                        specs.stream().map(SettingSpec::name).collect(Collectors.joining(", "))));
            }
            SettingValue value = SettingValue.of(each.substring(equals + 1));
            for (ValueCheck.Fault fault : ValueCheck.fault(spec, value).stream().toList()) {
                throw new UsageException(fault.sentence(format.name(), name));
            }
            values.put(name, value);
        }
        return new Settings(specs, values);
    }

    private FlowExporter format(String id) throws UsageException {
        return engine.formats().exportAs(id).orElseThrow(() -> new UsageException(
                Messages.get("usage.export-format", id, formats())));
    }

    private String formats() {
        return engine.formats().exports().stream().map(FlowExporter::id).collect(Collectors.joining(", "));
    }
}
