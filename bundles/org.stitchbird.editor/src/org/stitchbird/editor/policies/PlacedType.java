// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.policies;

import org.eclipse.gef.requests.CreationFactory;

/** Stands for a node of one type that is about to be placed. */
public final class PlacedType implements CreationFactory {
    private final String id;

    /** Stands for a node of the type of that id. */
    public PlacedType(String id) {
        this.id = id;
    }

    /** The id too: the node itself is made by the edit. */
    @Override
    public Object getNewObject() {
        return id;
    }

    @Override
    public Object getObjectType() {
        return id;
    }
}
