# The checker in a container: docker build --tag claims-checker . && docker run --rm -v "$PWD:/project:ro" claims-checker check
FROM python:3.12-slim AS build
WORKDIR /src
# The libraries first: they change less often than the code, and the layer is kept. pip itself is not taken along.
COPY requirements/lock.txt requirements/
RUN python -m venv --without-pip /opt/checker
RUN python -m pip --python /opt/checker/bin/python install --no-cache-dir --requirement requirements/lock.txt
COPY pyproject.toml README.md LICENSE ./
COPY checker checker
RUN python -m pip --python /opt/checker/bin/python install --no-cache-dir --no-deps .

FROM python:3.12-slim
# Such as `git`, which --changed-since asks what has changed: --build-arg PACKAGES=git
ARG PACKAGES=""
RUN if [ -n "$PACKAGES" ]; then apt-get update \
    && apt-get install --yes --no-install-recommends $PACKAGES && rm -rf /var/lib/apt/lists/*; fi
COPY --from=build /opt/checker /opt/checker
ENV PATH="/opt/checker/bin:$PATH"
# Files come from strangers: whoever reads them owns nothing, and cannot write into the project.
USER 65534:65534
WORKDIR /project
ENTRYPOINT ["checker"]
CMD ["check"]
