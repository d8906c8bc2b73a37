// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.sample.FakeType;
import org.stitchbird.engine.spec.Choice;
import org.stitchbird.engine.spec.Migration;
import org.stitchbird.engine.spec.NodeCheck;
import org.stitchbird.engine.spec.NodeRun;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.SchemeSpec;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.engine.spec.Step;

class NodeTypeContractTest {
    private static final String ICON = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' "
            + "stroke='currentColor'><path d='M4 4h16'/></svg>";

    @TempDir
    private Path folder;
    private URL icon;
    private Supplier<NodeSpec> spec;
    private Consumer<NodeCheck> check = node -> { };

    @BeforeEach
    void good() {
        icon(ICON);
        spec(good -> good);
    }

    /** A declaration that keeps to the contract, changed a little. */
    private void spec(UnaryOperator<NodeSpec.Builder> change) {
        spec = () -> change.apply(NodeSpec.of("test.good", Step.TEST, "Good node").about("It does good.").tags("kind")
                .in(Port.of("table", Kind.TABLE)).out(Port.of("result", Kind.TABLE))
                .settings(SettingSpec.column("column", "table"), SettingSpec.columnTypes("types", "result"),
                        SettingSpec.choice("mode", "a", new Choice("a", "A")),
                        SettingSpec.number("share", 0.5).between(0, 1).onlyWhen("mode", "a"))).build();
    }

    private void icon(String text) {
        try {
            Path file = folder.resolve("icon.svg");
            Files.writeString(file, text);
            icon = file.toUri().toURL();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> violations(List<Locale> languages) {
        return NodeTypeContract.violations(type(), languages);
    }

    private NodeType type() {
        return new NodeType() {
            @Override
            public NodeSpec spec() {
                return spec.get();
            }

            @Override
            public void check(NodeCheck node) {
                check.accept(node);
            }

            @Override
            public void run(NodeRun run) {
                throw new AssertionError("never run");
            }

            @Override
            public URL icon() {
                return icon;
            }
        };
    }

    private void expect(String violation) {
        List<String> found = violations(List.of());
        assertTrue(found.stream().anyMatch(each -> each.contains(violation)), () -> violation + " is not in " + found);
    }

    private void expect(String violation, SettingSpec... settings) {
        spec(good -> good.settings(settings));
        expect(violation);
    }

    @Test
    void aGoodTypeHasNoViolations() {
        assertEquals(List.of(), violations(List.of()));
    }

    @Test
    void onlyABuiltInTypeMustHaveJava() {
        String violation = "test.good: it does not say how its nodes become Java";
        assertTrue(NodeTypeContract.violationsOfBuiltIn(type()).contains(violation));
        assertFalse(NodeTypeContract.violations(type()).contains(violation));
    }

    @Test
    void everyWordNeedsATranslation() {
        List<String> found = violations(List.of(Locale.KOREAN));
        assertEquals(1, found.size(), found::toString);
        assertTrue(found.get(0).startsWith("test.good: it has no words in 'ko' for test.good.name, test.good.about, "
                + "test.good.tags, test.good.in.table, test.good.out.result, test.good.set.column"), found.get(0));
    }

    @Test
    void words() {
        spec = () -> NodeSpec.of("Bad Id", Step.TEST, "").version(0).about("no sentence").tags("a", "a", " ").build();
        expect("its id must look like");
        expect("its version must be 1 or more, not 0");
        expect("its name must be a few words");
        expect("what it says about itself must be a sentence");
        expect("it has two tags 'a'");
        expect("it has a blank tag");
        spec(good -> good.about("One. Two. Three."));
        expect("two sentences at most");
    }

    @Test
    void ports() {
        spec(good -> good.in(Port.of("table", Kind.TABLE), Port.of("Upper Case", Kind.TABLE).label(" "))
                .out(Port.of("many", new Kind("my.Gas")).asMultiple()));
        expect("it has two inputs 'table'");
        expect("the name of its input 'Upper Case' must be a word in lower case");
        expect("its input 'Upper Case' has no label");
        expect("its output 'many' cannot be optional or multiple");
        expect("the kind of its output 'many' must be lower case letters, digits and hyphens, not 'my.Gas'");
    }

    @Test
    void settings() {
        expect("its setting 'column' is there twice", SettingSpec.bool("column", true));
        expect("has no label", SettingSpec.bool("x", true).label(""));
        expect("does not allow its own default '9' (setting.range)", SettingSpec.integer("x", 9).between(1, 3));
        expect("allows nothing", SettingSpec.number("x", 2).between(3, 1));
        expect("has a file ending with a dot", SettingSpec.file("x", ".csv"));
        expect("a table port 'sand' that is not there", SettingSpec.columns("x", "sand"));
        expect("a table port 'table' that is not there", SettingSpec.columnTypes("x", "table"));
        expect("has no default algorithm", SettingSpec.scheme("x", SettingValue.EMPTY, List::of));
    }

    @Test
    void dependences() {
        expect("depends on a setting 'sand' that is not there", SettingSpec.bool("x", true).onlyWhen("sand", "1"));
        expect("being 'z', which it cannot be", SettingSpec.bool("x", true).onlyWhen("mode", "z"));
        expect("its setting 'x' depends on itself", SettingSpec.bool("x", true).onlyWhen("y", "true"),
                SettingSpec.bool("y", true).onlyWhen("x", "true"));
    }

    @Test
    void choices() {
        expect("has the choice 'a' twice", SettingSpec.choice("x", "a", new Choice("a", "A"), new Choice("a", "B")));
        expect("has a choice 'a' without a label", SettingSpec.choice("x", "a", new Choice("a", "")));
        expect("cannot be stored or translated", SettingSpec.choice("x", "about", new Choice("about", "About")));
    }

    @Test
    void algorithms() {
        SchemeSpec tree = new SchemeSpec("s.tree", " ", "", List.of(SettingSpec.integer("depth", 0).atLeast(1)));
        expect("the algorithm 's.tree' of its setting 'x' is there twice", SettingSpec.scheme("x",
                SettingValue.scheme("s.tree", Map.of()), () -> List.of(tree, tree)));
        expect("the algorithm 's.tree' of its setting 'x' has no name");
        expect("its setting 'x/s.tree/depth' does not allow its own default '0'");
        expect("does not allow its own default 's.gone'", SettingSpec.scheme("x",
                SettingValue.scheme("s.gone", Map.of()), () -> List.of(tree)));
    }

    @Test
    void icons() {
        icon = null;
        expect("it has no icon");
        icon(ICON.replace("24 24", "16 16"));
        expect("must have the viewBox '0 0 24 24', not '0 0 16 16'");
        icon(ICON.replace("currentColor", "#123456"));
        expect("must be drawn in currentColor");
        icon(ICON.replace("<path d='M4 4h16'/>", ""));
        expect("draws nothing");
        icon(ICON.replace("path", "image"));
        expect("must not contain <image>");
        icon("<!DOCTYPE svg>" + ICON);
        expect("no well-formed SVG");
        icon(ICON.replace("/2000/", "/1999/"));
        expect("in the namespace of SVG");
    }

    @Test
    void whatThrowsIsAViolation() {
        spec = () -> {
            throw new IllegalStateException("dark");
        };
        expect("it throws java.lang.IllegalStateException: dark");
        good();
        check = node -> node.out("sand", (Schema) null);
        expect("for a node that was just placed");
    }

    @Test
    void aDeclarationStaysTheSame() {
        AtomicInteger count = new AtomicInteger();
        spec(good -> good.version(count.incrementAndGet()));
        expect("spec() answers something else the second time");
    }

    @Test
    void whatATypeWasFormerlyIsSomebodyElsesNoMore() {
        spec(good -> good.formerly("test.good"));
        expect("it cannot have been 'test.good' formerly");
        spec(good -> good.formerly("Old Name"));
        expect("its former id 'Old Name' must look like 'step.kebab-case'");
        spec(good -> good.formerly("test.old"));
        assertEquals(List.of(), violations(List.of()));
        NodeType one = type();
        NodeType other = FakeType.of(NodeSpec.of("test.old", Step.TEST, "Old"));
        assertEquals(List.of("test.old: the id 'test.old' is that of test.good too"),
                NodeTypeContract.violationsTogether(List.of(one, other)));
    }

    @Test
    void migrationsLeadToSettingsThatAreThere() {
        spec(good -> good.version(2).migrates(1, Migration.renamed("portion", "share")));
        assertEquals(List.of(), violations(List.of()));
        spec(good -> good.version(2).migrates(2, Migration.removed("portion")));
        expect("it migrates from version 2, which must be 1 or more and less than its own, 2");
        spec(good -> good.version(2).migrates(1, Migration.renamed("portion", "part")));
        expect("its migration from version 1 sets 'part', which it does not have");
        spec(good -> good.version(3).migrates(1, Migration.renamed("portion", "part"))
                .migrates(2, Migration.renamed("part", "share")));
        assertEquals(List.of(), violations(List.of()));
        spec(good -> good.version(2).migrates(1, settings -> {
            throw new IllegalStateException("no idea");
        }));
        expect("its migration from version 1 throws java.lang.IllegalStateException: no idea");
        AtomicInteger asked = new AtomicInteger();
        spec(good -> good.version(2).migrates(1, settings -> Map.of("share",
                SettingValue.of(Integer.toString(asked.incrementAndGet())))));
        expect("its migration from version 1 answers something else the second time");
    }
}
