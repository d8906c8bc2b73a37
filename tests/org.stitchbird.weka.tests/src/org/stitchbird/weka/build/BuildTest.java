// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.engine.data.Table;
import org.stitchbird.weka.Examples;
import org.stitchbird.weka.Messages;
import org.stitchbird.weka.Scheme;
import org.stitchbird.weka.Schemes;
import org.stitchbird.weka.SmallTables;
import org.stitchbird.weka.WekaTables;
import org.stitchbird.weka.WekaWork;
import weka.classifiers.AbstractClassifier;
import weka.classifiers.Classifier;
import weka.classifiers.IterativeClassifier;
import weka.classifiers.ParallelIteratedSingleClassifierEnhancer;
import weka.classifiers.SingleClassifierEnhancer;
import weka.classifiers.functions.MultilayerPerceptron;
import weka.classifiers.meta.AdaBoostM1;
import weka.classifiers.meta.AttributeSelectedClassifier;
import weka.classifiers.meta.Bagging;
import weka.classifiers.meta.FilteredClassifier;
import weka.classifiers.meta.RandomCommittee;
import weka.classifiers.meta.RandomSubSpace;
import weka.classifiers.meta.Stacking;
import weka.classifiers.rules.ZeroR;
import weka.classifiers.trees.J48;
import weka.classifiers.trees.RandomForest;
import weka.core.Instances;
import weka.core.Randomizable;
import weka.filters.unsupervised.attribute.Standardize;

/** What is trained here is, byte for byte, what Weka's own method trains on one thread. */
class BuildTest {
    private static final int MEMBERS = 4;
    private static final List<String> ROWS = List.of("iris", "diabetes", "categories", "counts", "texts", "numbers");

    /** Everything about a trained classifier, or why there is none. */
    private static String outcome(Classifier classifier, Instances rows, boolean ours) {
        try {
            return WekaWork.quietly(() -> {
                if (ours) {
                    Build.classifier(classifier, new Instances(rows), Progress.NONE);
                } else {
                    classifier.buildClassifier(new Instances(rows));
                }
                return bytes(classifier) + classifier + String.join(" ", ((AbstractClassifier) classifier).getOptions())
                        + answers(classifier, rows);
            });
        } catch (Exception e) {
            return "failed: " + e.getMessage();
        }
    }

    /** Length and digest; of what notes how long it took to select columns nothing. */
    private static String bytes(Classifier object) throws Exception {
        if (String.join(" ", ((AbstractClassifier) object).getOptions()).contains("AttributeSelectedClassifier")
                || object instanceof AttributeSelectedClassifier) {
            return "";
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        } catch (java.io.NotSerializableException e) {
            return e.getMessage();
        }
        return Arrays.hashCode(bytes.toByteArray()) + "/" + bytes.size() + "\n";
    }

    private static String answers(Classifier classifier, Instances rows) throws Exception {
        StringBuilder all = new StringBuilder();
        for (var row : rows) {
            all.append(Arrays.toString(classifier.distributionForInstance(row)));
        }
        return all.toString();
    }

    /** On every table alone, on the first that suits as a member; where Weka fails, with the same sentence. */
    private static void same(Function<Classifier, Classifier> around, Class<?> base, Map<String, Instances> tables)
            throws Exception {
        boolean alone = around.apply(make(base)).getClass() == base;
        boolean compared = false;
        for (Map.Entry<String, Instances> each : tables.entrySet()) {
            String expected = outcome(around.apply(make(base)), each.getValue(), false);
            if (!expected.startsWith("failed: ")
                    && expected.equals(outcome(around.apply(make(base)), each.getValue(), false))) {
                assertEquals(expected, outcome(around.apply(make(base)), each.getValue(), true), each.getKey());
                compared = true;
                if (!alone) {
                    return;
                }
            } else if (expected.startsWith("failed: ")) {
                assertEquals(expected, outcome(around.apply(make(base)), each.getValue(), true), each.getKey());
                compared = true;
            }
        }
        assertTrue(compared, "Weka itself gives something else each time");
    }

    private static Classifier make(Class<?> type) {
        try {
            return (Classifier) type.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Instances> tables() throws Exception {
        Map<String, Instances> all = new java.util.LinkedHashMap<>();
        Map<String, Table> tables = SmallTables.all();
        for (String name : ROWS) {
            all.put(name, WekaTables.instances(tables.get(name)));
        }
        return all;
    }

    private static List<Class<?>> classifiers() throws Exception {
        List<Class<?>> all = new ArrayList<>();
        for (Scheme scheme : Schemes.all()) {
            Class<?> type = Class.forName(scheme.className());
            if (scheme.node() && Classifier.class.isAssignableFrom(type)) {
                all.add(type);
            }
        }
        return all;
    }

    private static Classifier members(SingleClassifierEnhancer ensemble, Classifier base) {
        ensemble.setClassifier(base);
        ((ParallelIteratedSingleClassifierEnhancer) ensemble).setNumIterations(MEMBERS);
        return ensemble;
    }

    private static Classifier stacking(Classifier base) {
        Stacking stacking = new Stacking();
        stacking.setClassifiers(new Classifier[] {base, new J48(), make(base.getClass())});
        return stacking;
    }

    private static Classifier filtered(Classifier base) {
        FilteredClassifier inner = new FilteredClassifier();
        inner.setFilter(new Standardize());
        inner.setClassifier(base);
        FilteredClassifier outer = new FilteredClassifier();
        outer.setClassifier(inner);
        return outer;
    }

    @TestFactory
    Stream<DynamicTest> everyClassifierAloneBehindFiltersAndAsMember() throws Exception {
        Map<String, Instances> tables = tables();
        return classifiers().stream().flatMap(type -> {
            Stream<DynamicTest> all = Stream.of(
                    dynamicTest(type.getSimpleName(), () -> same(each -> each, type, tables)),
                    dynamicTest("Bagging of " + type.getSimpleName(),
                            () -> same(each -> members(new Bagging(), each), type, tables)),
                    dynamicTest("RandomSubSpace of " + type.getSimpleName(),
                            () -> same(each -> members(new RandomSubSpace(), each), type, tables)),
                    dynamicTest("Stacking of " + type.getSimpleName(), () -> same(BuildTest::stacking, type, tables)));
            if (Randomizable.class.isAssignableFrom(type)) {
                all = Stream.concat(all, Stream.of(dynamicTest("RandomCommittee of " + type.getSimpleName(),
                        () -> same(each -> members(new RandomCommittee(), each), type, tables))));
            }
            if (IterativeClassifier.class.isAssignableFrom(type)
                    || ParallelIteratedSingleClassifierEnhancer.class.isAssignableFrom(type)) {
                all = Stream.concat(all, Stream.of(dynamicTest("filters before " + type.getSimpleName(),
                        () -> same(BuildTest::filtered, type, tables))));
            }
            return all;
        });
    }

    @Test
    void aForestWithItsOptionsIsTheSameToo() throws Exception {
        Instances iris = WekaTables.instances(Examples.table("iris"));
        RandomForest[] forests = new RandomForest[2];
        for (int i = 0; i < 2; i++) {
            forests[i] = new RandomForest();
            forests[i].setOptions(new String[] {"-I", "20", "-O", "-print", "-attribute-importance", "-S", "7"});
        }
        assertEquals(outcome(forests[0], iris, false), outcome(forests[1], iris, true));
        assertSame(RandomForest.class, forests[1].getClass());
        assertEquals(1, forests[1].getNumExecutionSlots());
    }

    @Test
    void slotsThatSomebodyHasSetStay() throws Exception {
        Instances iris = WekaTables.instances(Examples.table("iris"));
        RandomForest forest = new RandomForest();
        forest.setNumExecutionSlots(3);
        List<String> told = new ArrayList<>();
        Build.classifier(forest, iris, (done, total, what) -> told.add(what));
        assertEquals(3, forest.getNumExecutionSlots());
        assertEquals(List.of(), told);
    }

    @Test
    void iterationsAndMembersAreTold() throws Exception {
        Instances iris = WekaTables.instances(Examples.table("iris"));
        List<String> told = new ArrayList<>();
        Bagging bagging = new Bagging();
        bagging.setNumIterations(3);
        Build.classifier(bagging, iris, (done, total, what) -> told.add(what));
        assertEquals(Stream.of(1, 2, 3).map(i -> Messages.get("train.member", i, 3)).toList(),
                told.stream().sorted().toList());
        told.clear();
        MultilayerPerceptron network = new MultilayerPerceptron();
        network.setTrainingTime(3);
        Build.classifier(network, iris, (done, total, what) -> told.add(done + "/" + total + " " + what));
        assertEquals(Stream.of(0, 1, 2).map(i -> i + "/3 " + Messages.get("train.iteration", i + 1, 3)).toList(),
                told);
    }

    @Test
    void aRunCanBeStoppedBetweenIterationsAndBetweenMembers() throws Exception {
        Instances iris = WekaTables.instances(Examples.table("iris"));
        for (Classifier each : List.of(new RandomForest(), new AdaBoostM1(), new MultilayerPerceptron())) {
            assertThrows(CancellationException.class, () -> Build.classifier(each, iris, (done, total, what) -> {
                if (done * 10 >= total * 2) {
                    throw new CancellationException();
                }
            }));
        }
    }

    /** Fails as member 2 and 3; the others are a ZeroR. */
    public static final class Failing extends ZeroR implements Randomizable {
        private static final long serialVersionUID = 1;
        private int seed;

        @Override
        public void setSeed(int number) {
            seed = number;
        }

        @Override
        public int getSeed() {
            return seed;
        }

        @Override
        public void buildClassifier(Instances rows) throws Exception {
            if (seed % 2 == 0) {
                throw new IllegalStateException("a member with seed " + seed);
            }
            super.buildClassifier(rows);
        }
    }

    @Test
    void theFailureOfAMemberIsThatOfTheEnsemble() throws Exception {
        Instances iris = WekaTables.instances(Examples.table("iris"));
        String expected = outcome(members(new RandomCommittee(), new Failing()), iris, false);
        assertTrue(expected.startsWith("failed: a member"), expected);
        for (int i = 0; i < 20; i++) {
            assertEquals(expected, outcome(members(new RandomCommittee(), new Failing()), iris, true));
        }
    }

    /** Waits until another is trained, too. */
    public static final class Together extends ZeroR {
        private static final long serialVersionUID = 1;
        private static final CountDownLatch BOTH = new CountDownLatch(2);

        @Override
        public void buildClassifier(Instances rows) throws Exception {
            BOTH.countDown();
            assertTrue(BOTH.await(30, TimeUnit.SECONDS), "no two members were trained at a time");
            super.buildClassifier(rows);
        }
    }

    @Test
    void membersAreTrainedAtTheSameTime() throws Exception {
        Bagging bagging = new Bagging();
        bagging.setClassifier(new Together());
        Build.classifier(bagging, WekaTables.instances(Examples.table("iris")), Progress.NONE);
        assertArrayEquals(new String[] {"-num-slots", "1"}, Arrays.copyOfRange(bagging.getOptions(), 4, 6));
    }
}
