/* overflow.c - turns a fault on the guard of a coroutine's stack into a readable message. */
/* SPDX-License-Identifier: MIT */
#include "core/overflow.h"

#include <signal.h>
#include <stdlib.h>
#include <unistd.h>
#include "php.h"
#include "context/stack.h"
#include "core/coroutine.h"
#include "core/scheduler.h"
#include "thread_local.h"

#define SIGNAL_STACK_SIZE ((size_t) 64 * 1024)

/* The handlers belong to the process, the alternate stack to the thread. */
static struct sigaction previous_segv;
static struct sigaction previous_bus;
static bool are_handlers_set;

static ASYNC_THREAD_LOCAL void *signal_stack; /* owned while ours is the alternate stack */

static void print(const char *text, size_t length)
{
	while (length > 0) {
		ssize_t written = write(STDERR_FILENO, text, length);
		if (written <= 0) {
			return;
		}
		text += written;
		length -= (size_t) written;
	}
}

static void print_message(void)
{
	char message[1024];
	async_location_t place = async_location_current();
	int length = snprintf(message, sizeof(message),
		"PHP Fatal error:  Coroutine stack overflow: the call chain is too deep for a stack of %zu KiB "
		"(async.stack_size) in %s on line %" PRIu32 "\n",
		async_stack_statistics().stack_size / 1024, place.file ? ZSTR_VAL(place.file) : "[no active file]", place.line);

	print(message, MIN((size_t) length, sizeof(message) - 1));
}

static void pass_on(int signal_number, siginfo_t *info, void *machine_context)
{
	const struct sigaction *previous = signal_number == SIGBUS ? &previous_bus : &previous_segv;

	if (previous->sa_flags & SA_SIGINFO) {
		previous->sa_sigaction(signal_number, info, machine_context);
		return;
	}
	if (previous->sa_handler == SIG_DFL || previous->sa_handler == SIG_IGN) {
		/* The fault happens again as soon as we return, now with its default action. */
		signal(signal_number, SIG_DFL);
		return;
	}
	previous->sa_handler(signal_number);
}

void async_overflow_die(void)
{
	print_message();
	_exit(255);
}

/* Without real guards an overflow that never switches runs through its neighbours until it meets the end of the
 * mapping. On the way it may have stepped over the word that would tell of it. */
static bool is_overflow_without_guard(const void *address)
{
	const async_coroutine_t *running = async_scheduler_current();

	if (!running || !async_control_has_stack(running->control)) {
		return false;
	}
	const async_stack_t *stack = &running->control->stack;

	return !async_stack_is_intact(stack) || async_stack_has_run_off(stack, address);
}

static void on_fault(int signal_number, siginfo_t *info, void *machine_context)
{
	if (async_stack_is_guard(info->si_addr) || is_overflow_without_guard(info->si_addr)) {
		async_overflow_die();
	}
	pass_on(signal_number, info, machine_context);
}

static void set_signal_stack(void)
{
	stack_t current;

	if (signal_stack || (sigaltstack(NULL, &current) == 0 && !(current.ss_flags & SS_DISABLE))) {
		return;
	}
	signal_stack = malloc(SIGNAL_STACK_SIZE);
	if (signal_stack) {
		stack_t own = {.ss_sp = signal_stack, .ss_size = SIGNAL_STACK_SIZE};
		sigaltstack(&own, NULL);
	}
}

void async_overflow_install(void)
{
	set_signal_stack();
	if (are_handlers_set) {
		return;
	}
	struct sigaction action = {.sa_sigaction = on_fault, .sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER};

	sigemptyset(&action.sa_mask);
	sigaction(SIGSEGV, &action, &previous_segv);
	sigaction(SIGBUS, &action, &previous_bus);
	are_handlers_set = true;
}

void async_overflow_restore(void)
{
	if (!signal_stack) {
		return;
	}
	stack_t none = {.ss_flags = SS_DISABLE};

	sigaltstack(&none, NULL);
	free(signal_stack);
	signal_stack = NULL;
}
