// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.nodes.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.nodes.csv.CsvFormat.QuotedMarkers;

/** Files that are refused, and the sentence that says where and what to do. */
class BadCsvTest {
    @TempDir
    Path folder;
    private final Locale before = Locale.getDefault();

    @BeforeEach
    void speakEnglish() {
        Locale.setDefault(Locale.ENGLISH);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    private void refuses(byte[] bytes, CsvFormat format, String setting, String sentence) throws IOException {
        CsvRefusal refusal = EveryWay.refusal(Files.write(folder.resolve("bad.csv"), bytes), format);
        assertEquals(sentence, refusal.getMessage());
        assertEquals(setting, refusal.setting());
    }

    private void refuses(String text, String setting, String sentence) throws IOException {
        refuses(text.getBytes(StandardCharsets.UTF_8), CsvFormat.auto(), setting, sentence);
    }

    @Test
    void aRowWithTooFewFields() throws IOException {
        refuses("a,b,c\n1,2,3\n\"x\ny\",2,3\n4,5\n", "file", "Line 5 of 'bad.csv' has too few fields: 2 where the "
                + "first row has 3. Fill in the fields that are missing there; if the numbers differ in most lines, "
                + "set another 'Delimiter'.");
    }

    @Test
    void aRowWithTooManyFields() throws IOException {
        refuses("a,b\n1,2\n\nx,y,z\n", "file", "Line 4 of 'bad.csv' has too many fields: 3 where the first row has 2. "
                + "Put a value that holds the delimiter in quotes, or take the surplus fields away.");
    }

    @Test
    void aQuoteThatIsNeverClosed() throws IOException {
        refuses("a,b\n1,2\n\"x\ny\",\"never\n3,4\n5,6\n", "quote", "In line 4 of 'bad.csv' a quote is opened that is "
                + "never closed. Close it, or set 'Quotes' to none if quotes are part of the values.");
    }

    @Test
    void aQuoteThatIsClosedByAnother() throws IOException {
        refuses("a,b\n1,\"2\n3,\"4\"\n", "quote", "In line 2 of 'bad.csv' a value begins in quotes and goes on after "
                + "the closing quote. Write quotes within a value twice, or set 'Quotes' to none if quotes are part of the "
                + "values.");
    }

    @Test
    void aQuoteThatSwallowsALargeFile() throws IOException {
        refuses("a,b\n1,\"" + "2\n".repeat(9_000_000), "quote", "In line 2 of 'bad.csv' a value of more than 16 "
                + "million characters begins. Most likely a quote is opened there that is never closed: close it, or set "
                + "'Quotes' to none if quotes are part of the values.");
    }

    @Test
    void anEmptyFile() throws IOException {
        String sentence = "'bad.csv' is empty. Choose a file that has at least a header row.";
        refuses("", "file", sentence);
        refuses("\uFEFF", "file", sentence);
        refuses("\n  \n\r\n", "file", sentence);
    }

    @Test
    void noUtf8() throws IOException {
        refuses("a,b\n1,2\ncaf\u00e9,3\n".getBytes(StandardCharsets.ISO_8859_1), CsvFormat.auto(), "encoding",
                "Line 3 of 'bad.csv' is not UTF-8. Set 'Encoding' to the one that the file was saved in, such as "
                        + "Windows-1252 for western Europe, or save the file as UTF-8.");
        String late = "a,b\n" + "1,2\n".repeat(50_000);
        refuses((late + "caf\u00e9,3\n").getBytes(StandardCharsets.ISO_8859_1), CsvFormat.auto(), "encoding",
                "Line 50002 of 'bad.csv' is not UTF-8. Set 'Encoding' to the one that the file was saved in, such as "
                        + "Windows-1252 for western Europe, or save the file as UTF-8.");
    }

    @Test
    void koreanThatIsNoUtf8() throws IOException {
        refuses("이름,나이\n가나,3\n".getBytes(Charset.forName("MS949")), CsvFormat.auto(), "encoding",
                "Line 1 of 'bad.csv' is not UTF-8, but looks like Korean text of older Windows programs. Set "
                        + "'Encoding' to EUC-KR.");
    }

    @Test
    void utf8ThatIsNotWhatWasSaid() throws IOException {
        CsvFormat korean = new CsvFormat(',', '"', true, "MS949", '.', CsvFormat.MISSING, QuotedMarkers.AUTO, Map.of());
        refuses(new byte[] {'a', '\n', (byte) 0xff, '\n'}, korean, "encoding",
                "Line 2 of 'bad.csv' is not MS949. Set 'Encoding' to the one that the file was saved in, such as "
                        + "Windows-1252 for western Europe, or save the file as UTF-8.");
    }

    @Test
    void utf16WithoutMark() throws IOException {
        refuses("a,b\n1,2\n".getBytes(StandardCharsets.UTF_16LE), CsvFormat.auto(), "encoding",
                "'bad.csv' looks like UTF-16. Set 'Encoding' to UTF-16.");
    }

    @Test
    void aNulCharacter() throws IOException {
        refuses("a,b\r\n1,2\r\n3,\0\r\n", "file", "Line 3 of 'bad.csv' has a NUL character, so the file is not text, "
                + "or not in this encoding. Choose a text file, or try UTF-16 as 'Encoding'.");
    }

    @Test
    void aBinaryFile() throws IOException {
        byte[] bytes = new byte[10_000];
        new java.util.Random(7).nextBytes(bytes);
        Path file = Files.write(folder.resolve("bad.csv"), bytes);
        String sentence = EveryWay.refusal(file, CsvFormat.auto()).getMessage();
        assertTrue(sentence.startsWith("Line 1 of 'bad.csv' "), sentence);
    }

    @Test
    void aWorkbookOrPackedFile() throws IOException {
        refuses("PK\u0003\u0004rest", "file",
                "'bad.csv' is a spreadsheet or a zip archive, not text. Save it as CSV, and choose that file.");
        refuses(new byte[] {0x1f, (byte) 0x8b, 8, 0}, CsvFormat.auto(), "file",
                "'bad.csv' is compressed. Unpack it, and choose the unpacked file.");
    }

    @Test
    void aFolderOrNothing() throws IOException {
        assertEquals("'" + folder.getFileName() + "' is a folder. Choose a file in it.",
                EveryWay.refusal(folder, CsvFormat.auto()).getMessage());
        assertEquals("The file 'none.csv' does not exist. Put it back, or choose another one.",
                EveryWay.refusal(folder.resolve("none.csv"), CsvFormat.auto()).getMessage());
    }

    @Test
    void aFileThatVanishesWhileItIsRead() throws IOException {
        // The second look, for the column that turned out to be text, finds no file any more.
        Path file = Files.writeString(folder.resolve("bad.csv"), "a,b\n" + "1,2\n".repeat(20_000) + "x,2\n");
        Progress deletes = (done, total, what) -> {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        };
        CsvRefusal refusal = assertThrows(CsvRefusal.class,
                () -> CsvLoad.read(file, CsvFormat.auto(), Long.MAX_VALUE, deletes));
        assertEquals("The file 'bad.csv' does not exist. Put it back, or choose another one.", refusal.getMessage());
    }

    @Test
    void aFileThatIsReplacedWhileItIsRead() throws IOException {
        Path file = Files.writeString(folder.resolve("bad.csv"), "a,b\n1,2\nx,2\n");
        Progress replaces = (done, total, what) -> {
            try {
                Files.deleteIfExists(file);
                Files.writeString(file, "a,b\n1,2\nx,2\ny,2\n");
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        };
        CsvRefusal refusal = assertThrows(CsvRefusal.class,
                () -> CsvLoad.read(file, CsvFormat.auto(), Long.MAX_VALUE, replaces));
        assertEquals("'bad.csv' was changed while it was being read. Run again.", refusal.getMessage());
    }

    @Test
    void aValueThatIsNotOfTheTypeAskedFor() throws IOException {
        byte[] text = "age,day\n1,2026-01-01\n2,soon\nold,?\n".getBytes(StandardCharsets.UTF_8);
        refuses(text, typed("age", ColumnType.NUMBER), "types", "Line 4 of 'bad.csv' has 'old' in column 'age', which "
                + "is not a number. Add it to 'Missing values', or choose another type for the column.");
        refuses(text, typed("day", ColumnType.TIME), "types", "Line 3 of 'bad.csv' has 'soon' in column 'day', which "
                + "is not a date such as 2026-03-01 or 2026-03-01T09:30. Add it to 'Missing values', or choose another "
                + "type for the column.");
        refuses(text, typed("weight", ColumnType.NUMBER), "types", "'bad.csv' has no column 'weight', for which a type "
                + "is set. Take the type away, or correct the name.");
    }

    private static CsvFormat typed(String column, ColumnType type) {
        return new CsvFormat(',', '"', true, "auto", '.', CsvFormat.MISSING, QuotedMarkers.AUTO, Map.of(column, type));
    }

    @Test
    void speaksKorean() throws IOException {
        Locale.setDefault(Locale.KOREAN);
        refuses("a,b\n1\n", "file", "'bad.csv'의 2번째 줄은 필드가 1개인데, 첫 행처럼 2개여야 합니다. 빠진 필드를 채우세요. "
                + "대부분의 줄이 맞지 않으면 '구분 문자'를 바꾸세요.");
    }
}
