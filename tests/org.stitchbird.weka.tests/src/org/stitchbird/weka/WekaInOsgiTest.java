// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.osgi.framework.FrameworkUtil;
import weka.classifiers.AbstractClassifier;
import weka.classifiers.Evaluation;
import weka.classifiers.meta.Bagging;
import weka.classifiers.trees.J48;
import weka.core.Instances;
import weka.core.Utils;

/** Weka learns inside OSGi, with the numbers that its own command line gives. */
class WekaInOsgiTest {
    @BeforeAll
    static void startQuietly() {
        WekaStart.quietly();
    }

    @Test
    void wekasFolderIsInTheBundlesOwnArea() {
        assertTrue(Path.of(System.getProperty("WEKA_HOME")).startsWith(
                FrameworkUtil.getBundle(WekaStart.class).getDataFile("").toPath()));
    }

    @Test
    void livesInOurBundle() {
        assertEquals("org.stitchbird.weka", FrameworkUtil.getBundle(J48.class).getSymbolicName());
    }

    /** Weka's own {@code Version} is that of its next release. */
    @Test
    void theBundleSaysWhichWekaItHolds() throws IOException {
        Properties artifact = new Properties();
        try (InputStream in = J48.class.getResourceAsStream(
                "/META-INF/maven/nz.ac.waikato.cms.weka/weka-stable/pom.properties")) {
            artifact.load(in);
        }
        assertEquals("Weka " + artifact.getProperty("version"), FrameworkUtil.getBundle(J48.class).getHeaders("").get(
                "Stitchbird-Library"));
    }

    @Test
    void j48GetsTheKnownResultOnIris() throws Exception {
        var iris = iris();
        var evaluation = new Evaluation(iris);
        evaluation.crossValidateModel(new J48(), iris, 10, new Random(1));
        assertEquals(144, evaluation.correct());
        assertEquals(0.94, evaluation.kappa(), 1e-12);
    }

    @Test
    void learnersNestedInOptionsAreFound() throws Exception {
        var bagging = AbstractClassifier.forName(Bagging.class.getName(),
                Utils.splitOptions("-I 3 -W weka.classifiers.trees.J48 -- -M 5"));
        bagging.buildClassifier(iris());
        var inner = assertInstanceOf(J48.class, ((Bagging) bagging).getClassifier());
        assertEquals(5, inner.getMinNumObj());
    }

    private static Instances iris() throws Exception {
        try (var reader = new InputStreamReader(
                J48.class.getResourceAsStream("/weka/gui/knowledgeflow/templates/iris.arff"),
                StandardCharsets.UTF_8)) {
            var iris = new Instances(reader);
            iris.setClassIndex(iris.numAttributes() - 1);
            return iris;
        }
    }
}
