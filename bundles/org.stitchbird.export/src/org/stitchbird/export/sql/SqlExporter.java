// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Component;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.scoring.Scoring;
import org.stitchbird.engine.spec.Choice;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.export.Messages;
import org.stitchbird.export.format.Exported;
import org.stitchbird.export.format.FlowExporter;
import org.stitchbird.export.scoring.ScoringExporter;

/** Writes a trained model as one SELECT over a table. */
@Component(service = FlowExporter.class)
public final class SqlExporter extends ScoringExporter {
    private static final String DIALECT = "dialect";
    private static final String TABLE = "table";
    private static final String KEEP = "keep";

    @Override
    public String id() {
        return "sql";
    }

    @Override
    public String name() {
        return Messages.get("sql.name.format");
    }

    @Override
    public String about() {
        return Messages.get("sql.about");
    }

    @Override
    public String ending() {
        return "sql";
    }

    @Override
    protected List<SettingSpec> further() {
        Choice[] dialects = Arrays.stream(SqlDialect.values())
                .map(dialect -> new Choice(dialect.name().toLowerCase(Locale.ROOT), dialect.label()))
                .toArray(Choice[]::new);
        return List.of(
                SettingSpec.choice(DIALECT, dialects[0].value(), dialects).label(Messages.get("sql.dialect"))
                        .about(Messages.get("sql.dialect.about")),
                SettingSpec.text(TABLE, "input").label(Messages.get("sql.table")).about(Messages.get("sql.table.about"))
                        .required(),
                SettingSpec.text(KEEP, "").label(Messages.get("sql.keep")).about(Messages.get("sql.keep.about")));
    }

    @Override
    protected Exported write(Named named, Scoring scoring, Settings options) throws NodeFailure {
        SqlDialect dialect = SqlDialect.valueOf(options.text(DIALECT).toUpperCase(Locale.ROOT));
        return Exported.file(ScoringSql.of(scoring, dialect, named.model(), parts(options.text(TABLE), '.'),
                parts(options.text(KEEP), ',')));
    }

    /** What stands between separators; a part in double quotes may hold them. */
    static List<String> parts(String text, char separator) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (char c : text.strip().toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                parts.add(part.toString().strip());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString().strip());
        return parts.stream().filter(each -> !each.isEmpty()).toList();
    }
}
