package dev.mtcgitops.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A Kubernetes quantity such as {@code 100m} or {@code 1Gi}, in the form that variables may have. */
public final class Quantity {
    private static final List<String> BINARY = List.of("Ki", "Mi", "Gi", "Ti", "Pi", "Ei");
    private static final List<String> DECIMAL = List.of("k", "M", "G", "T", "P", "E");
    private static final BigDecimal KIBI = BigDecimal.valueOf(1024);
    private static final BigDecimal KILO = BigDecimal.valueOf(1000);

    private Quantity() {}

    /** The amount written as {@code text}; nothing if that is not a quantity. */
    public static Optional<BigDecimal> parse(String text) {
        if (!VariableFormats.isQuantity(text)) {
            return Optional.empty();
        }
        String number = text.replaceFirst("[A-Za-z]+$", "");
        return Optional.of(new BigDecimal(number).multiply(unit(text.substring(number.length()))));
    }

    private static BigDecimal unit(String suffix) {
        if (suffix.equals("m")) {
            return BigDecimal.ONE.movePointLeft(3);
        }
        int binary = BINARY.indexOf(suffix);
        return binary >= 0 ? KIBI.pow(binary + 1) : KILO.pow(DECIMAL.indexOf(suffix) + 1);
    }
}
