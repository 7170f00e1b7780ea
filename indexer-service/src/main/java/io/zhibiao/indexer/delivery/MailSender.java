package io.zhibiao.indexer.delivery;

import io.vertx.core.Vertx;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.SMTPException;
import io.vertx.ext.mail.StartTLSOptions;
import io.zhibiao.events.Alert;
import io.zhibiao.indexer.core.alerts.Destination;
import io.zhibiao.indexer.core.alerts.Mail;
import io.zhibiao.indexer.core.alerts.Verdict;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Sends mails over SMTP, encrypted where the server can. */
final class MailSender implements Sender {
    private static final Logger LOG = Logger.getLogger(MailSender.class);
    private static final int PATIENCE_SECONDS = 30;

    /** What the operator can set right: the login, not the message, is refused. */
    private static final Set<Integer> LOGIN = Set.of(530, 534, 535, 538);

    private final Destination.Mailboxes mailboxes;
    private final Vertx vertx;
    private final MailClient client;

    MailSender(Destination.Mailboxes mailboxes) {
        this.mailboxes = mailboxes;
        this.vertx = Vertx.vertx();
        this.client = MailClient.create(vertx, config());
    }

    private MailConfig config() {
        boolean tls = "smtps".equals(mailboxes.server().getScheme());
        int given = mailboxes.server().getPort();
        MailConfig config = new MailConfig()
                .setHostname(mailboxes.server().getHost())
                .setPort(given > 0 ? given : tls ? 465 : 25)
                .setSsl(tls)
                .setStarttls(StartTLSOptions.OPTIONAL)
                .setKeepAlive(false)
                .setConnectTimeout(10_000);
        if (mailboxes.password() != null) {
            config.setLogin(LoginOption.REQUIRED)
                    .setUsername(mailboxes.server().getUserInfo())
                    .setPassword(mailboxes.password());
        }
        return config;
    }

    @Override
    public Verdict send(List<Alert> alerts, Instant now) throws IOException, InterruptedException {
        try {
            var unused = client.sendMail(message(Mail.of(mailboxes, alerts)))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return Verdict.DELIVERED;
        } catch (ExecutionException e) {
            return verdict(e.getCause());
        } catch (TimeoutException e) {
            throw new IOException("no answer after " + PATIENCE_SECONDS + " s", e);
        }
    }

    private static MailMessage message(Mail mail) {
        MailMessage message = new MailMessage()
                .setFrom(mail.from())
                .setTo(mail.to())
                .setSubject(mail.subject())
                .setText(mail.text());
        return message.addHeader("Message-ID", mail.id()).addHeader("Auto-Submitted", "auto-generated");
    }

    private static Verdict verdict(@Nullable Throwable fault) throws IOException {
        if (fault instanceof SMTPException answer) {
            LOG.warnf("mail server does not take it cause=\"%s\"", answer.getMessage());
            boolean forGood = answer.isPermanent() && !LOGIN.contains(answer.getReplyCode());
            return forGood ? Verdict.NEVER : Verdict.LATER;
        }
        throw new IOException(fault);
    }

    @Override
    public void close() {
        var unused = vertx.close();
    }
}
