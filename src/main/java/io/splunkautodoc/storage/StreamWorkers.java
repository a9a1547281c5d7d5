package io.splunkautodoc.storage;

import io.vertx.core.WorkerExecutor;

/**
 * The threads of object streams.
 *
 * @param reading waits for bytes
 * @param releasing lets go of connections; never behind calls that wait for one
 */
record StreamWorkers(WorkerExecutor reading, WorkerExecutor releasing) {}
