# Asterisk with its sounds, as the same user as the portal: both share one folder.
FROM debian:sid-slim
RUN apt-get update && apt-get install -y --no-install-recommends \
        asterisk asterisk-core-sounds-en-wav asterisk-core-sounds-es-wav asterisk-core-sounds-fr-wav \
    && rm -rf /var/lib/apt/lists/* && useradd --system --uid 970 --home /var/lib/centralita centralita
USER centralita
# The portal writes its configuration first.
CMD ["sh", "-c", "until [ -f \"$CONFIGURATION\" ]; do sleep 1; done; exec asterisk -f -n -C \"$CONFIGURATION\""]
