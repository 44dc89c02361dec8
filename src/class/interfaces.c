/* interfaces.c - the interfaces of the API, and the enum that one of them needs. */
/* SPDX-License-Identifier: MIT */
#include "class/interfaces.h"

#include "zend_enum.h"
#include "zend_interfaces.h"
#include "stubs/interfaces_arginfo.h"

zend_class_entry *async_ce_awaitable;
zend_class_entry *async_ce_completable;
zend_class_entry *async_ce_scope_provider;
zend_class_entry *async_ce_spawn_strategy;
zend_class_entry *async_ce_circuit_breaker;
zend_class_entry *async_ce_circuit_breaker_state;
zend_class_entry *async_ce_circuit_breaker_strategy;

/* What is awaited is known here by its class. */
static int refuse_classes_of_scripts(zend_class_entry *interface, zend_class_entry *implementer)
{
	if (implementer->type == ZEND_INTERNAL_CLASS || (implementer->ce_flags & ZEND_ACC_INTERFACE)) {
		return SUCCESS;
	}
	zend_error_noreturn(E_COMPILE_ERROR, "Class %s cannot implement interface %s, it is reserved for internal classes",
		ZSTR_VAL(implementer->name), ZSTR_VAL(interface->name));
}

void async_interfaces_register(void)
{
	async_ce_awaitable = register_class_Async_Awaitable();
	async_ce_awaitable->interface_gets_implemented = refuse_classes_of_scripts;
	async_ce_completable = register_class_Async_Completable(async_ce_awaitable);
	async_ce_completable->interface_gets_implemented = refuse_classes_of_scripts;
	async_ce_scope_provider = register_class_Async_ScopeProvider();
	async_ce_spawn_strategy = register_class_Async_SpawnStrategy(async_ce_scope_provider);
	async_ce_circuit_breaker_state = register_class_Async_CircuitBreakerState();
	async_ce_circuit_breaker = register_class_Async_CircuitBreaker();
	async_ce_circuit_breaker_strategy = register_class_Async_CircuitBreakerStrategy();
}
