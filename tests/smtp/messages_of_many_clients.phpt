--TEST--
SMTP: thirty clients deliver messages at the same time, in clear and after STARTTLS; each arrives once and whole
--EXTENSIONS--
true_async
openssl
--FILE--
<?php
use function Async\{await, spawn};

require __DIR__ . '/../_lib/smtp.inc';

$certificate = certificate_file();
$sink = new SmtpSink($certificate);
$text = fn(int $client, int $number) => "Subject: $client\r\n\r\n.dot of $client\r\n" . str_repeat("message $number of $client\r\n", 3000) . '.';
$begun = $order = [];
for ($i = 0; $i < 30; $i++) {
    $clients[] = spawn(function () use ($sink, $certificate, $text, $i, &$begun, &$order) {
        $client = new SmtpClient($sink->address, $i % 2 ? $certificate : null);
        $begun[] = $i;
        $client->send("<a$i@test>", $text($i, 1));
        $order[] = count($begun);
        $client->send("<b$i@test>", $text($i, 2));
        $client->quit();
    });
}
array_map(await(...), $clients);
for ($i = 0, $whole = 0; $i < 30; $i++) {
    $whole += $sink->messages["<a$i@test>"] === $text($i, 1) . "\r\n";
    $whole += $sink->messages["<b$i@test>"] === $text($i, 2) . "\r\n";
}
echo "$whole of ", count($sink->messages), " are whole\n";
echo $order[0] > 1 ? "no client waited for another\n" : "one after the other\n";
$sink->stop();
?>
--EXPECT--
60 of 60 are whole
no client waited for another
