// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.kept;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Plain data as bytes: records of texts, numbers, enums, lists, maps, arrays and further records.
 *
 * <p>What is read back follows from the declaration of the record alone; the bytes name no class, so that a file can
 * make nothing but what was asked for. Equal data have equal bytes.
 */
public final class PlainForm {
    private static final Map<Class<?>, Shape> SHAPES = Collections.synchronizedMap(new java.util.HashMap<>());

    private PlainForm() {
    }

    /** How a record is taken apart and put together again. */
    private record Shape(RecordComponent[] parts, Constructor<?> constructor) {
        static Shape of(Class<?> type) {
            try {
                RecordComponent[] parts = type.getRecordComponents();
                Constructor<?> constructor = type.getDeclaredConstructor(
                        Stream.of(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
                constructor.setAccessible(true);
                for (RecordComponent part : parts) {
                    part.getAccessor().setAccessible(true);
                }
                return new Shape(parts, constructor);
            } catch (NoSuchMethodException e) {
                throw new IllegalArgumentException(type + " is no record", e);
            }
        }
    }

    /** The bytes of a record. */
    public static byte[] bytes(Record record) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(new DataOutputStream(bytes), record, record.getClass());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * The record of that class that has these bytes.
     *
     * @throws IOException if they are not those of one
     */
    public static <T extends Record> T read(byte[] bytes, Class<T> type) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            T read = type.cast(read(in, type));
            if (in.available() > 0) {
                throw new IOException("More bytes than " + type + " has");
            }
            return read;
        } catch (RuntimeException e) {
            throw new IOException(e);
        }
    }

    private static void write(DataOutputStream out, Object value, Type type) throws IOException {
        Class<?> raw = raw(type);
        if (raw.isPrimitive()) {
            number(out, value);
            return;
        }
        out.writeBoolean(value != null);
        if (value == null) {
            return;
        } else if (value instanceof String text) {
            byte[] letters = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(letters.length);
            out.write(letters);
        } else if (value instanceof Enum<?> one) {
            out.writeInt(one.ordinal());
        } else if (value instanceof List<?> list) {
            out.writeInt(list.size());
            for (Object each : list) {
                write(out, each, argument(type, 0));
            }
        } else if (value instanceof Map<?, ?> map) {
            out.writeInt(map.size());
            for (Map.Entry<?, ?> each : map.entrySet()) {
                write(out, each.getKey(), argument(type, 0));
                write(out, each.getValue(), argument(type, 1));
            }
        } else if (raw.isArray()) {
            out.writeInt(Array.getLength(value));
            for (int i = 0; i < Array.getLength(value); i++) {
                write(out, Array.get(value, i), raw.getComponentType());
            }
        } else if (value instanceof Record) {
            for (RecordComponent part : shape(raw).parts()) {
                write(out, part(part, value), part.getGenericType());
            }
        } else {
            number(out, value);
        }
    }

    private static void number(DataOutputStream out, Object value) throws IOException {
        switch (value) {
            case Integer whole -> out.writeInt(whole);
            case Long whole -> out.writeLong(whole);
            case Double number -> out.writeDouble(number);
            case Boolean either -> out.writeBoolean(either);
            default -> throw new IllegalArgumentException("No plain data: " + value.getClass());
        }
    }

    private static Object part(RecordComponent part, Object record) {
        try {
            return part.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object read(DataInputStream in, Type type) throws IOException {
        Class<?> raw = raw(type);
        if (!raw.isPrimitive() && !in.readBoolean()) {
            return null;
        } else if (raw == String.class) {
            return new String(in.readNBytes(size(in)), StandardCharsets.UTF_8);
        } else if (raw.isEnum()) {
            return raw.getEnumConstants()[in.readInt()];
        } else if (raw == List.class) {
            List<Object> list = new ArrayList<>();
            for (int left = size(in); left > 0; left--) {
                list.add(read(in, argument(type, 0)));
            }
            return list;
        } else if (Map.class.isAssignableFrom(raw)) {
            Map<Object, Object> map = raw == SortedMap.class ? new TreeMap<>() : new LinkedHashMap<>();
            for (int left = size(in); left > 0; left--) {
                Object key = read(in, argument(type, 0));
                map.put(key, read(in, argument(type, 1)));
            }
            return map;
        } else if (raw.isArray()) {
            Object array = Array.newInstance(raw.getComponentType(), size(in));
            for (int i = 0; i < Array.getLength(array); i++) {
                Array.set(array, i, read(in, raw.getComponentType()));
            }
            return array;
        } else if (raw.isRecord()) {
            return record(in, shape(raw));
        }
        return number(in, raw);
    }

    private static Object record(DataInputStream in, Shape shape) throws IOException {
        Object[] parts = new Object[shape.parts().length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = read(in, shape.parts()[i].getGenericType());
        }
        try {
            return shape.constructor().newInstance(parts);
        } catch (ReflectiveOperationException e) {
            throw new IOException(e);
        }
    }

    private static Object number(DataInputStream in, Class<?> raw) throws IOException {
        if (raw == int.class || raw == Integer.class) {
            return in.readInt();
        } else if (raw == long.class || raw == Long.class) {
            return in.readLong();
        } else if (raw == double.class || raw == Double.class) {
            return in.readDouble();
        } else if (raw == boolean.class || raw == Boolean.class) {
            return in.readBoolean();
        }
        throw new IllegalArgumentException("No plain data: " + raw);
    }

    /** Everything takes a byte at least, so a greater size is a damaged one. */
    private static int size(DataInputStream in) throws IOException {
        int size = in.readInt();
        if (size < 0 || size > in.available()) {
            throw new IOException("A size of " + size + " where " + in.available() + " bytes are left");
        }
        return size;
    }

    private static Shape shape(Class<?> type) {
        return SHAPES.computeIfAbsent(type, Shape::of);
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
    }

    private static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }
}
