/* signal.c - setting handlers of signals that coroutines wait for. */
/* SPDX-License-Identifier: MIT */
#ifndef _GNU_SOURCE
# define _GNU_SOURCE
#endif
#include "interpose/replaced.h"

#include "reactor/signal.h"

int async_replaced_sigaction(int number, const struct sigaction *action, struct sigaction *before)
{
	return async_signal_action(number, action, before);
}

/* As in the C library: the handler stays, and calls that it interrupts go on. */
async_signal_handler_t async_replaced_signal(int number, async_signal_handler_t handler)
{
	struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART};
	struct sigaction before;

	sigemptyset(&action.sa_mask);
	sigaddset(&action.sa_mask, number);
	return async_signal_action(number, &action, &before) == 0 ? before.sa_handler : SIG_ERR;
}
