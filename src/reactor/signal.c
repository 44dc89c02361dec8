/* signal.c - signals of the system, shared with whoever else handles them. */
/* SPDX-License-Identifier: MIT */
#ifndef _GNU_SOURCE
# define _GNU_SOURCE
#endif
#include "reactor/signal.h"

#ifndef _WIN32

#include "php.h"
#include "zend_signal.h"
#include <errno.h>
#include <pthread.h>
#include <sched.h>
#include "thread_local.h"
#include "reactor/loop.h"

/* The signals that can be watched: their number on Linux, and here. */
static const struct {
	int on_linux;
	int here;
} kinds[] = {
	{1, SIGHUP},
	{2, SIGINT},
	{3, SIGQUIT},
	{4, SIGILL},
	{6, SIGABRT},
	{8, SIGFPE},
	{10, SIGUSR1},
	{11, SIGSEGV},
	{12, SIGUSR2},
	{15, SIGTERM},
	{28, SIGWINCH},
};

#define KINDS (sizeof(kinds) / sizeof(*kinds))
#define KIND_BIT(kind) (UINT32_C(1) << (kind))

/* ---- what belongs to the process ---- */

/* What the handler knows of a thread that watches. */
typedef struct listener {
	struct listener *next;
	uint32_t wanted;   /* bit set of kinds; changed under the lock */
	uint32_t arrived;  /* bit set of kinds; atomic */
	uv_async_t *alarm; /* owned by the loop */
} listener_t;

/* How a signal is handled beside us. */
typedef struct disposition {
	uint32_t holders;          /* threads that watch it; ours is installed while there are any */
	struct sigaction previous; /* what everybody else believes to be installed; valid with holders */
	bool is_called;            /* "previous" is a handler that we call */
} disposition_t;

/* Written under the lock, with all signals blocked on the thread that writes; a handler reads without it. */
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static disposition_t dispositions[KINDS];
static listener_t *listeners;      /* owned by their threads */
static uint32_t handlers_running;  /* while one runs, no listener may be freed that it can have seen */

static void enter(sigset_t *before)
{
	sigset_t all;

	sigfillset(&all);
	pthread_sigmask(SIG_SETMASK, &all, before);
	pthread_mutex_lock(&lock);
}

static void leave(const sigset_t *before)
{
	pthread_mutex_unlock(&lock);
	pthread_sigmask(SIG_SETMASK, before, NULL);
}

/* KINDS when it is none of them. */
static uint32_t kind_of(int number)
{
	uint32_t kind = 0;

	while (kind < KINDS && kinds[kind].here != number) {
		kind++;
	}
	return kind;
}

/* ---- the handler ---- */

static bool is_fault_signal(int number)
{
	return number == SIGSEGV || number == SIGFPE || number == SIGILL;
}

/* The processor raised it for the very instruction that would run again if nothing were done about it. Others
 * only sent it. */
static bool is_fault(int number, const siginfo_t *info)
{
	return is_fault_signal(number) && info->si_code > 0;
}

static void call_previous(const struct sigaction *previous, int number, siginfo_t *info, void *context)
{
	if (previous->sa_flags & SA_SIGINFO) {
		previous->sa_sigaction(number, info, context);
	} else {
		previous->sa_handler(number);
	}
}

static bool is_function(const struct sigaction *action)
{
	return action->sa_handler != SIG_DFL && action->sa_handler != SIG_IGN;
}

/* As if we were not there: a fault without a handler happens again, with its default action. */
static void pass_fault_on(const disposition_t *disposition, int number, siginfo_t *info, void *context)
{
	if (is_function(&disposition->previous)) {
		call_previous(&disposition->previous, number, info, context);
	} else {
		signal(number, SIG_DFL);
	}
}

static void tell_listeners(uint32_t bit)
{
	listener_t *listener;

	__atomic_add_fetch(&handlers_running, 1, __ATOMIC_SEQ_CST);
	listener = __atomic_load_n(&listeners, __ATOMIC_SEQ_CST);
	for (; listener; listener = __atomic_load_n(&listener->next, __ATOMIC_SEQ_CST)) {
		if (__atomic_load_n(&listener->wanted, __ATOMIC_SEQ_CST) & bit) {
			__atomic_or_fetch(&listener->arrived, bit, __ATOMIC_SEQ_CST);
			uv_async_send(listener->alarm);
		}
	}
	__atomic_sub_fetch(&handlers_running, 1, __ATOMIC_SEQ_CST);
}

static void on_signal(int number, siginfo_t *info, void *context)
{
	int saved_errno = errno;
	uint32_t kind = kind_of(number);

	if (is_fault(number, info)) {
		pass_fault_on(&dispositions[kind], number, info, context);
	} else {
		tell_listeners(KIND_BIT(kind));
		if (dispositions[kind].is_called) {
			call_previous(&dispositions[kind].previous, number, info, context);
		}
	}
	errno = saved_errno;
}

/* ---- the handler that was there before ---- */

#ifdef ZEND_SIGNALS
/*
 * PHP puts a function of its own in front of the handlers of most signals, and also where the default action
 * is wanted; there it takes that action itself. It has no name that we could use, so we have it installed for
 * a signal that does nothing by default, and look.
 */
static void (*engine_handler)(int, siginfo_t *, void *);

static void find_engine_handler(void)
{
	struct sigaction saved, installed;
	struct sigaction nothing = {.sa_handler = SIG_DFL};
	zend_signal_entry_t entry = SIGG(handlers)[SIGURG - 1];
	sigset_t mask;

	if (engine_handler || sigaction(SIGURG, NULL, &saved) != 0) {
		return;
	}
	pthread_sigmask(SIG_SETMASK, NULL, &mask);
	zend_sigaction(SIGURG, &nothing, NULL);
	sigaction(SIGURG, &saved, &installed);
	SIGG(handlers)[SIGURG - 1] = entry;
	pthread_sigmask(SIG_SETMASK, &mask, NULL);
	engine_handler = installed.sa_sigaction;
}

static bool engine_calls_function(int number)
{
	void *handler = SIGG(handlers)[number - 1].handler;

	return handler != (void *) SIG_DFL && handler != (void *) SIG_IGN;
}

static bool is_engine_handler(const struct sigaction *action)
{
	return action->sa_sigaction == engine_handler;
}
#else
static void find_engine_handler(void)
{
}

static bool engine_calls_function(int number)
{
	(void) number;
	return false;
}

static bool is_engine_handler(const struct sigaction *action)
{
	(void) action;
	return false;
}
#endif

/*
 * Whether it does more than the default action, or nothing. A handler of SIGSEGV is there for faults, ours
 * for stack overflows among them, and ends the process whatever it is told: it is called for the signal that
 * somebody sent only when it leads to a handler of the script.
 */
static bool is_worth_calling(const struct sigaction *action, int number)
{
	if (!is_function(action)) {
		return false;
	}
	if (number == SIGSEGV || is_engine_handler(action)) {
		return engine_calls_function(number);
	}
	return true;
}

/* Calls that others let the signal interrupt are still interrupted. */
static void install(uint32_t kind)
{
	disposition_t *disposition = &dispositions[kind];
	const struct sigaction *previous = &disposition->previous;
	struct sigaction action = {.sa_sigaction = on_signal, .sa_flags = SA_SIGINFO | SA_ONSTACK | SA_RESTART};

	sigemptyset(&action.sa_mask);
	disposition->is_called = is_worth_calling(previous, kinds[kind].here);
	if (is_function(previous)) {
		action.sa_mask = previous->sa_mask;
		action.sa_flags |= previous->sa_flags & SA_NODEFER;
	}
	if (disposition->is_called && !(previous->sa_flags & SA_RESTART)) {
		action.sa_flags &= ~SA_RESTART;
	}
	sigaction(kinds[kind].here, &action, NULL);
}

static bool is_installed(uint32_t kind)
{
	struct sigaction present;

	return sigaction(kinds[kind].here, NULL, &present) == 0 && present.sa_sigaction == on_signal;
}

/* Under the lock. A handler that went past us into the system is taken for the previous one. */
static void hold(uint32_t kind)
{
	if (dispositions[kind].holders++ == 0 || !is_installed(kind)) {
		sigaction(kinds[kind].here, NULL, &dispositions[kind].previous);
		install(kind);
	}
}

static void release(uint32_t kind)
{
	if (--dispositions[kind].holders == 0 && is_installed(kind)) {
		sigaction(kinds[kind].here, &dispositions[kind].previous, NULL);
	}
}

int async_signal_action(int number, const struct sigaction *action, struct sigaction *before)
{
	uint32_t kind = kind_of(number);
	struct sigaction previous;
	sigset_t mask;

	if (kind == KINDS || !__atomic_load_n(&dispositions[kind].holders, __ATOMIC_RELAXED)) {
		return sigaction(number, action, before);
	}
	enter(&mask);
	if (!dispositions[kind].holders) {
		leave(&mask);
		return sigaction(number, action, before);
	}
	previous = dispositions[kind].previous;
	if (action) {
		dispositions[kind].previous = *action;
		install(kind);
	}
	leave(&mask);
	if (before) {
		*before = previous;
	}
	return 0;
}

/* ---- the watches of a thread ---- */

typedef struct signal_state {
	listener_t listener;
	async_list_t watches[KINDS]; /* of async_signal_watch_t.link */
	bool is_inherited;           /* we are a forked child; the alarm is still that of the parent */
} signal_state_t;

static ASYNC_THREAD_LOCAL signal_state_t *state; /* owned; NULL while nothing was watched */

static bool is_watched(uint32_t kind)
{
	return !async_list_is_empty(&state->watches[kind]);
}

static void start_listening(uint32_t kind)
{
	sigset_t mask;

	if (state->listener.wanted & KIND_BIT(kind)) {
		return;
	}
	find_engine_handler();
	enter(&mask);
	__atomic_or_fetch(&state->listener.wanted, KIND_BIT(kind), __ATOMIC_SEQ_CST);
	hold(kind);
	leave(&mask);
}

static void stop_listening_if_unwatched(uint32_t kind)
{
	sigset_t mask;

	if (is_watched(kind) || !(state->listener.wanted & KIND_BIT(kind))) {
		return;
	}
	enter(&mask);
	__atomic_and_fetch(&state->listener.wanted, ~KIND_BIT(kind), __ATOMIC_SEQ_CST);
	release(kind);
	leave(&mask);
}

/* The end of one watch may be the end of others, too. */
static void tell_watches(uint32_t kind)
{
	while (is_watched(kind)) {
		async_signal_watch_t *watch = ASYNC_LIST_ENTRY(state->watches[kind].next, async_signal_watch_t, link);

		async_list_unlink(&watch->link);
		watch->on_arrived(watch);
	}
	stop_listening_if_unwatched(kind);
}

static void tell_all_watches(void)
{
	uint32_t arrived = __atomic_exchange_n(&state->listener.arrived, 0, __ATOMIC_SEQ_CST);

	for (uint32_t kind = 0; kind < KINDS; kind++) {
		if (arrived & KIND_BIT(kind)) {
			tell_watches(kind);
		}
	}
}

static void on_alarm(uv_async_t *alarm)
{
	if (state && alarm == state->listener.alarm) {
		tell_all_watches();
	}
}

static void free_alarm(uv_handle_t *handle)
{
	pefree(handle, 1);
}

static uv_async_t *create_alarm(int *error)
{
	uv_loop_t *loop = async_loop_polled(error);
	uv_async_t *alarm;

	if (!loop) {
		return NULL;
	}
	alarm = pemalloc(sizeof(*alarm), 1);
	*error = uv_async_init(loop, alarm, on_alarm);
	if (*error) {
		pefree(alarm, 1);
		return NULL;
	}
	async_loop_touch();
	return alarm;
}

static void close_alarm(uv_async_t *alarm)
{
	uv_close((uv_handle_t *) alarm, free_alarm);
	async_loop_touch();
}

static int create_state(void)
{
	int error;
	uv_async_t *alarm = create_alarm(&error);
	sigset_t mask;

	if (!alarm) {
		return error;
	}
	state = pecalloc(1, sizeof(*state), 1);
	state->listener.alarm = alarm;
	for (uint32_t kind = 0; kind < KINDS; kind++) {
		async_list_init(&state->watches[kind]);
	}
	enter(&mask);
	state->listener.next = listeners;
	__atomic_store_n(&listeners, &state->listener, __ATOMIC_SEQ_CST);
	leave(&mask);
	return 0;
}

/* A child needs an alarm of its own: libuv may believe that the one it inherited has rung already. */
static int part_from_parent(void)
{
	int error;
	uv_async_t *alarm = create_alarm(&error);

	if (!alarm) {
		return error;
	}
	close_alarm(state->listener.alarm);
	state->listener.alarm = alarm;
	state->is_inherited = false;
	for (uint32_t kind = 0; kind < KINDS; kind++) {
		if (is_watched(kind)) {
			start_listening(kind);
		}
	}
	return 0;
}

static int prepare(void)
{
	if (!state) {
		return create_state();
	}
	return state->is_inherited ? part_from_parent() : 0;
}

int async_signal_watch(async_signal_watch_t *watch, int number)
{
	uint32_t kind = 0;
	int error;

	async_list_init(&watch->link);
	while (kind < KINDS && kinds[kind].on_linux != number) {
		kind++;
	}
	if (kind == KINDS) {
		return UV_EINVAL;
	}
	error = prepare();
	if (error) {
		return error;
	}
	tell_all_watches(); /* what has arrived already is not for the new one */
	watch->kind = kind;
	async_list_append(&state->watches[kind], &watch->link);
	start_listening(kind);
	return 0;
}

void async_signal_unwatch(async_signal_watch_t *watch)
{
	if (!async_list_is_empty(&watch->link)) {
		async_list_unlink(&watch->link);
		stop_listening_if_unwatched(watch->kind);
	}
}

/* ---- the end ---- */

/* Afterwards no handler, on whatever thread, knows it. */
static void remove_listener(listener_t *listener)
{
	listener_t **place = &listeners;
	sigset_t mask;

	enter(&mask);
	while (*place != listener) {
		place = &(*place)->next;
	}
	__atomic_store_n(place, listener->next, __ATOMIC_SEQ_CST);
	leave(&mask);
	while (__atomic_load_n(&handlers_running, __ATOMIC_SEQ_CST)) {
		sched_yield();
	}
}

static void close_watches(uint32_t kind)
{
	while (is_watched(kind)) {
		async_signal_watch_t *watch = ASYNC_LIST_ENTRY(state->watches[kind].next, async_signal_watch_t, link);

		async_list_unlink(&watch->link);
		watch->on_closed(watch);
	}
	stop_listening_if_unwatched(kind);
}

void async_signals_close(void)
{
	if (!state) {
		return;
	}
	for (uint32_t kind = 0; kind < KINDS; kind++) {
		close_watches(kind);
	}
	remove_listener(&state->listener);
	close_alarm(state->listener.alarm);
	pefree(state, 1);
	state = NULL;
}

/* ---- fork ---- */

ASYNC_THREAD_LOCAL bool async_signals_are_inherited;

bool async_signals_block(sigset_t *before)
{
	sigset_t all;
	bool are_held = false;

	for (uint32_t kind = 0; kind < KINDS; kind++) {
		are_held |= __atomic_load_n(&dispositions[kind].holders, __ATOMIC_RELAXED) != 0;
	}
	if (are_held) {
		sigfillset(&all);
		pthread_sigmask(SIG_SETMASK, &all, before);
	}
	return are_held;
}

void async_signals_unblock(const sigset_t *before)
{
	pthread_sigmask(SIG_SETMASK, before, NULL);
}

/* No other thread exists here, whatever it was doing. */
static void handle_as_if_unwatched(void)
{
	pthread_mutex_init(&lock, NULL);
	handlers_running = 0;
	listeners = NULL;
	for (uint32_t kind = 0; kind < KINDS; kind++) {
		if (dispositions[kind].holders) {
			dispositions[kind].holders = 1;
			release(kind);
		}
	}
}

void async_signals_reset_after_fork(void)
{
	bool were_wanted;

	handle_as_if_unwatched();
	if (!state) {
		return;
	}
	were_wanted = state->listener.wanted != 0;
	state->listener = (listener_t) {.alarm = state->listener.alarm};
	state->is_inherited = true;
	listeners = &state->listener;
	if (were_wanted && async_signals_are_inherited) {
		part_from_parent();
	}
}

#else

#include <uv.h>

/* Windows has nothing of the kind; what libuv makes of closed consoles and key strokes is not asked for
 * yet. */
int async_signal_watch(async_signal_watch_t *watch, int number)
{
	(void) number;
	async_list_init(&watch->link);
	return UV_ENOSYS;
}

void async_signal_unwatch(async_signal_watch_t *watch)
{
	(void) watch;
}

void async_signals_close(void)
{
}

void async_signals_reset_after_fork(void)
{
}

#endif
