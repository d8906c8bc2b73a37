// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.registry;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.NodeTypeProvider;
import org.stitchbird.engine.spec.NodeTypes;
import org.stitchbird.engine.spec.TypeFailure;

/** Node types that come and go; declarations are asked for when somebody first wants one. */
public class ChangingNodeTypes implements NodeTypes {
    private final List<Offer> offers = new CopyOnWriteArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private Catalogue catalogue;

    /** A type comes. */
    public void addType(NodeType type) {
        add(new Offer.Given(type));
    }

    /** A type goes. */
    public void removeType(NodeType type) {
        removeGiven(type);
    }

    /** A provider comes with all its types. */
    public void addProvider(NodeTypeProvider provider) {
        add(new Offer.Given(provider));
    }

    /** A provider goes with all its types. */
    public void removeProvider(NodeTypeProvider provider) {
        removeGiven(provider);
    }

    private void removeGiven(Object given) {
        remove(offer -> offer instanceof Offer.Given other && other.given() == given);
    }

    /** An offer comes. */
    final void add(Offer offer) {
        offers.add(offer);
        changed();
    }

    /** Offers go. */
    final void remove(Predicate<Offer> which) {
        offers.removeIf(which);
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
    public List<TypeFailure> failures() {
        return catalogue().failures();
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
            catalogue = new Catalogue(offers, locale);
        }
        return catalogue;
    }
}
