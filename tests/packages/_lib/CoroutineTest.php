<?php
/* CoroutineTest.php - tests for PHPUnit to run inside a coroutine: they spawn, await and wait. */
/* SPDX-License-Identifier: MIT */

use PHPUnit\Framework\Attributes\{DataProvider, Depends, RunInSeparateProcess};
use PHPUnit\Framework\TestCase;
use function Async\{await, delay, spawn, timeout};

final class CoroutineTest extends TestCase
{
    private static array $log = [];

    protected function setUp(): void
    {
        usleep(100);
        self::$log[] = $this->name();
    }

    protected function tearDown(): void
    {
        await(spawn(fn() => delay(1)));
    }

    public function testSpawnsAndAwaits(): array
    {
        $results = array_map(await(...), [spawn(fn() => delay(5) ?? 1), spawn(fn() => 2)]);
        $this->assertSame([1, 2], $results);
        return $results;
    }

    #[Depends('testSpawnsAndAwaits')]
    public function testDependsOnAnother(array $results): void
    {
        delay(1);
        $this->assertSame([1, 2], $results);
        $this->assertSame(['testSpawnsAndAwaits', 'testDependsOnAnother'], self::$log);
    }

    public static function numbers(): iterable
    {
        foreach ([1, 2, 3] as $number) {
            delay(1);
            yield "number $number" => [$number];
        }
    }

    #[DataProvider('numbers')]
    public function testDataFromAProviderThatWaits(int $number): void
    {
        $this->assertSame($number, await(spawn(fn() => usleep(100) ?? $number)));
    }

    public function testFailsInACoroutine(): void
    {
        await(spawn(fn() => $this->assertSame(1, 2, 'as it should')));
    }

    public function testExpectsAnExceptionOfACoroutine(): void
    {
        $this->expectException(DomainException::class);
        $this->expectExceptionMessage('expected');
        await(spawn(fn() => delay(1) ?? throw new DomainException('expected')));
    }

    public function testExpectsATimeout(): void
    {
        $this->expectException(Async\OperationCanceledException::class);
        await(spawn(fn() => delay(10000)), timeout(1));
    }

    public function testExpectsOutput(): void
    {
        $this->expectOutputString('one two');
        echo 'one ';
        delay(1);
        echo 'two';
    }

    public function testMockIsCalledInCoroutines(): void
    {
        $mock = $this->createMock(Countable::class);
        $mock->expects($this->exactly(2))->method('count')->willReturnCallback(fn() => delay(1) ?? 5);
        $calls = [spawn(fn() => count($mock)), spawn(fn() => count($mock))];
        $this->assertSame([5, 5], array_map(await(...), $calls));
    }

    public function testWarnsInACoroutine(): void
    {
        await(spawn(fn() => delay(1) ?? trigger_error('as it should', E_USER_WARNING)));
        $this->assertTrue(true);
    }

    public function testSkipsInACoroutine(): void
    {
        await(spawn(fn() => $this->markTestSkipped('as it should')));
    }

    #[RunInSeparateProcess]
    public function testInAProcessOfItsOwn(): void
    {
        $this->assertSame(['testInAProcessOfItsOwn'], self::$log);
        $this->assertSame(6, await(spawn(fn() => delay(1) ?? 6)));
    }

    #[RunInSeparateProcess]
    public function testFailsInAProcessOfItsOwn(): void
    {
        await(spawn(fn() => $this->fail('as it should')));
    }
}
