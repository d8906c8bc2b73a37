// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.run;

import java.lang.System.Logger.Level;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.stitchbird.engine.data.Value;
import org.stitchbird.engine.kind.ResultDetails;
import org.stitchbird.engine.session.ResultDetail;
import org.stitchbird.engine.text.Messages;

/** Asks whoever tells of values under a media type; what fails becomes a sentence. */
final class Details {
    private static final int MILLION = 1_000_000;

    private Details() {
    }

    /** Whether somebody is registered who tells of values under that media type. */
    static boolean told(String media) {
        return !references(media).isEmpty();
    }

    /** What the first one tells who has something to tell of that value; empty when nobody has. */
    static Optional<ResultDetail> of(Value value, String media) {
        BundleContext context = context();
        for (ServiceReference<ResultDetails> each : references(media)) {
            ResultDetails details = context.getService(each);
            Optional<ResultDetail> told = details == null ? Optional.empty() : of(details, value, media);
            if (told.isPresent()) {
                return told;
            }
        }
        return Optional.empty();
    }

    static Optional<ResultDetail> of(ResultDetails details, Value value, String media) {
        try {
            return details.of(value, media).map(text -> text.length() > ResultDetails.MOST
                    ? new ResultDetail(null, Messages.text("detail.large", ResultDetails.MOST / MILLION))
                    : new ResultDetail(text, null));
        } catch (Exception | LinkageError | StackOverflowError e) {
            System.getLogger("org.stitchbird.engine").log(Level.WARNING, "A result cannot be told of as " + media, e);
            String message = e.getMessage() == null ? "" : e.getMessage().strip();
            return Optional.of(new ResultDetail(null, Messages.text("detail.failed",
                    message.isEmpty() ? e.getClass().getSimpleName() : message)));
        }
    }

    private static List<ServiceReference<ResultDetails>> references(String media) {
        BundleContext context = context();
        if (context == null || media.matches(".*[()*\\\\].*")) {
            return List.of();
        }
        try {
            return context.getServiceReferences(ResultDetails.class, "(" + ResultDetails.MEDIA + "=" + media + ")")
                    .stream().sorted(Comparator.reverseOrder()).toList();
        } catch (InvalidSyntaxException e) {
            return List.of();
        }
    }

    private static BundleContext context() {
        Bundle own = FrameworkUtil.getBundle(Details.class);
        return own == null ? null : own.getBundleContext();
    }
}
