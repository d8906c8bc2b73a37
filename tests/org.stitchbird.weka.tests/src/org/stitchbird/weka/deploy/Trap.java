// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.deploy;

import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectInputStream;
import java.io.ObjectOutput;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import weka.classifiers.rules.ZeroR;

/** Classes that do something as soon as a file with them is opened in the ordinary way. */
final class Trap {
    /** What has been done. */
    static final List<String> SPRUNG = new ArrayList<>();

    private Trap() {
    }

    /** Acts when its fields are read. */
    static class Reading implements Serializable {
        private static final long serialVersionUID = 1;

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            in.defaultReadObject();
            SPRUNG.add("readObject");
        }
    }

    /** Acts when it may be replaced by another object. */
    static class Resolving implements Serializable {
        private static final long serialVersionUID = 1;

        private Object readResolve() {
            SPRUNG.add("readResolve");
            return this;
        }
    }

    /** Acts when it reads itself. */
    public static class External implements Externalizable {
        private static final long serialVersionUID = 1;

        /** As it must be. */
        public External() {
            SPRUNG.add("constructor");
        }

        @Override
        public void writeExternal(ObjectOutput out) {
        }

        @Override
        public void readExternal(ObjectInput in) {
            SPRUNG.add("readExternal");
        }
    }

    /** Acts when it is looked for in a map. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1;

        @Override
        public int hashCode() {
            SPRUNG.add("hashCode");
            return 1;
        }

        @Override
        public boolean equals(Object other) {
            return other == this;
        }
    }

    /** A learner among learners. */
    static class Learner extends ZeroR {
        private static final long serialVersionUID = 1;

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            in.defaultReadObject();
            SPRUNG.add("readObject of a learner");
        }
    }

    /** Written into files in place of {@link Hatch}, whose name is as long. */
    static class Latch implements Serializable {
        private static final long serialVersionUID = 1;
    }

    /** Acts when its class is first used; nothing else in the tests may use it. */
    static class Hatch implements Serializable {
        private static final long serialVersionUID = 1;

        static {
            SPRUNG.add("static initialiser");
        }
    }

    /** Answers nothing. */
    static final class Handler implements java.lang.reflect.InvocationHandler, Serializable {
        private static final long serialVersionUID = 1;
        private final Object held = new Reading();

        @Override
        public Object invoke(Object proxy, java.lang.reflect.Method method, Object[] arguments) {
            return held == null ? null : 0;
        }
    }
}
