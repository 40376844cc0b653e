package org.entente.store;

import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;

/** Keeps queries inside the store: no {@code SERVICE}, and no class of the class path by a {@code java:} IRI. */
final class SafeFunctions {

    private static final String JAVA_SCHEME = "java:";

    private SafeFunctions() {
    }

    static void applyTo(Context context) {
        context.set(ARQ.httpServiceAllowed, false);
        FunctionRegistry.set(context, new Functions(FunctionRegistry.get()));
        PropertyFunctionRegistry.set(context, new PropertyFunctions(PropertyFunctionRegistry.get()));
    }

    private static final class Functions extends FunctionRegistry {
        Functions(FunctionRegistry standard) {
            standard.keys().forEachRemaining(uri -> put(uri, standard.get(uri)));
        }

        @Override
        public FunctionFactory get(String uri) {
            return uri.startsWith(JAVA_SCHEME) ? null : super.get(uri);
        }
    }

    private static final class PropertyFunctions extends PropertyFunctionRegistry {
        PropertyFunctions(PropertyFunctionRegistry standard) {
            standard.keys().forEachRemaining(uri -> put(uri, standard.get(uri)));
        }

        @Override
        public boolean manages(String uri) {
            return !uri.startsWith(JAVA_SCHEME) && super.manages(uri);
        }

        @Override
        public PropertyFunctionFactory get(String uri) {
            return uri.startsWith(JAVA_SCHEME) ? null : super.get(uri);
        }
    }
}
