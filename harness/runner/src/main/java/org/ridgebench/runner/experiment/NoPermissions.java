package org.ridgebench.runner.experiment;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import org.apache.commons.jexl3.introspection.JexlPermissions;

/** No Java class, and nothing of any, can be reached from a condition. */
final class NoPermissions implements JexlPermissions {
    @Override
    public boolean allow(Class<?> type) {
        return false;
    }

    @Override
    public boolean allow(Constructor<?> constructor) {
        return false;
    }

    @Override
    public boolean allow(Field field) {
        return false;
    }

    @Override
    public boolean allow(Method method) {
        return false;
    }

    @Override
    public boolean allow(Package container) {
        return false;
    }

    @Override
    public JexlPermissions compose(String... more) {
        return this;
    }
}
