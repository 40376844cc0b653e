package org.entente.reading.tree;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A tagger and a parser that were trained together, as they ship in one file.
 *
 * @param description name and version of the model
 */
public record TreeModel(String description, WordTagger tagger, DependencyParser parser) {

    private static final int MAGIC = 0x454E5431;

    /** Reads a model that {@link #write} wrote. */
    public static TreeModel read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16));
        if (data.readInt() != MAGIC) {
            throw new IOException("not a tree model of this version");
        }
        String description = data.readUTF();
        List<String> tags = readNames(data);
        List<String> relations = readNames(data);
        WordTagger tagger = new WordTagger(SparseModel.read(data), tags);
        return new TreeModel(description, tagger, new DependencyParser(SparseModel.read(data), relations));
    }

    /** Writes a model; does not close the stream. */
    public static void write(OutputStream out, String description, List<String> tags, SparseModel tagger,
            List<String> relations, SparseModel parser) throws IOException {
        GZIPOutputStream zipped = new GZIPOutputStream(out, 1 << 16);
        DataOutputStream data = new DataOutputStream(new BufferedOutputStream(zipped, 1 << 16));
        data.writeInt(MAGIC);
        data.writeUTF(description);
        writeNames(data, tags);
        writeNames(data, relations);
        tagger.write(data);
        parser.write(data);
        data.flush();
        zipped.finish();
    }

    private static void writeNames(DataOutputStream out, List<String> names) throws IOException {
        out.writeShort(names.size());
        for (String name : names) {
            out.writeUTF(name);
        }
    }

    private static List<String> readNames(DataInputStream in) throws IOException {
        int count = in.readUnsignedShort();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add(in.readUTF());
        }
        return names;
    }
}
