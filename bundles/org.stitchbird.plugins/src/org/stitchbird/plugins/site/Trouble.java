// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.site;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.metadata.IArtifactKey;

/** What went wrong with a site, in a sentence: p2 tells it in trees of statuses and exceptions. */
final class Trouble {
    /** p2 keeps no codes of answers; its sentences about them are English in every language. */
    private static final List<String> PROXY_ASKS = List.of("Proxy Authentication", "code: 407", "code=407");
    private static final String HTTP_ANSWER = "HTTP ";

    private Trouble() {
    }

    /** A site could not be opened. */
    static PlugInException opening(String address, ProvisionException e) {
        return new PlugInException(opening(address, e.getStatus(), e), e);
    }

    private static String opening(String address, IStatus status, Throwable thrown) {
        List<Throwable> causes = causes(status, thrown);
        List<String> words = words(status, causes);
        if (SiteAddress.isRemote(address)) {
            String key = status.getCode() == ProvisionException.REPOSITORY_FAILED_AUTHENTICATION
                    ? "site.asks" : network(causes, words);
            if (key != null) {
                return Messages.get(key, address, last(words));
            }
        }
        if (status.getCode() == ProvisionException.REPOSITORY_NOT_FOUND
                || causes.stream().anyMatch(FileNotFoundException.class::isInstance)) {
            return Messages.get("site.no-site", address);
        }
        boolean answered = last(words).startsWith(HTTP_ANSWER);
        return Messages.get(answered ? "site.answers" : "site.damaged", address, last(words));
    }

    /** A bundle could not be fetched. */
    static PlugInException fetching(IArtifactKey key, String address, IStatus status) {
        List<Throwable> causes = causes(status, status.getException());
        List<String> words = words(status, causes);
        String network = SiteAddress.isRemote(address) ? network(causes, words) : null;
        return network != null ? new PlugInException(Messages.get(network, address, last(words)), status.getException())
                : new PlugInException(Messages.get("fetch.failed", key.getId(), key.getVersion(), address, last(words)),
                        status.getException());
    }

    /** The sentence for what the network did; null when it is none of its doing. */
    private static String network(List<Throwable> causes, List<String> words) {
        Predicate<Class<?>> any = type -> causes.stream().anyMatch(type::isInstance);
        if (words.stream().anyMatch(word -> PROXY_ASKS.stream().anyMatch(word::contains))) {
            return "site.proxy-asks";
        }
        if (any.test(UnknownHostException.class)) {
            return "site.unknown-host";
        }
        if (any.test(SSLException.class)) {
            return "site.not-secure";
        }
        if (any.test(ConnectException.class) || any.test(NoRouteToHostException.class)
                || any.test(SocketTimeoutException.class)) {
            return "site.no-answer";
        }
        return null;
    }

    /** What an exception says, or what it is when it says nothing. */
    static String reason(Throwable e) {
        if (e instanceof EOFException) {
            return Messages.get("reason.ends-early");
        }
        return e.getMessage() == null || e.getMessage().isBlank() ? e.getClass().getSimpleName() : e.getMessage();
    }

    private static String last(List<String> words) {
        return words.isEmpty() ? "" : words.getLast();
    }

    private static List<Throwable> causes(IStatus status, Throwable thrown) {
        List<Throwable> causes = new ArrayList<>();
        collect(thrown, causes);
        collect(status, causes);
        return causes;
    }

    private static void collect(IStatus status, List<Throwable> causes) {
        collect(status.getException(), causes);
        for (IStatus child : status.getChildren()) {
            collect(child, causes);
        }
    }

    private static void collect(Throwable thrown, List<Throwable> causes) {
        for (Throwable e = thrown; e != null && !causes.contains(e); e = e.getCause()) {
            causes.add(e);
            if (e instanceof CoreException core) {
                collect(core.getStatus(), causes);
            }
        }
    }

    /** What is said, the innermost last. */
    private static List<String> words(IStatus status, List<Throwable> causes) {
        List<String> words = new ArrayList<>();
        said(status, words);
        causes.stream().filter(cause -> !(cause instanceof CoreException)).map(Trouble::reason).forEach(words::add);
        return words;
    }

    private static void said(IStatus status, List<String> words) {
        if (status.getMessage() != null && !status.getMessage().isBlank() && !status.isOK()) {
            words.add(status.getMessage());
        }
        for (IStatus child : status.getChildren()) {
            said(child, words);
        }
    }
}
