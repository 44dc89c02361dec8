/* vm_state.c - saving and restoring the executor around a switch; the only file that knows the VM stack. */
/* SPDX-License-Identifier: MIT */
#include "core/vm_state.h"
#include "zend_ini.h"
#include "core/compiler_state.h"

/* VM stack pages after the first one come from the heap; a power of two, as the engine demands. */
#define FURTHER_PAGE_SIZE ((size_t) 8 * 1024)

struct async_vm_rare_state {
	zend_object *exception;      /* owned */
	zend_object *prev_exception; /* owned */
	const zend_op *opline_before_exception;
	zend_error_handling_t error_handling;
	zend_class_entry *exception_class;
	async_scope_class_t *fake_scope;
	HashTable *in_autoload;      /* owned, or NULL: names this coroutine is loading now */
	bool record_errors;
	uint32_t num_errors;
	zend_error_info **errors;    /* owned */
	uint32_t ticks_count;
	zend_stack output_handlers;  /* owned */
	php_output_handler *output_active;
	php_output_handler *output_running;
	zend_fcall_info user_compare_fci;
	zend_fcall_info_cache user_compare_fci_cache;
	unsigned serialize_lock;
	struct php_serialize_data *serialize_data;
	unsigned serialize_level;
	struct php_unserialize_data *unserialize_data;
	unsigned unserialize_level;
	int pclose_wait;
	bool is_inside_error_handler;
	async_compiler_state_t *compiler; /* owned: of the file in which the error handler was called, or NULL */
	uint32_t fiber_blocks; /* destructors and such around this flow, in which no Fiber may switch */
	async_vm_rare_state_t *next; /* in the list of those with abandoned output */
};

/* Owned: what is left of coroutines that will never continue and had output buffers open, the last one first. */
static ASYNC_THREAD_LOCAL async_vm_rare_state_t *abandoned;

/* The frame at the very bottom of each coroutine. It is internal, so that an exception that leaves the body finds a
 * frame to stop at instead of becoming a fatal error. Nothing ever changes it, so one serves them all. */
static const zend_function base_function = {.type = ZEND_INTERNAL_FUNCTION};
static zend_execute_data base_frame = {.func = (zend_function *) &base_function};

static void take_executor(async_vm_rare_state_t *rare)
{
	rare->exception = EG(exception);
	rare->prev_exception = EG(prev_exception);
	rare->opline_before_exception = EG(opline_before_exception);
	rare->error_handling = EG(error_handling);
	rare->exception_class = EG(exception_class);
	rare->fake_scope = EG(fake_scope);
	rare->in_autoload = EG(in_autoload);
	rare->record_errors = EG(record_errors);
	rare->num_errors = EG(num_errors);
	rare->errors = EG(errors);
	rare->ticks_count = EG(ticks_count);

	EG(exception) = NULL;
	EG(prev_exception) = NULL;
	EG(error_handling) = EH_NORMAL;
	EG(exception_class) = NULL;
	EG(fake_scope) = NULL;
	EG(in_autoload) = NULL;
	EG(record_errors) = false;
	EG(num_errors) = 0;
	EG(errors) = NULL;
	EG(ticks_count) = 0;
}

static void put_executor(const async_vm_rare_state_t *rare)
{
	EG(exception) = rare->exception;
	EG(prev_exception) = rare->prev_exception;
	EG(opline_before_exception) = rare->opline_before_exception;
	EG(error_handling) = rare->error_handling;
	EG(exception_class) = rare->exception_class;
	EG(fake_scope) = rare->fake_scope;
	if (EG(in_autoload) && rare->in_autoload) {
		/* In its resting state the table is empty, and any one serves. */
		zend_hash_destroy(EG(in_autoload));
		FREE_HASHTABLE(EG(in_autoload));
	}
	if (rare->in_autoload) {
		EG(in_autoload) = rare->in_autoload;
	}
	EG(record_errors) = rare->record_errors;
	EG(num_errors) = rare->num_errors;
	EG(errors) = rare->errors;
	EG(ticks_count) = rare->ticks_count;
}

/* The engine only counts them. The others may use their Fibers meanwhile. */
static void take_fiber_blocks(async_vm_rare_state_t *rare)
{
	rare->fiber_blocks = 0;
	while (zend_fiber_switch_blocked()) {
		zend_fiber_switch_unblock();
		rare->fiber_blocks++;
	}
}

static void put_fiber_blocks(const async_vm_rare_state_t *rare)
{
	for (uint32_t i = 0; i < rare->fiber_blocks; i++) {
		zend_fiber_switch_block();
	}
}

static void take_output(async_vm_rare_state_t *rare)
{
	rare->output_handlers = OG(handlers);
	rare->output_active = OG(active);
	rare->output_running = OG(running);
	if (OG(active)) {
		zend_stack_init(&OG(handlers), sizeof(php_output_handler *));
		OG(active) = NULL;
		OG(running) = NULL;
	}
}

static void put_output(const async_vm_rare_state_t *rare)
{
	if (!rare->output_active) {
		return;
	}
	zend_stack_destroy(&OG(handlers));
	OG(handlers) = rare->output_handlers;
	OG(active) = rare->output_active;
	OG(running) = rare->output_running;
}

/* usort() and serialize() keep the state of a running call in the globals of ext/standard. */
static void take_standard(async_vm_rare_state_t *rare)
{
	rare->user_compare_fci = BG(user_compare_fci);
	rare->user_compare_fci_cache = BG(user_compare_fci_cache);
	rare->serialize_lock = BG(serialize_lock);
	rare->serialize_data = BG(serialize).data;
	rare->serialize_level = BG(serialize).level;
	rare->unserialize_data = BG(unserialize).data;
	rare->unserialize_level = BG(unserialize).level;
	rare->pclose_wait = FG(pclose_wait);

	BG(user_compare_fci).size = 0;
	BG(serialize_lock) = 0;
	BG(serialize).data = NULL;
	BG(serialize).level = 0;
	BG(unserialize).data = NULL;
	BG(unserialize).level = 0;
	FG(pclose_wait) = 0;
}

static void put_standard(const async_vm_rare_state_t *rare)
{
	BG(user_compare_fci) = rare->user_compare_fci;
	BG(user_compare_fci_cache) = rare->user_compare_fci_cache;
	BG(serialize_lock) = rare->serialize_lock;
	BG(serialize).data = rare->serialize_data;
	BG(serialize).level = rare->serialize_level;
	BG(unserialize).data = rare->unserialize_data;
	BG(unserialize).level = rare->unserialize_level;
	FG(pclose_wait) = rare->pclose_wait;
}

async_vm_rare_state_t *async_vm_rare_state_take(void)
{
	async_vm_rare_state_t *rare = emalloc(sizeof(*rare));

	take_executor(rare);
	take_output(rare);
	take_standard(rare);
	take_fiber_blocks(rare);
	rare->compiler = async_compiler_state_take();
	rare->is_inside_error_handler = async_user_handlers_is_inside_error_handler();
	if (rare->is_inside_error_handler) {
		async_user_handlers_leave_error_handler();
	}
	return rare;
}

void async_vm_rare_state_put(async_vm_rare_state_t *rare)
{
	put_executor(rare);
	put_output(rare);
	put_standard(rare);
	put_fiber_blocks(rare);
	async_compiler_state_put(rare->compiler);
	if (rare->is_inside_error_handler) {
		async_user_handlers_reenter_error_handler();
	}
	efree(rare);
}

void async_vm_rare_state_discard(async_vm_rare_state_t *rare)
{
	if (rare->in_autoload) {
		zend_hash_destroy(rare->in_autoload);
		FREE_HASHTABLE(rare->in_autoload);
	}
	/* A buffer whose callback was running when everything ended cannot be closed any more. */
	if (!rare->output_active || rare->output_running) {
		efree(rare);
		return;
	}
	rare->next = abandoned;
	abandoned = rare;
}

static void flush_abandoned(async_vm_rare_state_t *rare)
{
	zend_stack handlers = OG(handlers);
	php_output_handler *active = OG(active);
	php_output_handler *running = OG(running);

	OG(handlers) = rare->output_handlers;
	OG(active) = rare->output_active;
	OG(running) = NULL;
	zend_try {
		php_output_end_all();
	} zend_end_try();
	zend_stack_destroy(&OG(handlers));
	OG(handlers) = handlers;
	OG(active) = active;
	OG(running) = running;
}

void async_vm_state_flush_abandoned(void)
{
	async_vm_rare_state_t *rare, *in_order = NULL;

	while ((rare = abandoned) != NULL) {
		abandoned = rare->next;
		rare->next = in_order;
		in_order = rare;
	}
	while ((rare = in_order) != NULL) {
		in_order = rare->next;
		flush_abandoned(rare);
		efree(rare);
	}
}

/* What a new coroutine reports: the ini setting, whatever "@" is active where it was spawned. */
static int initial_error_reporting(void)
{
	if (UNEXPECTED(!EG(error_reporting_ini_entry))) {
		EG(error_reporting_ini_entry) =
			zend_hash_find_ptr(EG(ini_directives), ZSTR_KNOWN(ZEND_STR_ERROR_REPORTING));
	}
	zend_string *value = EG(error_reporting_ini_entry)->value;

	if (!value || ZSTR_LEN(value) == 0) {
		return E_ALL;
	}
	return (int) ZEND_STRTOL(ZSTR_VAL(value), NULL, 0);
}

void async_vm_state_make_bottom(zend_execute_data *frame)
{
	memset(frame, 0, sizeof(*frame));
	frame->func = (zend_function *) &base_function;
}

void async_vm_state_begin(void *page, size_t size, zend_fiber_context *fiber_context, void *c_stack_top, void *c_stack_limit)
{
	zend_vm_stack stack = page;

	/* The engine frees a page when a frame ends that stands at its very beginning. */
	stack->top = ZEND_VM_STACK_ELEMENTS(stack) + 1;
	stack->end = (zval *) ((char *) page + size);
	stack->prev = NULL;

	EG(vm_stack) = stack;
	EG(vm_stack_top) = stack->top;
	EG(vm_stack_end) = stack->end;
	EG(vm_stack_page_size) = FURTHER_PAGE_SIZE;
	EG(current_execute_data) = &base_frame;
	EG(bailout) = NULL;
	EG(active_fiber) = NULL;
	EG(current_fiber_context) = fiber_context;
	EG(error_reporting) = initial_error_reporting();
	EG(jit_trace_num) = 0;
#ifdef ASYNC_HAS_STACK_LIMIT
	EG(stack_base) = c_stack_top;
	EG(stack_limit) = EG(max_allowed_stack_size) == ZEND_MAX_ALLOWED_STACK_SIZE_UNCHECKED
		? NULL : (char *) c_stack_limit + EG(reserved_stack_size);
#else
	(void) c_stack_top;
	(void) c_stack_limit;
#endif
}

/* A task is called from near the top of its stack, and from there it takes one frame of the engine. What is farther down has
 * a large buffer above it, as where opcache records a trace; other C code could fit in there as well. */
#define RESTING_DEPTH_MAX 8192

/* Whether the innermost frame that C code has entered is that of the task: no C code in between has called PHP. While a task
 * runs, no other frame stands at the bottom. */
static bool is_called_by_task(const async_vm_state_t *state)
{
	const zend_execute_data *frame = EG(current_execute_data);

	while (frame && !(ZEND_CALL_INFO(frame) & ZEND_CALL_TOP)) {
		frame = frame->prev_execute_data;
	}
	return state->resting_bailout && frame && frame->prev_execute_data == &base_frame;
}

void async_vm_state_learn_level(async_vm_state_t *state, const void *level)
{
	/* The state lies directly above the stack. */
	bool is_near = (size_t) ((const char *) state - (const char *) level) <= RESTING_DEPTH_MAX;

	if (level == state->resting_level || level == state->refused_level || !is_near || !async_vm_rare_state_is_resting()) {
		return;
	}
	if (is_called_by_task(state)) {
		state->resting_level = level;
		state->resting_bailout = EG(bailout);
	} else {
		state->refused_level = level;
	}
}

void async_vm_state_flush_output(void)
{
	if (UNEXPECTED(OG(active))) {
		php_output_end_all();
	}
}

void async_vm_state_end(void *page)
{
	while (UNEXPECTED((void *) EG(vm_stack) != page)) {
		zend_vm_stack previous = EG(vm_stack)->prev;
		efree(EG(vm_stack));
		EG(vm_stack) = previous;
	}
}

void async_vm_state_enter_loop(zend_fiber_context *fiber_context, JMP_BUF *bailout)
{
	EG(vm_stack) = NULL;
	EG(vm_stack_top) = NULL;
	EG(vm_stack_end) = NULL;
	EG(current_execute_data) = NULL;
	EG(bailout) = bailout;
	EG(active_fiber) = NULL;
	EG(current_fiber_context) = fiber_context;
}
