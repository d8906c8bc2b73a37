// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.stitchbird.engine.check.CheckReport;
import org.stitchbird.engine.check.Problem;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.Score;
import org.stitchbird.engine.session.NodeLog;
import org.stitchbird.engine.session.NodeStatus;
import org.stitchbird.engine.session.ResultInfo;
import org.stitchbird.engine.session.RunEvent;
import org.stitchbird.engine.session.Scope;
import org.stitchbird.engine.spec.QuickFix;
import org.stitchbird.export.evidence.Finding;
import org.stitchbird.export.format.Exported;
import org.stitchbird.export.format.Remark;

/** Writes what commands print with {@code --json}: one object a line. */
final class JsonLines {
    /** Something that writes into an object. */
    private interface Body {
        void write(JsonWriter json) throws IOException;
    }

    private JsonLines() {
    }

    static String started(LoadedFlow flow, RunEvent.Started started) {
        return line("started", json -> {
            json.name("flow").value(flow.path().toString());
            json.name("title").value(flow.title());
            json.name("scope").value(lower(started.scope()));
            strings(json, "nodes", started.nodes());
        });
    }

    static String exported(Exported export, Path target) {
        return line("exported", json -> {
            json.name("path").value(target.toString());
            json.name("files").beginArray();
            if (!export.single()) {
                for (String file : export.files().keySet()) {
                    json.value(file);
                }
            }
            json.endArray();
        });
    }

    static String node(RunEvent.NodeChanged changed) {
        NodeStatus status = changed.status();
        return line("node", json -> {
            json.name("node").value(changed.node());
            json.name("name").value(changed.name());
            json.name("state").value(lower(status.state()));
            if (status.sentence() != null) {
                json.name("message").value(status.sentence());
            }
            if (!Double.isNaN(status.progress())) {
                json.name("progress").value(status.progress());
            }
            if (status.millis() >= 0) {
                json.name("millis").value(status.millis());
            }
            if (changed.log() != null) {
                log(json, changed.log());
            }
            if (!changed.results().isEmpty()) {
                json.name("reused").value(changed.reused());
                json.name("results").beginArray();
                for (ResultInfo result : changed.results()) {
                    result(json, result);
                }
                json.endArray();
            }
        });
    }

    private static void log(JsonWriter json, NodeLog log) throws IOException {
        json.name("fate").value(lower(log.fate()));
        if (log.fate() == NodeLog.Fate.RAN) {
            json.name("reason").value(log.reason());
        }
        rows(json, "rowsIn", log.in());
        rows(json, "rowsOut", log.out());
        if (log.heap() >= 0) {
            json.name("heap").value(log.heap());
        }
    }

    /** By port; of an input with several wires all rows. */
    private static void rows(JsonWriter json, String name, List<NodeLog.Rows> rows) throws IOException {
        Map<String, Long> byPort = new LinkedHashMap<>();
        rows.forEach(each -> byPort.merge(each.port(), each.rows(), Long::sum));
        json.name(name).beginObject();
        for (Map.Entry<String, Long> each : byPort.entrySet()) {
            json.name(each.getKey()).value(each.getValue());
        }
        json.endObject();
    }

    static String problem(Problem problem) {
        return line("problem", json -> problemBody(json, problem));
    }

    static String fixed(Fixing.Applied applied) {
        return line("fixed", json -> {
            json.name("fix").value(applied.fix().label());
            problemBody(json, applied.problem());
        });
    }

    static String remark(Remark remark) {
        return line("remark", json -> {
            json.name("weight").value(lower(remark.weight()));
            json.name("node").value(remark.node().isEmpty() ? null : remark.node());
            json.name("message").value(remark.sentence());
        });
    }

    static String finding(Finding finding) {
        return line("finding", json -> {
            json.name("outcome").value(lower(finding.outcome()));
            json.name("subject").value(finding.subject());
            json.name("message").value(finding.sentence());
        });
    }

    static String verified(Path pack, long different) {
        return line("summary", json -> {
            json.name("status").value(different == 0 ? "same" : "different");
            json.name("pack").value(pack.toString());
            json.name("different").value(different);
        });
    }

    static String checkSummary(LoadedFlow flow, CheckReport report) {
        return line("summary", json -> {
            json.name("status").value(report.ok() ? "ok" : "refused");
            json.name("flow").value(flow.path().toString());
            json.name("problems").value(report.problems().size());
        });
    }

    static String summary(LoadedFlow flow, Scope scope, RunEvent.Finished finished, List<RunEvent.NodeChanged> ended,
            List<Problem> problems) {
        return line("summary", json -> {
            json.name("status").value(lower(finished.outcome()));
            json.name("flow").value(flow.path().toString());
            json.name("scope").value(lower(scope));
            json.name("millis").value(finished.millis());
            if (finished.sentence() != null) {
                json.name("message").value(finished.sentence());
            }
            json.name("nodes").beginObject();
            for (RunEvent.NodeChanged node : ended) {
                json.name(node.node()).value(lower(node.status().state()));
            }
            json.endObject();
            json.name("evaluations").beginArray();
            for (RunEvent.NodeChanged node : ended) {
                for (ResultInfo result : node.results()) {
                    if (result.evaluation() != null) {
                        for (Score score : result.evaluation().scores()) {
                            JsonScore.write(json, node, score);
                        }
                    }
                }
            }
            json.endArray();
            comparisons(json, ended);
            if (!problems.isEmpty()) {
                json.name("problems").beginArray();
                for (Problem problem : problems) {
                    json.beginObject();
                    problemBody(json, problem);
                    json.endObject();
                }
                json.endArray();
            }
        });
    }

    private static void comparisons(JsonWriter json, List<RunEvent.NodeChanged> ended) throws IOException {
        json.name("comparisons").beginArray();
        for (RunEvent.NodeChanged node : ended) {
            for (ResultInfo result : node.results()) {
                if (result.evaluation() != null && result.evaluation().comparison() != null) {
                    JsonComparison.write(json, node, result.evaluation().comparison());
                }
            }
        }
        json.endArray();
    }

    private static void problemBody(JsonWriter json, Problem problem) throws IOException {
        json.name("severity").value(lower(problem.severity()));
        json.name("code").value(problem.code());
        json.name("node").value(problem.node());
        json.name("place").value(lower(problem.place()));
        json.name("name").value(problem.name());
        json.name("message").value(problem.sentence());
        if (!problem.fixes().isEmpty()) {
            strings(json, "fixes", problem.fixes().stream().map(QuickFix::label).toList());
        }
    }

    private static void result(JsonWriter json, ResultInfo result) throws IOException {
        json.beginObject();
        json.name("port").value(result.port());
        json.name("kind").value(result.kind());
        json.name("line").value(result.line());
        if (result.name() != null) {
            json.name("name").value(result.name());
        }
        if (result.rows() >= 0) {
            json.name("rows").value(result.rows());
        }
        if (result.schema() != null) {
            json.name("columns").beginArray();
            for (ColumnSpec column : result.schema().columns()) {
                json.beginObject();
                json.name("name").value(column.name());
                json.name("type").value(lower(column.type()));
                json.endObject();
            }
            json.endArray();
            json.name("target").value(result.schema().targetName());
        }
        json.endObject();
    }

    /** Metrics by their ids, into the object that is open. */
    static void metrics(JsonWriter json, Map<String, Double> metrics) throws IOException {
        for (Map.Entry<String, Double> metric : metrics.entrySet()) {
            json.name(metric.getKey());
            number(json, metric.getValue());
        }
    }

    /** Whole numbers without a fraction; what JSON cannot hold as null. */
    static void number(JsonWriter json, double value) throws IOException {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            json.nullValue();
        } else if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            json.value((long) value);
        } else {
            json.value(value);
        }
    }

    /** A list of texts under a name. */
    static void strings(JsonWriter json, String name, List<String> values) throws IOException {
        json.name(name).beginArray();
        for (String value : values) {
            json.value(value);
        }
        json.endArray();
    }

    /** A constant as it stands in JSON. */
    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String line(String event, Body body) {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            json.beginObject().name("event").value(event);
            body.write(json);
            json.endObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
