package dev.mtcgitops.bench;

/** The least that a Java program can do: the floor under every other figure. */
public final class Hello {
    private Hello() {}

    public static void main(String[] args) {
        System.out.println("Hello");
    }
}
