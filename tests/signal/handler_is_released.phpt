--TEST--
The handler of the system is there while somebody waits, and gone afterwards
--EXTENSIONS--
true_async
posix
pcntl
--SKIPIF--
<?php
if (!is_readable('/proc/self/status')) die('skip needs /proc');
?>
--FILE--
<?php
use Async\Signal;
use function Async\{await, signal};

function is_caught(): string
{
    preg_match('/SigCgt:\s*(\w+)/', file_get_contents('/proc/self/status'), $match);
    return hexdec(substr($match[1], -8)) >> (SIGWINCH - 1) & 1 ? 'caught' : 'free';
}
echo is_caught();
$first = signal(Signal::SIGWINCH);
$second = signal(Signal::SIGWINCH);
echo ' ', is_caught();
$first->cancel();
echo ' ', is_caught();
posix_kill(getmypid(), SIGWINCH);
await($second);
echo ' ', is_caught();
$third = signal(Signal::SIGWINCH)->ignore();
unset($third);
echo ' ', is_caught(), "\n";
?>
--EXPECT--
free caught caught free free
