package dev.mtcgitops.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FirewallGrammarTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {type: Allow, to: {cidrSelector: 10.1.2.3/8}}                          | Allow 10.0.0.0/8
            {type: Deny, to: {dnsName: a.example.com}, ports: []}                  | Deny a.example.com
            {type: Deny, to: {nodeSelector: {}}}                                   | Deny nodeSelector
            {type: Allow, to: {cidrSelector: "::/0"}, ports: [{port: 53, protocol: UDP}, {port: 65535, protocol: TCP}]} | Allow ::/0 53/UDP 65535/TCP
            # API servers take null for a field that is not there, and drop fields that they do not know
            {type: Allow, to: {cidrSelector: 10.0.0.0/8, dnsName: null}, ports: null} | Allow 10.0.0.0/8
            {type: Allow, to: {cidrSelector: 10.0.0.0/8, other: x}, other: x}      | Allow 10.0.0.0/8
            # what cannot be understood
            {type: AllowX, to: {cidrSelector: 10.0.0.0/8}}                         | ''
            {type: Allow, to: {cidrSelector: 10.0.0.1}}                            | ''
            {type: Allow, to: {cidrSelector: 10.0.0.0/8, dnsName: a.example.com}}  | ''
            {type: Allow, to: {}}                                                  | ''
            {type: Allow}                                                          | ''
            {type: Allow, to: {cidrSelector: 10.0.0.0/8}, ports: [{port: 0, protocol: TCP}]}   | ''
            {type: Allow, to: {cidrSelector: 10.0.0.0/8}, ports: [{port: 65536, protocol: TCP}]} | ''
            {type: Allow, to: {cidrSelector: 10.0.0.0/8}, ports: [{port: 443, protocol: tcp}]} | ''
            {type: Allow, to: {cidrSelector: 10.0.0.0/8}, ports: 443}              | ''
            Allow                                                                  | ''
            """)
    void aRuleIsUnderstoodOrNot(String text, String rule) {
        YamlNode item =
                YamlReader.readCaptured("rules.yaml", text, new Diagnostics()).get(0);
        assertThat(FirewallGrammar.rule(item, Location.NONE)
                        .map(Object::toString)
                        .orElse(""))
                .isEqualTo(rule);
    }
}
