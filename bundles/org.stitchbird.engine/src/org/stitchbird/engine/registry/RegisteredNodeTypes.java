// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.registry;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.stitchbird.engine.spec.AbsentTypes;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.NodeTypeProvider;
import org.stitchbird.engine.spec.NodeTypes;

/**
 * The node types that are registered as OSGi services.
 *
 * <p>Only references are bound: a plug-in's class is made when somebody wants to know its types, and with care.
 */
@Component(service = NodeTypes.class)
public final class RegisteredNodeTypes extends ChangingNodeTypes {
    private final BundleContext context = FrameworkUtil.getBundle(RegisteredNodeTypes.class).getBundleContext();
    private final List<AbsentTypes> absent = new CopyOnWriteArrayList<>();

    /** A type comes. */
    @Reference(service = NodeType.class, cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void bindType(ServiceReference<NodeType> type) {
        add(new ServiceOffer(context, type));
    }

    /** A type goes. */
    public void unbindType(ServiceReference<NodeType> type) {
        unbind(type);
    }

    /** A provider comes with all its types. */
    @Reference(service = NodeTypeProvider.class, cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    public void bindProvider(ServiceReference<NodeTypeProvider> provider) {
        add(new ServiceOffer(context, provider));
    }

    /** A provider goes with all its types. */
    public void unbindProvider(ServiceReference<NodeTypeProvider> provider) {
        unbind(provider);
    }

    private void unbind(ServiceReference<?> reference) {
        remove(offer -> offer instanceof ServiceOffer own && own.isOf(reference));
        context.ungetService(reference);
    }

    /** Somebody comes who knows why a type is not there. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void bindAbsent(AbsentTypes knows) {
        absent.add(knows);
    }

    /** Who knows why a type is not there goes. */
    public void unbindAbsent(AbsentTypes knows) {
        absent.remove(knows);
    }

    @Override
    public Optional<String> absence(String id, String plugIn) {
        return absent.stream().flatMap(each -> each.why(id, plugIn).stream()).findFirst();
    }
}
