// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.java;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.export.Messages;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.format.Exported;
import org.stitchbird.export.format.Remark;
import org.stitchbird.export.format.Remark.Weight;
import org.stitchbird.export.outcome.Deployment;
import org.stitchbird.export.outcome.Deployment.Outlet;
import org.stitchbird.export.outcome.FlowOutcome;

/**
 * A flow as a Maven project whose only library is Weka.
 *
 * <p>Formats that add to it take {@link #files}, put further files in with {@link Exported#with} by means of
 * {@link #source} and {@link #test}, and may use its classes {@code Model}, {@code Contract}, {@code Answer},
 * {@code BadRow} and {@code Csv}.
 */
public final class JavaProject {
    private static final long MEGABYTE = 1 << 20;

    private final FlowWriting writing;
    private final ProjectName name;
    private final long limit;

    private JavaProject(FlowWriting writing, ProjectName name, long limit) {
        this.writing = writing;
        this.name = name;
        this.limit = limit;
    }

    /**
     * Writes the methods of all nodes; runs nothing.
     *
     * @param packageName the package of its classes; empty for one that is made of the flow's name
     * @param limit how many megabytes of data it may hold
     */
    public static JavaProject of(CheckedFlow flow, String packageName, long limit) {
        ProjectName name = ProjectName.of(flow.name(), packageName);
        return new JavaProject(new FlowWriting(flow, name.packageName()), name, limit);
    }

    /** The nodes without Java, and the models that cannot answer later rows. */
    public List<Remark> remarks() {
        List<Remark> remarks = new ArrayList<>(writing.remarks());
        List<Deployment> models = RunMethod.models(writing);
        if (remarks.isEmpty()) {
            writing.wiring().deployments().stream().filter(each -> !models.contains(each)).forEach(each -> remarks.add(
                    new Remark(Weight.CHANGED, each.learner(), Messages.get("java.noScore",
                            writing.flow().name(each.learner())))));
        }
        return remarks;
    }

    /**
     * The text of the methods of one node.
     *
     * @throws NodeFailure if it has no Java
     */
    public String method(String node) throws NodeFailure {
        for (Remark remark : writing.remarks()) {
            if (remark.node().equals(node)) {
                throw new NodeFailure(remark.sentence());
            }
        }
        return new FlowClass(writing).text(node);
    }

    /** The package of its classes. */
    public String packageName() {
        return name.packageName();
    }

    /** What Maven calls it: letters, digits and hyphens. */
    public String artifact() {
        return name.artifact();
    }

    /** The names of the models that it trains: of each the file {@code model/NAME.model}; the first is scored with. */
    public List<String> models() {
        return RunMethod.models(writing).stream().map(each -> writing.name(each.learner())).toList();
    }

    /** The name of the model that a deployment becomes; empty when there is none, as the remarks tell. */
    public Optional<String> model(Deployment deployment) {
        return RunMethod.models(writing).contains(deployment) ? Optional.of(writing.name(deployment.learner()))
                : Optional.empty();
    }

    /** The path of a class of its package. */
    public String source(String className) {
        return "src/main/java/" + folder() + className + ".java";
    }

    /** The path of a file beside the classes of its package. */
    public String resource(String file) {
        return "src/main/resources/" + folder() + file;
    }

    /** The path of a test of its package. */
    public String test(String className) {
        return "src/test/java/" + folder() + className + ".java";
    }

    /** The path of a file beside the tests of its package. */
    public String testResource(String file) {
        return "src/test/resources/" + folder() + file;
    }

    private String folder() {
        return packageName().replace('.', '/') + "/";
    }

    /**
     * All files; the golden rows among them are captured from the outcome.
     *
     * @throws NodeFailure if a node has no Java, the flow fails, or its data are too large
     */
    public Exported files(FlowOutcome outcome) throws Exception {
        return files(outcome, "");
    }

    /**
     * The same with a further chapter in its README.
     *
     * @param chapter Markdown that begins with an empty line, and ends with a line break; or nothing
     */
    public Exported files(FlowOutcome outcome, String chapter) throws Exception {
        for (Remark remark : writing.remarks()) {
            throw new NodeFailure(remark.sentence());
        }
        Exported files = Exported.folder();
        data(files, outcome);
        Map<String, String> golden = new TreeMap<>();
        new GoldenFiles(writing, outcome, golden).collect();
        golden.forEach((file, text) -> files.with(testResource(file), text));
        Map<String, String> values = new TreeMap<>(new ProjectTexts(writing, name, models()).values());
        values.put("chapter", chapter);
        List<String> classes = new ArrayList<>(FlowWriting.CLASSES);
        classes.addAll(writing.named());
        if (!models().isEmpty()) {
            classes.add("Score");
            files.with(test("ScoreTest"), inPackage(Templates.text("ScoreTest.java", values)));
        }
        classes.remove("Flow");
        classes.forEach(each -> files.with(source(each), inPackage(Templates.text(each + ".java", values))));
        files.with(source("Flow"), new FlowClass(writing).text());
        writing.helpers().forEach((each, text) -> files.with(source(each), inPackage("\n" + text.stripLeading())));
        for (String each : List.of("FlowRun", "GoldenTest")) {
            files.with(test(each), inPackage(Templates.text(each + ".java", values)));
        }
        for (String each : List.of("pom.xml", "README.md", "LICENSE.md", "gitignore")) {
            files.with(each.replace("gitignore", ".gitignore"), Templates.text(each, values));
        }
        return files;
    }

    private String inPackage(String source) {
        return "package " + packageName() + ";\n" + source;
    }

    private void data(Exported files, FlowOutcome outcome) throws Exception {
        long size = 0;
        for (Map.Entry<Outlet, String> table : writing.data().tables().entrySet()) {
            var rows = outcome.table(table.getKey().node(), table.getKey().output());
            byte[] text = new CsvText().addTable(rows).toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
            size = added(size, text.length);
            files.with("data/" + table.getValue() + ".csv", text);
            files.with(resource(table.getValue() + ".contract.csv"),
                    new CsvText().addContract(rows.schema()).toString());
        }
        for (Map.Entry<Path, String> file : writing.data().files().entrySet()) {
            for (Path each : contents(file.getKey())) {
                size = added(size, Files.size(each));
                String below = file.getKey().equals(each) ? ""
                        : "/" + file.getKey().relativize(each).toString().replace('\\', '/');
                files.with("data/" + file.getValue() + below, Files.readAllBytes(each));
            }
        }
    }

    private static List<Path> contents(Path path) throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private long added(long before, long size) throws NodeFailure {
        if (before + size > limit * MEGABYTE) {
            throw new NodeFailure(Messages.get("java.large", limit));
        }
        return before + size;
    }
}
