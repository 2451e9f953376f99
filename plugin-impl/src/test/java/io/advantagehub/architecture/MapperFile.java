package io.advantagehub.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A mapper's XML, as it lies in the sources.
 *
 * @param place where it lies below the source root, as a class name
 * @param elements the names of all elements
 */
record MapperFile(String place, String namespace, Set<String> elements, List<Statement> statements) {
    private static final Path SOURCES = Path.of("src/main/java");

    /** @param fragment whether it is a part of others */
    record Statement(String mapper, String id, String sql, boolean fragment) {
        String name() {
            return mapper + "." + id;
        }
    }

    static List<MapperFile> all() {
        return below(SOURCES);
    }

    static List<MapperFile> below(Path sources) {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .map(file -> read(file, sources))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The package below {@code io.advantagehub}. */
    String feature() {
        String[] parts = place.split("\\.");
        return parts[parts.length - 2];
    }

    private static MapperFile read(Path file, Path sources) {
        String place = sources.relativize(file).toString().replace('/', '.').replaceAll("\\.xml$", "");
        Element mapper = parse(file).getDocumentElement();
        List<Element> all = elements(mapper.getElementsByTagName("*"));
        List<Statement> statements = all.stream()
                .filter(element -> element.getParentNode() == mapper
                        && !element.getTagName().equals("resultMap"))
                .map(element -> new Statement(
                        place,
                        element.getAttribute("id"),
                        element.getTextContent().strip(),
                        element.getTagName().equals("sql")))
                .toList();
        return new MapperFile(
                place,
                mapper.getAttribute("namespace"),
                Set.copyOf(all.stream().map(Element::getTagName).distinct().toList()),
                statements);
    }

    private static Document parse(Path file) {
        try (InputStream xml = Files.newInputStream(file)) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            return factory.newDocumentBuilder().parse(xml);
        } catch (IOException | SAXException | ParserConfigurationException failure) {
            throw new IllegalStateException(file + " is no mapper", failure);
        }
    }

    private static List<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }
}
