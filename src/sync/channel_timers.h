/* channel_timers.h - how long somebody waits at a channel while nobody is on the other side. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_SYNC_CHANNEL_TIMERS_H
#define ASYNC_SYNC_CHANNEL_TIMERS_H

#include "php.h"
#include "sync/channel.h"

typedef enum {
	ASYNC_CHANNEL_TIMERS_GO_ON,
	ASYNC_CHANNEL_TIMERS_START_ANEW,
} async_channel_timers_start_t;

/* NULL when no time is limited. */
async_channel_timers_t *async_channel_timers_create(
	async_channel_t *channel, async_channel_timeouts_t timeouts);
void async_channel_timers_destroy(async_channel_timers_t *timers);

/* Who waits has changed. A timer runs as long as one side waits and the other does not; it goes on, or
 * gets the whole time again. */
void async_channel_timers_set(
	async_channel_timers_t *timers, bool receives, bool sends, async_channel_timers_start_t start);

/* Called once, when the module starts. */
void async_channel_timers_module_start(void);

#endif
