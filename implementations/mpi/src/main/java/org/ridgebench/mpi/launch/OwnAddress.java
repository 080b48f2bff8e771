package org.ridgebench.mpi.launch;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.stream.Stream;

/** This host as ranks on other hosts can call it. */
final class OwnAddress {
    private OwnAddress() {}

    /**
     * The address that this host's name stands for. Many systems let it stand for loopback, where nobody else could call;
     * then the first address of an interface that others may reach.
     */
    static InetAddress find() throws IOException {
        InetAddress named = InetAddress.getLocalHost();
        return named.isLoopbackAddress() ? ofInterfaces().findFirst().orElse(named) : named;
    }

    private static Stream<InetAddress> ofInterfaces() throws SocketException {
        return NetworkInterface.networkInterfaces()
                .filter(OwnAddress::isUp)
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address
                        && !address.isLoopbackAddress()
                        && !address.isLinkLocalAddress());
    }

    private static boolean isUp(NetworkInterface candidate) {
        try {
            return candidate.isUp();
        } catch (SocketException e) {
            // It went away while it was looked at.
            return false;
        }
    }
}
