// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.palette;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.stitchbird.engine.kit.StaticNodeTypes;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.NodeTypes;

/** Node types that come and go while something shows them. */
public final class ComingAndGoing implements NodeTypes {
    private final List<NodeType> types = new CopyOnWriteArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** One more; everybody is told. */
    public void addType(NodeType type) {
        types.add(type);
        listeners.forEach(Runnable::run);
    }

    /** One less; everybody is told. */
    public void removeType(NodeType type) {
        types.remove(type);
        listeners.forEach(Runnable::run);
    }

    @Override
    public Optional<NodeType> find(String id) {
        return StaticNodeTypes.of(types).find(id);
    }

    @Override
    public Optional<NodeSpec> spec(String id) {
        return StaticNodeTypes.of(types).spec(id);
    }

    @Override
    public Collection<NodeSpec> specs() {
        return StaticNodeTypes.of(types).specs();
    }

    @Override
    public AutoCloseable onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
