package io.zhibiao.indexer.delivery;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zhibiao.indexer.core.alerts.Channel;
import io.zhibiao.indexer.core.alerts.Destination;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that asks for a login. */
final class MailStandIn implements StandIn {
    private final int port = freePort();
    private final AtomicInteger attempts = new AtomicInteger();
    private GreenMail server = start();

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private GreenMail start() {
        GreenMail started = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        started.setUser("desk@example.org", "me", "s3cret");
        started.getUserManager().setAuthRequired(true);
        started.start();
        return started;
    }

    @Override
    public Channel channel() {
        Destination to = new Destination.Mailboxes(
                URI.create("smtp://me@127.0.0.1:" + port),
                "s3cret",
                "zhibiao@example.org",
                List.of("desk@example.org"));
        return new Channel("mail", Channel.Kind.MAIL, to, 6000, null, Duration.ZERO);
    }

    @Override
    public Sender sender() {
        return new CountingSender(new Senders("127.0.0.1:1").of(channel()), attempts);
    }

    @Override
    public void down() {
        server.stop();
    }

    @Override
    public void up() {
        server = start();
    }

    @Override
    public int attempts() {
        return attempts.get();
    }

    @Override
    public List<String> received() {
        List<String> ids = new ArrayList<>();
        for (MimeMessage mail : server.getReceivedMessages()) {
            ids.add(header(mail, "Message-ID").replaceAll("[<>]|@.*", ""));
        }
        return ids;
    }

    @Override
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (MimeMessage mail : server.getReceivedMessages()) {
            if (!header(mail, "To").equals("desk@example.org")
                    || !header(mail, "From").equals("zhibiao@example.org")) {
                faults.add("from or to is wrong");
            }
            if (!subject(mail).equals("临江县 目标 <6%>") || !text(mail).contains("https://www.linjiang.gov.cn/alert")) {
                faults.add("subject or text is wrong: " + subject(mail) + " " + text(mail));
            }
        }
        return faults;
    }

    private static String header(MimeMessage mail, String name) {
        try {
            return mail.getHeader(name, ",");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage mail) {
        try {
            return String.valueOf(mail.getContent());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
