// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.NodeTypeProvider;
import org.stitchbird.engine.spec.NodeTypes;

/** Node types that come and go; declarations are asked for when somebody first wants one. */
public class ChangingNodeTypes implements NodeTypes {
    private final List<NodeType> types = new CopyOnWriteArrayList<>();
    private final List<NodeTypeProvider> providers = new CopyOnWriteArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private Catalogue catalogue;

    /** A type comes. */
    public void addType(NodeType type) {
        types.add(type);
        changed();
    }

    /** A type goes. */
    public void removeType(NodeType type) {
        types.removeIf(each -> each == type);
        changed();
    }

    /** A provider comes with all its types. */
    public void addProvider(NodeTypeProvider provider) {
        providers.add(provider);
        changed();
    }

    /** A provider goes with all its types. */
    public void removeProvider(NodeTypeProvider provider) {
        providers.removeIf(each -> each == provider);
        changed();
    }

    @Override
    public Optional<NodeType> find(String id) {
        return catalogue().find(id);
    }

    @Override
    public Optional<NodeSpec> spec(String id) {
        return catalogue().spec(id);
    }

    @Override
    public Collection<NodeSpec> specs() {
        return catalogue().specs();
    }

    @Override
    public AutoCloseable onChange(Runnable listener) {
        // Wrapped, so that one that listens twice is let go once.
        Runnable own = listener::run;
        listeners.add(own);
        return () -> listeners.remove(own);
    }

    private void changed() {
        synchronized (this) {
            catalogue = null;
        }
        for (Runnable listener : listeners) {
            try {
                listener.run();
            } catch (RuntimeException e) {
                Catalogue.log("Somebody who wanted to know of changed node types failed", e);
            }
        }
    }

    private synchronized Catalogue catalogue() {
        Locale locale = Locale.getDefault();
        if (catalogue == null || !catalogue.locale().equals(locale)) {
            List<NodeType> all = new ArrayList<>(types);
            for (NodeTypeProvider provider : providers) {
                try {
                    all.addAll(provider.types());
                } catch (Exception | LinkageError | StackOverflowError e) {
                    Catalogue.log("The node types of " + provider.getClass().getName() + " cannot be used", e);
                }
            }
            catalogue = new Catalogue(all, locale);
        }
        return catalogue;
    }
}
