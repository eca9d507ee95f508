package dev.mtcgitops.template;

import dev.mtcgitops.resolve.Derived;
import freemarker.ext.beans.ClassMemberAccessPolicy;
import freemarker.ext.beans.MemberAccessPolicy;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.DefaultObjectWrapperConfiguration;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Shows a template the components of its view records and nothing else: no method, no class, no {@code toString}. */
final class ViewWrapper extends DefaultObjectWrapper {
    ViewWrapper() {
        super(new Settings(), true);
    }

    @Override
    public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
        return value instanceof Derived derived ? OriginText.of(derived) : super.wrap(value);
    }

    private static final class Settings extends DefaultObjectWrapperConfiguration {
        Settings() {
            super(Configuration.VERSION_2_3_35);
            setMemberAccessPolicy(new RecordComponentsOnly());
        }
    }

    private static final class RecordComponentsOnly implements MemberAccessPolicy {
        @Override
        public ClassMemberAccessPolicy forClass(Class<?> type) {
            RecordComponent[] components = type.isRecord() ? type.getRecordComponents() : new RecordComponent[0];
            return new ClassMemberAccessPolicy() {
                @Override
                public boolean isMethodExposed(Method method) {
                    return Arrays.stream(components)
                            .map(RecordComponent::getAccessor)
                            .anyMatch(method::equals);
                }

                @Override
                public boolean isConstructorExposed(Constructor<?> constructor) {
                    return false;
                }

                @Override
                public boolean isFieldExposed(Field field) {
                    return false;
                }
            };
        }

        @Override
        public boolean isToStringAlwaysExposed() {
            return false;
        }
    }
}
