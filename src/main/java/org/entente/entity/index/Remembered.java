package org.entente.entity.index;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** What was asked for last. Safe to share by threads; what two of them ask for at once is worked out twice. */
final class Remembered<K, V> {

    private final Map<K, V> values;

    /** @param most how many answers to keep */
    Remembered(int most) {
        values = new LinkedHashMap<>(16, 0.75f, true) {

            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    V get(K key, Function<K, V> answer) {
        synchronized (values) {
            V known = values.get(key);
            if (known != null) {
                return known;
            }
        }
        V value = answer.apply(key);
        synchronized (values) {
            values.put(key, value);
        }
        return value;
    }
}
