--TEST--
At the end of the script zombies that wait for something are cancelled, those that can run are not
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Scope;
use function Async\{delay, suspend};

$scope = (new Scope())->allowZombies();
$scope->spawn(function () {
    try {
        delay(100000);
    } finally {
        echo "sleeper cancelled\n";
    }
});
$scope->spawn(function () {
    for ($i = 0; $i < 5; $i++) {
        suspend();
    }
    echo "runner ends\n";
});
suspend();
$scope->dispose();
echo "end of the script\n";
?>
--EXPECT--
end of the script
runner ends
sleeper cancelled
