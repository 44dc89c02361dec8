/* stack.c - slabs of C stacks, their guards, and the pool of free stacks. */
/* SPDX-License-Identifier: MIT */
#include "context/stack.h"

#include <errno.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#include "context/context.h"
#include "context/maker.h"
#include "list.h"
#include "thread_local.h"

/* Younger than the headers of many systems; the numbers are the same on every CPU. */
#ifndef MADV_POPULATE_WRITE
# define MADV_POPULATE_WRITE 23
#endif
#ifndef MADV_GUARD_INSTALL
# define MADV_GUARD_INSTALL 102
#endif
#ifndef PIDFD_SELF
# define PIDFD_SELF (-10000)
#endif

#ifndef MAP_NORESERVE
# define MAP_NORESERVE 0
#endif
#ifndef MAP_STACK
# define MAP_STACK 0
#endif

#define SLAB_STACKS 64
#define ALL_STACKS UINT64_MAX
#define GUARD_SIZE (64 * 1024)
#define SMALLEST_STACK (128 * 1024)
#define LARGEST_STACK (SIZE_MAX / (2 * SLAB_STACKS)) /* of which a slab's size can be computed */
#define COLOURS 16
#define LINE_SIZE 64
#define TAKEN_AHEAD 3     /* stacks */
#define LINES_BELOW 12    /* of a stack's top that its first use touches */
#define LINES_ABOVE 7     /* of its head */
#define WARM_STACKS 64    /* divides 2^32: positions in the ring may wrap around */
#define IDLE_SLABS_KEPT 4
#define ADVISED_AT_ONCE 16
#define SLABS_WITHOUT_MAKER 4
#define RESERVED_SLABS 16 /* mapped at once from then on */
#define STACKS_BESIDE_MAKER 16 /* made at a time */
#define INTACT_WORD UINT64_C(0x5afe57ac4b0770e5)

/* How the end of a stack is protected, best first. */
typedef enum {
	GUARD_MADVISE,  /* marked pages inside one mapping; Linux 6.13 */
	GUARD_MPROTECT, /* costs two mappings per stack, and the system grants a limited number of them */
	GUARD_WORD,     /* nothing stops an overflow; it is noticed by the word it destroyed */
	GUARD_UNKNOWN,
} guard_kind_t;

/*
 * 64 neighbouring stacks, in one mapping with one page before the first of them:
 *
 *    | word | stack 0 | stack 1 | ... | stack 63 |
 *           ^ base
 *
 * Stacks come into being from the lowest to the highest, so that the one below always has its word.
 * "word" stands in for the missing neighbour of stack 0; the page is untouched unless GUARD_WORD.
 * Sets of stacks are bit masks.
 */
struct async_slab {
	async_list_t link;      /* in pool->slabs */
	async_list_t available; /* in pool->available while "cold" is not empty */
	async_list_t untrimmed; /* in pool->untrimmed while "used" is not empty */
	char *base;
	size_t stack_size;      /* as in the pool */
	uint64_t cold;          /* in the pool, but not in the ring of warm ones */
	uint64_t used;          /* of these, the ones that ran since they were last trimmed */
	uint64_t fresh;         /* of these, the ones that nobody has acquired yet, and that are not described */
	unsigned made;          /* stacks 0 to made - 1 exist; the rest is address space only */
	guard_kind_t guard;
};

/*
 * Free stacks are warm or cold. The last ones released are kept in a ring, warm, and are handed out
 * again last in, first out. What the ring pushes out goes cold: back to its slab, where trimming finds it.
 */
typedef struct pool {
	size_t stack_size;       /* distance from stack to stack; an odd number of pages */
	size_t head_size;        /* a number of whole lines */
	async_list_t slabs;
	async_list_t available;  /* slabs with cold stacks: partly used slabs first, wholly cold ones last */
	async_list_t untrimmed;  /* slabs with used cold stacks, in the order in which they got them */
	async_slab_t *growing;   /* borrowed: the slab whose stacks are not all made; or NULL */
	async_maker_t *maker;    /* owned: prepares a slab in the background, from SLABS_WITHOUT_MAKER on; or NULL */
	unsigned made_slabs;     /* since the pool was opened */
	unsigned reserved_slabs; /* address space for so many more, from "reserve" on */
	char *reserve;           /* owned */
	unsigned idle_slabs;     /* number of wholly cold slabs */
	unsigned warm_bottom;
	unsigned warm_top;       /* the ring holds positions warm_bottom to warm_top - 1 */
	async_stack_t *warm[WARM_STACKS];
} pool_t;

static ASYNC_THREAD_LOCAL pool_t *pool; /* owned: from init to close */

/* Facts about the system, for all threads. Finding one out twice at the same time is harmless. */
static _Atomic guard_kind_t best_guard = GUARD_UNKNOWN;
static atomic_bool can_vector = true; /* process_madvise() takes any advice for the own process */
static atomic_long mapping_limit;     /* 0: not read yet */
static atomic_long mappings_taken;    /* by guards */

static size_t page_size(void)
{
	return (size_t) sysconf(_SC_PAGESIZE);
}

/* In one system call where possible. Giving advice twice does no harm, so a call that was cut short is simply repeated one
 * by one. */
static bool advise_parts(const struct iovec *parts, size_t count, size_t length, int advice)
{
#ifdef SYS_process_madvise
	if (can_vector) {
		ssize_t advised = syscall(SYS_process_madvise, PIDFD_SELF, parts, count, advice, 0);
		if (advised == (ssize_t) (count * length)) {
			return true;
		}
		can_vector = advised >= 0;
	}
#endif
	for (size_t i = 0; i < count; i++) {
		if (madvise(parts[i].iov_base, length, advice) != 0) {
			return false;
		}
	}
	return true;
}

static uint64_t stack_range(unsigned first, unsigned count)
{
	return ALL_STACKS >> (SLAB_STACKS - count) << first;
}

static char *end_of_stack(const async_slab_t *slab, unsigned index)
{
	return slab->base + (index + 1) * slab->stack_size;
}

/* The word has a line of its own. */
static async_stack_t *stack_at(const async_slab_t *slab, unsigned index)
{
	size_t colour = (index % COLOURS) * LINE_SIZE;

	return (async_stack_t *) (end_of_stack(slab, index) - LINE_SIZE - colour - pool->head_size);
}

/* What the stack that begins here overwrites first when it overflows. */
static uint64_t *word_below(char *stack)
{
	return (uint64_t *) stack - 1;
}

/* Some emulators answer yes to any advice, so look whether the page is really out of reach. */
static bool guards_can_be_installed(void)
{
	void *page = mmap(NULL, page_size(), PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	if (page == MAP_FAILED) {
		return false;
	}
	bool works = madvise(page, page_size(), MADV_GUARD_INSTALL) == 0
		&& madvise(page, page_size(), MADV_POPULATE_WRITE) != 0 && errno == EFAULT;
	munmap(page, page_size());
	return works;
}

static guard_kind_t find_best_guard(void)
{
	const char *forced = getenv("ASYNC_STACK_GUARD");

	if (forced != NULL && strcmp(forced, "word") == 0) {
		return GUARD_WORD;
	}
	if (forced != NULL && strcmp(forced, "mprotect") == 0) {
		return GUARD_MPROTECT;
	}
	return guards_can_be_installed() ? GUARD_MADVISE : GUARD_MPROTECT;
}

static guard_kind_t guard_for_new_slabs(void)
{
	if (best_guard == GUARD_UNKNOWN) {
		best_guard = find_best_guard();
	}
	return best_guard;
}

/* How many mappings guards may take: a quarter of what a process can have is left to all others. */
static long read_mapping_limit(void)
{
	long limit = 65530;
	FILE *file = fopen("/proc/sys/vm/max_map_count", "re");

	if (file != NULL) {
		if (fscanf(file, "%ld", &limit) != 1) {
			limit = 65530;
		}
		fclose(file);
	}
	return limit / 4 * 3;
}

static void give_mappings_back(void)
{
	atomic_fetch_sub(&mappings_taken, 2 * SLAB_STACKS);
}

/* Each guard of a slab is a mapping, and so is what it cuts off. */
static bool take_mappings(void)
{
	if (mapping_limit == 0) {
		mapping_limit = read_mapping_limit();
	}
	if (atomic_fetch_add(&mappings_taken, 2 * SLAB_STACKS) + 2 * SLAB_STACKS <= mapping_limit) {
		return true;
	}
	give_mappings_back();
	return false;
}

static bool forbid_access(const async_slab_t *slab, uint64_t stacks)
{
	for (; stacks != 0; stacks &= stacks - 1) {
		char *stack = slab->base + (size_t) __builtin_ctzll(stacks) * slab->stack_size;
		if (mprotect(stack, GUARD_SIZE, PROT_NONE) != 0) {
			return false;
		}
	}
	return true;
}

/* Gives advice for the same part of several stacks of a slab. In portions, for this runs on the stack of a coroutine that is
 * about to suspend and should not need a second page for it. */
static bool advise(const async_slab_t *slab, uint64_t stacks, size_t offset, size_t length, int advice)
{
	struct iovec parts[ADVISED_AT_ONCE];
	bool is_done = true;

	while (stacks != 0 && is_done) {
		size_t count = 0;
		for (; stacks != 0 && count < ADVISED_AT_ONCE; stacks &= stacks - 1) {
			char *stack = slab->base + (size_t) __builtin_ctzll(stacks) * slab->stack_size;
			parts[count++] = (struct iovec){stack + offset, length};
		}
		is_done = advise_parts(parts, count, length, advice);
	}
	return is_done;
}

/* From now on, overflows of this slab's stacks are looked for. */
static void rely_on_words(async_slab_t *slab)
{
	slab->guard = GUARD_WORD;
	*word_below(slab->base) = INTACT_WORD;
	for (unsigned i = 0; i < slab->made; i++) {
		*word_below(end_of_stack(slab, i)) = INTACT_WORD;
	}
}

static void protect(async_slab_t *slab, uint64_t stacks)
{
	if (slab->guard == GUARD_MADVISE && !advise(slab, stacks, 0, GUARD_SIZE, MADV_GUARD_INSTALL)) {
		rely_on_words(slab);
	}
	if (slab->guard == GUARD_MPROTECT && !forbid_access(slab, stacks)) {
		give_mappings_back();
		rely_on_words(slab);
	}
}

static size_t slab_size(void)
{
	return page_size() + SLAB_STACKS * pool->stack_size;
}

/* Address space for so many slabs, or NULL. */
static char *map_slabs(unsigned count)
{
	char *memory = mmap(NULL, count * slab_size(), PROT_READ | PROT_WRITE,
			MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_STACK, -1, 0);
	if (memory == MAP_FAILED) {
		return NULL;
	}
#ifdef MADV_NOHUGEPAGE
	madvise(memory, count * slab_size(), MADV_NOHUGEPAGE);
#endif
	return memory;
}

/* Mapping and the faults of the maker wait for each other in the kernel. So a program that is about to use it maps more at
 * a time. */
static char *map_slab(void)
{
	if (pool->reserved_slabs == 0 && pool->made_slabs >= SLABS_WITHOUT_MAKER) {
		pool->reserve = map_slabs(RESERVED_SLABS);
		pool->reserved_slabs = pool->reserve != NULL ? RESERVED_SLABS : 0;
	}
	if (pool->reserved_slabs == 0) {
		return map_slabs(1);
	}
	pool->reserved_slabs--;
	return pool->reserve + pool->reserved_slabs * slab_size();
}

static async_slab_t *create_slab(void)
{
	async_slab_t *slab = calloc(1, sizeof(*slab));
	if (slab == NULL) {
		return NULL;
	}
	char *memory = map_slab();
	if (memory == NULL) {
		free(slab);
		return NULL;
	}
	slab->base = memory + page_size();
	slab->stack_size = pool->stack_size;
	slab->guard = guard_for_new_slabs();
	if (slab->guard == GUARD_WORD || (slab->guard == GUARD_MPROTECT && !take_mappings())) {
		rely_on_words(slab);
	}
	async_list_append(&pool->slabs, &slab->link);
	async_list_init(&slab->available);
	async_list_init(&slab->untrimmed);
	return slab;
}

static void forget_stacks(const async_slab_t *slab)
{
	for (unsigned i = 0; i < slab->made; i++) {
		if (!(slab->fresh & stack_range(i, 1))) {
			async_context_forget_stack(stack_at(slab, i));
		}
	}
}

static bool destroy_slab(async_slab_t *slab)
{
	if (async_context_remembers_stacks()) {
		forget_stacks(slab);
	}
	if (munmap(slab->base - page_size(), slab_size()) != 0) {
		return false;
	}
	if (slab->guard == GUARD_MPROTECT) {
		give_mappings_back();
	}
	async_list_unlink(&slab->link);
	async_list_unlink(&slab->available);
	async_list_unlink(&slab->untrimmed);
	free(slab);
	return true;
}

/* Puts partly used slabs in front, so that others have a chance to become idle. */
static void add_cold(async_slab_t *slab, uint64_t stacks)
{
	if (slab->cold == 0) {
		async_list_insert_before(pool->available.next, &slab->available);
	}
	slab->cold |= stacks;
	if (slab->cold == ALL_STACKS) {
		async_list_unlink(&slab->available);
		async_list_append(&pool->available, &slab->available);
		pool->idle_slabs++;
	}
}

static async_stack_t *describe(async_slab_t *slab, unsigned index)
{
	async_stack_t *stack = stack_at(slab, index);

	stack->slab = slab;
	stack->limit = end_of_stack(slab, index) - slab->stack_size + GUARD_SIZE;
	stack->index = index;
	stack->valgrind_id = 0;
	return stack;
}

/* Where many stacks are taken, the next ones are those behind this one. Nothing of them is in the cache, and what a stack
 * is entered with is written in pieces, each of which would wait for its line. They come to the second-level cache, which can
 * wait for more lines at once than the first. Always inlined: gcc removes calls of a function
 * that only prefetches. */
__attribute__((always_inline)) static inline void prefetch_ahead(const async_slab_t *slab, unsigned index)
{
	if (index + TAKEN_AHEAD < SLAB_STACKS) {
		const char *stack = (const char *) stack_at(slab, index + TAKEN_AHEAD);
		for (int line = -LINES_BELOW; line < LINES_ABOVE; line++) {
			__builtin_prefetch(stack + line * LINE_SIZE, 1, 2);
		}
	}
}

/* Prefers stacks whose pages may still be in memory. */
static async_stack_t *take_cold(async_slab_t *slab)
{
	unsigned index = (unsigned) __builtin_ctzll(slab->used != 0 ? slab->used : slab->cold);
	uint64_t taken = stack_range(index, 1);
	bool is_fresh = slab->fresh & taken;

	if (slab->cold == ALL_STACKS) {
		pool->idle_slabs--;
	}
	slab->cold &= ~taken;
	slab->used &= ~taken;
	slab->fresh &= ~taken;
	if (slab->cold == 0) {
		async_list_unlink(&slab->available);
	}
	if (slab->used == 0) {
		async_list_unlink(&slab->untrimmed);
	}
	prefetch_ahead(slab, index);
	return is_fresh ? describe(slab, index) : stack_at(slab, index);
}

static void make_cold(async_stack_t *stack)
{
	async_slab_t *slab = stack->slab;

	if (slab->used == 0) {
		async_list_append(&pool->untrimmed, &slab->untrimmed);
	}
	slab->used |= stack_range(stack->index, 1);
	add_cold(slab, stack_range(stack->index, 1));
}

/* Whole slabs, because one system call for 64 page faults is cheaper than the faults; but the first slab
 * only doubles each time, so that a program with three stacks pays for four. What is made beside the maker is made in
 * smaller portions, so that the maker is soon given something to do when it has finished. */
static unsigned next_batch(const async_slab_t *slab)
{
	bool is_only = slab->link.next == slab->link.previous;
	unsigned rest = SLAB_STACKS - slab->made;

	if (!is_only) {
		return pool->maker != NULL && rest > STACKS_BESIDE_MAKER ? STACKS_BESIDE_MAKER : rest;
	}
	return slab->made != 0 ? slab->made : 1;
}

/* The expensive part: fresh pages and guards. */
static void prepare(async_slab_t *slab, uint64_t stacks)
{
	if (can_vector) {
		advise(slab, stacks, slab->stack_size - page_size(), page_size(), MADV_POPULATE_WRITE);
	}
	protect(slab, stacks);
}

static void prepare_all(void *slab)
{
	prepare(slab, ALL_STACKS);
}

static void add_stacks(async_slab_t *slab, unsigned count)
{
	uint64_t stacks = stack_range(slab->made, count);

	slab->made += count;
	slab->fresh |= stacks;
	if (slab->guard == GUARD_WORD) {
		rely_on_words(slab);
	}
	if (slab->made < SLAB_STACKS) {
		pool->growing = slab;
	} else if (pool->growing == slab) {
		pool->growing = NULL;
	}
	add_cold(slab, stacks);
}

/* In a program that already used up several slabs the next one is made ready before it is needed. Only where
 * preparing takes no more than advice. */
static void order_next_slab(void)
{
	if (++pool->made_slabs < SLABS_WITHOUT_MAKER || !can_vector) {
		return;
	}
	if (pool->maker == NULL && pool->made_slabs == SLABS_WITHOUT_MAKER) {
		pool->maker = async_maker_create(prepare_all);
	}
	if (pool->maker == NULL || async_maker_is_busy(pool->maker)) {
		return;
	}
	async_slab_t *slab = create_slab();
	if (slab != NULL) {
		async_maker_order(pool->maker, slab);
	}
}

/* What the maker has not finished is not waited for: we make the next slab beside it. */
static bool make_stacks(void)
{
	async_slab_t *slab = pool->maker != NULL ? async_maker_take(pool->maker) : NULL;
	if (slab != NULL) {
		order_next_slab();
		add_stacks(slab, SLAB_STACKS);
		return true;
	}
	slab = pool->growing != NULL ? pool->growing : create_slab();
	if (slab == NULL) {
		return false;
	}
	if (slab->made == 0) {
		order_next_slab();
	}
	unsigned count = next_batch(slab);

	prepare(slab, stack_range(slab->made, count));
	add_stacks(slab, count);
	return true;
}

void async_stacks_init(size_t stack_size, size_t head_size)
{
	size_t page = page_size();
	size_t size = stack_size < SMALLEST_STACK ? SMALLEST_STACK : stack_size;

	if (size > LARGEST_STACK) {
		size = LARGEST_STACK;
	}
	async_stacks_close();
	pool = calloc(1, sizeof(*pool));
	if (pool == NULL) {
		return;
	}
	/* An odd number of pages spreads the tops of the stacks over all sets of the TLB. */
	pool->stack_size = ((size + page - 1) / page | 1) * page;
	pool->head_size = (head_size + LINE_SIZE - 1) & ~(size_t) (LINE_SIZE - 1);
	async_list_init(&pool->slabs);
	async_list_init(&pool->available);
	async_list_init(&pool->untrimmed);
	if (async_context_is_on_valgrind()) {
		can_vector = false;
	}
}

void async_stacks_close(void)
{
	if (pool == NULL) {
		return;
	}
	async_maker_destroy(pool->maker);
	ASYNC_LIST_FOREACH_SAFE(&pool->slabs, link, next) {
		destroy_slab(ASYNC_LIST_ENTRY(link, async_slab_t, link));
	}
	if (pool->reserved_slabs != 0) {
		munmap(pool->reserve, pool->reserved_slabs * slab_size());
	}
	free(pool);
	pool = NULL;
}

async_stack_t *async_stack_acquire(void)
{
	pool_t *p = pool;

	if (p == NULL) {
		return NULL;
	}
	if (p->warm_top != p->warm_bottom) {
		return p->warm[--p->warm_top % WARM_STACKS];
	}
	if (async_list_is_empty(&p->available) && !make_stacks()) {
		return NULL;
	}
	return take_cold(ASYNC_LIST_ENTRY(p->available.next, async_slab_t, available));
}

void async_stack_release(async_stack_t *stack)
{
	pool_t *p = pool;

	if (p->warm_top - p->warm_bottom == WARM_STACKS) {
		make_cold(p->warm[p->warm_bottom++ % WARM_STACKS]);
	}
	p->warm[p->warm_top++ % WARM_STACKS] = stack;
}

/* Takes the part below the top two pages; guards stay what they are. */
static void trim_slab(async_slab_t *slab)
{
	advise(slab, slab->used, 0, pool->stack_size - 2 * page_size(), MADV_DONTNEED);
	slab->used = 0;
	async_list_unlink(&slab->untrimmed);
}

bool async_stacks_trim(void)
{
	if (pool == NULL) {
		return false;
	}
	if (pool->idle_slabs > IDLE_SLABS_KEPT) {
		if (!destroy_slab(ASYNC_LIST_ENTRY(pool->available.previous, async_slab_t, available))) {
			return false;
		}
		pool->idle_slabs--;
	} else if (!async_list_is_empty(&pool->untrimmed)) {
		trim_slab(ASYNC_LIST_ENTRY(pool->untrimmed.next, async_slab_t, untrimmed));
	}
	return pool->idle_slabs > IDLE_SLABS_KEPT || !async_list_is_empty(&pool->untrimmed);
}

/* A walk over all slabs (16,000 for a million stacks) is good enough: only a crash waits for the answer.
 * A signal may interrupt a change of the list; its forward links are whole at any time. */
bool async_stack_is_guard(const void *address)
{
	if (pool == NULL) {
		return false;
	}
	ASYNC_LIST_FOREACH(&pool->slabs, link) {
		const async_slab_t *slab = ASYNC_LIST_ENTRY(link, async_slab_t, link);
		size_t offset = (size_t) ((uintptr_t) address - (uintptr_t) slab->base);
		if (offset < slab->made * pool->stack_size) {
			return offset % pool->stack_size < GUARD_SIZE;
		}
	}
	return false;
}

bool async_stack_is_guarded(const async_stack_t *stack)
{
	return stack->slab->guard != GUARD_WORD;
}

bool async_stack_is_intact(const async_stack_t *stack)
{
	return async_stack_is_guarded(stack) || *word_below(stack->limit - GUARD_SIZE) == INTACT_WORD;
}

static bool is_just_below(const void *address, const char *mapping)
{
	size_t distance = (size_t) ((uintptr_t) mapping - (uintptr_t) address);

	return distance > 0 && distance <= GUARD_SIZE;
}

bool async_stack_has_run_off(const async_stack_t *stack, const void *address)
{
	if (async_stack_is_guarded(stack)) {
		return false;
	}
	ASYNC_LIST_FOREACH(&pool->slabs, link) {
		if (is_just_below(address, ASYNC_LIST_ENTRY(link, async_slab_t, link)->base)) {
			return true;
		}
	}
	return pool->reserved_slabs != 0 && is_just_below(address, pool->reserve);
}

const char *async_stack_guard_kind(void)
{
	static const char *const names[] = {"madvise(MADV_GUARD_INSTALL)", "mprotect", "neighbour word"};

	return names[guard_for_new_slabs()];
}

async_stack_statistics_t async_stack_statistics(void)
{
	async_stack_statistics_t result = {0};

	if (pool == NULL) {
		return result;
	}
	ASYNC_LIST_FOREACH(&pool->slabs, link) {
		const async_slab_t *slab = ASYNC_LIST_ENTRY(link, async_slab_t, link);
		result.stacks_mapped += SLAB_STACKS;
		result.stacks_free += SLAB_STACKS - slab->made + (unsigned) __builtin_popcountll(slab->cold);
		result.bytes_mapped += slab_size();
	}
	result.stacks_free += pool->warm_top - pool->warm_bottom;
	result.stack_size = pool->stack_size;
	return result;
}
