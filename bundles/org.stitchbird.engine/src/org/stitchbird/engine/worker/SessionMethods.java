// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.worker;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.stitchbird.engine.session.FlowSession;

/** The methods of a session by names that travel, those that are added later among them. */
final class SessionMethods {
    /** Tells a session how nodes ended in an earlier worker; see {@code LocalFlowSession.remember}. */
    static final String REMEMBER = "remember";
    /** How the names of all methods begin that start a run. */
    static final String START = "start";
    /** The method that starts a run and makes nothing anew that is fresh. */
    static final String GO_ON = "start(FlowSource,Set,Scope)";
    private static final Map<Class<?>, Object> NOTHING = Map.of(List.class, List.of(), Map.class, Map.of(), Set.class,
            Set.of(), Optional.class, Optional.empty(), boolean.class, false, int.class, 0, long.class, 0L);
    private static final Map<String, Method> BY_NAME = Arrays.stream(FlowSession.class.getMethods())
            .collect(Collectors.toMap(SessionMethods::name, Function.identity(), (one, same) -> one));

    private SessionMethods() {
    }

    /** Name and parameters, as methods share names. */
    static String name(Method method) {
        return method.getName() + Arrays.stream(method.getParameterTypes()).map(Class::getSimpleName)
                .collect(Collectors.joining(",", "(", ")"));
    }

    static Optional<Method> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** What a method gives when there is nothing to tell; {@code null} when that cannot be said. */
    static Object nothing(Object proxy, Method method, Object[] arguments) {
        Object nothing = NOTHING.get(method.getReturnType());
        if (nothing != null || !method.isDefault()) {
            return nothing;
        }
        try {
            return InvocationHandler.invokeDefault(proxy, method, arguments);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
