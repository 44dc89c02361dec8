/* jit_guard.c - keeps the tracing JIT from losing a reference when a call throws. */
/* SPDX-License-Identifier: MIT */
#include "core/jit_guard.h"

#include "php.h"
#include "zend_vm.h"
#include "zend_vm_opcodes.h"
#include "Optimizer/zend_optimizer.h"

static int pass;

static void guard_calls(zend_op_array *op_array, const zend_live_range *range)
{
	for (uint32_t i = range->start; i < range->end; i++) {
		zend_op *opline = &op_array->opcodes[i];

		if (opline->opcode == ZEND_DO_ICALL) {
			opline->opcode = ZEND_DO_FCALL;
			zend_vm_set_opcode_handler(opline);
		}
	}
}

/* A range begins behind the instruction that writes the variable. */
static void guard_op_array(zend_op_array *op_array)
{
	for (int i = 0; i < op_array->last_live_range; i++) {
		const zend_live_range *range = &op_array->live_range[i];

		if (range->start > 0 && op_array->opcodes[range->start - 1].opcode == ZEND_FETCH_THIS) {
			guard_calls(op_array, range);
		}
	}
	for (uint32_t i = 0; i < op_array->num_dynamic_func_defs; i++) {
		guard_op_array(op_array->dynamic_func_defs[i]);
	}
}

/* Methods that a class has from a parent or a trait are copies: OPcache renews them after this from the ones that it has
 * optimized, and until then they point to what these have freed. */
static bool is_original(const zend_op_array *op_array, const zend_class_entry *class)
{
	return op_array->type == ZEND_USER_FUNCTION && op_array->scope == class && !(op_array->fn_flags & ZEND_ACC_TRAIT_CLONE);
}

/* Class: whose methods they are, or NULL. */
static void guard_functions(const HashTable *functions, const zend_class_entry *class)
{
	zend_op_array *op_array;

	ZEND_HASH_FOREACH_PTR((HashTable *) functions, op_array) {
		if (is_original(op_array, class)) {
			guard_op_array(op_array);
		}
	} ZEND_HASH_FOREACH_END();
}

#ifdef ZEND_PROPERTY_HOOK_COUNT

static void guard_hooks(const zend_class_entry *class)
{
	zend_property_info *property;

	ZEND_HASH_FOREACH_PTR((HashTable *) &class->properties_info, property) {
		for (int i = 0; property->hooks && i < ZEND_PROPERTY_HOOK_COUNT; i++) {
			if (property->hooks[i] && property->hooks[i]->type == ZEND_USER_FUNCTION) {
				guard_op_array(&property->hooks[i]->op_array);
			}
		}
	} ZEND_HASH_FOREACH_END();
}

#else

static void guard_hooks(const zend_class_entry *class)
{
	(void) class;
}

#endif

/* OPcache has optimized the script and not yet stored it. */
static void guard_script(zend_script *script, void *context)
{
	zend_class_entry *class;

	(void) context;
	guard_op_array(&script->main_op_array);
	guard_functions(&script->function_table, NULL);
	ZEND_HASH_FOREACH_PTR(&script->class_table, class) {
		guard_functions(&class->function_table, class);
		guard_hooks(class);
	} ZEND_HASH_FOREACH_END();
}

void async_jit_guard_module_start(void)
{
	pass = zend_optimizer_register_pass(guard_script);
}

void async_jit_guard_module_stop(void)
{
	if (pass > 0) {
		zend_optimizer_unregister_pass(pass);
	}
}
