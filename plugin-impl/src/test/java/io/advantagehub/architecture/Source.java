package io.advantagehub.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** A Java file as it lies in the sources, with the measures of its methods. */
record Source(Path file, int lines, List<Method> methods) {

    /** @param parameters those of methods; a constructor a {@code @Bean} method and an overriding one take what they are handed */
    record Method(String name, int lines, int parameters) {}

    /** All files of every module but tests. */
    static List<Source> all() {
        return Stream.of("plugin-api", "db", "camel-routes", "plugin-impl", "demo-host", "benchmarks")
                .map(module -> Path.of("..", module, "src/main/java"))
                .filter(Files::isDirectory)
                .flatMap(root -> below(root).stream())
                .toList();
    }

    static List<Source> below(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return read(files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    boolean isPackageInfo() {
        return file.endsWith("package-info.java");
    }

    String text() {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Source> read(List<Path> files) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            List<Source> sources = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                Methods methods = new Methods(unit, positions);
                methods.scan(unit, null);
                Path file = Path.of(unit.getSourceFile().toUri());
                sources.add(
                        new Source(file, (int) Files.readString(file).lines().count(), methods.found));
            }
            return sources;
        }
    }

    private static final class Methods extends TreePathScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<Method> found = new ArrayList<>();

        Methods(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            boolean hasNoChoice = method.getReturnType() == null
                    || method.getModifiers().getAnnotations().stream()
                            .map(annotation -> annotation.getAnnotationType().toString())
                            .anyMatch(Set.of("Bean", "Override")::contains);
            found.add(new Method(
                    typeName() + "." + method.getName(),
                    line(positions.getEndPosition(unit, method)) - line(positions.getStartPosition(unit, method)) + 1,
                    hasNoChoice ? 0 : method.getParameters().size()));
            return super.visitMethod(method, nothing);
        }

        private String typeName() {
            Tree type = getCurrentPath().getParentPath().getLeaf();
            return type instanceof ClassTree named ? named.getSimpleName().toString() : "?";
        }

        private int line(long position) {
            LineMap lines = unit.getLineMap();
            return (int) lines.getLineNumber(position);
        }
    }
}
