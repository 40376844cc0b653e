# syntax=docker/dockerfile:1
# Builds Entente and ships it with a Java runtime only.
FROM eclipse-temurin:25-jdk-noble AS build
WORKDIR /src
COPY .mvn .mvn
COPY mvnw pom.xml ./
RUN ./mvnw -q -B dependency:go-offline
COPY ontology ontology
COPY src src
RUN ./mvnw -q -B -Dquick -DskipTests package

FROM eclipse-temurin:25-jre-noble
RUN groupadd --system entente && useradd --system --gid entente --home-dir /store entente \
    && mkdir /store && chown entente:entente /store
COPY --from=build /src/target/entente.jar /opt/entente/entente.jar
COPY --from=build /src/target/lib /opt/entente/lib
COPY src/main/dist/logging.properties /opt/entente/logging.properties
COPY LICENSE NOTICE /opt/entente/
USER entente
VOLUME /store
EXPOSE 3030
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
    CMD ["java", "-jar", "/opt/entente/entente.jar", "ping", "http://localhost:3030/"]
ENTRYPOINT ["java", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", \
    "-Djava.util.logging.config.file=/opt/entente/logging.properties", "-Djava.io.tmpdir=/tmp", \
    "-XX:MaxRAMPercentage=75", "-jar", "/opt/entente/entente.jar"]
CMD ["--help"]
