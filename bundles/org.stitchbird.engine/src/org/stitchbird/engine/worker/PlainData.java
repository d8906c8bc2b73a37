// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.worker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InvalidClassException;
import java.io.ObjectInputFilter.FilterInfo;
import java.io.ObjectInputFilter.Status;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.Optional;
import org.stitchbird.engine.spec.Shape;

/**
 * Plain data as bytes, by Java's serialisation, and nothing else.
 *
 * <p>What another bundle has put into plain data, such as the description of a learner's shape, is left out when it is
 * written; whatever is not plain is refused when it is read.
 */
final class PlainData {
    /** Settings nest a hundred times at most, by three objects each. */
    private static final int DEEPEST = 500;
    private static final int LONGEST_ARRAY = 1 << 26;

    private PlainData() {
    }

    static byte[] bytes(Object plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        try (Output output = new Output(bytes)) {
            output.writeObject(plain);
        }
        return bytes.toByteArray();
    }

    static Object read(InputStream bytes) throws IOException {
        try (Input input = new Input(bytes)) {
            input.setObjectInputFilter(PlainData::judge);
            return input.readObject();
        } catch (ClassNotFoundException e) {
            throw new InvalidClassException("There is no class " + e.getMessage());
        }
    }

    /** Whether objects of a class may travel: those of this bundle that are data, and the basics of Java. */
    static boolean isPlain(Class<?> type) {
        Class<?> each = type;
        while (each.isArray()) {
            each = each.componentType();
        }
        String place = each.getPackageName();
        return each.isPrimitive() || place.equals("java.lang") || place.equals("java.util")
                || each.getName().startsWith("org.stitchbird.engine.") && each.getClassLoader() == own();
    }

    private static ClassLoader own() {
        return PlainData.class.getClassLoader();
    }

    private static Status judge(FilterInfo info) {
        boolean fits = info.depth() <= DEEPEST && info.arrayLength() <= LONGEST_ARRAY
                && (info.serialClass() == null || isPlain(info.serialClass()));
        return fits ? Status.ALLOWED : Status.REJECTED;
    }

    /** What may be absent, as Optional itself does not travel. */
    private record Perhaps(Object value) implements Serializable {
        private Object readResolve() {
            return Optional.ofNullable(value);
        }
    }

    private static final class Output extends ObjectOutputStream {
        Output(OutputStream bytes) throws IOException {
            super(bytes);
            enableReplaceObject(true);
        }

        @Override
        protected Object replaceObject(Object object) {
            if (object instanceof Optional<?> perhaps) {
                return new Perhaps(perhaps.orElse(null));
            }
            if (isPlain(object.getClass())) {
                return object;
            }
            return object instanceof Shape shape ? new Shape.OfKind(shape.kind()) : null;
        }
    }

    private static final class Input extends ObjectInputStream {
        Input(InputStream bytes) throws IOException {
            super(bytes);
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass described) throws IOException, ClassNotFoundException {
            try {
                return Class.forName(described.getName(), false, own());
            } catch (ClassNotFoundException e) {
                // Primitive types.
                return super.resolveClass(described);
            }
        }
    }
}
