// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.testing;

import java.util.Locale;

/**
 * Plug-ins with one node type each, whose code does one thing that a plug-in must not.
 *
 * <p>The node type of the plug-in {@code made.NAME} is {@code made.NAME}; it has no inputs and one output {@code table}
 * with one cell.
 */
public enum BadPlugIn {
    /** Does nothing wrong. */
    GOOD,
    /** Throws when its bundle is started. */
    THROWS_IN_ACTIVATOR,
    /** Never comes back when its bundle is started. */
    HANGS_IN_ACTIVATOR,
    /** Ends the process when its bundle is started. */
    EXITS_IN_ACTIVATOR,
    /** Throws when its class is loaded. */
    THROWS_IN_CLASS,
    /** Throws when asked what it declares. */
    THROWS_IN_SPEC,
    /** Never answers what it declares. */
    HANGS_IN_SPEC,
    /** Ends the process, hooks and all, when asked what it declares. */
    HALTS_IN_SPEC,
    /** Throws when a node is checked. */
    THROWS_IN_CHECK,
    /** Never comes back when a node is checked. */
    HANGS_IN_CHECK,
    /** Throws when a node runs. */
    THROWS_IN_RUN,
    /** Never comes back when a node runs. */
    HANGS_IN_RUN,
    /** Ends the process when a node runs. */
    EXITS_IN_RUN,
    /** Has the id of a node type of the product. */
    TAKES_AN_ID,
    /** Needs a package that nobody has. */
    LACKS_A_PACKAGE,
    /** Was made for a later version of the engine. */
    NEEDS_A_LATER_ENGINE;

    /** What the manifest of such a bundle imports. */
    public static final String ENGINE = "org.osgi.framework,org.stitchbird.engine.data,org.stitchbird.engine.code,"
            + "org.stitchbird.engine.scoring,org.stitchbird.engine.spec";

    private static final String HANG = "while (System.nanoTime() != 1) { try { Thread.sleep(100_000); } "
            + "catch (InterruptedException e) { } }";
    private static final String THROW = "if (true) throw new IllegalStateException(\"thrown by %s\");";

    /** Its id, and that of its node type. */
    public String id() {
        return "made." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The bundle, to be made into a jar; compiled against the engine and OSGi's framework. */
    public MadeBundle bundle() {
        String owner = owner(id());
        MadeBundle made = bundle(id(), this == TAKES_AN_ID ? "collect.read-csv" : id(), name(), at("IN_CLASS"),
                at("IN_SPEC"), at("IN_CHECK"), at("IN_RUN")).header("Import-Package", imports());
        if (!at("IN_ACTIVATOR").isEmpty()) {
            made.header("Bundle-Activator", owner + ".Activator").source(owner + ".Activator",
                    ACTIVATOR.formatted(owner, at("IN_ACTIVATOR")));
        }
        return made;
    }

    /** A bundle with a node type of that id that does nothing wrong, and does this besides when it runs. */
    public static MadeBundle node(String id, String run) {
        return bundle(id, id, id, "", "", "", run).header("Import-Package", ENGINE);
    }

    private static MadeBundle bundle(String id, String type, String name, String inClass, String inSpec, String inCheck,
            String inRun) {
        String owner = owner(id);
        return MadeBundle.named(id).component(owner + ".Type", "org.stitchbird.engine.spec.NodeType")
                .file(owner.replace('.', '/') + "/Type.svg", ICON)
                .source(owner + ".Type", TYPE.formatted(owner, type, name, inClass, inSpec, inCheck, inRun));
    }

    private static String owner(String id) {
        return id.replace('-', '_');
    }

    private String imports() {
        return switch (this) {
            case LACKS_A_PACKAGE -> ENGINE + ",com.example.nowhere;version=\"[3.1,4)\"";
            case NEEDS_A_LATER_ENGINE -> ENGINE + ";version=\"[99.0,100)\"";
            default -> ENGINE;
        };
    }

    private String at(String place) {
        if (!name().endsWith(place)) {
            return "";
        }
        return switch (name().substring(0, name().indexOf('_'))) {
            case "THROWS" -> THROW.formatted(id());
            case "HANGS" -> HANG;
            case "EXITS" -> "System.exit(7);";
            default -> "Runtime.getRuntime().halt(9);";
        };
    }

    private static final String ICON = """
            <svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" fill="none"
              stroke="currentColor" stroke-width="2"><path d="M4 6h16"/></svg>
            """;
    private static final String ACTIVATOR = """
            package %s;
            public final class Activator implements org.osgi.framework.BundleActivator {
                public void start(org.osgi.framework.BundleContext context) {
                    %s
                }
                public void stop(org.osgi.framework.BundleContext context) {
                }
            }
            """;
    private static final String TYPE = """
            package %1$s;
            import java.util.List;
            import org.stitchbird.engine.data.ColumnSpec;
            import org.stitchbird.engine.data.Columns;
            import org.stitchbird.engine.data.Kind;
            import org.stitchbird.engine.data.Table;
            import org.stitchbird.engine.spec.NodeCheck;
            import org.stitchbird.engine.spec.NodeRun;
            import org.stitchbird.engine.spec.NodeSpec;
            import org.stitchbird.engine.spec.NodeType;
            import org.stitchbird.engine.spec.Port;
            import org.stitchbird.engine.spec.Step;
            public final class Type implements NodeType {
                static { %4$s }
                public NodeSpec spec() {
                    %5$s
                    return NodeSpec.of("%2$s", Step.COLLECT, "Made %3$s").about("Gives one cell.")
                            .out(Port.of("table", Kind.TABLE).label("Table")).build();
                }
                public void check(NodeCheck check) {
                    %6$s
                }
                public void run(NodeRun run) {
                    %7$s
                    run.out("table", Table.of(List.of(Columns.numbers(ColumnSpec.number("made"), new double[] {42})), null));
                }
            }
            """;
}
