--TEST--
A subclass of a cancellation reads, writes, tests and unsets the inherited protected properties
--EXTENSIONS--
true_async
--FILE--
<?php
class Stop extends Async\AsyncCancellation
{
    protected $code = 5;

    function __construct()
    {
        parent::__construct('text');
        $this->message .= ' more';
        $this->line = 77;
        $this->file = 'elsewhere';
        $reference = &$this->message;
        $reference .= '!';
    }

    function probe()
    {
        var_dump(isset($this->message), empty($this->code), isset($this->trace), $this->message, $this->code);
        var_dump(array_keys(get_object_vars($this)));
        (function () { echo $this->message, "\n"; })();
        unset($this->code);
        var_dump(isset($this->code));
    }
}

for ($i = 0; $i < 2; $i++) {
    $stop = new Stop;
    echo get_class($stop), ' ', $stop->getMessage(), ' ', $stop->getCode(), ' ', $stop->getFile(), ':', $stop->getLine(), "\n";
}
$stop->probe();
try {
    $stop->line = 'no number';
} catch (Error $e) {
    echo $e->getMessage(), "\n";
}
try {
    echo $stop->message;
} catch (Error $e) {
    echo $e->getMessage(), "\n";
}
class Typed extends Cancellation { function __construct() { $this->line = 'no number'; } }
try {
    new Typed;
} catch (TypeError $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
Stop text more! 5 elsewhere:77
Stop text more! 5 elsewhere:77
bool(true)
bool(false)
bool(false)
string(10) "text more!"
int(5)
array(4) {
  [0]=>
  string(7) "message"
  [1]=>
  string(4) "code"
  [2]=>
  string(4) "file"
  [3]=>
  string(4) "line"
}
text more!
bool(false)
Cannot access protected property Stop::$line
Cannot access protected property Stop::$message
Cannot assign string to property Cancellation::$line of type int
