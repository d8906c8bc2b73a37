// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0

import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.pmml4s.model.Model;

/** Answers rows with PMML4S, one model for each line of the input: its file, the rows' and the answers'. */
public final class Pmml4s {
    public static void main(String[] arguments) throws Exception {
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] files = line.split("\t");
            try {
                answer(Path.of(files[0]), Path.of(files[1]), Path.of(files[2]));
                System.out.println("done");
            } catch (Exception | Error e) {
                java.io.StringWriter trace = new java.io.StringWriter();
                e.printStackTrace(new java.io.PrintWriter(trace));
                System.out.println(trace.toString().replace('\n', ' '));
            }
        }
    }

    private static void answer(Path file, Path rows, Path answers) throws Exception {
        Model model = Model.fromFile(file.toString());
        String[] outputs = model.outputNames();
        Object[][] read;
        String[] names;
        try (DataInputStream in = new DataInputStream(Files.newInputStream(rows))) {
            names = new String[in.readInt()];
            read = new Object[in.readInt()][names.length];
            for (int column = 0; column < names.length; column++) {
                names[column] = text(in);
                boolean labels = in.readBoolean();
                for (Object[] row : read) {
                    boolean missing = in.readBoolean();
                    row[column] = missing ? null : labels ? text(in) : (Object) in.readDouble();
                }
            }
        }
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(answers))) {
            out.writeInt(read.length);
            for (Object[] row : read) {
                Map<String, Object> cells = new HashMap<>();
                for (int i = 0; i < names.length; i++) {
                    if (row[i] != null) {
                        cells.put(names[i], row[i]);
                    }
                }
                Object[] values = new Object[outputs.length];
                Map<String, Object> result = model.predict(cells);
                for (int i = 0; i < outputs.length; i++) {
                    values[i] = result.containsKey(outputs[i]) ? result.get(outputs[i]) : other(result, outputs[i]);
                }
                text(out, values[0] == null ? "" : String.valueOf(values[0]));
                out.writeInt(values.length - 1);
                for (int i = 1; i < values.length; i++) {
                    out.writeDouble(values[i] instanceof Number number ? number.doubleValue() : Double.NaN);
                }
            }
        }
    }

    /** Of several models, it hands out what the first one that suits does, under names that it gives itself. */
    private static Object other(Map<String, Object> result, String output) {
        String own = output.startsWith("probability(")
                ? "probability_" + output.substring("probability(".length(), output.length() - 1) : "predicted";
        return result.entrySet().stream().filter(entry -> own.equals("predicted") ? entry.getKey().startsWith(own)
                : entry.getKey().equals(own)).map(Map.Entry::getValue).findFirst().orElse(null);
    }

    private static String text(DataInputStream in) throws Exception {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    private static void text(DataOutputStream out, String text) throws Exception {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
