--TEST--
The enum has the numbers of Linux
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Signal;

foreach (Signal::cases() as $case) {
    echo "$case->name=$case->value ";
}
echo "\n";
var_dump(Signal::from(15), Signal::tryFrom(5));
?>
--EXPECT--
SIGHUP=1 SIGINT=2 SIGQUIT=3 SIGILL=4 SIGABRT=6 SIGFPE=8 SIGKILL=9 SIGUSR1=10 SIGSEGV=11 SIGUSR2=12 SIGTERM=15 SIGBREAK=21 SIGABRT2=22 SIGWINCH=28 
enum(Async\Signal::SIGTERM)
NULL
