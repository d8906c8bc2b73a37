// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.examples.tribuo;

import com.google.protobuf.Any;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Message;
import com.google.protobuf.TypeRegistry;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.tribuo.classification.protos.TribuoClassificationCore;
import org.tribuo.classification.sgd.protos.TribuoClassificationSgd;
import org.tribuo.common.sgd.protos.TribuoSgd;
import org.tribuo.common.tree.protos.TribuoTree;
import org.tribuo.math.protos.TribuoMath;
import org.tribuo.math.protos.TribuoMathImpl;
import org.tribuo.protos.core.ModelProto;
import org.tribuo.protos.core.TribuoCore;
import org.tribuo.protos.core.TribuoCoreImpl;
import org.tribuo.regression.protos.TribuoRegressionCore;
import org.tribuo.regression.rtree.protos.TribuoRegressionTree;
import org.tribuo.regression.sgd.protos.TribuoRegressionSgd;

/**
 * Looks through a saved model before it is read: Tribuo makes what a model names, so it may name only what is Tribuo's.
 *
 * <p>What is packed inside is unpacked and looked through too, and what nobody here can unpack is refused.
 */
final class ModelGuard {
    private static final List<FileDescriptor> FILES = List.of(TribuoCore.getDescriptor(),
            TribuoCoreImpl.getDescriptor(), TribuoMath.getDescriptor(), TribuoMathImpl.getDescriptor(),
            TribuoSgd.getDescriptor(), TribuoTree.getDescriptor(), TribuoClassificationCore.getDescriptor(),
            TribuoClassificationSgd.getDescriptor(), TribuoRegressionCore.getDescriptor(),
            TribuoRegressionSgd.getDescriptor(), TribuoRegressionTree.getDescriptor());
    private static final TypeRegistry TYPES = types();
    private static final int DEEPEST = 200;

    private ModelGuard() {
    }

    private static TypeRegistry types() {
        TypeRegistry.Builder types = TypeRegistry.newBuilder();
        FILES.forEach(file -> types.add(file.getMessageTypes()));
        return types.build();
    }

    /**
     * Looks through a model.
     *
     * @throws IOException if it names what is not Tribuo's
     */
    static void require(ModelProto model) throws IOException {
        look(model, 0);
    }

    private static void look(Message message, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new IOException("A model that is nested too deep");
        }
        if (message.getDescriptorForType().getFullName().equals(Any.getDescriptor().getFullName())) {
            packed(Any.parseFrom(message.toByteString()), depth);
            return;
        }
        for (Map.Entry<FieldDescriptor, Object> field : message.getAllFields().entrySet()) {
            Collection<?> values = field.getValue() instanceof List<?> list ? list : List.of(field.getValue());
            for (Object value : values) {
                if (value instanceof Message inner) {
                    look(inner, depth + 1);
                } else if (value instanceof String name && field.getKey().getName().endsWith("class_name")) {
                    named(name);
                }
            }
        }
    }

    private static void packed(Any any, int depth) throws IOException {
        if (any.getTypeUrl().isEmpty() && any.getValue().isEmpty()) {
            return;
        }
        Descriptor type = TYPES.getDescriptorForTypeUrl(any.getTypeUrl());
        if (type == null) {
            throw new IOException("A model that holds a " + any.getTypeUrl());
        }
        look(DynamicMessage.parseFrom(type, any.getValue()), depth + 1);
    }

    private static void named(String name) throws IOException {
        if (!name.isEmpty() && !name.startsWith("org.tribuo.") && !name.startsWith("com.oracle.labs.mlrg.olcut.")) {
            throw new IOException("A model that names " + name);
        }
    }
}
