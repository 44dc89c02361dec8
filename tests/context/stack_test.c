/* stack_test.c - tests and measures the context layer without PHP. */
/* SPDX-License-Identifier: MIT */
#undef NDEBUG
#include <assert.h>
#include <pthread.h>
#include <setjmp.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#ifdef __SSE2__
# include <emmintrin.h>
#endif

#include "context/context.h"
#include "context/tail_switch.h"

#define STACK_SIZE (256 * 1024)

static long page;
static async_context_t main_context;

static void passed(const char *what)
{
	printf("ok - %s\n", what);
	fflush(stdout);
}

/* One coroutine as this test needs it: runs "body", then gives itself up. It is the head of its own stack. */
typedef struct routine {
	async_stack_t stack;
	async_context_t context;
	void (*body)(struct routine *self);
	async_context_t *caller;
	struct routine *peer;
	uintptr_t value;
	uintptr_t departures; /* by a tail switch */
	uintptr_t arrivals;
	bool is_done;
} routine_t;

static routine_t *starting;

static void enter(async_fcontext_arrival_t arrival)
{
	routine_t *self = starting;

	async_context_arrived(&self->context, arrival);
	self->body(self);
	self->is_done = true;
	async_context_leave_forever(&self->context, self->caller);
}

static void resume(routine_t *routine)
{
	starting = routine;
	async_context_switch(&main_context, &routine->context);
}

static void suspend(routine_t *self)
{
	async_context_switch(&self->context, self->caller);
}

static routine_t *create(void (*body)(routine_t *self))
{
	routine_t *routine = (routine_t *) async_stack_acquire();
	if (routine == NULL) {
		return NULL;
	}
	memset((char *) routine + sizeof(async_stack_t), 0, sizeof(*routine) - sizeof(async_stack_t));
	routine->body = body;
	routine->caller = &main_context;
	async_context_make(&routine->context, &routine->stack, enter);
	return routine;
}

static void start(void)
{
	async_stacks_init(STACK_SIZE, sizeof(routine_t));
	async_context_adopt_current(&main_context);
}

/* Registers and alignment. */

__attribute__((noinline)) static void demand_alignment(void)
{
#ifdef __SSE2__
	__m128i local;
	__m128i *volatile pointer = &local;
	/* A movaps of our own: the compiler may not replace it by an unaligned store. */
	__asm__ volatile("movaps %%xmm0, %0" : "=m"(*pointer));
#endif
	_Alignas(16) char bytes[16];
	char *volatile address = bytes;
	assert(((uintptr_t) address & 15) == 0);
}

/* Fills every callee-saved register with values made from "seed", switches, and compares. */
#if defined(__x86_64__)
static void check_registers(routine_t *self, uintptr_t seed, void (*leave)(routine_t *))
{
	register uintptr_t rbx __asm__("rbx") = seed + 1;
	register uintptr_t r12 __asm__("r12") = seed + 2;
	register uintptr_t r13 __asm__("r13") = seed + 3;
	register uintptr_t r14 __asm__("r14") = seed + 4;
	register uintptr_t r15 __asm__("r15") = seed + 5;

	__asm__ volatile("" : "+r"(rbx), "+r"(r12), "+r"(r13), "+r"(r14), "+r"(r15));
	leave(self);
	__asm__ volatile("" : "+r"(rbx), "+r"(r12), "+r"(r13), "+r"(r14), "+r"(r15));
	assert(rbx == seed + 1 && r12 == seed + 2 && r13 == seed + 3 && r14 == seed + 4 && r15 == seed + 5);
}
#elif defined(__aarch64__)
static void check_registers(routine_t *self, uintptr_t seed, void (*leave)(routine_t *))
{
	register uintptr_t x19 __asm__("x19") = seed + 1;
	register uintptr_t x22 __asm__("x22") = seed + 2;
	register uintptr_t x25 __asm__("x25") = seed + 3;
	register uintptr_t x28 __asm__("x28") = seed + 4;
	register double d8 __asm__("d8") = (double) seed;
	register double d11 __asm__("d11") = (double) seed + 1;
	register double d15 __asm__("d15") = (double) seed + 2;

	__asm__ volatile("" : "+r"(x19), "+r"(x22), "+r"(x25), "+r"(x28), "+w"(d8), "+w"(d11), "+w"(d15));
	leave(self);
	__asm__ volatile("" : "+r"(x19), "+r"(x22), "+r"(x25), "+r"(x28), "+w"(d8), "+w"(d11), "+w"(d15));
	assert(x19 == seed + 1 && x22 == seed + 2 && x25 == seed + 3 && x28 == seed + 4);
	assert(d8 == (double) seed && d11 == (double) seed + 1 && d15 == (double) seed + 2);
}
#else
static void check_registers(routine_t *self, uintptr_t seed, void (*leave)(routine_t *))
{
	volatile uintptr_t local = seed;
	leave(self);
	assert(local == seed);
}
#endif

static void ping(routine_t *self)
{
	demand_alignment();
	for (uintptr_t i = 0; i < 1000; i++) {
		check_registers(self, i * 1000, suspend);
		self->value++;
	}
}

static void test_switching(void)
{
	start();
	routine_t *a = create(ping);
	routine_t *b = create(ping);

	demand_alignment();
	for (uintptr_t i = 0; !a->is_done || !b->is_done; i++) {
		check_registers(i % 2 == 0 ? a : b, i << 20, resume);
	}
	assert(a->value == 1000 && b->value == 1000);
	async_stack_release(&a->stack);
	async_stack_release(&b->stack);
	async_stacks_close();
	passed("switches keep callee-saved registers and alignment");
}

/* Two that leave for each other by tail switches, continued in every way there is. */
void on_arrival(async_context_t *self);
ASYNC_TAIL_SWITCH_DECLARE(tail_switch, on_arrival);
ASYNC_TAIL_SWITCH_DEFINE(tail_switch, on_arrival);

void on_arrival(async_context_t *self)
{
	demand_alignment();
	((routine_t *) ((char *) self - offsetof(routine_t, context)))->arrivals++;
}

__attribute__((noinline)) static void leave_for_peer(routine_t *self)
{
	routine_t *peer = self->peer;

	self->departures++;
	if (tail_switch_has_left(peer->context.handle) && peer->value % 4 != 0) {
		peer->arrivals++;
		tail_switch_prepared(&self->context, peer->context.handle);
		return;
	}
	tail_switch(&self->context, &peer->context);
}

static void pong(routine_t *self)
{
	suspend(self);
	for (; self->value < 1000; self->value++) {
		bool may_leave = !self->peer->is_done && self->value % 5 != 4;

		check_registers(self, self->value * 1000, may_leave ? leave_for_peer : suspend);
		assert(self->arrivals == self->departures);
	}
}

static void test_tail_switches(void)
{
	start();
	routine_t *a = create(pong);
	routine_t *b = create(pong);

	a->peer = b;
	b->peer = a;
	resume(a);
	resume(b);
	for (uintptr_t i = 0; !a->is_done || !b->is_done; i++) {
		check_registers(a->is_done || (i % 2 != 0 && !b->is_done) ? b : a, i << 20, resume);
	}
	assert(a->value == 1000 && b->value == 1000 && a->departures > 500 && b->departures > 500);
	async_stack_release(&a->stack);
	async_stack_release(&b->stack);
	async_stacks_close();
	passed("so do tail switches, which arrive exactly once");
}

/* Many stacks, used again and again. */

static int depth(int levels, volatile char *above)
{
	volatile char frame[1000];

	memset((char *) frame, levels, sizeof(frame));
	if (levels > 0) {
		frame[0] += depth(levels - 1, frame);
	}
	return above[0] + frame[sizeof(frame) - 1];
}

static void go_deep_twice(routine_t *self)
{
	char here = 0;

	self->value += (uintptr_t) depth(5, &here) & 1;
	suspend(self);
	depth(20, &here);
	self->value |= 1u << 30;
}

static void test_thousands(void)
{
	enum { COUNT = 5000 };
	static routine_t *routines[COUNT];

	start();
	for (int round = 0; round < 3; round++) {
		for (int i = 0; i < COUNT; i++) {
			routines[i] = create(go_deep_twice);
			assert(routines[i] != NULL);
			resume(routines[i]);
		}
		async_stack_statistics_t statistics = async_stack_statistics();
		assert(statistics.stacks_mapped - statistics.stacks_free == COUNT);
		for (int i = 0; i < COUNT; i++) {
			resume(routines[(i * 7 + round) % COUNT]);
		}
		for (int i = 0; i < COUNT; i++) {
			assert(routines[i]->is_done && routines[i]->value >> 30 == 1);
			assert(async_stack_is_intact(&routines[i]->stack));
			async_stack_release(&routines[i]->stack);
		}
		while (round == 1 && async_stacks_trim()) {
		}
	}
	async_stack_statistics_t statistics = async_stack_statistics();
	assert(statistics.stacks_mapped == statistics.stacks_free && statistics.stacks_mapped >= COUNT);
	async_stacks_close();
	assert(async_stack_statistics().stacks_mapped == 0);
	passed("thousands of stacks, released and used again");
}

static void test_pool_order(void)
{
	async_stack_t *stacks[200];

	start();
	for (int i = 0; i < 200; i++) {
		stacks[i] = async_stack_acquire();
		assert(((uintptr_t) async_stack_top(stacks[i]) & 63) == 0 && stacks[i]->limit < async_stack_top(stacks[i]));
		memset(async_stack_top(stacks[i]) - 100, i, 100);
	}
	assert(async_stack_top(stacks[0]) - stacks[0]->limit > STACK_SIZE - 64 * 1024 - 4096);
	for (int i = 0; i < 200; i++) {
		assert(async_stack_top(stacks[i])[-1] == (char) i);
		async_stack_release(stacks[i]);
	}
	for (int i = 199; i >= 200 - 64; i--) {
		assert(async_stack_acquire() == stacks[i]);
	}
	for (int i = 200 - 64; i < 200; i++) {
		async_stack_release(stacks[i]);
	}
	async_stacks_close();
	passed("the pool hands out the last released stack first");
}

/* Guards. The handler runs on a stack of its own and leaves by siglongjmp. */

static sigjmp_buf after_fault;
static char *fault_address;
static bool fault_is_guard;

static void on_fault(int number, siginfo_t *info, void *context)
{
	(void) number;
	(void) context;
	fault_address = info->si_addr;
	fault_is_guard = async_stack_is_guard(info->si_addr);
	siglongjmp(after_fault, 1);
}

static bool faults(char *address)
{
	if (sigsetjmp(after_fault, 1) != 0) {
		assert(fault_address == address);
		return true;
	}
	*(volatile char *) address = 1;
	return false;
}

static void catch_faults(void)
{
	static char handler_stack[64 * 1024];
	stack_t stack = {.ss_sp = handler_stack, .ss_size = sizeof(handler_stack)};
	struct sigaction action = {.sa_sigaction = on_fault, .sa_flags = SA_SIGINFO | SA_ONSTACK};

	assert(sigaltstack(&stack, NULL) == 0);
	assert(sigaction(SIGSEGV, &action, NULL) == 0);
}

static void assert_guarded(async_stack_t *stack)
{
	assert(faults(stack->limit - 1) && fault_is_guard);
	assert(faults(stack->limit - 64 * 1024) && fault_is_guard);
	assert(!faults(stack->limit));
	assert(async_stack_is_intact(stack));
}

static void test_guards(void)
{
	async_stack_t *stacks[130];

	start();
	for (int i = 0; i < 130; i++) {
		stacks[i] = async_stack_acquire();
	}
	if (strcmp(async_stack_guard_kind(), "neighbour word") == 0) {
		async_stacks_close();
		return;
	}
	catch_faults();
	for (int i = 0; i < 130; i++) {
		assert_guarded(stacks[i]);
		assert(!async_stack_is_guard(async_stack_top(stacks[i]) - 1) && !async_stack_is_guard(stacks[i]->limit));
		async_stack_release(stacks[i]);
	}
	assert(!async_stack_is_guard(&main_context) && !async_stack_is_guard(NULL));
	while (async_stacks_trim()) {
	}
	for (int i = 0; i < 130; i++) {
		stacks[i] = async_stack_acquire();
		assert_guarded(stacks[i]);
	}
	signal(SIGSEGV, SIG_DFL);
	async_stacks_close();
	passed("guards are hit, recognised, and survive trimming");
}

/* 300 KiB of small frames: over the guard, into the stack below. */
static void overflow(routine_t *self)
{
	char here = 0;

	self->value = 1 + ((uintptr_t) depth(300, &here) & 1);
}

static void test_overflow(void)
{
	start();
	routine_t *below = create(ping);
	routine_t *victim = create(overflow);

	assert(async_stack_top(&below->stack) < victim->stack.limit);
	if (strcmp(async_stack_guard_kind(), "neighbour word") == 0) {
		assert(async_stack_is_intact(&victim->stack));
		resume(victim);
		assert(victim->is_done && !async_stack_is_intact(&victim->stack));
		async_stacks_close();
		passed("an overflow into the stack below is noticed");
		return;
	}
	catch_faults();
	if (sigsetjmp(after_fault, 1) == 0) {
		resume(victim);
		abort();
	}
	assert(victim->value == 0 && fault_is_guard);
	assert(fault_address < victim->stack.limit && fault_address > victim->stack.limit - 4096);
	signal(SIGSEGV, SIG_DFL);
	async_stack_release(&victim->stack);
	async_stack_release(&below->stack);
	async_stacks_close();
	passed("an overflowing stack runs into its guard");
}

static void test_neighbour_word(void)
{
	async_stack_t *stacks[130];

	if (strcmp(async_stack_guard_kind(), "neighbour word") != 0) {
		return;
	}
	start();
	for (int i = 0; i < 130; i++) {
		stacks[i] = async_stack_acquire();
	}
	for (int i = 0; i < 130; i++) {
		char *below = stacks[i]->limit - 64 * 1024;
		assert(async_stack_is_intact(stacks[i]));
		memset(below, 1, 64 * 1024);
		assert(async_stack_is_intact(stacks[i]));
		below[-1] ^= 1;
		assert(!async_stack_is_intact(stacks[i]));
		below[-1] ^= 1;
		async_stack_release(stacks[i]);
	}
	async_stacks_close();
	passed("a destroyed neighbour word is noticed");
}

/* Memory that comes back. */

static long resident_pages(char *low, char *high)
{
	char *from = (char *) ((uintptr_t) low & ~((uintptr_t) page - 1));
	size_t count = (size_t) (high - from + page - 1) / (size_t) page;
	unsigned char states[count];
	long resident = 0;

	assert(mincore(from, count * (size_t) page, states) == 0);
	for (size_t i = 0; i < count; i++) {
		resident += states[i] & 1;
	}
	return resident;
}

static void test_trim(void)
{
	enum { COUNT = 1000 };
	static async_stack_t *stacks[COUNT];

	start();
	for (int i = 0; i < COUNT; i++) {
		stacks[i] = async_stack_acquire();
		async_stack_top(stacks[i])[-1] = 7;
		assert(resident_pages(stacks[i]->limit, async_stack_top(stacks[i])) == 1);
		memset(stacks[i]->limit, 1, (size_t) (async_stack_top(stacks[i]) - stacks[i]->limit));
	}
	long full = resident_pages(stacks[0]->limit, async_stack_top(stacks[0]));
	/* One of each slab stays in use, so that no slab goes as a whole. */
	for (int i = 0; i < COUNT; i++) {
		if (i % 64 != 63) {
			async_stack_release(stacks[i]);
		}
	}
	long trimmed = 0;
	while (async_stacks_trim()) {
	}
	for (int i = 0; i < COUNT; i++) {
		long resident = resident_pages(stacks[i]->limit, async_stack_top(stacks[i]));
		assert(resident == 2 || (resident == full && (i % 64 == 63 || i >= COUNT - 64 - 2)));
		trimmed += resident == 2;
	}
	assert(trimmed == COUNT - COUNT / 64 - 64);
	assert(stacks[63]->limit[0] == 1);

	async_stacks_close();
	passed("trimming gives back the pages of deep stacks");
}

static void test_idle_slabs(void)
{
	enum { COUNT = 10000 };
	static async_stack_t *stacks[COUNT];

	start();
	for (int round = 0; round < 3; round++) {
		for (int i = 0; i < COUNT; i++) {
			stacks[i] = async_stack_acquire();
			async_stack_top(stacks[i])[-1] = 1;
		}
		for (int i = 0; i < COUNT; i++) {
			async_stack_release(stacks[i]);
		}
		assert(async_stack_statistics().stacks_free >= COUNT);
		int calls = 1;
		while (async_stacks_trim()) {
			calls++;
		}
		assert(calls > COUNT / 64 / 2 && calls < COUNT / 32);
		assert(async_stack_statistics().stacks_mapped <= 64 * 10);
		assert(!async_stacks_trim());
	}
	async_stacks_close();
	passed("idle slabs are unmapped, a reserve is kept");
}

/* Numbers. */

static long count_mappings(void)
{
	long lines = 0;
	FILE *file = fopen("/proc/self/maps", "r");

	for (int c; file != NULL && (c = getc(file)) != EOF;) {
		lines += c == '\n';
	}
	if (file != NULL) {
		fclose(file);
	}
	return lines;
}

static long resident_bytes(void)
{
	long size, resident = 0;
	FILE *file = fopen("/proc/self/statm", "r");

	assert(file != NULL && fscanf(file, "%ld %ld", &size, &resident) == 2);
	fclose(file);
	return resident * page;
}

static double now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
	return (double) time.tv_sec * 1e9 + (double) time.tv_nsec;
}

static void test_many(long count)
{
	async_stack_t *newest = NULL;

	start();
	for (long i = 0; i < count; i++) {
		async_stack_t *stack = async_stack_acquire();
		if (stack == NULL) {
			printf("only %ld of %ld stacks\n", i, count);
			abort();
		}
		*(async_stack_t **) (async_stack_top(stack) - 64) = newest;
		newest = stack;
	}
	long mappings = count_mappings();
	while (newest != NULL) {
		async_stack_t *stack = newest;
		newest = *(async_stack_t **) (async_stack_top(stack) - 64);
		assert(async_stack_is_intact(stack));
		async_stack_release(stack);
	}
	async_stacks_close();
	printf("# %ld mappings while %ld stacks were in use\n", mappings, count);
	passed("a great many stacks within the limit of mappings");
}

/* Threads. */

static void *run_in_thread(void *argument)
{
	async_stack_t **own = argument;
	async_stack_t *stacks[100];

	assert(async_stack_statistics().stacks_mapped == 0 && async_stack_acquire() == NULL);
	async_stacks_init(STACK_SIZE, sizeof(routine_t));
	for (int round = 0; round < 100; round++) {
		for (int i = 0; i < 100; i++) {
			stacks[i] = async_stack_acquire();
			async_stack_top(stacks[i])[-1] = (char) i;
		}
		assert(async_stack_statistics().stacks_mapped == 128);
		for (int i = 0; i < 100; i++) {
			assert(stacks[i] != *own && async_stack_top(stacks[i])[-1] == (char) i);
			async_stack_release(stacks[i]);
		}
		async_stacks_trim();
	}
	assert(!async_stack_is_guard((*own)->limit - 1));
	async_stacks_close();
	return NULL;
}

static void test_threads(void)
{
	pthread_t threads[4];

	start();
	async_stack_t *own = async_stack_acquire();
	async_stack_top(own)[-1] = 42;
	for (int i = 0; i < 4; i++) {
		assert(pthread_create(&threads[i], NULL, run_in_thread, &own) == 0);
	}
	for (int i = 0; i < 4; i++) {
		assert(pthread_join(threads[i], NULL) == 0);
	}
	assert(async_stack_is_guard(own->limit - 1) && async_stack_top(own)[-1] == 42);
	assert(async_stack_statistics().stacks_mapped == 64);
	async_stack_release(own);
	async_stacks_close();
	passed("threads have pools of their own");
}

static void test_fork(void)
{
	start();
	routine_t *routine = create(ping);
	resume(routine);
	pid_t child = fork();
	if (child == 0) {
		while (!routine->is_done) {
			resume(routine);
		}
		for (int i = 0; i < 1000; i++) {
			*async_stack_acquire()->limit = 1;
		}
		_exit(routine->value == 1000 ? 0 : 1);
	}
	int status = 1;
	assert(waitpid(child, &status, 0) == child && status == 0);
	assert(routine->value == 0);
	async_stack_release(&routine->stack);
	async_stacks_close();
	passed("a forked child goes on with its copies");
}

static void leave_poison(routine_t *self)
{
	volatile char frame[20000];

	memset((char *) frame, 1, sizeof(frame));
	self->value = (uintptr_t) frame[100];
	async_context_leave_forever(&self->context, self->caller);
}

static void fill_the_same_place(routine_t *self)
{
	volatile char frame[40000];

	memset((char *) frame, 3, sizeof(frame));
	self->value = (uintptr_t) frame[100];
}

static void test_stack_left_in_the_middle(void)
{
	start();
	for (int i = 0; i < 100; i++) {
		routine_t *routine = create(i % 2 == 0 ? leave_poison : fill_the_same_place);
		resume(routine);
		assert(routine->value == (i % 2 == 0 ? 1 : 3));
		async_stack_release(&routine->stack);
	}
	async_stacks_close();
	passed("a stack that was left in the middle of a call can be used again");
}

static void spin(routine_t *self)
{
	for (;;) {
		suspend(self);
	}
}

/* As coroutines wait: all of them in the same few calls, the last of which goes straight to the next one. */
__attribute__((noinline)) static void go_to_peer(routine_t *self)
{
	starting = self->peer;
	async_context_switch(&self->context, &self->peer->context);
	self->value++;
}

__attribute__((noinline)) static void wait_for_peer(routine_t *self)
{
	go_to_peer(self);
	self->value++;
}

static void exchange(routine_t *self)
{
	self->value = 0;
	while (self->value < 20000000) {
		wait_for_peer(self);
	}
}

static void measure_switches(void)
{
	routine_t *routine = create(spin);
	double time = now();
	for (int i = 0; i < 10000000; i++) {
		resume(routine);
	}
	printf("%.2f ns per jump there and back, between different places\n", (now() - time) / 10000000);

	routine_t *other = create(exchange);
	routine = create(exchange);
	routine->peer = other;
	other->peer = routine;
	time = now();
	resume(routine); /* comes back when the first of them ends */
	printf("%.2f ns per jump between two in the same place\n", (now() - time) / 20000000);
}

static void measure(long count)
{
	double time;

	start();
	printf("# %s, guards by %s\n", async_fcontext_implementation(), async_stack_guard_kind());
	measure_switches();
	time = now();
	for (int i = 0; i < 20000000; i++) {
		async_stack_release(async_stack_acquire());
	}
	printf("%.2f ns per stack from the pool and back\n", (now() - time) / 20000000);

	async_stack_t **stacks = malloc((size_t) count * sizeof(*stacks));
	memset(stacks, 0, (size_t) count * sizeof(*stacks));
	long before = resident_bytes();
	time = now();
	for (long i = 0; i < count; i++) {
		stacks[i] = async_stack_acquire();
		async_stack_top(stacks[i])[-100] = 1;
	}
	printf("%.0f ns per new stack, made and touched, of %ld\n", (now() - time) / (double) count, count);
	printf("%.1f bytes resident per stack, %ld mappings\n",
			(double) (resident_bytes() - before) / (double) count, count_mappings());

	time = now();
	for (long i = 0; i < count; i++) {
		async_stack_release(stacks[i]);
	}
	printf("%.1f ns per stack released\n", (now() - time) / (double) count);
	time = now();
	for (long i = 0; i < count; i++) {
		stacks[i] = async_stack_acquire();
		async_stack_top(stacks[i])[-100] = 1;
	}
	printf("%.1f ns per stack acquired again\n", (now() - time) / (double) count);
	for (long i = 0; i < count; i++) {
		async_stack_release(stacks[i]);
	}
	time = now();
	long calls = 1;
	while (async_stacks_trim()) {
		calls++;
	}
	printf("%.0f ns per stack trimmed and unmapped, %.1f us per call\n",
			(now() - time) / (double) count, (now() - time) / (double) calls / 1000);
	free(stacks);
	async_stacks_close();
}

int main(int argc, char **argv)
{
	page = sysconf(_SC_PAGESIZE);
	if (argc > 1 && strcmp(argv[1], "measure") == 0) {
		measure(argc > 2 ? atol(argv[2]) : 100000);
		return 0;
	}
	printf("# %s, guards by %s\n", async_fcontext_implementation(), async_stack_guard_kind());
	test_switching();
	test_tail_switches();
	test_thousands();
	test_pool_order();
	test_stack_left_in_the_middle();
	test_guards();
#ifndef ASYNC_ASAN
	test_overflow(); /* ASan would report it first */
#else
	(void) test_overflow;
#endif
	test_neighbour_word();
	test_trim();
	test_idle_slabs();
	test_threads();
	test_fork();
	test_many(argc > 1 ? atol(argv[1]) : 200000);
	return 0;
}
