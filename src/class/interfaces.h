/* interfaces.h - the interfaces of the API, and the enum that one of them needs. */
/* SPDX-License-Identifier: MIT */
#ifndef ASYNC_CLASS_INTERFACES_H
#define ASYNC_CLASS_INTERFACES_H

#include "php.h"

extern zend_class_entry *async_ce_awaitable;
extern zend_class_entry *async_ce_completable;
extern zend_class_entry *async_ce_scope_provider;
extern zend_class_entry *async_ce_spawn_strategy;
extern zend_class_entry *async_ce_circuit_breaker;
extern zend_class_entry *async_ce_circuit_breaker_state;
extern zend_class_entry *async_ce_circuit_breaker_strategy;

void async_interfaces_register(void);

#endif
