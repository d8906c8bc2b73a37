// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.knowledgeflow;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import weka.core.Environment;
import weka.gui.Logger;
import weka.knowledgeflow.Flow;
import weka.knowledgeflow.FlowRunner;
import weka.knowledgeflow.JSONFlowUtils;
import weka.knowledgeflow.StepManagerImpl;
import weka.knowledgeflow.steps.ClassifierPerformanceEvaluator;
import weka.knowledgeflow.steps.TextSaver;

/** Runs a KnowledgeFlow file with Weka's own runner. */
final class KfRun {
    private static final int LOOK_MILLIS = 50;
    private static final int QUIET_LOOKS = 10;

    static {
        org.stitchbird.weka.WekaStart.quietly();
    }

    private KfRun() {
    }

    /**
     * Runs a flow and answers the texts that leave evaluators and whatever shows its text, in the order they came.
     *
     * @param json the file's text
     * @param folder where further files may be written, and what {@code user.home} stands for
     * @throws AssertionError if a step reports an error
     */
    static Map<String, String> texts(String json, Path folder) throws Exception {
        Flow flow = JSONFlowUtils.readFlow(new StringReader(json), false);
        Map<String, Path> files = new TreeMap<>();
        List<StepManagerImpl> saying = new ArrayList<>();
        for (Iterator<StepManagerImpl> each = flow.iterator(); each.hasNext();) {
            StepManagerImpl step = each.next();
            if (step.getManagedStep() instanceof ClassifierPerformanceEvaluator
                    || step.numOutgoingConnectionsOfType("text") > 0) {
                saying.add(step);
            }
        }
        for (StepManagerImpl step : saying) {
            TextSaver saver = new TextSaver();
            saver.setName("saves " + step.getName());
            saver.setFile(folder.resolve(step.getName() + ".said.txt").toFile());
            saver.setAppend(true);
            saver.setWriteTitleString(false);
            StepManagerImpl manager = new StepManagerImpl(saver);
            flow.addStep(manager);
            step.addOutgoingConnection("text", manager, true);
            files.put(step.getName(), saver.getFile().toPath());
        }
        run(flow, folder);
        Map<String, String> texts = new TreeMap<>();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            if (Files.exists(file.getValue())) {
                texts.put(file.getKey(), Files.readString(file.getValue()));
            }
        }
        return texts;
    }

    private static void run(Flow flow, Path folder) throws Exception {
        List<String> errors = new ArrayList<>();
        FlowRunner runner = new FlowRunner();
        runner.setLogger(new Logger() {
            @Override
            public void logMessage(String message) {
                if (message.contains("ERROR") || message.contains("Exception")) {
                    errors.add(message);
                }
            }

            @Override
            public void statusMessage(String message) {
                // It is told in the log too.
            }
        });
        Environment environment = new Environment();
        environment.addVariable("user.home", folder.toString());
        runner.setEnvironment(environment);
        runner.setFlow(flow);
        runner.run();
        // Its own waiting looks every three seconds only.
        for (int quiet = 0; quiet < QUIET_LOOKS; quiet = runner.flowBusy() ? 0 : quiet + 1) {
            Thread.sleep(LOOK_MILLIS);
        }
        if (!errors.isEmpty()) {
            throw new AssertionError(String.join("\n", errors));
        }
    }
}
