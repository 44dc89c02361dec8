/* imports.c - points functions that loaded objects import at replacements, and back. */
/* SPDX-License-Identifier: MIT */
#ifndef _GNU_SOURCE
# define _GNU_SOURCE
#endif
#include "interpose/imports.h"

#include "php.h"
#include "zend_extensions.h"
#include "interpose/elf_object.h"

#include <dlfcn.h>
#include <link.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

/* A slot we changed. */
typedef struct patch {
	void **slot;
	void *previous;            /* what the slot held before */
	const ElfW(Dyn) *object;   /* where it is; valid as long as that object is loaded */
	uint16_t row;              /* in the table of imports */
	bool is_loaded;            /* found again by the running scan */
} patch_t;

/* The loader's own counters of objects that came and went. */
typedef struct load_count {
	unsigned long long added;
	unsigned long long removed;
} load_count_t;

#define NAME_TABLE_SIZE 512 /* power of two, at least twice ASYNC_IMPORTS_MAX */
#define MAX_LEFT_OUT 48

static struct {
	pthread_mutex_t lock;
	const async_import_t *imports;
	uint32_t import_count;
	uint8_t names[NAME_TABLE_SIZE];         /* open addressing: row + 1, or 0 */
	void *expected[ASYNC_IMPORTS_MAX];      /* what an import of this name leads to without us */
	patch_t *patches;                       /* owned */
	uint32_t patch_count;
	uint32_t patch_capacity;
	load_count_t scanned;                   /* the loader's counters at the last scan */
	bool is_patched;
} state = {.lock = PTHREAD_MUTEX_INITIALIZER};

/* One walk over all objects. */
typedef struct scan {
	async_imports_statistics_t found;
	bool is_dry;                            /* count only */
	bool has_row[ASYNC_IMPORTS_MAX];
	elf_range_t left_out[MAX_LEFT_OUT];     /* libc and companions: imports lead there */
	uint32_t left_out_count;
	uint8_t *selected;                      /* owned: row + 1 of each symbol of the present object */
	size_t selected_capacity;
	/* The present object. */
	const elf_object_t *object;
	uint32_t slots_before;
	bool is_writable;
	bool is_refused;
} scan_t;

/*
 * Objects that are not touched, by the start of their file name. The C library's parts call each other
 * while they hold locks, so none of them may ever park; name service modules run inside of it. libuv is
 * what parked coroutines wait with. Sanitizers and valgrind stand in for libc.
 */
static const char *const left_out_names[] = {
	"libc.so", "libc-2", "libc.musl", "ld-linux", "ld-musl", "ld-2", "ld.so", "ld64.so", "linux-vdso", "linux-gate",
	"libm.so", "libm-2", "libmvec", "libpthread", "libdl.so", "libdl-2", "librt.so", "librt-2", "libresolv", "libnss_",
	"libnsl", "libanl", "libutil.so", "libutil-2", "libgcc_s", "libuv.so",
	"libasan", "libubsan", "libtsan", "libmsan", "liblsan", "libhwasan", "libclang_rt", "vgpreload",
};

/* Looks for an object among the extensions of the engine. */
typedef struct search {
	const ElfW(Dyn) *dynamic;
	bool is_found;
} search_t;

static uint32_t hash_name(const char *name)
{
	uint32_t hash = 2166136261u;
	for (; *name != '\0'; name++) {
		hash = (hash ^ (uint8_t) *name) * 16777619u;
	}
	return hash ^ (hash >> 15);
}

static void open_table(const async_import_t *imports, uint32_t count)
{
	if (state.imports == imports && state.import_count == count) {
		return;
	}
	state.imports = imports;
	state.import_count = count < ASYNC_IMPORTS_MAX ? count : ASYNC_IMPORTS_MAX;
	memset(state.names, 0, sizeof(state.names));
	for (uint32_t row = 0; row < state.import_count; row++) {
		uint32_t place = hash_name(imports[row].name);
		while (state.names[place % NAME_TABLE_SIZE] != 0) {
			place++;
		}
		state.names[place % NAME_TABLE_SIZE] = (uint8_t) (row + 1);
		state.expected[row] = NULL;
	}
}

/* A library that brings some of the functions may have been loaded meanwhile. */
static void find_expected(void)
{
	for (uint32_t row = 0; row < state.import_count; row++) {
		if (state.expected[row] == NULL) {
			state.expected[row] = dlsym(RTLD_DEFAULT, state.imports[row].name);
		}
	}
}

/* Row + 1, or 0 when the name is none of ours. */
static uint8_t find_name(const char *name)
{
	for (uint32_t place = hash_name(name);; place++) {
		uint8_t found = state.names[place % NAME_TABLE_SIZE];
		if (found == 0 || strcmp(state.imports[found - 1].name, name) == 0) {
			return found;
		}
	}
}

static bool is_ourselves(const elf_object_t *object)
{
	return elf_range_contains(object->image, (elf_address_t) &is_ourselves);
}

static void compare_objects(void *element, void *argument)
{
	const zend_extension *extension = element;
	search_t *search = argument;
	struct link_map *map;

	if (extension->handle != NULL && dlinfo(extension->handle, RTLD_DI_LINKMAP, &map) == 0) {
		search->is_found |= map->l_ld == search->dynamic;
	}
}

/*
 * Extensions of the engine itself, such as debuggers, run inside its hooks, between two instructions of a script. They
 * wait for all: a debugger that has stopped one coroutine has stopped the process.
 */
static bool is_engine_extension(const elf_object_t *object)
{
	search_t search = {.dynamic = object->dynamic};

	zend_llist_apply_with_argument(&zend_extensions, compare_objects, &search);
	return search.is_found;
}

/* The C library's own parts, and others to which the imports of everybody lead. */
static bool is_companion(const elf_object_t *object)
{
	const char *slash = strrchr(object->name, '/');
	const char *file = slash != NULL ? slash + 1 : object->name;
	for (size_t i = 0; i < sizeof(left_out_names) / sizeof(*left_out_names); i++) {
		if (strncmp(file, left_out_names[i], strlen(left_out_names[i])) == 0) {
			return true;
		}
	}
	return is_ourselves(object);
}

static bool is_left_out(const elf_object_t *object)
{
	return is_companion(object) || is_engine_extension(object);
}

static int note_left_out(struct dl_phdr_info *info, size_t size, void *argument)
{
	scan_t *scan = argument;
	elf_object_t object;
	(void) size;
	if (elf_object_read(&object, info) && is_companion(&object) && scan->left_out_count < MAX_LEFT_OUT) {
		scan->left_out[scan->left_out_count++] = object.image;
	}
	return 0;
}

/*
 * Whether a slot leads to the function its name promises. It does not when the object was loaded by
 * another thread a moment ago and is not relocated yet, or when the name belongs to some other library. A
 * slot that is bound on first use still leads into its own object. A function that is not found by its name is
 * left alone: its replacement would not find it either.
 */
static bool is_known_target(const scan_t *scan, const void *target, uint32_t row)
{
	if (state.expected[row] == NULL) {
		return false;
	}
	if (target == state.expected[row] || elf_range_contains(scan->object->image, (elf_address_t) target)) {
		return target != NULL;
	}
	for (uint32_t i = 0; i < scan->left_out_count; i++) {
		if (elf_range_contains(scan->left_out[i], (elf_address_t) target)) {
			return true;
		}
	}
	return false;
}

static bool mark_as_loaded(void **slot)
{
	for (uint32_t i = 0; i < state.patch_count; i++) {
		if (state.patches[i].slot == slot) {
			state.patches[i].is_loaded = true;
			return true;
		}
	}
	return false;
}

static patch_t *add_patch(void)
{
	if (state.patch_count == state.patch_capacity) {
		uint32_t capacity = state.patch_capacity == 0 ? 512 : state.patch_capacity * 2;
		patch_t *patches = realloc(state.patches, capacity * sizeof(*patches));
		if (patches == NULL) {
			return NULL;
		}
		state.patches = patches;
		state.patch_capacity = capacity;
	}
	return &state.patches[state.patch_count++];
}

static bool make_writable(scan_t *scan)
{
	if (!scan->is_writable && !scan->is_refused) {
		scan->is_writable = elf_object_unprotect(scan->object);
		scan->is_refused = !scan->is_writable;
	}
	return scan->is_writable;
}

static void patch_slot(scan_t *scan, void **slot, void *previous, uint32_t row)
{
	patch_t *patch;
	if (!make_writable(scan) || (patch = add_patch()) == NULL) {
		return;
	}
	*patch = (patch_t) {.slot = slot, .previous = previous, .object = scan->object->dynamic, .row = (uint16_t) row, .is_loaded = true};
	__atomic_store_n(slot, state.imports[row].replacement, __ATOMIC_RELEASE);
}

static void visit_slot(void *context, void **slot, uint32_t symbol)
{
	scan_t *scan = context;
	uint32_t row = scan->selected[symbol] - 1u;
	void *target = __atomic_load_n(slot, __ATOMIC_ACQUIRE);
	if (target == state.imports[row].replacement) {
		if (!mark_as_loaded(slot)) {
			return;
		}
	} else if (!is_known_target(scan, target, row)) {
		return;
	} else if (!scan->is_dry) {
		patch_slot(scan, slot, target, row);
	}
	scan->found.slots++;
	if (!scan->has_row[row]) {
		scan->has_row[row] = true;
		scan->found.functions++;
	}
}

/* Fills scan->selected. Returns whether the object imports anything of interest. */
static bool select_symbols(scan_t *scan, const elf_object_t *object)
{
	bool has_any = false;
	if (scan->selected_capacity < object->symbol_count) {
		uint8_t *selected = realloc(scan->selected, object->symbol_count);
		if (selected == NULL) {
			return false;
		}
		scan->selected = selected;
		scan->selected_capacity = object->symbol_count;
	}
	for (uint32_t symbol = 0; symbol < object->symbol_count; symbol++) {
		scan->selected[symbol] = elf_object_imports(object, symbol) ? find_name(elf_object_symbol_name(object, symbol)) : 0;
		has_any |= scan->selected[symbol] != 0;
	}
	return has_any;
}

static int scan_object(struct dl_phdr_info *info, size_t size, void *argument)
{
	scan_t *scan = argument;
	elf_object_t object;
	(void) size;
	if (!elf_object_read(&object, info) || is_left_out(&object) || !select_symbols(scan, &object)) {
		return 0;
	}
	scan->object = &object;
	scan->is_writable = false;
	scan->is_refused = false;
	scan->slots_before = scan->found.slots;
	elf_object_each_slot(&object, scan->selected, visit_slot, scan);
	if (scan->is_writable) {
		elf_object_protect(&object);
	}
	if (scan->found.slots != scan->slots_before) {
		scan->found.objects++;
	}
	return 0;
}

/* Forgets slots of objects that are no longer loaded: their memory is not ours to touch. */
static void forget_unloaded(void)
{
	uint32_t kept = 0;
	for (uint32_t i = 0; i < state.patch_count; i++) {
		if (state.patches[i].is_loaded) {
			state.patches[kept++] = state.patches[i];
		}
	}
	state.patch_count = kept;
}

static void scan_all(scan_t *scan)
{
	find_expected();
	for (uint32_t i = 0; i < state.patch_count; i++) {
		state.patches[i].is_loaded = false;
	}
	dl_iterate_phdr(note_left_out, scan);
	dl_iterate_phdr(scan_object, scan);
	free(scan->selected);
	if (!scan->is_dry) {
		forget_unloaded();
	}
}

static int read_load_count(struct dl_phdr_info *info, size_t size, void *argument)
{
	load_count_t *count = argument;
	if (size >= offsetof(struct dl_phdr_info, dlpi_subs) + sizeof(info->dlpi_subs)) {
		*count = (load_count_t) {info->dlpi_adds, info->dlpi_subs};
	}
	return 1;
}

/* A thread of a library may be inside of a replacement, blocked, when PHP unloads its extensions: our code
 * stays in memory. */
static void stay_loaded(void)
{
	Dl_info ourselves;

	if (dladdr((void *) &is_ourselves, &ourselves) != 0 && ourselves.dli_fname != NULL) {
		void *handle = dlopen(ourselves.dli_fname, RTLD_LAZY | RTLD_NOLOAD | RTLD_NODELETE);
		if (handle != NULL) {
			dlclose(handle);
		}
	}
}

void async_imports_patch(const async_import_t *imports, uint32_t count)
{
	pthread_mutex_lock(&state.lock);
	load_count_t now = {0, 0};
	dl_iterate_phdr(read_load_count, &now);
	bool is_current = state.is_patched && now.added != 0
		&& now.added == state.scanned.added && now.removed == state.scanned.removed;
	if (!is_current) {
		open_table(imports, count);
		if (!state.is_patched) {
			stay_loaded();
		}
		scan_t scan = {.is_dry = false};
		scan_all(&scan);
		state.scanned = now;
		state.is_patched = true;
	}
	pthread_mutex_unlock(&state.lock);
}

static int restore_object(struct dl_phdr_info *info, size_t size, void *argument)
{
	elf_object_t object;
	bool is_writable = false;
	(void) size;
	(void) argument;
	if (!elf_object_read(&object, info)) {
		return 0;
	}
	for (uint32_t i = 0; i < state.patch_count; i++) {
		const patch_t *patch = &state.patches[i];
		if (patch->object != object.dynamic || !elf_range_contains(object.image, (elf_address_t) patch->slot)
				|| *patch->slot != state.imports[patch->row].replacement) {
			continue;
		}
		if (!is_writable && !(is_writable = elf_object_unprotect(&object))) {
			break;
		}
		__atomic_store_n(patch->slot, patch->previous, __ATOMIC_RELEASE);
	}
	if (is_writable) {
		elf_object_protect(&object);
	}
	return 0;
}

void async_imports_restore(void)
{
	pthread_mutex_lock(&state.lock);
	if (state.is_patched) {
		dl_iterate_phdr(restore_object, NULL);
	}
	free(state.patches);
	state.patches = NULL;
	state.patch_count = state.patch_capacity = 0;
	state.imports = NULL;
	state.is_patched = false;
	pthread_mutex_unlock(&state.lock);
}

void async_imports_survey(const async_import_t *imports, uint32_t count, async_imports_statistics_t *statistics)
{
	pthread_mutex_lock(&state.lock);
	open_table(imports, count);
	scan_t scan = {.is_dry = true};
	scan_all(&scan);
	*statistics = scan.found;
	pthread_mutex_unlock(&state.lock);
}

static int find_user(struct dl_phdr_info *info, size_t size, void *name)
{
	elf_object_t object;

	(void) size;
	if (!elf_object_read(&object, info)) {
		return 0;
	}
	for (uint32_t symbol = 0; symbol < object.symbol_count; symbol++) {
		if (elf_object_imports(&object, symbol) && strcmp(elf_object_symbol_name(&object, symbol), name) == 0) {
			return 1;
		}
	}
	return 0;
}

bool async_imports_has_user(const char *name)
{
	return dl_iterate_phdr(find_user, (void *) (uintptr_t) name) != 0;
}

bool async_imports_are_supported(void)
{
	return true;
}
