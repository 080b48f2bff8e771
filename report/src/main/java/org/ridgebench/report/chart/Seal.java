package org.ridgebench.report.chart;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * What a file says of the picture in it.
 *
 * @param figure the picture's name
 * @param sha256 its {@link Fingerprint}
 */
public record Seal(String figure, String sha256) {
    private static final String FIGURE = "Ridgebench-Figure";
    private static final String SHA256 = "Ridgebench-SHA256";
    private static final String PNG_FORMAT = "javax_imageio_png_1.0";
    private static final Pattern SVG =
            Pattern.compile("<metadata data-figure=\"([^\"<>]*)\" data-sha256=\"([0-9a-f]{64})\"/>");
    private static final Pattern SVG_START = Pattern.compile("<svg[^>]*>");

    public static Seal of(Picture picture) {
        return new Seal(picture.name(), Fingerprint.of(picture));
    }

    /** Enough to tell it from others on paper. */
    public String start() {
        return sha256.substring(0, 12);
    }

    /** The text of an SVG file, with the seal in it. */
    String inSvg(String svg) {
        String metadata = "<metadata data-figure=\"" + figure + "\" data-sha256=\"" + sha256 + "\"/>";
        return SVG_START
                .matcher(svg)
                .replaceFirst(start -> Matcher.quoteReplacement(start.group() + "\n  " + metadata));
    }

    /** An image as a PNG file, with the seal in it. */
    byte[] inPng(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try {
            IIOMetadata metadata = writer.getDefaultImageMetadata(
                    ImageTypeSpecifier.createFromRenderedImage(image), writer.getDefaultWriteParam());
            IIOMetadataNode texts = new IIOMetadataNode("tEXt");
            texts.appendChild(text(FIGURE, figure));
            texts.appendChild(text(SHA256, sha256));
            IIOMetadataNode root = new IIOMetadataNode(PNG_FORMAT);
            root.appendChild(texts);
            metadata.mergeTree(PNG_FORMAT, root);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
                writer.setOutput(out);
                writer.write(new IIOImage(image, null, metadata));
            }
            return bytes.toByteArray();
        } finally {
            writer.dispose();
        }
    }

    private static IIOMetadataNode text(String keyword, String value) {
        IIOMetadataNode entry = new IIOMetadataNode("tEXtEntry");
        entry.setAttribute("keyword", keyword);
        entry.setAttribute("value", value);
        return entry;
    }

    /** The seal in an SVG or PNG file; empty where it has none. */
    public static Optional<Seal> read(Path file) throws IOException {
        return file.toString().endsWith(".svg") ? ofSvg(file) : ofPng(file);
    }

    private static Optional<Seal> ofSvg(Path file) throws IOException {
        Matcher found = SVG.matcher(new String(Files.readAllBytes(file), UTF_8));
        return found.find() ? Optional.of(new Seal(found.group(1), found.group(2))) : Optional.empty();
    }

    private static Optional<Seal> ofPng(Path file) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in);
            Element root = (Element) reader.getImageMetadata(0).getAsTree(PNG_FORMAT);
            NodeList entries = root.getElementsByTagName("tEXtEntry");
            Map<String, String> texts = new HashMap<>();
            for (int i = 0; i < entries.getLength(); i++) {
                Element entry = (Element) entries.item(i);
                texts.put(entry.getAttribute("keyword"), entry.getAttribute("value"));
            }
            return texts.containsKey(FIGURE) && texts.containsKey(SHA256)
                    ? Optional.of(new Seal(texts.getOrDefault(FIGURE, ""), texts.getOrDefault(SHA256, "")))
                    : Optional.empty();
        } catch (IOException | RuntimeException e) {
            // ImageIO's word for what is no PNG, or a broken one.
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }
}
