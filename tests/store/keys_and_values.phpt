--TEST--
A Context stores any value under strings and objects
--EXTENSIONS--
true_async
--FILE--
<?php
use Async\Context;

$context = new Context;
$key = new stdClass;
$other = new stdClass;
var_dump($context->set('a', 1) === $context, $context->set($key, [1]) === $context);
$context->set('1', 'string key')->set('null', null)->set('', 'empty');
var_dump($context->find('a'), $context->get($key), $context->findLocal('1'), $context->getLocal(''), $context->find('null'));
var_dump($context->has('null'), $context->hasLocal($key), $context->has($other), $context->has('A'), $context->find('none'), $context->findLocal($other));
foreach ([fn() => $context->get('none'), fn() => $context->getLocal('none'), fn() => $context->get($other), fn() => $context->getLocal($other),
        fn() => $context->set('a', 2), fn() => $context->set($key, 2)] as $act) {
    try {
        $act();
    } catch (Async\AsyncException $e) {
        echo get_class($e), ': ', $e->getMessage(), "\n";
    }
}
var_dump($context->get('a'));
$context->set('a', 2, true)->set($key, 'replaced', replace: true);
var_dump($context->get('a'), $context->get($key));
var_dump($context->unset('a') === $context, $context->unset('a')->has('a'), $context->unset($key)->has($key), $context->unset($other)->has('1'));
foreach ([1, 1.5, null, [], true] as $bad) {
    foreach (['find', 'get', 'has', 'findLocal', 'getLocal', 'hasLocal', 'unset'] as $method) {
        try {
            $context->$method($bad);
            echo "accepted\n";
        } catch (TypeError $e) {
            $messages[] = str_replace($method, '<method>', $e->getMessage());
        }
    }
    try {
        $context->set($bad, 1);
    } catch (TypeError $e) {
        $messages[] = str_replace('set', '<method>', $e->getMessage());
    }
}
echo implode("\n", array_unique($messages)), "\n";
?>
--EXPECTREGEX--
bool\(true\)
bool\(true\)
int\(1\)
array\(1\) \{
  \[0\]=>
  int\(1\)
\}
string\(10\) "string key"
string\(5\) "empty"
NULL
bool\(true\)
bool\(true\)
bool\(false\)
bool\(false\)
NULL
NULL
Async\\ContextException: Context key "none" not found
Async\\ContextException: Context key "none" not found
Async\\ContextException: Context key of type stdClass not found
Async\\ContextException: Context key of type stdClass not found
Async\\AsyncException: Context key already exists and replace is false
Async\\AsyncException: Context key already exists and replace is false
int\(1\)
int\(2\)
string\(8\) "replaced"
bool\(true\)
bool\(false\)
bool\(false\)
bool\(true\)
Async\\Context::<method>\(\): Argument #1 \(\$key\) must be of type string\|object, int given
Async\\Context::<method>\(\): Argument #1 \(\$key\) must be of type string\|object, float given
Async\\Context::<method>\(\): Argument #1 \(\$key\) must be of type string\|object, null given
Async\\Context::<method>\(\): Argument #1 \(\$key\) must be of type string\|object, array given
Async\\Context::<method>\(\): Argument #1 \(\$key\) must be of type string\|object, (bool|true) given
