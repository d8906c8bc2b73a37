// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.stitchbird.export.evidence.Finding;
import org.stitchbird.export.evidence.Finding.Outcome;
import org.stitchbird.export.evidence.Verification;

/** {@code verify PACK [--data FOLDER] [--json]}: replays an evidence pack and says what comes out the same. */
final class VerifyCommand implements Command {
    private final Engine engine;

    VerifyCommand(Engine engine) {
        this.engine = engine;
    }

    @Override
    public int run(List<String> words, PrintStream out) throws UsageException, FaultException, InterruptedException {
        Arguments arguments = new Arguments(words, Set.of("--json"), Set.of("--data"));
        String word = arguments.onlyWord("PACK");
        Path pack = Path.of(word).toAbsolutePath().normalize();
        if (!Files.isRegularFile(pack)) {
            throw new FaultException(Messages.get("flow.absent", word));
        }
        Optional<Path> data = arguments.last("--data").map(Path::of);
        if (data.isPresent() && !Files.isDirectory(data.get())) {
            throw new FaultException(Messages.get("verify.folder", data.get()));
        }
        try {
            List<Finding> findings = Verification.of(pack, data, engine.types());
            return tell(pack, findings, arguments.has("--json"), out);
        } catch (IOException e) {
            throw new FaultException(e.getMessage());
        }
    }

    private static int tell(Path pack, List<Finding> findings, boolean json, PrintStream out) {
        long different = findings.stream().filter(finding -> finding.outcome() == Outcome.DIFFERENT).count();
        for (Finding finding : findings) {
            out.println(json ? JsonLines.finding(finding) : TextColumns.left(Messages.get("verify."
                    + finding.outcome().name().toLowerCase(Locale.ROOT)), width()) + finding.sentence());
        }
        if (json) {
            out.println(JsonLines.verified(pack, different));
        } else {
            out.println(different == 0 ? Messages.get("verify.all") : Messages.get("verify.count", different));
        }
        return different == 0 ? Exit.DONE : Exit.FAULT;
    }

    private static int width() {
        return 2 + List.of("same", "different", "note").stream()
                .mapToInt(word -> TextColumns.width(Messages.get("verify." + word))).max().orElse(0);
    }
}
