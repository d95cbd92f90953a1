# docker build -t numcheck . && docker run --rm -v "$PWD:/work:ro" numcheck check drafts/
FROM python:3.12-slim AS build
COPY . /source
RUN pip wheel --no-cache-dir --no-deps --wheel-dir /wheels /source

FROM python:3.12-slim
RUN --mount=type=bind,from=build,source=/wheels,target=/wheels \
    pip install --no-cache-dir --root-user-action=ignore /wheels/*.whl \
 && useradd --create-home reader
USER reader
WORKDIR /work
ENTRYPOINT ["numcheck"]
CMD ["--help"]
