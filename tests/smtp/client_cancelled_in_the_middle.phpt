--TEST--
SMTP: a client that is cancelled in the middle of a message leaves no descriptor behind, and the server goes on
--EXTENSIONS--
true_async
openssl
--FILE--
<?php
require __DIR__ . '/../_lib/smtp.inc';
require __DIR__ . '/../_lib/interrupt.inc';

$certificate = certificate_file();
$sink = new SmtpSink($certificate);
$endless = fn(?string $certificate) => function () use ($sink, $certificate) {
    $client = new SmtpClient($sink->address, $certificate);
    while (true) {
        $client->send('<endless@test>', 'text');
    }
};
interrupt(['in clear' => $endless(null), 'in TLS' => $endless($certificate)], 50);
$client = new SmtpClient($sink->address);
$client->send('<other@test>', 'still there');
$client->quit();
echo $sink->messages['<other@test>'], "\n";
$sink->stop();
?>
--EXPECT--
in clear: cancelled
in TLS: cancelled
still there
