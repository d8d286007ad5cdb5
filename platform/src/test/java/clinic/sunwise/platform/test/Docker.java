package clinic.sunwise.platform.test;

import org.testcontainers.DockerClientFactory;

/** Whether containers can be had here. */
final class Docker {

    static final boolean ANSWERS = DockerClientFactory.instance().isDockerAvailable();

    private Docker() {}
}
