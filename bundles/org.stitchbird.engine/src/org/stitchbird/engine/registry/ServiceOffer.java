// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;
import org.stitchbird.engine.guard.Guard;
import org.stitchbird.engine.guard.GuardedNodeType;
import org.stitchbird.engine.guard.UnansweredException;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.NodeTypeProvider;
import org.stitchbird.engine.text.Messages;

/** Node types behind a service, which is made when somebody first wants them; a plug-in's is asked once, with care. */
final class ServiceOffer implements Offer {
    private final BundleContext context;
    private final ServiceReference<?> reference;
    private final Bundle bundle;
    private final boolean foreign;
    private Collection<? extends NodeType> types;
    private UnansweredException failure;

    /** What a {@link NodeType} or a {@link NodeTypeProvider} offers. */
    ServiceOffer(BundleContext context, ServiceReference<?> reference) {
        this.context = context;
        this.reference = reference;
        bundle = reference.getBundle();
        foreign = Guard.isForeign(bundle);
    }

    boolean isOf(ServiceReference<?> other) {
        return reference.equals(other);
    }

    @Override
    public synchronized Collection<? extends NodeType> types() throws UnansweredException {
        if (failure != null) {
            throw failure;
        }
        if (types == null) {
            try {
                types = foreign ? guarded(Guard.ask(this::made)) : made();
            } catch (UnansweredException e) {
                failure = e;
                throw e;
            }
        }
        return types;
    }

    private Collection<? extends NodeType> made() {
        Object service = context.getService(reference);
        if (service == null) {
            // Why it could not be made is in the log of whoever makes it.
            throw new IllegalStateException(Messages.text("guard.not-made",
                    reference.getProperty("component.name")));
        }
        return service instanceof NodeTypeProvider provider ? provider.types() : List.of((NodeType) service);
    }

    private static Collection<? extends NodeType> guarded(Collection<? extends NodeType> all) {
        List<NodeType> guarded = new ArrayList<>();
        all.forEach(each -> guarded.add(new GuardedNodeType(each)));
        return guarded;
    }

    @Override
    public String bundle() {
        return bundle.getSymbolicName();
    }

    @Override
    public String name() {
        String name = bundle.getHeaders().get("Bundle-Name");
        return name == null ? bundle() : name;
    }

    @Override
    public Version version() {
        return bundle.getVersion();
    }

    @Override
    public boolean isForeign() {
        return foreign;
    }
}
