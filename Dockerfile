# The service, from what `mvn -DskipTests package` left in target/.
FROM eclipse-temurin:17-jre AS app
RUN groupadd --gid 10001 autodoc \
 && useradd --uid 10001 --gid autodoc --home-dir /var/lib/splunk-auto-doc --shell /usr/sbin/nologin autodoc \
 && mkdir -p /var/lib/splunk-auto-doc /share \
 && chown autodoc:autodoc /var/lib/splunk-auto-doc /share
WORKDIR /opt/splunk-auto-doc
COPY target/lib lib
COPY target/splunk-auto-doc.jar .
COPY routes routes
COPY config config
ENV AUTODOC_HOME=/var/lib/splunk-auto-doc \
    AUTODOC_DROP_FOLDER=/share \
    AUTODOC_HTTP_HOST=0.0.0.0 \
    AUTODOC_LOG_FORMAT=json \
    LC_ALL=C.UTF-8
VOLUME ["/var/lib/splunk-auto-doc", "/share"]
EXPOSE 8080
USER autodoc
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "-jar", "splunk-auto-doc.jar"]

# A small S3 server to try the service with: S3Proxy on plain files. Any other S3 does as well.
FROM eclipse-temurin:17-jre AS s3
RUN groupadd --gid 10001 s3 \
 && useradd --uid 10001 --gid s3 --home-dir /var/lib/s3 --shell /usr/sbin/nologin s3 \
 && mkdir -p /var/lib/s3 \
 && chown s3:s3 /var/lib/s3
WORKDIR /opt/s3proxy
COPY target/lib lib
# For the log configuration in it.
COPY target/splunk-auto-doc.jar lib
COPY config/s3proxy.properties .
VOLUME /var/lib/s3
EXPOSE 9000
USER s3
ENTRYPOINT ["sh", "-c", "exec java -Xmx256m -Ds3proxy.identity=\"$S3_ACCESS_KEY\" -Ds3proxy.credential=\"$S3_SECRET_KEY\" -cp 'lib/*' org.gaul.s3proxy.Main --properties s3proxy.properties"]

# The door in front of several nodes.
FROM debian:bookworm-slim AS proxy
RUN apt-get update \
 && apt-get install -y --no-install-recommends haproxy \
 && rm -rf /var/lib/apt/lists/*
COPY config/haproxy.cfg /etc/haproxy/haproxy.cfg
EXPOSE 8080
USER haproxy
ENTRYPOINT ["haproxy", "-W", "-db", "-f", "/etc/haproxy/haproxy.cfg"]
