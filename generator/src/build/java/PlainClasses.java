import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * A step of the build: makes plain classes of lambdas and references to methods. javac leaves that to the first use of each, which takes about a fifth of
 * the time of a short run. The argument is the folder of the classes. They are changed in place; what an earlier build made is left, or removed if nobody
 * uses it any more.
 */
public final class PlainClasses {
    private static final Type OBJECT = Type.getType(Object.class);

    private final Map<String, ClassNode> classes = new TreeMap<>();

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        PlainClasses all = new PlainClasses();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                ClassNode type = new ClassNode();
                new ClassReader(Files.readAllBytes(file)).accept(type, 0);
                all.classes.put(type.name, type);
            }
        }
        List.copyOf(all.classes.values()).forEach(all::change);
        for (ClassNode type : all.classes.values()) {
            Path file = folder.resolve(type.name + ".class");
            if (all.isUsed(type)) {
                ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
                type.accept(writer);
                Files.write(file, writer.toByteArray());
            } else {
                Files.delete(file);
            }
        }
    }

    private boolean isUsed(ClassNode type) {
        ClassNode host = classes.get(type.nestHostClass == null ? type.name : type.nestHostClass);
        return host == type || host != null && host.nestMembers != null && host.nestMembers.contains(type.name);
    }

    private void change(ClassNode type) {
        int made = 0;
        for (MethodNode method : type.methods) {
            for (AbstractInsnNode instruction : method.instructions.toArray()) {
                if (instruction instanceof InvokeDynamicInsnNode dynamic
                        && dynamic.bsm.getOwner().equals("java/lang/invoke/LambdaMetafactory")
                        && dynamic.bsm.getName().equals("metafactory")) {
                    ClassNode plain = plain(type.name + "$$" + ++made, type, dynamic);
                    classes.put(plain.name, plain);
                    method.instructions.set(
                            dynamic, new MethodInsnNode(Opcodes.INVOKESTATIC, plain.name, "of", dynamic.desc));
                }
            }
        }
    }

    /** A class with a field for each captured value. As a nest mate of {@code owner} it may call private methods. */
    private ClassNode plain(String name, ClassNode owner, InvokeDynamicInsnNode dynamic) {
        ClassNode type = new ClassNode();
        Type self = Type.getObjectType(name);
        Type[] captured = Type.getArgumentTypes(dynamic.desc);
        String implemented = Type.getReturnType(dynamic.desc).getInternalName();
        int access = Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;
        type.visit(owner.version, access, name, null, OBJECT.getInternalName(), new String[] {implemented});
        type.visitNestHost(owner.nestHostClass == null ? owner.name : owner.nestHostClass);
        classes.get(type.nestHostClass).visitNestMember(name);

        Method init = new Method("<init>", Type.VOID_TYPE, captured);
        GeneratorAdapter constructor = new GeneratorAdapter(Opcodes.ACC_PRIVATE, init, null, null, type);
        constructor.loadThis();
        constructor.invokeConstructor(OBJECT, new Method("<init>", "()V"));
        for (int i = 0; i < captured.length; i++) {
            type.visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, "v" + i, captured[i].getDescriptor(), null, null);
            constructor.loadThis();
            constructor.loadArg(i);
            constructor.putField(self, "v" + i, captured[i]);
        }
        constructor.returnValue();

        GeneratorAdapter factory =
                new GeneratorAdapter(Opcodes.ACC_STATIC, new Method("of", dynamic.desc), null, null, type);
        factory.newInstance(self);
        factory.dup();
        factory.loadArgs();
        factory.invokeConstructor(self, init);
        factory.returnValue();

        call(type, self, captured, dynamic);
        return type;
    }

    /** The method of the interface: it calls what the lambda or the reference means. */
    private static void call(ClassNode type, Type self, Type[] captured, InvokeDynamicInsnNode dynamic) {
        Type declared = (Type) dynamic.bsmArgs[0];
        Handle meant = (Handle) dynamic.bsmArgs[1];
        Type[] known = ((Type) dynamic.bsmArgs[2]).getArgumentTypes();
        boolean creates = meant.getTag() == Opcodes.H_NEWINVOKESPECIAL;
        Type owner = Type.getObjectType(meant.getOwner());
        List<Type> wanted = new ArrayList<>(Arrays.asList(Type.getArgumentTypes(meant.getDesc())));
        if (!creates && meant.getTag() != Opcodes.H_INVOKESTATIC) {
            wanted.add(0, owner);
        }
        GeneratorAdapter method = new GeneratorAdapter(
                Opcodes.ACC_PUBLIC, new Method(dynamic.name, declared.getDescriptor()), null, null, type);
        if (creates) {
            method.newInstance(owner);
            method.dup();
        }
        for (int i = 0; i < captured.length; i++) {
            method.loadThis();
            method.getField(self, "v" + i, captured[i]);
            convert(method, captured[i], wanted.get(i));
        }
        for (int i = 0; i < known.length; i++) {
            method.loadArg(i);
            convert(method, declared.getArgumentTypes()[i], known[i]);
            convert(method, known[i], wanted.get(captured.length + i));
        }
        int code = switch (meant.getTag()) {
            case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
            case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
            default -> meant.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
        };
        method.visitMethodInsn(code, meant.getOwner(), meant.getName(), meant.getDesc(), meant.isInterface());
        convert(method, creates ? owner : Type.getReturnType(meant.getDesc()), declared.getReturnType());
        method.returnValue();
    }

    private static void convert(GeneratorAdapter method, Type from, Type to) {
        boolean primitive = from.getSort() < Type.ARRAY;
        if (to == Type.VOID_TYPE) {
            if (from.getSize() > 0) {
                method.visitInsn(from.getSize() == 1 ? Opcodes.POP : Opcodes.POP2);
            }
        } else if (to.getSort() < Type.ARRAY && primitive) {
            method.cast(from, to);
        } else if (to.getSort() < Type.ARRAY) {
            method.unbox(to);
        } else if (primitive) {
            method.valueOf(from);
        } else if (!from.equals(to)) {
            method.checkCast(to);
        }
    }
}
