/* channel.h - the class Async\Channel. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_CLASS_CHANNEL_H
#define ASYNC_CLASS_CHANNEL_H

#include "php.h"

extern zend_class_entry *async_ce_channel;
extern zend_class_entry *async_ce_channel_close_reason;

void async_channel_class_register(void);

#endif
