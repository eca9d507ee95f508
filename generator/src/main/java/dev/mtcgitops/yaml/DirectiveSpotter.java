package dev.mtcgitops.yaml;

import java.util.function.Consumer;
import org.snakeyaml.engine.v2.scanner.Scanner;
import org.snakeyaml.engine.v2.tokens.DirectiveToken;
import org.snakeyaml.engine.v2.tokens.Token;

/** A scanner that shows every directive to a listener; the parser's events keep silent about those it does not know. */
record DirectiveSpotter(Scanner scanner, Consumer<DirectiveToken<?>> spotted) implements Scanner {
    @Override
    public boolean checkToken(Token.ID... choices) {
        return scanner.checkToken(choices);
    }

    @Override
    public boolean checkToken(Token.ID choice) {
        return scanner.checkToken(choice);
    }

    @Override
    public Token peekToken() {
        return scanner.peekToken();
    }

    @Override
    public Token next() {
        Token token = scanner.next();
        if (token instanceof DirectiveToken<?> directive) {
            spotted.accept(directive);
        }
        return token;
    }

    @Override
    public boolean hasNext() {
        return scanner.hasNext();
    }

    @Override
    public void resetDocumentIndex() {
        scanner.resetDocumentIndex();
    }
}
