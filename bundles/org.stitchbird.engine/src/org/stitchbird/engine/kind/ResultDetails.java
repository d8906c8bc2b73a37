// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.kind;

import java.util.Optional;
import org.stitchbird.engine.data.Value;

/**
 * Tells of values what a viewer needs to draw them: plain text under a media type.
 *
 * <p>Values never leave the process in which nodes run; what is told here does. Registered as an OSGi service with the
 * property {@link #MEDIA}, beside the nodes and without any user interface. Called when somebody looks at a result, on
 * any thread.
 */
public interface ResultDetails {
    /** The name of the service property with the media types that it tells. */
    String MEDIA = "media";
    /**
     * The name of the service property with the ids of the kinds of values of which it tells {@link #SVG}, so that they
     * have a tab with the picture; without it, those are the kinds of its own bundle.
     */
    String KINDS = "kinds";
    /** The media type of a picture, which the results show without a viewer of the plug-in's own. */
    String SVG = "image/svg+xml";
    /** No more characters than these are told. */
    int MOST = 16_000_000;

    /**
     * A value as text of a media type, such as JSON of a plug-in's own or an SVG picture.
     *
     * @param value any value that a node has handed out, of whatever kind
     * @param media one of the media types that it is registered for
     * @return empty when it has nothing of this kind to tell of that value
     * @throws Exception if that fails; a sentence stands in the place of the view then
     */
    Optional<String> of(Value value, String media) throws Exception;
}
