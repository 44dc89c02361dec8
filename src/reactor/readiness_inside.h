/* readiness_inside.h - what readiness.c knows of a descriptor, for those who ask at each operation on it. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_REACTOR_READINESS_INSIDE_H
#define ASYNC_REACTOR_READINESS_INSIDE_H

#include "php.h"
#include "reactor/descriptor.h"
#include "reactor/readiness.h"

/*
 * The functions of readiness.h with the same names, compiled into their callers, who look the descriptor up
 * (async_descriptor_find()). It is NULL when nothing is known of it.
 */
static zend_always_inline bool async_readiness_is_unclaimed_inside(const async_descriptor_t *descriptor)
{
	return !descriptor || (!descriptor->reader && !descriptor->writer);
}

/* Nobody would tell us of the end of an exhaustion that happened while the system was not watching. */
static zend_always_inline bool async_readiness_is_exhausted_inside(const async_descriptor_t *descriptor, unsigned direction)
{
	return descriptor && async_descriptor_is_known(descriptor, direction)
			&& (descriptor->exhausted & direction) == direction;
}

static zend_always_inline void async_readiness_drained_inside(async_descriptor_t *descriptor)
{
	if (descriptor && !(descriptor->lasting & ASYNC_READABLE)) {
		descriptor->ready &= ~ASYNC_READABLE;
		descriptor->exhausted |= ASYNC_READABLE;
	}
}

#endif
