// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.examples.timeseries;

import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.stitchbird.engine.data.Value;
import org.stitchbird.engine.kind.ResultDetails;

/** Tells of lines what a viewer needs to draw them: the points, and a picture for whoever has no viewer for them. */
@Component(service = ResultDetails.class,
        property = {ResultDetails.MEDIA + "=" + LinesText.MEDIA, ResultDetails.MEDIA + "=" + ResultDetails.SVG})
public final class LinesDetails implements ResultDetails {
    @Override
    public Optional<String> of(Value value, String media) {
        if (!(value instanceof SeriesLines lines)) {
            return Optional.empty();
        }
        return Optional.of(media.equals(SVG) ? LinesPicture.svg(lines) : LinesText.write(lines));
    }
}
