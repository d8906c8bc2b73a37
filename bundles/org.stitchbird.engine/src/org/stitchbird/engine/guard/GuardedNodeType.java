// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.guard;

import java.lang.System.Logger.Level;
import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.stitchbird.engine.code.JavaForm;
import org.stitchbird.engine.code.PythonForm;
import org.stitchbird.engine.data.Growth;
import org.stitchbird.engine.data.Preparation;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.scoring.Fitted;
import org.stitchbird.engine.spec.NodeCheck;
import org.stitchbird.engine.spec.NodeRun;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.engine.spec.SettingsText;

/**
 * A plug-in's node type as everybody else sees it: what it declares is asked once, and nothing that has to be quick waits
 * for it longer than plug-ins have. Once it has not answered, it is not asked again.
 *
 * <p>Running a node takes as long as it takes, on the threads of the run.
 */
public final class GuardedNodeType implements NodeType {
    private final NodeType behind;
    private final Map<Locale, NodeSpec> specs = new ConcurrentHashMap<>();
    private volatile String silent;

    /** Stands in front of a node type. */
    public GuardedNodeType(NodeType behind) {
        this.behind = behind;
    }

    /** The node type itself, where one may stand in front of it: its class says which bundle it comes from. */
    public static NodeType behind(NodeType type) {
        return type instanceof GuardedNodeType guarded ? guarded.behind : type;
    }

    /** It has thrown, or not answered; said as what it has thrown would be. */
    private static final class FailedException extends IllegalStateException {
        private static final long serialVersionUID = 1;

        FailedException(String sentence, Throwable cause) {
            super(sentence, cause);
        }

        @Override
        public String toString() {
            return getCause() == null ? getMessage() : getCause().toString();
        }
    }

    /** {@inheritDoc} Throws {@link IllegalStateException} when it throws or does not answer. */
    @Override
    public NodeSpec spec() {
        return declared(Locale.ROOT, behind::spec);
    }

    @Override
    public NodeSpec spec(Locale locale) {
        return declared(locale, () -> behind.spec(locale));
    }

    private NodeSpec declared(Locale locale, Callable<NodeSpec> question) {
        NodeSpec known = specs.get(locale);
        if (known == null) {
            known = ask(question);
            specs.put(locale, known);
        }
        return known;
    }

    /** The answer; whoever asks for it deals with what types throw. */
    private <T> T ask(Callable<T> question) {
        if (silent != null) {
            throw new FailedException(silent, null);
        }
        try {
            return Guard.ask(question);
        } catch (UnansweredException e) {
            if (e.isSilent()) {
                silent = e.getMessage();
            }
            throw new FailedException(e.getMessage(), e.isSilent() ? null : e.getCause());
        }
    }

    /** The answer, or what does no harm. */
    private <T> T ask(Callable<T> question, T otherwise) {
        try {
            T answer = ask(question);
            return answer == null ? otherwise : answer;
        } catch (IllegalStateException e) {
            System.getLogger("org.stitchbird.engine").log(Level.WARNING, behind.getClass().getName() + ": "
                    + e.getMessage(), e.getCause());
            return otherwise;
        }
    }

    @Override
    public Optional<SettingsText> settingsText() {
        return ask(behind::settingsText, Optional.empty());
    }

    @Override
    public void check(NodeCheck check) {
        ask(() -> {
            behind.check(check);
            return true;
        });
    }

    @Override
    public Growth growth(Settings settings) {
        return ask(() -> behind.growth(settings), Growth.NONE);
    }

    @Override
    public void run(NodeRun run) throws Exception {
        behind.run(run);
    }

    @Override
    public Optional<JavaForm> java() {
        return ask(behind::java, Optional.empty());
    }

    @Override
    public Optional<PythonForm> python() {
        return ask(behind::python, Optional.empty());
    }

    @Override
    public Optional<Fitted> fitted(Settings settings, Table arrived) throws Exception {
        return behind.fitted(settings, arrived);
    }

    @Override
    public Optional<Fitted> fitted(Settings settings, Table arrived, List<Preparation> before) throws Exception {
        return behind.fitted(settings, arrived, before);
    }

    @Override
    public boolean formulas() {
        return ask(behind::formulas, false);
    }

    @Override
    public URL icon() {
        return ask(behind::icon, null);
    }
}
