// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.collect;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StreamTokenizer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.stored.Scratch;
import org.stitchbird.engine.stored.TableWriter;
import org.stitchbird.weka.Messages;
import org.stitchbird.weka.WekaStart;
import org.stitchbird.weka.WekaTables;
import org.stitchbird.weka.WekaWork;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.converters.ArffLoader.ArffReader;

/** An open ARFF file: its columns, and its rows when they are asked for. */
final class ArffFile implements AutoCloseable {
    private static final int BATCH = 10_000;

    static {
        WekaStart.quietly();
    }

    private final Path file;
    private final Reader reader;
    private final ArffReader arff;

    /**
     * Opens the file and reads its columns.
     *
     * @throws NodeFailure if it cannot be read, with line and reason
     */
    ArffFile(Path file, String encoding) throws NodeFailure {
        this.file = file;
        try {
            reader = new WholeLines(new BufferedReader(new InputStreamReader(Files.newInputStream(file),
                    Charset.forName(encoding).newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT))));
        } catch (IOException e) {
            throw failure(e);
        }
        try {
            arff = new WholeRows(reader);
        } catch (IOException | RuntimeException e) {
            close();
            throw failure(e);
        }
    }

    /** The columns, without rows. */
    Instances header() {
        return arff.getStructure();
    }

    /**
     * All rows.
     *
     * @throws NodeFailure if a row is damaged, with line and reason
     */
    Table table(Progress progress) throws NodeFailure {
        Instances rows = header();
        try {
            for (Instance row = arff.readInstance(rows); row != null; row = arff.readInstance(rows)) {
                rows.add(row);
                if (rows.size() % BATCH == 0) {
                    progress.at(rows.size(), 0, null);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw failure(e);
        }
        return WekaTables.table(rows);
    }

    /**
     * All rows in a file on the disk, so many at a time.
     *
     * @throws NodeFailure if a row is damaged, with line and reason, or the disk is full
     */
    Table stored(Progress progress) throws NodeFailure {
        Instances structure = header();
        try (TableWriter writer = Scratch.table(WekaTables.schema(structure))) {
            long done = 0;
            for (Instances part = part(structure); !part.isEmpty(); part = part(structure)) {
                writer.add(WekaTables.table(part));
                done += part.size();
                progress.at(done, 0, null);
            }
            return writer.finish();
        } catch (IOException | IllegalArgumentException e) {
            throw failure(e);
        }
    }

    /** The next rows, with texts of their own, which are let go with them. */
    private Instances part(Instances structure) throws IOException {
        Instances rows = structure.stringFreeStructure();
        for (Instance row = arff.readInstance(rows); row != null; row = arff.readInstance(rows)) {
            rows.add(row);
            if (rows.size() == BATCH) {
                break;
            }
        }
        return rows;
    }

    private NodeFailure failure(Exception e) {
        if (e instanceof CharacterCodingException) {
            return new NodeFailure(Messages.get("arff.encoding", file.getFileName()), e);
        }
        return new NodeFailure(ArffProblem.sentence(file.getFileName().toString(), WekaWork.reason(e)), e);
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            // It was only read from: nothing is lost.
        }
    }

    /** Weka's reader, but what is left of a line that is too long does not become the beginning of the next row. */
    private static final class WholeRows extends ArffReader {
        WholeRows(Reader reader) throws IOException {
            super(reader, 0, true);
        }

        @Override
        protected double getInstanceWeight() throws IOException {
            double weight = super.getInstanceWeight();
            if (Double.isNaN(weight) && m_Tokenizer.ttype != StreamTokenizer.TT_EOL
                    && m_Tokenizer.ttype != StreamTokenizer.TT_EOF) {
                errorMessage("end of line expected");
            }
            return weight;
        }
    }

    /** A text that ends with a line end even when it is cut off: Weka's reader would look for one for ever. */
    private static final class WholeLines extends Reader {
        private static final int BYTE_ORDER_MARK = '\uFEFF';
        private final BufferedReader text;
        private boolean ended;

        WholeLines(BufferedReader text) throws IOException {
            this.text = text;
            text.mark(1);
            if (text.read() != BYTE_ORDER_MARK) {
                text.reset();
            }
        }

        @Override
        public int read(char[] letters, int from, int count) throws IOException {
            int read = text.read(letters, from, count);
            if (read >= 0 || ended) {
                return read;
            }
            ended = true;
            letters[from] = '\n';
            return 1;
        }

        @Override
        public void close() throws IOException {
            text.close();
        }
    }
}
