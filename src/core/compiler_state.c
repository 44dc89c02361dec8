/* compiler_state.c - moving the compiler's globals in and out. */
/* SPDX-License-Identifier: MIT */
#include "core/compiler_state.h"

#include "php.h"
#include "zend_compile.h"
#include "zend_language_scanner.h"

struct async_compiler_state {
	zend_lex_state scanner; /* the engine's own form of it, made for compiling one file inside of another */
	zend_op_array *active_op_array;
	zend_oparray_context context;
	zend_file_context file_context;
	zend_string *doc_comment;
	HashTable *memoized_exprs;
	int memoize_mode;
	zend_stack short_circuiting_opnums;
	zend_class_entry *linking_class;
};

/* What lies between the scanner and the compiler; the engine sets all of it before it compiles the next file. */
static void take_compiler(async_compiler_state_t *state)
{
	state->active_op_array = CG(active_op_array);
	state->context = CG(context);
	state->file_context = CG(file_context);
	state->doc_comment = CG(doc_comment);
	state->memoized_exprs = CG(memoized_exprs);
	state->memoize_mode = CG(memoize_mode);
	state->short_circuiting_opnums = CG(short_circuiting_opnums);
	state->linking_class = CG(current_linking_class);

	CG(active_op_array) = NULL;
	CG(doc_comment) = NULL;
	CG(memoized_exprs) = NULL;
	CG(memoize_mode) = 0;
	zend_stack_init(&CG(short_circuiting_opnums), sizeof(uint32_t));
	CG(current_linking_class) = NULL;
}

static void put_compiler(const async_compiler_state_t *state)
{
	zend_stack_destroy(&CG(short_circuiting_opnums));

	CG(active_op_array) = state->active_op_array;
	CG(context) = state->context;
	CG(file_context) = state->file_context;
	CG(doc_comment) = state->doc_comment;
	CG(memoized_exprs) = state->memoized_exprs;
	CG(memoize_mode) = state->memoize_mode;
	CG(short_circuiting_opnums) = state->short_circuiting_opnums;
	CG(current_linking_class) = state->linking_class;
}

async_compiler_state_t *async_compiler_state_take(void)
{
	async_compiler_state_t *state;

	if (EXPECTED(CG(active_op_array) == NULL && CG(current_linking_class) == NULL)) {
		return NULL;
	}
	state = emalloc(sizeof(*state));
	take_compiler(state);
	zend_save_lexical_state(&state->scanner);
	LANG_SCNG(script_filtered) = NULL;
	return state;
}

void async_compiler_state_put(async_compiler_state_t *state)
{
	if (EXPECTED(state == NULL)) {
		return;
	}
	zend_restore_lexical_state(&state->scanner);
	put_compiler(state);
	efree(state);
}
